import type { AnswerWords } from '../../words/answerWords.ts'

/** Portuguese. */
export const answerWords: AnswerWords = {
  stop: 'Parar',
  stopped: 'Você parou esta resposta',
  interrupted: 'Interrompida',
  reactions: { question: 'Isso ajudou?', like: 'Ajudou', dislike: 'Não ajudou' },
  rating: {
    question: 'Como foi esta conversa?',
    stars: ['Muito ruim', 'Ruim', 'Regular', 'Boa', 'Muito boa'],
    good: 'Boa',
    bad: 'Ruim',
    comment: 'Gostaria de acrescentar algo?',
    optional: 'opcional',
    send: 'Enviar',
    thanks: 'Agradecemos sua avaliação',
    given: (name) => `Sua avaliação: ${name}`,
  },
  escalate: { ask: 'Falar com uma pessoa', asked: 'Procurando alguém para atender você' },
}
