import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { formModule } from '../../src/components/parts/lateParts.tsx'
import type { ChatEvent, FormDefinition, InvitationPart, JsonRecord } from '../../src/model/index.ts'
import { scriptedConnection } from '../../src/testing/index.ts'
import { happen, receive, sent } from '../react/scriptedChat.tsx'
import { ana, field, renderPanel, renderStartedPanel, says, type PanelChat } from './panel.tsx'
import { dialog, launcher, renderWidget } from './widgetPage.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const before: FormDefinition = {
  name: 'before',
  title: 'Before we begin',
  submitLabel: 'Start the chat',
  fields: [
    { name: 'first', type: 'name', label: 'First name', required: true, fills: 'firstName' },
    { name: 'topic', type: 'text', label: 'Topic' },
  ],
}

async function greet({ connection }: PanelChat, ...events: readonly ChatEvent[]): Promise<void> {
  await happen(() => connection.connect())
  await receive(connection, ...events, { type: 'session.opened' })
}

const composer = () => screen.queryByRole('textbox', { name: 'Message' })

test('what is asked before a conversation stands alone, and begins it when it is answered', async () => {
  const chat = await renderPanel({}, { client: { preChat: before } })
  await greet(chat)
  expect(composer()).toBeNull()
  expect(sent(chat.connection, 'conversation.start')).toEqual([])
  await userEvent.type(screen.getByRole('textbox', { name: /First name/ }), 'Robin')
  await userEvent.type(screen.getByRole('textbox', { name: /Topic/ }), 'A card')
  await userEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  expect(sent(chat.connection, 'conversation.start')).toMatchObject([{ visitor: { firstName: 'Robin' }, metadata: { topic: 'A card' } }])
  await receive(chat.connection, { type: 'conversation.started', conversationId: 'c1' })
  expect(composer()).not.toBeNull()
  expect(screen.queryByRole('button', { name: 'Start the chat' })).toBeNull()
})

test('the focus goes on with the visitor: from what was asked to the composer, and from the end to what is asked again', async () => {
  const chat = await renderPanel({}, { client: { preChat: before } })
  await greet(chat)
  await userEvent.type(screen.getByRole('textbox', { name: /First name/ }), 'Robin{Enter}')
  await receive(chat.connection, { type: 'conversation.started', conversationId: 'c1' })
  expect(composer()).toHaveFocus()
  await receive(chat.connection, { type: 'conversation.ended', reason: 'agent' })
  await userEvent.click(screen.getByRole('button', { name: /new conversation/i }))
  await greet(chat)
  await waitFor(() => expect(screen.getByRole('group', { name: 'Before we begin' })).toHaveFocus())
})

test.each(['what is asked first', 'what can be left while nobody is there'])('where %s does not come the visitor is told, and can have it tried again', async (which) => {
  const listeners = new Set<() => void>()
  const { get } = formModule
  const tell = () => listeners.forEach((listener) => listener())
  const arrived = vi.spyOn(formModule, 'get').mockReturnValue(undefined)
  const hasFailed = vi.spyOn(formModule, 'hasFailed').mockReturnValue(true)
  vi.spyOn(formModule, 'subscribe').mockImplementation((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  })
  vi.spyOn(formModule, 'retry').mockImplementation(() => {
    hasFailed.mockReturnValue(false)
    tell()
  })
  const help = <a href="tel:112">Call us</a>
  if (which === 'what is asked first') await greet(await renderPanel({ help }, { client: { preChat: before } }))
  else await greet(await renderPanel({ help, away: { form: before, onSubmit: () => undefined } }), { type: 'availability.changed', availability: { isOpen: false } })
  expect(screen.getByText('Something went wrong on our side')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Call us' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(screen.queryByText('Something went wrong on our side')).toBeNull()
  act(() => {
    arrived.mockImplementation(get)
    tell()
  })
  expect(screen.getByRole('textbox', { name: /First name/ })).toBeVisible()
  expect(document.querySelector('.parlance-panel-beginning > *')).toHaveFocus()
})

describe('where the wire may define what is asked first', () => {
  const mayAsk = { connection: { capabilities: { preChat: true } }, client: { autoStart: false } } as const
  const loading = () => screen.queryByText('Loading the conversation')

  test('nothing is there to write in before it has said so', async () => {
    const { connection } = await renderPanel({}, mayAsk)
    expect([loading() !== null, composer()]).toEqual([true, null])
    await happen(() => connection.script.line({ status: 'connecting', attempt: 0 }))
    await happen(() => connection.connect())
    expect([loading() !== null, composer()]).toEqual([true, null])
    await receive(connection, { type: 'preChat.defined', form: before }, { type: 'session.opened' })
    expect(await screen.findByRole('textbox', { name: /First name/ })).toBeVisible()
  })

  test.each<[string, (chat: PanelChat) => unknown]>([
    ['that asks nothing', ({ connection }) => void (connection.connect(), connection.receive({ type: 'session.opened' }))],
    ['that breaks off', ({ connection }) => connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })],
    ['that does not greet', ({ connection }) => void (connection.connect(), connection.clock.advance(10_000))],
    ['that cannot be reached', ({ connection }) => connection.script.line({ status: 'terminal', kind: 'unreachable', reason: 'no server' })],
    ['without a network', ({ connection }) => connection.script.line({ status: 'offline' })],
  ])('a line %s leaves the composer, for good', async (_, come) => {
    const chat = await renderPanel({}, mayAsk)
    await happen(() => come(chat))
    expect([loading(), composer()]).toEqual([null, field()])
    await happen(() => chat.connection.script.line({ status: 'offline' }))
    await happen(() => chat.connection.script.line({ status: 'connecting', attempt: 0 }))
    expect(composer()).toBe(field())
  })

  test('the focus waits on the window, and goes on to the composer where nothing is asked', async () => {
    const connection = scriptedConnection({ capabilities: { preChat: true } })
    await renderWidget({ connection, autoStart: false })
    await userEvent.click(launcher())
    expect(dialog()).toHaveFocus()
    await happen(() => connection.connect())
    expect(dialog()).toHaveFocus()
    await receive(connection, { type: 'session.opened' })
    expect(composer()).toHaveFocus()
  })
})

test('a conversation that begins takes no focus that was not in the chat', async () => {
  const chat = await renderPanel({}, { client: { preChat: before } })
  await greet(chat)
  await userEvent.type(screen.getByRole('textbox', { name: /First name/ }), 'Robin{Enter}')
  const elsewhere = document.body.appendChild(document.createElement('button'))
  elsewhere.focus()
  await receive(chat.connection, { type: 'conversation.started', conversationId: 'c1' })
  expect(elsewhere).toHaveFocus()
  elsewhere.remove()
})

test('a conversation that is over asks again before the next one', async () => {
  const chat = await renderPanel({}, { client: { preChat: before } })
  await greet(chat)
  await userEvent.type(screen.getByRole('textbox', { name: /First name/ }), 'Robin')
  await userEvent.click(screen.getByRole('button', { name: 'Start the chat' }))
  await receive(chat.connection, { type: 'conversation.started', conversationId: 'c1' })
  await receive(chat.connection, { type: 'conversation.ended', reason: 'agent' })
  await userEvent.click(screen.getByRole('button', { name: /new conversation/i }))
  await greet(chat)
  await waitFor(() => expect(screen.getByRole('button', { name: 'Start the chat' })).toBeVisible())
  expect(sent(chat.connection, 'conversation.start')).toHaveLength(1)
})

test('nobody there is said before anything is asked, with another way and the way to look again', async () => {
  const chat = await renderPanel({ help: <a href="tel:+493012345">Call us</a> }, { client: { preChat: before } })
  await greet(chat, { type: 'availability.changed', availability: { isOpen: false } })
  expect(screen.getByRole('link', { name: 'Call us' })).toBeVisible()
  expect(composer()).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(sent(chat.connection, 'availability.check')).toHaveLength(1)
  await receive(chat.connection, { type: 'availability.changed', availability: { isOpen: true } })
  expect(screen.getByRole('button', { name: 'Start the chat' })).toBeVisible()
})

test('a conversation is ended only when the visitor says so twice, and Escape goes on', async () => {
  const chat = await renderStartedPanel()
  await userEvent.click(screen.getByRole('button', { name: 'End conversation' }))
  expect(screen.getByRole('button', { name: 'Keep chatting' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('button', { name: 'Keep chatting' })).toBeNull()
  expect(composer()).toHaveFocus()
  await userEvent.click(screen.getByRole('button', { name: 'End conversation' }))
  await userEvent.click(screen.getByRole('button', { name: 'End it' }))
  expect(sent(chat.connection, 'conversation.end')).toHaveLength(1)
})

test('an end that did not reach the server is asked about again', async () => {
  const chat = await renderStartedPanel()
  await userEvent.click(screen.getByRole('button', { name: 'End conversation' }))
  await userEvent.click(screen.getByRole('button', { name: 'End it' }))
  expect(screen.queryByRole('alert')).toBeNull()
  await receive(chat.connection, { type: 'error.received', command: 'conversation.end' })
  expect(screen.getByRole('alert')).toHaveTextContent('did not reach us')
  await userEvent.click(screen.getByRole('button', { name: 'End it' }))
  expect(sent(chat.connection, 'conversation.end')).toHaveLength(2)
  await receive(chat.connection, { type: 'conversation.ended', reason: 'visitor' })
  expect(screen.queryByRole('button', { name: 'End it' })).toBeNull()
})

test('no end is offered where the wire has none', async () => {
  await renderStartedPanel({}, { connection: { capabilities: { end: false } } })
  expect(screen.queryByRole('button', { name: 'End conversation' })).toBeNull()
})

const asked = (more: Partial<InvitationPart> = {}): ChatEvent =>
  says(ana, [{ kind: 'invitation', invitationId: 'i1', invitation: 'cobrowsing', status: 'pending', name: 'Ana', ...more }])
const allow = () => userEvent.click(screen.getByRole('button', { name: 'Allow' }))

test('the host’s code runs when the visitor agrees, and its words go to the other side', async () => {
  const opened: string[] = []
  const cobrowsing = ({ invitationId }: InvitationPart): JsonRecord => {
    opened.push(invitationId)
    return { url: 'https://together.example/1' }
  }
  const chat = await renderStartedPanel({ invitations: { cobrowsing } })
  await receive(chat.connection, asked())
  expect(opened).toEqual([])
  await allow()
  expect(opened).toEqual(['i1'])
  await waitFor(() =>
    expect(sent(chat.connection, 'invitation.answer')).toMatchObject([{ answer: 'accepted', invitationId: 'i1', details: { url: 'https://together.example/1' } }]),
  )
})

test('what could not be opened is declined', async () => {
  const errors: unknown[] = []
  const hear = (event: ErrorEvent) => {
    event.preventDefault()
    errors.push(event.error)
  }
  window.addEventListener('error', hear)
  const chat = await renderStartedPanel({ invitations: { cobrowsing: () => Promise.reject(new Error('no session')) } })
  await receive(chat.connection, asked())
  await allow()
  await waitFor(() => expect(sent(chat.connection, 'invitation.answer')).toMatchObject([{ answer: 'declined' }]))
  expect(errors).toHaveLength(1)
  window.removeEventListener('error', hear)
})

test('the host’s code is told when the other side ends it, and when the chat goes', async () => {
  const signals: AbortSignal[] = []
  const chat = await renderStartedPanel({ invitations: { cobrowsing: (_part, signal) => void signals.push(signal) } })
  await receive(chat.connection, asked())
  await allow()
  await receive(chat.connection, { type: 'invitation.changed', invitationId: 'i1', status: 'ended' })
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  await receive(chat.connection, asked({ invitationId: 'i2' }))
  await allow()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  chat.unmount()
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true])
})

test('what the host cannot take up can only be declined', async () => {
  const chat = await renderStartedPanel()
  await receive(chat.connection, asked({ invitation: 'call' }))
  expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /Decline|No, thanks/ }))
  expect(sent(chat.connection, 'invitation.answer')).toMatchObject([{ answer: 'declined', invitation: 'call' }])
})
