import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Alguém da nossa equipe'

/** Portuguese. */
export const invitationWords: InvitationWords = {
  accept: 'Permitir',
  decline: 'Não permitir',
  stopSharing: 'Parar de compartilhar',
  answer: 'Atender',
  declineCall: 'Recusar',
  hangUp: 'Desligar',
  cobrowsing: {
    title: () => 'Ver esta página em conjunto?',
    request: ({ name }) => `${someone(name)} gostaria de ver esta página com você. Só esta página fica visível, e nada abre antes de você concordar.`,
    unable: ({ name }) => `${someone(name)} gostaria de ver esta página com você. Aqui isso não é possível, mas você pode continuar escrevendo.`,
    announcement: ({ name }) => `${someone(name)} gostaria de ver esta página com você`,
    opening: 'Abrindo…',
    accepted: ({ name }) => (name ? `${name} pode ver esta página` : 'Esta página está sendo compartilhada'),
    declined: () => 'Você preferiu não compartilhar esta página',
    ended: () => 'Esta página não está mais sendo compartilhada',
    missed: () => 'O pedido para ver esta página foi encerrado',
  },
  call: {
    title: ({ video }) => (video ? 'Chamada de vídeo recebida' : 'Chamada recebida'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} está ligando para você. A câmera e o microfone ficam desligados até você atender.`
        : `${someone(name)} está ligando para você. Seu microfone fica desligado até você atender.`,
    unable: ({ name }) => `${someone(name)} está ligando para você. Não é possível atender chamadas aqui, mas você pode continuar escrevendo.`,
    announcement: ({ name, video }) => `${video ? 'Chamada de vídeo' : 'Chamada'} de ${name ?? 'nossa equipe'}`,
    opening: 'Conectando…',
    accepted: ({ name }) => (name ? `Você está falando com ${name}` : 'Você está em uma chamada'),
    declined: ({ video }) => (video ? 'Você recusou a chamada de vídeo' : 'Você recusou a chamada'),
    ended: ({ video }) => (video ? 'A chamada de vídeo terminou' : 'A chamada terminou'),
    missed: ({ name, video }) => `${video ? 'Chamada de vídeo perdida' : 'Chamada perdida'}${name ? ` de ${name}` : ''}`,
  },
}
