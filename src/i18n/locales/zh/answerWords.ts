import type { AnswerWords } from '../../words/answerWords.ts'

/** Simplified Chinese. */
export const answerWords: AnswerWords = {
  stop: '停止',
  stopped: '您已停止此回答',
  interrupted: '已中断',
  reactions: { question: '这对您有帮助吗？', like: '有帮助', dislike: '没有帮助' },
  rating: {
    question: '您觉得这次对话怎么样？',
    stars: ['非常差', '差', '一般', '好', '非常好'],
    good: '好',
    bad: '差',
    comment: '您还有什么想补充的吗？',
    optional: '选填',
    send: '发送',
    thanks: '感谢您的反馈',
    given: (name) => `您的评价：${name}`,
  },
  escalate: { ask: '转人工客服', asked: '正在为您寻找客服' },
}
