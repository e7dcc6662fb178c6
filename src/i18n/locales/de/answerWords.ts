import type { AnswerWords } from '../../words/answerWords.ts'

/** German. */
export const answerWords: AnswerWords = {
  stop: 'Anhalten',
  stopped: 'Sie haben diese Antwort angehalten',
  interrupted: 'Unterbrochen',
  reactions: { question: 'War das hilfreich?', like: 'Hilfreich', dislike: 'Nicht hilfreich' },
  rating: {
    question: 'Wie war dieses Gespräch?',
    stars: ['Sehr schlecht', 'Schlecht', 'In Ordnung', 'Gut', 'Sehr gut'],
    good: 'Gut',
    bad: 'Schlecht',
    comment: 'Möchten Sie noch etwas ergänzen?',
    optional: 'optional',
    send: 'Senden',
    thanks: 'Vielen Dank für Ihre Rückmeldung',
    given: (name) => `Ihre Bewertung: ${name}`,
  },
  escalate: { ask: 'Mit einem Menschen sprechen', asked: 'Wir suchen jemanden für Sie' },
}
