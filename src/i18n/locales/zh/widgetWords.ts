import type { WidgetWords } from '../../words/widgetWords.ts'
import { number } from './counting.ts'

/** Simplified Chinese. */
export const widgetWords: WidgetWords = {
  launcher: '聊天',
  minimised: (name) => `与${name}聊天`,
  newMessages: (count) => `${number(count)}条新消息`,
  launcherWithNews: (launcher, news) => `${launcher}，${news}`,
  dismissPreview: '关闭消息',
  larger: '放大窗口',
  smaller: '缩小窗口',
  mute: '静音',
  notifyQuestion: '我们回复时，要接收通知吗？',
  notifyAgree: '开启',
  notifyDecline: '暂不',
  download: '保存对话',
  downloadFormats: { html: '网页', text: '纯文本', json: '数据（JSON）' },
  savedOn: (time) => `保存于${time}`,
  downloadFailed: '无法保存对话，请重试。',
  consentTitle: '您的隐私',
  consentAgree: '同意并继续',
  consentPolicy: '隐私政策',
  awayThanks: '谢谢，我们会尽快回复您。',
}
