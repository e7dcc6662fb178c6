import type { AnswerWords } from '../../words/answerWords.ts'

/** Italian. */
export const answerWords: AnswerWords = {
  stop: 'Ferma',
  stopped: 'Hai fermato questa risposta',
  interrupted: 'Interrotta',
  reactions: { question: 'Ti è stato utile?', like: 'Utile', dislike: 'Non utile' },
  rating: {
    question: 'Com’è andata questa conversazione?',
    stars: ['Molto male', 'Male', 'Così così', 'Bene', 'Molto bene'],
    good: 'Bene',
    bad: 'Male',
    comment: 'Vuoi aggiungere qualcosa?',
    optional: 'facoltativo',
    send: 'Invia',
    thanks: 'Grazie per il tuo parere',
    given: (name) => `La tua valutazione: ${name}`,
  },
  escalate: { ask: 'Parla con una persona', asked: 'Stiamo cercando una persona per te' },
}
