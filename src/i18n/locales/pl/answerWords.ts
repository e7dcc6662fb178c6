import type { AnswerWords } from '../../words/answerWords.ts'

/** Polish. */
export const answerWords: AnswerWords = {
  stop: 'Zatrzymaj',
  stopped: 'Odpowiedź zatrzymana na Państwa życzenie',
  interrupted: 'Przerwano',
  reactions: { question: 'Czy to było pomocne?', like: 'Pomocne', dislike: 'Niepomocne' },
  rating: {
    question: 'Jak oceniają Państwo tę rozmowę?',
    stars: ['Bardzo źle', 'Źle', 'Przeciętnie', 'Dobrze', 'Bardzo dobrze'],
    good: 'Dobrze',
    bad: 'Źle',
    comment: 'Czy chcą Państwo coś dodać?',
    optional: 'opcjonalnie',
    send: 'Wyślij',
    thanks: 'Dziękujemy za opinię',
    given: (name) => `Państwa ocena: ${name}`,
  },
  escalate: { ask: 'Porozmawiaj z człowiekiem', asked: 'Szukamy wolnej osoby' },
}
