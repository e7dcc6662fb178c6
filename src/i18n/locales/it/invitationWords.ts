import type { InvitationWords } from '../../words/invitationWords.ts'

const someone = (name: string | undefined) => name ?? 'Una persona del nostro team'

/** Italian. */
export const invitationWords: InvitationWords = {
  accept: 'Consenti',
  decline: 'No, grazie',
  stopSharing: 'Interrompi condivisione',
  answer: 'Rispondi',
  declineCall: 'Rifiuta',
  hangUp: 'Riaggancia',
  cobrowsing: {
    title: () => 'Guardare questa pagina insieme?',
    request: ({ name }) =>
      `${someone(name)} vorrebbe guardare questa pagina insieme a te. Sarà visibile solo questa pagina, e nulla si apre senza il tuo consenso.`,
    unable: ({ name }) => `${someone(name)} vorrebbe guardare questa pagina insieme a te. Qui non è possibile, ma puoi continuare a scrivere.`,
    announcement: ({ name }) => `${someone(name)} vorrebbe guardare questa pagina insieme a te`,
    opening: 'Apertura…',
    accepted: ({ name }) => (name ? `${name} può vedere questa pagina` : 'Questa pagina è condivisa'),
    declined: () => 'Hai scelto di non condividere questa pagina',
    ended: () => 'Questa pagina non è più condivisa',
    missed: () => 'La richiesta di vedere questa pagina è terminata',
  },
  call: {
    title: ({ video }) => (video ? 'Videochiamata in arrivo' : 'Chiamata in arrivo'),
    request: ({ name, video }) =>
      video
        ? `${someone(name)} ti sta chiamando. Videocamera e microfono restano spenti finché non rispondi.`
        : `${someone(name)} ti sta chiamando. Il microfono resta spento finché non rispondi.`,
    unable: ({ name }) => `${someone(name)} ti sta chiamando. Qui non è possibile ricevere chiamate, ma puoi continuare a scrivere.`,
    announcement: ({ name, video }) => `${video ? 'Videochiamata' : 'Chiamata'} in arrivo da ${name ?? 'una persona del nostro team'}`,
    opening: 'Connessione…',
    accepted: ({ name }) => (name ? `Stai parlando con ${name}` : 'Sei in chiamata'),
    declined: ({ video }) => (video ? 'Hai rifiutato la videochiamata' : 'Hai rifiutato la chiamata'),
    ended: ({ video }) => (video ? 'La videochiamata è terminata' : 'La chiamata è terminata'),
    missed: ({ name, video }) => `${video ? 'Videochiamata persa' : 'Chiamata persa'}${name ? ` da ${name}` : ''}`,
  },
}
