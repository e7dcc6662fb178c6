import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** Portuguese. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat com ${name}`,
  newMessages: (count) => counted(count, { one: 'nova mensagem', other: 'novas mensagens' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Dispensar mensagem',
  larger: 'Aumentar a janela',
  smaller: 'Reduzir a janela',
  mute: 'Silenciar os sons',
  notifyQuestion: 'Quer receber uma notificação quando respondermos?',
  notifyAgree: 'Ativar',
  notifyDecline: 'Agora não',
  download: 'Salvar a conversa',
  downloadFormats: { html: 'Página da web', text: 'Texto simples', json: 'Dados (JSON)' },
  savedOn: (time) => `Salvo em ${time}`,
  downloadFailed: 'Não foi possível salvar a conversa. Tente novamente.',
  consentTitle: 'Sua privacidade',
  consentAgree: 'Aceitar e continuar',
  consentPolicy: 'Política de privacidade',
  awayThanks: 'Obrigado. Entraremos em contato com você.',
}
