import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatStorage, Message } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { happen, receive } from '../react/scriptedChat.tsx'
import { button, log, message, renderPanel, renderStartedPanel, rowOf, rows, settle, type PanelChat } from './panel.tsx'
import { comeBack, record } from './panelLine.ts'
import { preloadLate } from '../preloadLate.ts'
import { untilStanding } from '../untilStanding.ts'

beforeAll(preloadLate)

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

// No names on the wire, and no words that are there once alone: a place is known by what stands around it.
const history: readonly Message[] = Array.from({ length: 80 }, (_, index) =>
  message(index % 4 ? 'bot' : 'visitor', index % 5 ? `Line ${index} ${'of some length '.repeat(index % 7)}` : 'ok', { wireIds: [] }),
)

const offsetOf = (row: Element) => row.getBoundingClientRect().top - log().getBoundingClientRect().top
/** The row at the upper edge, by its words, and where it begins. */
function reading(): { readonly words: string; readonly index: number; readonly top: number } {
  const row = rows().find((one) => offsetOf(one) + one.clientHeight > 1)
  return { words: row?.querySelector('.parlance-bubble')?.textContent ?? '', index: Number(row?.dataset['index']), top: row ? offsetOf(row) : Number.NaN }
}
const distanceFromEnd = () => log().scrollHeight - log().clientHeight - log().scrollTop

function expectPlace(before: ReturnType<typeof reading>, shift = 0) {
  const now = reading()
  expect([now.words, now.index]).toEqual([before.words, before.index + shift])
  expect(Math.abs(now.top - before.top)).toBeLessThanOrEqual(1)
}

/** Scrolls as a reader does, until the transcript has told where it came to rest. */
async function scrollUp(pixels: number, storage: ChatStorage) {
  await untilStanding(log, settle)
  const before = storage.get('parlance:test:reading')
  await happen(() => log().scrollBy({ top: -pixels, behavior: 'instant' }))
  await waitFor(() => expect(storage.get('parlance:test:reading')).not.toBe(before))
  await settle()
}

async function read(storage = memoryStorage()): Promise<PanelChat> {
  const chat = await renderStartedPanel({ conversations: true }, { connection: { storage, idPrefix: 'first' } })
  await receive(chat.connection, ...history.map((one) => ({ type: 'message.received', message: one }) as const))
  await settle()
  return chat
}

let pages = 0
const reload = async (chat: PanelChat) => {
  const { storage, clock } = chat.connection
  chat.unmount()
  return renderPanel({ conversations: true }, { connection: { storage, clock, idPrefix: `page${pages++}` } })
}

describe('a reader who left in the middle comes back to the same line', () => {
  test('when the list of conversations was shown meanwhile', async () => {
    const { connection } = await read()
    await scrollUp(2_000, connection.storage)
    const before = reading()
    await userEvent.click(button('Your conversations'))
    expect(screen.queryByRole('log', { name: 'Conversation' })).toBeNull()
    await userEvent.click(button('Back to the conversation'))
    expectPlace(before)
    await settle()
    expectPlace(before)
  })

  test('after a reload, when the record comes after the panel, with more in it and other ids', async () => {
    const chat = await read()
    await scrollUp(2_000, chat.connection.storage)
    const before = reading()
    const { connection } = await reload(chat)
    await comeBack(connection)
    await settle()
    await record(connection, ...[message('bot', 'Earlier', { wireIds: [] }), ...history].map((one, index) => ({ ...one, id: `record-${index}` })))
    await settle()
    expectPlace(before, 1)
  })

  test('though what was not sent was there before the record', async () => {
    const chat = await read()
    await happen(() => chat.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 }))
    await happen(() => void chat.client.send({ text: 'not sent yet' }))
    await settle()
    await scrollUp(2_000, chat.connection.storage)
    const before = reading()
    const { connection } = await reload(chat)
    expect(rowOf('not sent yet')).toBeTruthy()
    await comeBack(connection)
    await record(connection, ...history.map((one, index) => ({ ...one, id: `record-${index}` })))
    await settle()
    expectPlace(before)
  })

  test('in each of his conversations', async () => {
    const { client, connection } = await read()
    await scrollUp(2_000, connection.storage)
    const before = reading()
    const open = async (conversationId: string, messages: readonly Message[]) => {
      await happen(() => client.openConversation(conversationId))
      await comeBack(connection)
      await receive(connection, { type: 'conversation.started', conversationId, resumed: true })
      await record(connection, ...messages.map((one, index) => ({ ...one, id: `${conversationId}-${index}` })))
      await settle()
    }
    await open('c2', history.slice(0, 50))
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    await scrollUp(700, connection.storage)
    const other = reading()
    await open('c1', history)
    expectPlace(before)
    await open('c2', history.slice(0, 50))
    expectPlace(other)
  })
})

describe('it opens elsewhere', () => {
  test('at what is new, when others have spoken since, though what was not sent was there first', async () => {
    const chat = await read()
    await happen(() => chat.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 }))
    await happen(() => void chat.client.send({ text: 'not sent yet' }))
    await scrollUp(2_000, chat.connection.storage)
    const { connection, client } = await reload(chat)
    expect(rowOf('not sent yet')).toBeTruthy()
    await comeBack(connection)
    const news = Array.from({ length: 20 }, (_, index) => message('bot', `New ${index} ${'and long '.repeat(20)}`, { wireIds: [] }))
    await record(connection, ...[...history, ...news].map((one, index) => ({ ...one, id: `record-${index}` })))
    await settle()
    const first = rowOf(`New 0 ${'and long '.repeat(20)}`.trim())
    expect(first.contains(screen.getByRole('separator', { name: 'New' }))).toBe(true)
    expect(offsetOf(first)).toBeGreaterThanOrEqual(0)
    expect(offsetOf(first)).toBeLessThan(120)
    expect(client.store.getState().unread).toBe(0)
  })

  test('at the end, where he was at the end', async () => {
    const chat = await read()
    await scrollUp(2_000, chat.connection.storage)
    await happen(() => log().scrollBy({ top: 10_000, behavior: 'instant' }))
    await waitFor(() => expect(chat.connection.storage.get('parlance:test:reading')).toBeNull())
    const { connection } = await reload(chat)
    await comeBack(connection)
    await record(connection, ...history.map((one, index) => ({ ...one, id: `record-${index}` })))
    await settle()
    expect(distanceFromEnd()).toBeLessThanOrEqual(1)
  })

  test('at the end, where what was new had led him there', async () => {
    const chat = await read()
    await scrollUp(2_000, chat.connection.storage)
    const now = [...history, message('bot', 'New', { wireIds: [] })].map((one, index) => ({ ...one, id: `record-${index}` }))
    let page = chat
    for (let visit = 0; visit < 2; visit++) {
      page = await reload(page)
      await comeBack(page.connection)
      await record(page.connection, ...now)
      await settle()
      expect(distanceFromEnd()).toBeLessThanOrEqual(1)
    }
  })
})
