import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Jemand aus unserem Team'

/** German. */
export const invitationWords: InvitationWords = {
  accept: 'Erlauben',
  decline: 'Nein, danke',
  stopSharing: 'Teilen beenden',
  answer: 'Annehmen',
  declineCall: 'Ablehnen',
  hangUp: 'Auflegen',
  cobrowsing: {
    title: () => 'Diese Seite gemeinsam ansehen?',
    request: ({ name }) =>
      `${someone(name)} möchte diese Seite gemeinsam mit Ihnen ansehen. Nur diese Seite ist sichtbar, und es öffnet sich nichts, bevor Sie zustimmen.`,
    unable: ({ name }) =>
      `${someone(name)} möchte diese Seite gemeinsam mit Ihnen ansehen. Das ist hier nicht möglich, Sie können aber weiterschreiben.`,
    announcement: ({ name }) => `${someone(name)} möchte diese Seite gemeinsam mit Ihnen ansehen`,
    opening: 'Wird geöffnet …',
    accepted: ({ name }) => (name ? `${name} kann diese Seite sehen` : 'Diese Seite wird geteilt'),
    declined: () => 'Sie haben diese Seite nicht geteilt',
    ended: () => 'Diese Seite wird nicht mehr geteilt',
    missed: () => 'Die Anfrage, diese Seite anzusehen, ist beendet',
  },
  call: {
    title: ({ video }) => (video ? 'Eingehender Videoanruf' : 'Eingehender Anruf'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} ruft Sie an. Kamera und Mikrofon bleiben aus, bis Sie annehmen.`
        : `${someone(name)} ruft Sie an. Ihr Mikrofon bleibt aus, bis Sie annehmen.`,
    unable: ({ name }) => `${someone(name)} ruft Sie an. Anrufe können hier nicht angenommen werden, Sie können aber weiterschreiben.`,
    announcement: ({ name, video }) => `Eingehender ${video ? 'Videoanruf' : 'Anruf'} von ${name ?? 'unserem Team'}`,
    opening: 'Verbindung wird hergestellt …',
    accepted: ({ name }) => (name ? `Sie sprechen mit ${name}` : 'Sie sind in einem Anruf'),
    declined: ({ video }) => (video ? 'Sie haben den Videoanruf abgelehnt' : 'Sie haben den Anruf abgelehnt'),
    ended: ({ video }) => (video ? 'Der Videoanruf ist beendet' : 'Der Anruf ist beendet'),
    missed: ({ name, video }) => `Verpasster ${video ? 'Videoanruf' : 'Anruf'}${name ? ` von ${name}` : ''}`,
  },
}
