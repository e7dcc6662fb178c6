import type { AnswerWords } from '../../words/answerWords.ts'

/** Dutch. */
export const answerWords: AnswerWords = {
  stop: 'Stoppen',
  stopped: 'U hebt dit antwoord gestopt',
  interrupted: 'Onderbroken',
  reactions: { question: 'Was dit nuttig?', like: 'Nuttig', dislike: 'Niet nuttig' },
  rating: {
    question: 'Hoe was dit gesprek?',
    stars: ['Zeer slecht', 'Slecht', 'Redelijk', 'Goed', 'Zeer goed'],
    good: 'Goed',
    bad: 'Slecht',
    comment: 'Wilt u nog iets toevoegen?',
    optional: 'optioneel',
    send: 'Versturen',
    thanks: 'Bedankt voor uw reactie',
    given: (name) => `Uw beoordeling: ${name}`,
  },
  escalate: { ask: 'Met een medewerker praten', asked: 'We zoeken iemand voor u' },
}
