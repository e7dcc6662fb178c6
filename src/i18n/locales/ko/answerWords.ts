import type { AnswerWords } from '../../words/answerWords.ts'

/** Korean. */
export const answerWords: AnswerWords = {
  stop: '중지',
  stopped: '이 답변을 중지했어요',
  interrupted: '중단됨',
  reactions: { question: '도움이 되었나요?', like: '도움이 됐어요', dislike: '도움이 안 됐어요' },
  rating: {
    question: '이번 상담은 어떠셨나요?',
    stars: ['매우 나쁨', '나쁨', '보통', '좋음', '매우 좋음'],
    good: '좋음',
    bad: '나쁨',
    comment: '더 하고 싶은 말씀이 있나요?',
    optional: '선택',
    send: '보내기',
    thanks: '의견을 보내 주셔서 감사해요',
    given: (name) => `내 평가: ${name}`,
  },
  escalate: { ask: '상담원 연결', asked: '상담원을 찾고 있어요' },
}
