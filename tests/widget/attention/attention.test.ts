import { describe, expect, test } from 'vitest'
import { followAttention } from '../../../src/widget/attention/followAttention.ts'
import type { NotificationFacts } from '../../../src/widget/attention/createNotifier.ts'
import type { ChatClient } from '../../../src/core/index.ts'
import type { WidgetState } from '../../../src/widget/controller/index.ts'
import { answer, widget, type WidgetLineOptions } from '../controller/widgetLine.ts'
import { says } from '../panel.tsx'

/** A widget in a page that the test looks at or not, and what it asked for attention with. */
async function page({ isSeen = false, tabs, ...options }: WidgetLineOptions & { isSeen?: boolean; tabs?: ChatClient['tabs'] } = {}) {
  const line = await widget({ ...options, options: { notifications: true, ...options.options } })
  line.controller.api.send('Hello')
  await answer(line)
  if (tabs) Object.assign(line.controller.store.getState().client ?? {}, { tabs })
  const facts = { isSeen, rings: 0, badge: 0, focused: 0, closed: 0, shown: [] as NotificationFacts[] }
  const timers = new Set<() => void>()
  const listeners = new Set<() => void>()
  const stop = followAttention(line.controller, () => ({ author: 'Ana', text: 'Good morning', language: 'en' }), {
    isSeen: () => facts.isSeen,
    isHidden: () => !facts.isSeen,
    onPageChange: (listener) => (listeners.add(listener), () => void listeners.delete(listener)),
    focusPage: () => void facts.focused++,
    after: (_delay, call) => (timers.add(call), () => void timers.delete(call)),
    chime: { play: async () => void facts.rings++, close: () => void facts.closed++ },
    badge: { show: (count) => void (facts.badge = count) },
    notifier: { show: (one) => void facts.shown.push(one), close: () => void (facts.shown = []) },
  })
  return {
    ...line,
    facts,
    stop,
    listeners,
    timers,
    hear: (...texts: string[]) => line.connection.receive(...texts.map((text) => says('bot', text))),
    look(isLooking: boolean) {
      facts.isSeen = isLooking
      for (const listener of [...listeners]) listener()
    },
    /** Lets the time pass that is waited for. */
    wait() {
      for (const call of [...timers]) {
        timers.delete(call)
        call()
      }
    },
  }
}

describe('a message that comes while nobody reads', () => {
  test('rings once however many come together, and is counted in the title until the page is looked at', async () => {
    const { facts, hear, wait, look, controller } = await page()
    hear('One', 'Two')
    expect(facts).toMatchObject({ rings: 0, badge: 2 })
    wait()
    expect(facts.rings).toBe(1)
    hear('Three')
    look(true)
    expect(facts.badge).toBe(0)
    look(false)
    expect(facts.badge).toBe(3)
    controller.store.getState().client?.markSeen()
    expect(facts.badge).toBe(0)
  })

  test('does not ring when it was read in another tab meanwhile', async () => {
    const { facts, hear, wait, controller } = await page()
    hear('One')
    controller.store.getState().client?.markSeen()
    wait()
    expect(facts).toMatchObject({ rings: 0, badge: 0, shown: [] })
  })

  test('rings and is notified in the tab that leads, and is counted in the title of each', async () => {
    const { facts, hear, wait } = await page({ tabs: { isLeader: () => false, share: () => undefined, shared: () => undefined, subscribe: () => () => undefined } })
    hear('One')
    wait()
    expect(facts).toMatchObject({ rings: 0, badge: 1, shown: [] })
  })

  test('does not ring where the visitor muted the chat', async () => {
    const { facts, hear, wait, controller } = await page()
    controller.setMuted(true)
    hear('One')
    wait()
    expect(facts.rings).toBe(0)
    expect(facts.shown).toHaveLength(1)
  })

  test('is shown by the browser once; a press leads to the panel, and reading takes it away', async () => {
    const { facts, hear, wait, controller } = await page()
    hear('One', 'Two')
    wait()
    expect(new Set(facts.shown.map(({ key }) => key)).size).toBe(2)
    expect(facts.shown[0]).toMatchObject({ author: 'Ana', text: 'Good morning' })
    facts.shown[0]?.onPress()
    expect(facts.focused).toBe(1)
    expect(controller.api.getState().isOpen).toBe(true)
    controller.store.getState().client?.markSeen()
    expect(facts.shown).toEqual([])
  })
})

test('nothing asks for attention while the chat is being read', async () => {
  const { facts, hear, wait, controller } = await page({ isSeen: true })
  controller.api.open()
  hear('One')
  wait()
  expect(facts).toMatchObject({ rings: 0, badge: 0, shown: [] })
})

test('what is fetched after a break does not ring', async () => {
  const { facts, connection, wait, timers } = await page()
  const replayed = says('bot', 'Long ago')
  connection.receive(replayed.type === 'message.received' ? { ...replayed, replayed: true } : replayed)
  expect(timers.size).toBe(0)
  wait()
  expect(facts.rings).toBe(0)
})

test('afterwards no listener, timer or badge is left', async () => {
  const { facts, hear, stop, listeners, timers, controller } = await page()
  hear('One')
  stop()
  hear('Two')
  expect([facts.badge, facts.closed, listeners.size, timers.size, facts.rings]).toEqual([0, 1, 0, 0, 0])
  expect(controller.store.getState() satisfies WidgetState).toMatchObject({ unread: 2 })
})
