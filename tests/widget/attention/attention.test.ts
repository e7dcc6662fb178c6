import { describe, expect, test } from 'vitest'
import type { WidgetState } from '../../../src/widget/controller/index.ts'
import { answer, widget, type WidgetLineOptions } from '../controller/widgetLine.ts'
import { says } from '../panel.tsx'
import { attentionPage } from './attentionPage.ts'

/** A widget in a page that the test looks at or not, and what it asked for attention with. */
async function page({ isSeen = false, ...options }: WidgetLineOptions & { isSeen?: boolean } = {}) {
  const line = await widget({ ...options, options: { notifications: true, ...options.options } })
  line.controller.api.send('Hello')
  await answer(line)
  return { ...line, ...attentionPage(line, { isSeen }), hear: (...texts: string[]) => line.connection.receive(...texts.map((text) => says('bot', text))) }
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
  const { facts, hear, stop, held, controller } = await page()
  hear('One')
  stop()
  hear('Two')
  expect([facts.badge, facts.closed, held(), facts.rings]).toEqual([0, 1, 0, 0])
  expect(controller.store.getState() satisfies WidgetState).toMatchObject({ unread: 2 })
})
