import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { toArray, type ChatClient } from '../../src/core/index.ts'
import type { Message } from '../../src/model/index.ts'
import { drop, happen, receive, start } from '../react/scriptedChat.tsx'
import { log, message, renderPanel, renderStartedPanel, rowOf, says, settle, type PanelChat } from './panel.tsx'
import { comeBack, record } from './panelLine.ts'

let hasFocus = vi.spyOn(document, 'hasFocus')
beforeEach(() => {
  hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const divider = () => screen.queryByRole('separator', { name: 'New' })
const unreadOf = (client: ChatClient) => client.store.getState().unread

/** A page on which a conversation of three messages, the first of them read, is taken up again. */
async function reloaded(onUnload: () => void = () => undefined): Promise<PanelChat> {
  const history: readonly Message[] = ['Read before', 'New one', 'New two'].map((words) => message('bot', words))
  const before = await renderStartedPanel()
  await receive(before.connection, { type: 'message.received', message: history[0] as Message })
  const mark = before.client.store.getState().readMark
  const { storage } = before.connection
  before.unmount()
  onUnload()
  const chat = await renderPanel({}, { connection: { storage, idPrefix: 'second' } })
  await comeBack(chat.connection)
  await receive(chat.connection, ...(mark ? [{ type: 'readMark.restored', mark } as const] : []), { type: 'transcript.loaded', complete: true, messages: history })
  return chat
}

test('after a reload what is new stands below a line, and counts as seen', async () => {
  const { client } = await reloaded()
  expect(rowOf('New one').contains(divider())).toBe(true)
  expect(unreadOf(client)).toBe(0)
  await happen(() => client.send({ text: 'hello' }))
  expect(divider()).toBeNull()
})

test('after a reload nothing is spoken, new or not', async () => {
  const spoken: string[] = []
  const ledger = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if (target instanceof Element && target.closest('[aria-live]:not([aria-live="off"])')) for (const node of addedNodes) spoken.push(node.textContent ?? '')
    }
  })
  const { connection } = await reloaded(() => ledger.observe(document.body, { childList: true, subtree: true }))
  await receive(connection, says('bot', 'And now this'))
  await waitFor(() => expect(spoken.join()).toContain('And now this'))
  expect(spoken.filter((words) => words.trim() !== '')).toEqual(['Harbour: And now this'])
  ledger.disconnect()
})

test('of a burst all is seen, also where each frame brings as much as the one before', async () => {
  const { connection, client } = await renderStartedPanel()
  await settle()
  const frames: FrameRequestCallback[] = []
  const held = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(callback))
  for (const frame of ['first', 'second']) {
    await act(async () => connection.receive(says('bot', `One of the ${frame}`), says('bot', `Two of the ${frame}`)))
  }
  held.mockRestore()
  await act(async () => frames.forEach((callback) => callback(performance.now())))
  await settle()
  expect(rowOf('Two of the second')).toBeTruthy()
  expect(unreadOf(client)).toBe(0)
})

test('what is said before the visitor’s eyes needs no line', async () => {
  const { connection, client } = await renderStartedPanel()
  await receive(connection, says('bot', 'One'))
  expect([divider(), unreadOf(client)]).toEqual([null, 0])
})

test('what was missed while the line was down stands below a line', async () => {
  const { connection, client } = await renderStartedPanel()
  const hello = message('bot', 'Hello')
  await receive(connection, { type: 'message.received', message: hello })
  await drop(connection)
  await comeBack(connection)
  await record(connection, hello, message('bot', 'Missed'))
  expect([rowOf('Missed').contains(divider()), unreadOf(client)]).toEqual([true, 0])
})

test('the line stays where it was when the visitor comes back to the page, and what he sees counts as seen', async () => {
  const { connection, client } = await renderStartedPanel()
  hasFocus.mockReturnValue(false)
  await receive(connection, says('bot', 'One'))
  await receive(connection, says('bot', 'Two'))
  expect(unreadOf(client)).toBe(2)
  hasFocus.mockReturnValue(true)
  fireEvent(window, new FocusEvent('focus'))
  await happen()
  expect([rowOf('One').contains(divider()), unreadOf(client)]).toEqual([true, 0])
  hasFocus.mockReturnValue(false)
  await receive(connection, says('bot', 'Three'))
  expect(rowOf('Three').contains(divider())).toBe(true)
})

test('a new conversation begins without a line', async () => {
  const { connection, client } = await renderStartedPanel()
  hasFocus.mockReturnValue(false)
  await receive(connection, says('bot', 'One'), { type: 'conversation.ended', reason: 'agent' })
  await happen(() => client.start())
  hasFocus.mockReturnValue(true)
  await start(connection, says('bot', 'Hello'))
  expect([divider(), toArray(client.store.getState().messages).length, log().textContent?.includes('One')]).toEqual([null, 1, false])
})
