import { expect, it } from 'vitest'
import { joinSentences } from '../../src/i18n/index.ts'

it.each([
  ['en', ['Not sent', 'The network is down'], 'Not sent. The network is down.'],
  ['en', ['Really?', 'Yes…', 'So:', 'this'], 'Really? Yes… So: this.'],
  ['de-AT', ['Eins', 'zwei.'], 'Eins. zwei.'],
  ['ja', ['送信できませんでした', 'もう一度お試しください。'], '送信できませんでした。もう一度お試しください。'],
  ['zh-CN', ['没有发送', '网络已断开'], '没有发送。网络已断开。'],
  ['ar', ['هل وصلت؟', 'نعم'], 'هل وصلت؟ نعم.'],
])('sentences stand one after another as %s writes them', (language, texts, written) => {
  expect(joinSentences(texts, language, true)).toBe(written)
})

it('the last sentence stays open unless it is to end', () => {
  expect(joinSentences(['One', 'two'], 'en')).toBe('One. two')
})
