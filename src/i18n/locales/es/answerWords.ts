import type { AnswerWords } from '../../words/answerWords.ts'

/** Spanish. */
export const answerWords: AnswerWords = {
  stop: 'Detener',
  stopped: 'Ha detenido esta respuesta',
  interrupted: 'Interrumpido',
  reactions: { question: '¿Le ha resultado útil?', like: 'Útil', dislike: 'No es útil' },
  rating: {
    question: '¿Qué le ha parecido esta conversación?',
    stars: ['Muy mal', 'Mal', 'Regular', 'Bien', 'Muy bien'],
    good: 'Bien',
    bad: 'Mal',
    comment: '¿Desea añadir algo?',
    optional: 'opcional',
    send: 'Enviar',
    thanks: 'Gracias por su opinión',
    given: (name) => `Su valoración: ${name}`,
  },
  escalate: { ask: 'Hablar con una persona', asked: 'Buscamos a alguien que le atienda' },
}
