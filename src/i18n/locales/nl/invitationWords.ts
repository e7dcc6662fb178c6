import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Een medewerker'

/** Dutch. */
export const invitationWords: InvitationWords = {
  accept: 'Toestaan',
  decline: 'Nee, bedankt',
  stopSharing: 'Stoppen met delen',
  answer: 'Opnemen',
  declineCall: 'Weigeren',
  hangUp: 'Ophangen',
  cobrowsing: {
    title: () => 'Deze pagina samen bekijken?',
    request: ({ name }) => `${someone(name)} wil deze pagina samen met u bekijken. Alleen deze pagina is zichtbaar, en er opent niets voordat u akkoord gaat.`,
    unable: ({ name }) => `${someone(name)} wil deze pagina samen met u bekijken. Dat is hier niet mogelijk, maar u kunt verder schrijven.`,
    announcement: ({ name }) => `${someone(name)} wil deze pagina samen met u bekijken`,
    opening: 'Wordt geopend…',
    accepted: ({ name }) => (name ? `${name} kan deze pagina zien` : 'Deze pagina wordt gedeeld'),
    declined: () => 'U hebt deze pagina niet gedeeld',
    ended: () => 'Deze pagina wordt niet meer gedeeld',
    missed: () => 'Het verzoek om deze pagina te zien is beëindigd',
  },
  call: {
    title: ({ video }) => (video ? 'Inkomend videogesprek' : 'Inkomende oproep'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} belt u. Camera en microfoon blijven uit totdat u opneemt.`
        : `${someone(name)} belt u. Uw microfoon blijft uit totdat u opneemt.`,
    unable: ({ name }) => `${someone(name)} belt u. Bellen is hier niet mogelijk, maar u kunt verder schrijven.`,
    announcement: ({ name, video }) => `${video ? 'Inkomend videogesprek' : 'Inkomende oproep'} van ${name ?? 'een medewerker'}`,
    opening: 'Verbinding maken…',
    accepted: ({ name }) => (name ? `U spreekt met ${name}` : 'U bent in gesprek'),
    declined: ({ video }) => (video ? 'U hebt het videogesprek geweigerd' : 'U hebt de oproep geweigerd'),
    ended: ({ video }) => (video ? 'Het videogesprek is beëindigd' : 'De oproep is beëindigd'),
    missed: ({ name, video }) => `${video ? 'Gemist videogesprek' : 'Gemiste oproep'}${name ? ` van ${name}` : ''}`,
  },
}
