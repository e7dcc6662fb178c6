import type { WidgetWords } from '../../words/widgetWords.ts'
import { counted } from './counting.ts'

/** French. */
export const widgetWords: WidgetWords = {
  launcher: 'Chat',
  minimised: (name) => `Chat avec ${name}`,
  newMessages: (count) => counted(count, { one: 'nouveau message', other: 'nouveaux messages' }),
  launcherWithNews: (launcher, news) => `${launcher}, ${news}`,
  dismissPreview: 'Masquer le message',
  larger: 'Agrandir la fenêtre',
  smaller: 'Réduire la fenêtre',
  mute: 'Couper le son',
  notifyQuestion: 'Voulez-vous recevoir une notification quand nous répondons ?',
  notifyAgree: 'Activer',
  notifyDecline: 'Pas maintenant',
  download: 'Enregistrer la conversation',
  downloadFormats: { html: 'Page web', text: 'Texte brut', json: 'Données (JSON)' },
  savedOn: (time) => `Enregistré le ${time}`,
  downloadFailed: 'La conversation n’a pas pu être enregistrée. Veuillez réessayer.',
  consentTitle: 'Votre vie privée',
  consentAgree: 'Accepter et continuer',
  consentPolicy: 'Politique de confidentialité',
  awayThanks: 'Merci. Nous reviendrons vers vous.',
}
