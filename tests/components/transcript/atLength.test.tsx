import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, test } from 'vitest'
import type { Message, MessagePart } from '../../../src/model/index.ts'
import type { TranscriptHandle } from '../../../src/components/transcript/index.ts'
import { accessibilityTree } from './accessibilityTree.ts'
import { log, offsetOf, renderRoom, Room, rowAt, settle } from './harness.tsx'
import { bot, many, own, say, text } from './messages.ts'
import { untilStanding } from '../../untilStanding.ts'

afterEach(cleanup)

const thousands = many(5_000)
const hundredThousand = many(100_000)
/** Not by role: asking for the role of everything takes its time. */
const rows = () => [...log().querySelectorAll<HTMLElement>('[data-index]')]
const focused = () => document.activeElement as HTMLElement
const focusedIndex = () => Number(focused().dataset['index'] ?? NaN)
const press = (keys: string) => userEvent.keyboard(keys)
const buttons = (...labels: string[]): MessagePart => ({ kind: 'buttons', options: labels.map((label) => ({ action: 'reply', label, value: label })) })
/** A long conversation in which one message offers choices. */
const withChoices = (index: number): readonly Message[] => thousands.map((message, at) => (at === index ? say(bot, [text('Choose'), buttons('Old yes', 'Old no')], at * 6, { id: message.id }) : message))

function expectInSight(row: HTMLElement): void {
  expect(offsetOf(row)).toBeLessThan(log().clientHeight)
  expect(offsetOf(row) + row.offsetHeight).toBeGreaterThan(0)
}

/** Scrolls as a reader does who drags the bar. */
async function scrollTo(top: number): Promise<void> {
  await untilStanding(log, settle)
  log().scrollTop = top
  await settle()
}

test('a conversation that grows from one tall message to more than a browser makes elements high shows its newest', async () => {
  const tall = say(bot, 'A long beginning. '.repeat(80), 0, { id: 'tall' })
  const { rerender } = renderRoom({ messages: [tall] })
  await settle()
  expect(log().scrollHeight).toBeGreaterThan(600)
  for (const more of [100_000, 100_900, 101_800]) {
    rerender(<Room messages={[tall, ...many(more)]} />)
    await waitFor(() => expectInSight(rowAt(more) ?? expect.fail('The newest is not there.')))
    expect(log().scrollHeight).toBeLessThan(17_000_000)
  }
})

describe.each([
  ['5,000', thousands],
  ['100,000', hundredThousand],
])('with %s messages', (_, messages) => {
  const last = messages.length - 1
  const handle = createRef<TranscriptHandle>()

  test('A7: the focused message is there, and has the focus, however far the reader scrolls', async () => {
    renderRoom({ messages, handle })
    await settle()
    handle.current?.scrollToMessage('row-3', { focus: true })
    await waitFor(() => expect(focusedIndex()).toBe(3))
    const row = focused()
    handle.current?.scrollToEnd()
    await waitFor(() => expect(rowAt(last)).not.toBeNull())
    await settle()
    expect(row.isConnected).toBe(true)
    expect(focused()).toBe(row)
    expect(rowAt(3)).toBe(row)
    expect(rows().length).toBeLessThan(40)
    // The keys go on from there.
    await press('{ArrowDown}')
    await waitFor(() => expect(focusedIndex()).toBe(4))
    expectInSight(focused())
  })

  test('Home, End, arrows and pages reach every message, one after the other and in sight', async () => {
    renderRoom({ messages, handle })
    await settle()
    log().focus()
    await press('{Home}')
    await waitFor(() => expect(focusedIndex()).toBe(0))
    expectInSight(focused())
    for (let index = 1; index <= 8; index++) {
      await press('{ArrowDown}')
      await waitFor(() => expect(focusedIndex()).toBe(index))
      expectInSight(focused())
    }
    const middle = Math.floor(messages.length / 2)
    handle.current?.scrollToMessage(`row-${middle}`, { focus: true })
    await waitFor(() => expect(focusedIndex()).toBe(middle))
    for (const [key, direction] of [['{PageUp}', -1], ['{PageDown}', 1]] as const) {
      for (let step = 0; step < 8; step++) {
        const before = focusedIndex()
        await press(key)
        await waitFor(() => expect((focusedIndex() - before) * direction).toBeGreaterThan(0))
        expect(Math.abs(focusedIndex() - before)).toBeLessThan(13)
        expectInSight(focused())
      }
    }
    await press('{End}')
    await waitFor(() => expect(focusedIndex()).toBe(last))
    expectInSight(focused())
    await press('{ArrowUp}')
    await waitFor(() => expect(focusedIndex()).toBe(last - 1))
  })

  test('A8: each mounted message says which of how many it is, in order, at 20 places', async () => {
    renderRoom({ messages, handle })
    await settle()
    for (let place = 0; place < 20; place++) {
      const index = Math.floor((last * place) / 19)
      handle.current?.scrollToMessage(`row-${index}`)
      await waitFor(() => expect(rowAt(index)).not.toBeNull())
      const told = rows().map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize'), row.dataset['messageKey']])
      expect(told).toEqual(told.map(([position]) => [position, String(messages.length), `row-${Number(position) - 1}`]))
      const positions = told.map(([position]) => Number(position))
      expect(positions).toEqual([...positions].sort((one, other) => one - other))
    }
    const items = (await accessibilityTree()).filter(({ role }) => role?.value === 'listitem')
    expect(items.length).toBe(rows().length)
    expect(items.map(({ name }) => name?.value).every((name) => /(You|Ana)/.test(name ?? ''))).toBe(true)
  })

  test('controls of the newest message alone are in the Tab order, wherever the reader is', async () => {
    const offering = [...messages.slice(0, -2), say(bot, [text('Old'), buttons('Old yes')], last * 6 - 6, { id: `row-${last - 1}` }), say(bot, [text('New'), buttons('New yes')], last * 6, { id: `row-${last}` })]
    renderRoom({ messages: offering, handle })
    await settle()
    log().focus()
    await press('{Tab}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'New yes' }))
    await press('{Tab}')
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Composer' }))
  })
})

describe('while rows come, change and go', () => {
  test('A6: the focus stays with a message through 50 that come, pages before it, its receipt, and far away', async () => {
    const pending = own('Row that is sent', 5_001 * 6, { status: 'sending' })
    const { rerender } = renderRoom({ messages: [...thousands, pending] })
    await settle()
    log().focus()
    await press('{ArrowUp}')
    await waitFor(() => expect(focusedIndex()).toBe(5_000))
    const row = focused()
    const came: Message[] = []
    const before = Array.from({ length: 50 }, (__, index) => say(bot, `Before ${index}`, index - 60))
    for (let index = 0; index < 50; index++) {
      came.push(say(bot, `Came ${index}`, 5_002 * 6 + index))
      rerender(<Room messages={[...thousands, pending, ...came]} />)
    }
    await settle()
    expect(focused()).toBe(row)
    const confirmed = { ...pending, delivery: { status: 'confirmed' as const } }
    rerender(<Room messages={[...thousands, confirmed, ...came]} />)
    rerender(<Room messages={[...before, ...thousands, confirmed, ...came]} />)
    await settle()
    expect(focused()).toBe(row)
    expect(focusedIndex()).toBe(5_050)
    await scrollTo(20_000)
    expect(row.isConnected).toBe(true)
    expect(focused()).toBe(row)
    rerender(<Room messages={[...before, ...thousands, confirmed]} />)
    await settle()
    expect(focused()).toBe(row)
    await press('{ArrowUp}')
    await waitFor(() => expect(focusedIndex()).toBe(5_049))
    expectInSight(focused())
  })

  test('A6: the focus stays in the transcript when its message is taken away, and the keys go on', async () => {
    const { rerender } = renderRoom({ messages: thousands })
    await settle()
    log().focus()
    await press('{Home}{ArrowDown}{ArrowDown}')
    await waitFor(() => expect(focusedIndex()).toBe(2))
    rerender(<Room messages={thousands.filter((__, index) => index !== 2)} />)
    await settle()
    expect(log().contains(focused())).toBe(true)
    await press('{End}')
    await waitFor(() => expect(focusedIndex()).toBe(4_998))
  })

  test('Enter leads into an old message, Tab goes round in it while others unmount, and Escape leads back, in sight', async () => {
    const handle = createRef<TranscriptHandle>()
    renderRoom({ messages: withChoices(10), handle })
    await settle()
    handle.current?.scrollToMessage('row-10', { focus: true })
    await waitFor(() => expect(focusedIndex()).toBe(10))
    const row = focused()
    await press('{Enter}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'Old yes' }))
    await scrollTo(log().scrollHeight)
    await waitFor(() => expect(rowAt(14)).toBeNull())
    expect(focused().textContent).toBe('Old yes')
    await press('{Tab}')
    expect(focused().textContent).toBe('Old no')
    await scrollTo(log().scrollHeight)
    await press('{Escape}')
    expect(focused()).toBe(row)
    await waitFor(() => expectInSight(row))
  })

  test('A8: what comes is counted by the messages that are there', async () => {
    const { rerender } = render(<Room messages={thousands} />)
    await settle()
    rerender(<Room messages={many(5_001)} />)
    await settle()
    expect(rows().map((row) => row.getAttribute('aria-setsize'))).toEqual(rows().map(() => '5001'))
    expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe('5001')
  })
})
