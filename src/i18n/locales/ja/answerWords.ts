import type { AnswerWords } from '../../words/answerWords.ts'

/** Japanese. */
export const answerWords: AnswerWords = {
  stop: '停止',
  stopped: 'この回答を停止しました',
  interrupted: '中断されました',
  reactions: { question: 'お役に立ちましたか？', like: '役に立った', dislike: '役に立たなかった' },
  rating: {
    question: '今回の対応はいかがでしたか？',
    stars: ['とても悪い', '悪い', '普通', '良い', 'とても良い'],
    good: '良い',
    bad: '悪い',
    comment: 'ご意見があればお聞かせください',
    optional: '任意',
    send: '送信',
    thanks: 'ご協力ありがとうございました',
    given: (name) => `評価：${name}`,
  },
  escalate: { ask: '担当者と話す', asked: '担当者を探しています' },
}
