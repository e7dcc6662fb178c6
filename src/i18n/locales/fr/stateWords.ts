import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number, plural } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** French. */
export const stateWords: StateWords = {
  welcomeTitle: 'Comment pouvons-nous vous aider ?',
  welcomeText: 'Posez-nous vos questions. Nous répondons en général en quelques minutes.',
  emptyTitle: 'Aucun message pour l’instant',
  emptyText: 'Écrivez-nous ci-dessous, nous nous occupons du reste.',
  queueTitle: (position) =>
    position === undefined ? 'Vous êtes dans la file d’attente' : position === 1 ? 'C’est bientôt votre tour' : `Vous êtes en position ${number(position)}`,
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return 'Quelqu’un vous répondra dès que possible. Vous pouvez continuer à écrire.'
    return `L’attente ${range && range.to === undefined ? 'peut durer' : 'devrait durer'} ${wait}. Vous pouvez continuer à écrire.`
  },
  unavailableTitle: 'Personne n’est là pour le moment',
  unavailableText: 'Laissez un message, nous répondrons à notre retour.',
  unavailableLater: 'Nous ne pouvons pas prendre de conversation pour le moment. Revenez un peu plus tard.',
  endedTitle: 'Cette conversation est terminée',
  endedText: 'Merci pour cet échange. Vous pouvez en commencer un nouveau à tout moment.',
  endings: {
    visitor: { title: 'Vous avez terminé cette conversation', text: 'Vous pouvez en commencer une nouvelle à tout moment.' },
    timeout: { text: 'Sans activité depuis un moment, elle a été fermée. Vous pouvez continuer dans une nouvelle.' },
    deleted: { title: 'Cette conversation a été supprimée', text: 'Vous pouvez en commencer une nouvelle à tout moment.' },
    gone: { title: 'Cette conversation n’est plus ouverte', text: 'Elle n’a pas pu être reprise. Vous pouvez continuer dans une nouvelle.' },
  },
  endedUnsent: (count) =>
    plural(count, {
      one: 'Votre message non envoyé se trouvera dans son champ de saisie.',
      other: 'Vos messages non envoyés se trouveront dans son champ de saisie.',
    }),
  refusedTexts: {
    unauthorised: 'Votre session a peut-être expiré. Reconnectez-vous si vous le pouvez, ou essayez encore une fois.',
    rejected: 'Le chat nous a refusé l’accès. Veuillez réessayer un peu plus tard.',
    blocked: 'Cette page empêche le chat de se connecter. Réessayer ici n’y changera rien.',
    unknown: 'Veuillez réessayer un peu plus tard.',
  },
  startNew: 'Nouvelle conversation',
  errorTitle: 'Un problème est survenu de notre côté',
  errorText: 'La conversation n’a pas pu être chargée. Rien de ce que vous avez écrit n’est perdu.',
  tryAgain: 'Réessayer',
  checking: 'Vérification…',
}
