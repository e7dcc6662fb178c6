import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Un membre de notre équipe'

/** French. */
export const invitationWords: InvitationWords = {
  accept: 'Autoriser',
  decline: 'Non merci',
  stopSharing: 'Arrêter le partage',
  answer: 'Répondre',
  declineCall: 'Refuser',
  hangUp: 'Raccrocher',
  cobrowsing: {
    title: () => 'Regarder cette page ensemble ?',
    request: ({ name }) =>
      `${someone(name)} souhaite regarder cette page avec vous. Seule cette page sera visible, et rien ne s’ouvre avant votre accord.`,
    unable: ({ name }) => `${someone(name)} souhaite regarder cette page avec vous. Ce n’est pas possible ici, mais vous pouvez continuer à écrire.`,
    announcement: ({ name }) => `${someone(name)} souhaite regarder cette page avec vous`,
    opening: 'Ouverture…',
    accepted: ({ name }) => (name ? `${name} peut voir cette page` : 'Cette page est partagée'),
    declined: () => 'Vous avez choisi de ne pas partager cette page',
    ended: () => 'Cette page n’est plus partagée',
    missed: () => 'La demande de partage de cette page a pris fin',
  },
  call: {
    title: ({ video }) => (video ? 'Appel vidéo entrant' : 'Appel entrant'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} vous appelle. La caméra et le micro restent coupés tant que vous ne répondez pas.`
        : `${someone(name)} vous appelle. Votre micro reste coupé tant que vous ne répondez pas.`,
    unable: ({ name }) => `${someone(name)} vous appelle. Les appels ne sont pas possibles ici, mais vous pouvez continuer à écrire.`,
    announcement: ({ name, video }) => `${video ? 'Appel vidéo entrant' : 'Appel entrant'} de ${name ?? 'notre équipe'}`,
    opening: 'Connexion…',
    accepted: ({ name }) => (name ? `Vous parlez avec ${name}` : 'Vous êtes en communication'),
    declined: ({ video }) => (video ? 'Vous avez refusé l’appel vidéo' : 'Vous avez refusé l’appel'),
    ended: ({ video }) => (video ? 'L’appel vidéo est terminé' : 'L’appel est terminé'),
    missed: ({ name, video }) => `${video ? 'Appel vidéo manqué' : 'Appel manqué'}${name ? ` de ${name}` : ''}`,
  },
}
