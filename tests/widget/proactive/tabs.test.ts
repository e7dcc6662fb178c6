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

test.each(['session', 'none'] as const)('tabs of a widget whose persistence is %s know nothing of each other: a message comes in each', async (persistence) => {
  const open = browser()
  const tab = { rules: [prices], options: { persistence } }
  const tabs = [await open(tab), await open(tab)]
  expect(tabs.map(({ text }) => text())).toEqual([prices.text, prices.text])
})

const bye = { id: 'bye', text: 'Before you go' }

test.each<[string, string, (tab: ProactiveTab) => unknown]>([
  ['is put away', bye.text, ({ controller }) => controller.dismissPreview()],
  ['is withdrawn', bye.text, ({ controller }) => controller.api.update({ proactive: [] })],
  // Nothing is written that it was shown.
  ['is gone with its tab', prices.text, ({ stop }) => stop()],
])('while a message stands in one tab the others wait with theirs, until it %s', async (_name, next, end) => {
  const open = browser()
  const rules = [prices, bye]
  const [one, other] = [await open({ rules }), await open({ rules })]
  await other.wait(60_000)
  expect([one.text(), other.text()]).toEqual([prices.text, undefined])
  await one.look(false)
  await other.wait(60_000)
  expect(other.text()).toBeUndefined()
  end(one)
  await settled()
  expect(other.text()).toBe(next)
})

test('a message of the session comes in each tab, one after the other', async () => {
  const open = browser()
  const tab = { rules: [{ ...prices, once: 'session' as const }] }
  const [one, other] = [await open(tab), await open(tab)]
  expect([one.text(), other.text()]).toEqual([prices.text, undefined])
  one.controller.dismissPreview()
  await settled()
  expect([one.text(), other.text()]).toEqual([undefined, prices.text])
})

test('who was leaving while another tab had a message is not called back later, and what the host wants now does not wait', async () => {
  const open = browser()
  const one = await open({ rules: [prices] })
  const other = await open({ rules: [{ ...bye, onExit: true }] })
  await other.leave()
  await other.wait(30_000)
  one.controller.dismissPreview()
  await settled()
  expect(other.text()).toBeUndefined()
  await other.leave()
  expect(other.text()).toBe(bye.text)
  one.controller.api.showProactive('prices')
  await settled()
  expect([one.text(), other.text()]).toEqual([prices.text, bye.text])
})
