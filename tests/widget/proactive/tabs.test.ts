import { expect, test } from 'vitest'
import { createVirtualClock, memoryChannels, memoryLocks } from '../../../src/testing/index.ts'
import { answer, settled, tabStorages } from '../controller/widgetLine.ts'
import { openTab, type ProactiveTab, type ProactiveTabOptions } from './proactiveTab.ts'

const prices = { id: 'prices', text: 'Questions about prices?' }

/** A browser whose tabs share what is stored, locks and one line. */
function browser() {
  const clock = createVirtualClock(1_000)
  const [locks, channels, open] = [memoryLocks(), memoryChannels(), tabStorages()]
  return (tab: Pick<ProactiveTabOptions, 'rules' | 'coversPage' | 'options'>) => {
    const mine = locks.tab()
    return openTab({ ...tab, clock, locks: mine, storage: open(), connection: { clock, locks: mine, channels: channels.tab() } })
  }
}

test.each<[string, boolean, (tab: ProactiveTab) => void]>([
  ['the page says something', false, ({ controller }) => controller.api.send('Hello')],
  ['the page begins it', false, ({ controller }) => controller.api.startConversation()],
  ['the visitor opens the panel on a phone', true, ({ controller }) => controller.go('open', 'visitor')],
])('nothing is said first to who begins a conversation in another tab, where %s', async (_name, coversPage, begin) => {
  const open = browser()
  const one = await open({ rules: [], coversPage })
  const other = await open({ rules: [{ ...prices, after: 5_000 }], coversPage })
  begin(one)
  await settled()
  // Either of them may have the line.
  await answer(one.connection.script.opened > 0 ? one : other)
  one.controller.api.close()
  await settled()
  expect(other.controller.api.getState()).toMatchObject({ isOpen: false, isMinimised: false, conversation: { id: 'c1', status: 'active' } })
  await other.wait(10_000)
  expect([other.text(), other.said()]).toEqual([undefined, []])
})

test.each<[string, Partial<ProactiveTabOptions['rules'][number]>, ProactiveTabOptions['options']]>([
  ['of the session', { once: 'session' }, {}],
  ['of a widget that remembers for the session', {}, { persistence: 'session' }],
  ['of a widget that remembers nothing', {}, { persistence: 'none' }],
])('a message %s comes in each tab', async (_name, more, options) => {
  const open = browser()
  const tab = { rules: [{ ...prices, ...more }], options: { ...options } }
  const tabs = [await open(tab), await open(tab)]
  expect(tabs.map(({ text }) => text())).toEqual([prices.text, prices.text])
})

test('the next message comes where another tab has the first', async () => {
  const open = browser()
  const rules = [prices, { id: 'bye', text: 'Before you go' }]
  const tabs = [await open({ rules }), await open({ rules })]
  expect(tabs.map(({ text }) => text())).toEqual([prices.text, 'Before you go'])
})
