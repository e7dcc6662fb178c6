import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { MessagePart } from '../../../src/model/index.ts'
import { log, offsetOf, renderRoom, Room, rowAt, scrollBy, settle } from './harness.tsx'
import { ana, bot, many, own, say, text } from './messages.ts'

afterEach(cleanup)

const buttons = (...labels: string[]): MessagePart => ({ kind: 'buttons', options: labels.map((label) => ({ action: 'reply', label, value: label })) })
const conversation = [
  say(bot, [text('First'), buttons('Old yes', 'Old no')], 0, { id: 'first' }),
  own('Yes', 1),
  say(bot, [text('Last'), buttons('New yes', 'New no')], 2, { id: 'last' }),
]
const focused = () => document.activeElement
const press = (keys: string) => userEvent.keyboard(keys)

describe('between messages', () => {
  beforeEach(async () => {
    renderRoom({ messages: many(300) })
    await settle()
    log().focus()
  })

  test.each([
    ['{ArrowUp}', 299],
    ['{ArrowDown}', 299],
    ['{ArrowUp}{ArrowUp}{ArrowUp}', 297],
    ['{ArrowUp}{ArrowUp}{ArrowDown}', 299],
    ['{Home}', 0],
    ['{Home}{ArrowUp}', 0],
    ['{Home}{ArrowDown}', 1],
    ['{Home}{End}', 299],
  ])('%s leads to message %i, in sight', async (keys, index) => {
    for (const key of keys.match(/\{\w+\}/g) ?? []) {
      await press(key)
      await settle()
    }
    await waitFor(() => expect(focused()).toBe(rowAt(index)))
    await waitFor(() => {
      expect(offsetOf(rowAt(index))).toBeLessThan(400)
      expect(offsetOf(rowAt(index)) + (rowAt(index)?.offsetHeight ?? 0)).toBeGreaterThan(0)
    })
  })

  test('Page Up and Page Down go by about a page', async () => {
    await press('{ArrowUp}{PageUp}')
    const index = Number((focused() as HTMLElement).dataset['index'])
    expect(index).toBeLessThan(299)
    expect(index).toBeGreaterThan(285)
    await press('{PageDown}')
    expect(focused()).toBe(rowAt(299))
  })

  test('the focused message stays mounted however far the reader scrolls', async () => {
    await press('{Home}')
    await waitFor(() => expect(focused()).toBe(rowAt(0)))
    await scrollBy(100_000)
    expect(rowAt(299)).not.toBeNull()
    expect(focused()).toBe(rowAt(0))
  })

  test('leaving and coming back leads to the same message', async () => {
    await press('{ArrowUp}{ArrowUp}')
    screen.getByRole('textbox', { name: 'Composer' }).focus()
    log().focus()
    await press('{ArrowUp}')
    expect(focused()).toBe(rowAt(298))
  })
})

describe('controls', () => {
  test('of the newest message alone are in the Tab order', async () => {
    renderRoom({ messages: conversation })
    await settle()
    const order: (string | undefined)[] = []
    for (let step = 0; step < 4; step++) {
      await userEvent.tab()
      order.push(focused()?.getAttribute('aria-label') ?? focused()?.textContent ?? undefined)
    }
    expect(order).toEqual(['Conversation', 'New yes', 'New no', 'Composer'])
    await userEvent.tab({ shift: true })
    expect(focused()).toBe(screen.getByRole('button', { name: 'New no' }))
  })

  test('leave the Tab order when a newer message comes', async () => {
    const { rerender } = renderRoom({ messages: conversation })
    rerender(<Room messages={[...conversation, say(ana, 'Newer', 3)]} />)
    await settle()
    log().focus()
    await userEvent.tab()
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Composer' }))
  })

  test('of an older message are entered by Enter, walked by Tab and left by Escape', async () => {
    renderRoom({ messages: conversation })
    await settle()
    log().focus()
    await press('{Home}')
    await waitFor(() => expect(focused()).toBe(rowAt(0)))
    await press('{Enter}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'Old yes' }))
    await press('{Tab}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'Old no' }))
    await press('{Tab}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'Old yes' }))
    await press('{Shift>}{Tab}{/Shift}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'Old no' }))
    await press('{Escape}')
    expect(focused()).toBe(rowAt(0))
  })

  test('Enter does nothing on a message without controls', async () => {
    renderRoom({ messages: many(5) })
    log().focus()
    await press('{ArrowUp}{Enter}')
    expect(focused()).toBe(rowAt(4))
  })

  test('arrow keys inside a control are its own', async () => {
    renderRoom({ messages: conversation })
    await settle()
    screen.getByRole('button', { name: 'New yes' }).focus()
    await press('{ArrowUp}')
    expect(focused()).toBe(screen.getByRole('button', { name: 'New yes' }))
  })
})

test('a character typed on the transcript is told, and lands in the composer that takes the focus', async () => {
  const onType = vi.fn(() => screen.getByRole('textbox', { name: 'Composer' }).focus())
  renderRoom({ messages: many(5), onType })
  log().focus()
  await press('{ArrowUp}')
  await press('h')
  expect(onType).toHaveBeenCalledWith('h')
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Composer' }).value).toBe('h')
  log().focus()
  await press('{Control>}c{/Control}{F5} ')
  expect(onType).toHaveBeenCalledTimes(1)
})

test('Escape on the transcript is told', async () => {
  const onEscape = vi.fn()
  renderRoom({ messages: conversation, onEscape })
  await settle()
  screen.getByRole('button', { name: 'New yes' }).focus()
  await press('{Escape}')
  expect(onEscape).not.toHaveBeenCalled()
  await press('{Escape}')
  expect(onEscape).toHaveBeenCalledTimes(1)
})

describe('the focus is kept', () => {
  test('while its message is confirmed, others come, and history is put before it', async () => {
    const pending = own('Mine', 1000, { status: 'queued' })
    const { rerender } = renderRoom({ messages: [...many(60, 20), pending] })
    await settle()
    log().focus()
    await press('{ArrowUp}')
    const row = focused()
    const confirmed = { ...pending, wireIds: ['s1'], delivery: { status: 'confirmed' as const } }
    for (const messages of [
      [...many(60, 20), confirmed],
      [...many(60, 20), confirmed, say(ana, 'A', 1001)],
      [...many(60), confirmed, say(ana, 'A', 1001), say(ana, 'B', 1002)],
    ]) {
      rerender(<Room messages={messages} />)
      await settle()
      expect(focused()).toBe(row)
    }
    expect(row?.textContent).toContain('Mine')
    await press('{ArrowDown}')
    expect(focused()?.textContent).toContain('A')
  })

  test('in the transcript when its message is removed', async () => {
    const { rerender } = renderRoom({ messages: [...many(5), own('Mine', 1000, { status: 'failed', reason: 'network' })] })
    await settle()
    log().focus()
    await press('{ArrowUp}')
    rerender(<Room messages={many(5)} />)
    await settle()
    expect(focused()).toBe(log())
  })
})
