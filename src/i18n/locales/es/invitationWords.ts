import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Alguien de nuestro equipo'

/** Spanish. */
export const invitationWords: InvitationWords = {
  accept: 'Permitir',
  decline: 'No, gracias',
  stopSharing: 'Dejar de compartir',
  answer: 'Contestar',
  declineCall: 'Rechazar',
  hangUp: 'Colgar',
  cobrowsing: {
    title: () => '¿Compartir la vista de esta página?',
    request: ({ name }) => `${someone(name)} desea ver esta página con usted. Solo se verá esta página, y no se abrirá nada hasta que usted acepte.`,
    unable: ({ name }) => `${someone(name)} desea ver esta página con usted. Aquí no es posible, pero puede seguir escribiendo.`,
    announcement: ({ name }) => `${someone(name)} desea ver esta página con usted`,
    opening: 'Abriendo…',
    accepted: ({ name }) => (name ? `${name} puede ver esta página` : 'Esta página se está compartiendo'),
    declined: () => 'Ha preferido no compartir esta página',
    ended: () => 'Esta página ya no se comparte',
    missed: () => 'La solicitud para ver esta página ha terminado',
  },
  call: {
    title: ({ video }) => (video ? 'Videollamada entrante' : 'Llamada entrante'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} le está llamando. La cámara y el micrófono seguirán apagados hasta que conteste.`
        : `${someone(name)} le está llamando. Su micrófono seguirá apagado hasta que conteste.`,
    unable: ({ name }) => `${someone(name)} le está llamando. Aquí no se pueden atender llamadas, pero puede seguir escribiendo.`,
    announcement: ({ name, video }) => `${video ? 'Videollamada entrante' : 'Llamada entrante'} de ${name ?? 'nuestro equipo'}`,
    opening: 'Conectando…',
    accepted: ({ name }) => (name ? `Está hablando con ${name}` : 'Está en una llamada'),
    declined: ({ video }) => (video ? 'Ha rechazado la videollamada' : 'Ha rechazado la llamada'),
    ended: ({ video }) => (video ? 'La videollamada ha terminado' : 'La llamada ha terminado'),
    missed: ({ name, video }) => `${video ? 'Videollamada perdida' : 'Llamada perdida'}${name ? ` de ${name}` : ''}`,
  },
}
