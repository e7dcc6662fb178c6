import type { StateWords } from '../../words/stateWords.ts'
import { writeWait } from '../../words/writeWait.ts'
import { number } from './counting.ts'
import { waitPhrases } from './waitPhrases.ts'

/** Simplified Chinese. */
export const stateWords: StateWords = {
  welcomeTitle: '有什么可以帮您？',
  welcomeText: '有任何问题都可以问我们。我们通常会在几分钟内回复。',
  emptyTitle: '还没有消息',
  emptyText: '请在下方输入，我们会为您处理。',
  queueTitle: (position) => (position === undefined ? '您正在排队' : position === 1 ? '下一位就是您' : `您排在第${number(position)}位`),
  queueText: (seconds, range) => {
    const wait = writeWait(waitPhrases, seconds, range)
    if (wait === undefined) return '我们会尽快为您服务。您可以继续输入。'
    return `${range && range.to === undefined ? `可能需要等待${wait}。` : `预计需要等待${wait}。`}您可以继续输入。`
  },
  unavailableTitle: '目前没有人在线',
  unavailableText: '请留言，我们回来后会答复您。',
  unavailableLater: '我们暂时无法接待新的对话。请稍后再来看看。',
  endedTitle: '此对话已结束',
  endedText: '感谢您的咨询。您可以随时开始新对话。',
  endings: {
    visitor: { title: '您已结束此对话', text: '您可以随时开始新对话。' },
    timeout: { text: '由于一段时间没有新消息，对话已关闭。您可以在新对话中继续。' },
    deleted: { title: '此对话已删除', text: '您可以随时开始新对话。' },
    gone: { title: '此对话已无法打开', text: '对话无法继续。您可以在新对话中继续。' },
  },
  endedUnsent: (count) => (count === 1 ? '未发送的消息会保留在新对话的输入框中。' : '所有未发送的消息都会保留在新对话的输入框中。'),
  refusedTexts: {
    unauthorised: '您的登录可能已过期。请重新登录，或再试一次。',
    rejected: '聊天服务拒绝了连接。请稍后再试。',
    blocked: '此页面不允许聊天建立连接。重试也无济于事。',
    unknown: '请稍后再试。',
  },
  startNew: '开始新对话',
  errorTitle: '我们这边出了点问题',
  errorText: '无法加载对话。您写的内容都没有丢失。',
  tryAgain: '重试',
  checking: '正在查看…',
}
