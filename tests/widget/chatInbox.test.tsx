import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ConversationSummary } from '../../src/model/index.ts'
import { ChatProvider } from '../../src/react/index.ts'
import { scriptedConnection, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { ChatInbox, type ChatInboxProps } from '../../src/widget/index.ts'
import '../../src/styles/styles.css'
import { auditPage } from '../components/composer/auditPage.ts'
import { drop, happen, receive, sent } from '../react/scriptedChat.tsx'
import { says } from './panel.tsx'

afterEach(cleanup)

interface InboxOptions {
  readonly width?: number
  readonly connection?: ScriptedConnectionOptions
  readonly autoStart?: boolean
}

async function renderInbox(props: ChatInboxProps = {}, { width = 900, connection: given, autoStart = true }: InboxOptions = {}) {
  const connection = scriptedConnection(given)
  const client = createChatClient({ connection, autoStart })
  render(
    <div style={{ inlineSize: width, blockSize: 640 }}>
      <ChatProvider client={client}>
        <ChatInbox data-theme="light" {...props} />
      </ChatProvider>
    </div>,
  )
  await happen()
  return connection
}

async function bringUp(connection: ReturnType<typeof scriptedConnection>, hasConversation = true) {
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  if (hasConversation) await receive(connection, { type: 'conversation.started', conversationId: 'c1' }, says('bot', 'Hello'))
}

const load = (connection: ReturnType<typeof scriptedConnection>, ...conversations: readonly ConversationSummary[]) =>
  receive(connection, { type: 'conversations.loaded', conversations, page: { number: 1, size: 20, hasNext: true } })

const row = (name: RegExp | string) => screen.getByRole('button', { name })
const robin: ConversationSummary = { id: 'c1', visitorName: 'Robin' }
const mina: ConversationSummary = { id: 'c2', visitorName: 'Mina' }

test('the list is asked for when the line stands, and again when it stands again', async () => {
  const connection = await renderInbox()
  expect(sent(connection, 'conversations.list')).toEqual([])
  expect(screen.getByRole('img', { name: 'Loading conversations' })).toBeTruthy()
  await bringUp(connection)
  expect(sent(connection, 'conversations.list')).toHaveLength(1)
  await load(connection, robin, mina)
  await drop(connection)
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  await receive(connection, { type: 'conversation.started', conversationId: 'c1', resumed: true }, { type: 'transcript.loaded', complete: true, messages: [] })
  await waitFor(() => expect(sent(connection, 'conversations.list').length).toBeGreaterThan(1))
})

test('both panes are seen where there is room, and another conversation opens beside the list', async () => {
  const connection = await renderInbox({ viewer: 'agent' })
  await bringUp(connection)
  await load(connection, robin, mina)
  expect(row(/^Robin/).getAttribute('aria-current')).toBe('true')
  expect(screen.getByRole('region', { name: 'Chat' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Back to the list' })).toBeNull()
  await userEvent.click(row(/^Mina/))
  expect(row(/^Mina/).getAttribute('aria-current')).toBe('true')
  expect(document.activeElement).toBe(row(/^Mina/))
  expect(screen.queryByText('Hello')).toBeNull()
})

test('where there is room for one pane the list goes when a conversation opens, and comes back with the focus in its row', async () => {
  const connection = await renderInbox({ viewer: 'agent' }, { width: 390 })
  await bringUp(connection)
  await load(connection, robin, mina)
  expect(screen.queryByRole('region', { name: 'Chat' })).toBeNull()
  await userEvent.click(row(/^Robin/))
  expect(screen.getByRole('region', { name: 'Chat' })).toBeTruthy()
  expect(document.activeElement).toBe(row('Back to the list'))
  await userEvent.click(row('Back to the list'))
  expect(document.activeElement).toBe(row(/^Robin/))
  expect(screen.queryByRole('region', { name: 'Chat' })).toBeNull()
})

test('filters ask for another list, and the next page is one of it', async () => {
  const connection = await renderInbox({ viewer: 'agent', filters: { statuses: ['active', 'ended'] } })
  await bringUp(connection)
  await load(connection, robin)
  await userEvent.click(row('Ended'))
  expect(sent(connection, 'conversations.list').at(-1)).toMatchObject({ page: 1, filter: { status: 'ended' } })
  await load(connection, mina)
  await userEvent.click(row('Show older conversations'))
  expect(sent(connection, 'conversations.list').at(-1)).toMatchObject({ page: 2, filter: { status: 'ended' } })
})

test('the host says how its server is asked', async () => {
  const connection = await renderInbox({ filters: { statuses: ['ended'] }, toQuery: ({ status }) => ({ search: { state: status ?? 'any' } }) })
  await bringUp(connection)
  expect(sent(connection, 'conversations.list')[0]).toMatchObject({ search: { state: 'any' } })
})

test('an agent chooses a conversation before there is one, and can begin none', async () => {
  const connection = await renderInbox({ viewer: 'agent' }, { autoStart: false })
  await bringUp(connection, false)
  await load(connection, robin)
  expect(screen.getByRole('heading', { name: 'Choose a conversation' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'New conversation' })).toBeNull()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('an agent sees in the header whom he answers and where it stands, not who answered before', async () => {
  const connection = await renderInbox({ viewer: 'agent' })
  await bringUp(connection)
  await load(connection, { ...robin, status: 'queued' }, mina)
  await receive(connection, { type: 'participants.changed', participants: [{ role: 'bot', name: 'Assistant of the bank' }] })
  const chat = within(screen.getByRole('region', { name: 'Chat' }))
  expect(chat.getByRole('heading', { name: 'Robin' })).toBeTruthy()
  expect(chat.getByText('Waiting')).toBeTruthy()
  await receive(connection, { type: 'typing.started', participant: { role: 'agent' } })
  expect(chat.getAllByText('Visitor is typing').length).toBeGreaterThan(0)
})

test('an agent reads the name that the customer writes under where the list has none', async () => {
  const connection = await renderInbox({ viewer: 'agent' })
  await bringUp(connection)
  await load(connection, { id: 'c1' }, mina)
  const chat = within(screen.getByRole('region', { name: 'Chat' }))
  expect(chat.getByRole('heading', { name: 'Visitor' })).toBeTruthy()
  await receive(connection, { type: 'participants.changed', participants: [{ role: 'agent', name: 'Li' }] })
  expect(await chat.findByRole('heading', { name: 'Li' })).toBeTruthy()
})

test('the header keeps the customer while the list is narrowed to others', async () => {
  const connection = await renderInbox({ viewer: 'agent', filters: { statuses: ['ended'] } })
  await bringUp(connection)
  await load(connection, robin, mina)
  await userEvent.click(row(/^Mina/))
  await receive(connection, { type: 'conversation.started', conversationId: 'c2', resumed: true }, { type: 'transcript.loaded', complete: true, messages: [] })
  await userEvent.click(row('Ended'))
  await load(connection, robin)
  expect(within(screen.getByRole('region', { name: 'Chat' })).getByRole('heading', { name: 'Mina' })).toBeTruthy()
})

test('statuses that do not fit stand on one line, and one that is pressed comes into sight', async () => {
  const connection = await renderInbox({ viewer: 'agent', filters: { statuses: ['ai', 'queued', 'agent', 'escalated', 'ended'] } })
  await bringUp(connection)
  await load(connection, robin)
  const pills = within(screen.getByRole('group', { name: 'Status' })).getAllByRole('button')
  expect(new Set(pills.map((pill) => pill.getBoundingClientRect().top)).size).toBe(1)
  const isSeen = (pill: HTMLElement) => pill.getBoundingClientRect().right <= screen.getByRole('group', { name: 'Status' }).getBoundingClientRect().right
  const ended = row('Ended')
  expect(isSeen(ended)).toBe(false)
  await userEvent.click(ended)
  expect(isSeen(ended)).toBe(true)
})

test('a visitor begins a new conversation from his history', async () => {
  const connection = await renderInbox()
  await bringUp(connection)
  await load(connection, { id: 'c1', title: 'A lamp' })
  await userEvent.click(row('New conversation'))
  expect(sent(connection, 'conversation.start')).toHaveLength(2)
})

test('another conversation waits until this one’s messages are settled, and that is said', async () => {
  const connection = await renderInbox()
  await bringUp(connection)
  await load(connection, { id: 'c1', title: 'A lamp' }, { id: 'c2', title: 'Another' })
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'hello{Enter}')
  await userEvent.click(row('Another'))
  expect(screen.getAllByRole('status').some((status) => status.textContent === 'A message is still being sent. Try again in a moment.')).toBe(true)
})

test('there is no list where the wire has none', async () => {
  await renderInbox({}, { width: 390, connection: { capabilities: { conversationList: false } } })
  expect(screen.queryByRole('region', { name: 'Conversations' })).toBeNull()
  expect(screen.getByRole('region', { name: 'Chat' })).toBeTruthy()
})

test('conversations that change live keep the row under the focus in its place', async () => {
  const connection = await renderInbox({ viewer: 'agent' })
  await bringUp(connection)
  await load(connection, robin, mina)
  row(/^Mina/).focus()
  await receive(connection, { type: 'conversations.changed', conversation: { id: 'c3', visitorName: 'Li' }, isNew: true })
  const names = within(screen.getByRole('list', { name: 'Conversations' })).getAllByRole('listitem').map((item) => item.textContent)
  expect(names.slice(0, 2)).toEqual(['Robin', 'Mina'])
  expect(document.activeElement).toBe(row(/^Mina/))
})

test.each([900, 390])('A1: at %i pixels nothing is wrong for assistive technology', async (width) => {
  const connection = await renderInbox({ viewer: 'agent', filters: { statuses: ['active'] } }, { width })
  await bringUp(connection)
  await load(connection, robin, mina)
  expect(await auditPage(screen.getByRole('region', { name: 'Inbox' }))).toEqual([])
})
