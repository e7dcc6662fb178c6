import type { AnswerWords } from '../../words/answerWords.ts'

/** French. */
export const answerWords: AnswerWords = {
  stop: 'Arrêter',
  stopped: 'Vous avez arrêté cette réponse',
  interrupted: 'Interrompu',
  reactions: { question: 'Cette réponse vous a-t-elle été utile ?', like: 'Utile', dislike: 'Pas utile' },
  rating: {
    question: 'Comment s’est passée cette conversation ?',
    stars: ['Très mal', 'Mal', 'Correctement', 'Bien', 'Très bien'],
    good: 'Bien',
    bad: 'Mal',
    comment: 'Souhaitez-vous ajouter quelque chose ?',
    optional: 'facultatif',
    send: 'Envoyer',
    thanks: 'Merci pour votre avis',
    given: (name) => `Votre avis : ${name}`,
  },
  escalate: { ask: 'Parler à une personne', asked: 'Nous cherchons quelqu’un pour vous répondre' },
}
