import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { receive, sent } from '../react/scriptedChat.tsx'
import { button, field, log, message, panel, renderStartedPanel, says, type PanelChat } from './panel.tsx'

afterEach(cleanup)

const list = () => screen.getByRole('region', { name: 'Conversations' })
const titles = () => within(list()).getAllByRole('listitem').map((row) => within(row).getAllByRole('button')[0]?.textContent)

describe('the list of conversations', () => {
  let chat: PanelChat
  beforeEach(async () => {
    chat = await renderStartedPanel({ conversations: true })
    await receive(chat.connection, says('bot', 'Hello'))
    await userEvent.click(button('Your conversations'))
  })

  const load = (...ids: string[]) =>
    receive(chat.connection, {
      type: 'conversations.loaded',
      conversations: ids.map((id) => ({ id, title: `About ${id}` })),
      page: { number: 1, hasNext: false },
    })

  test('takes the place of the transcript while it loads, and goes again', async () => {
    expect(within(list()).getByRole('img', { name: 'Loading conversations' })).toBeTruthy()
    expect(screen.queryByRole('log', { name: 'Conversation' })).toBeNull()
    expect(document.activeElement).toBe(button('Back to the conversation'))
    await userEvent.click(button('Back to the conversation'))
    expect(within(log()).getByText('Hello')).toBeTruthy()
    expect(document.activeElement).toBe(button('Your conversations'))
  })

  test('shows which one is open', async () => {
    await load('c1', 'c2')
    expect(titles()).toEqual(['About c1', 'About c2'])
    expect(within(list()).getByRole('button', { name: 'About c1' }).getAttribute('aria-current')).toBe('true')
  })

  test('opens another one with its transcript, and the focus in the composer', async () => {
    await load('c1', 'c2')
    await userEvent.click(within(list()).getByRole('button', { name: 'About c2' }))
    await receive(chat.connection, { type: 'transcript.loaded', complete: true, messages: [message('bot', 'Long ago')] })
    expect(within(log()).getByText('Long ago')).toBeTruthy()
    expect(screen.queryByText('Hello')).toBeNull()
    expect(document.activeElement).toBe(field())
  })

  test('goes back to the present one when that is chosen', async () => {
    await load('c1', 'c2')
    await userEvent.click(within(list()).getByRole('button', { name: 'About c1' }))
    expect(within(log()).getByText('Hello')).toBeTruthy()
    expect(sent(chat.connection, 'transcript.fetch')).toEqual([])
  })

  test('begins a new one', async () => {
    await load('c1')
    await userEvent.click(button('New conversation'))
    expect(sent(chat.connection, 'conversation.start')).toHaveLength(2)
    await receive(chat.connection, { type: 'conversation.started', conversationId: 'c9' })
    expect(screen.queryByText('Hello')).toBeNull()
    expect(document.activeElement).toBe(field())
  })

  test('deletes one after asking', async () => {
    await load('c1', 'c2')
    await userEvent.click(button('Delete About c2'))
    await userEvent.click(button('Delete'))
    expect(sent(chat.connection, 'conversation.delete')).toEqual([{ type: 'conversation.delete', conversationId: 'c2' }])
    await receive(chat.connection, { type: 'conversation.deleted', conversationId: 'c2' })
    expect(titles()).toEqual(['About c1'])
  })

  test('asks again on request when it could not be loaded', async () => {
    await receive(chat.connection, { type: 'conversations.failed' })
    await userEvent.click(within(list()).getByRole('button', { name: 'Try again' }))
    expect(sent(chat.connection, 'conversations.list')).toHaveLength(2)
  })
})

test('another conversation waits until this one’s messages are settled, and the visitor is told', async () => {
  const { connection } = await renderStartedPanel({ conversations: true })
  await userEvent.type(field(), 'hello{Enter}')
  await userEvent.click(button('Your conversations'))
  await receive(connection, { type: 'conversations.loaded', conversations: [{ id: 'c2', title: 'About c2' }] })
  await userEvent.click(within(list()).getByRole('button', { name: 'About c2' }))
  await waitFor(() => expect(within(panel()).getByText('A message is still being sent. Try again in a moment.')).toBeTruthy())
  expect(list()).toBeTruthy()
})

test.each([
  ['the wire has no list', { conversations: true }, false],
  ['the host did not ask for it', {}, true],
])('there is no button where %s', async (_why, props, conversationList) => {
  await renderStartedPanel(props, { connection: { capabilities: { conversationList } } })
  expect(screen.queryByRole('button', { name: 'Your conversations' })).toBeNull()
})

test('conversations cannot be deleted where the wire cannot', async () => {
  const { connection } = await renderStartedPanel({ conversations: true }, { connection: { capabilities: { deleteConversation: false } } })
  await userEvent.click(button('Your conversations'))
  await receive(connection, { type: 'conversations.loaded', conversations: [{ id: 'c2', title: 'About c2' }] })
  expect(screen.queryByRole('button', { name: /Delete/ })).toBeNull()
})
