import { act, cleanup, render, renderHook, screen } from '@testing-library/react'
import { StrictMode, useState, type ReactNode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import { ChatProvider, useChatClient, useConnection, useConversation, useTranscript } from '../../src/react/index.ts'
import { scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'
import { said } from '../core/messages.ts'
import { happen, receive, sent, start } from './scriptedChat.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Facts({ name = 'facts' }: { readonly name?: string }) {
  const { connection } = useConnection()
  const { id } = useConversation()
  const { messages } = useTranscript()
  return <output aria-label={name}>{[connection.status, id ?? 'none', messages.length].join(' ')}</output>
}

const facts = (name = 'facts') => screen.getByRole('status', { name }).textContent
const counts = ({ script, clock }: ScriptedConnection) => ({ opened: script.opened, closed: script.closed, timers: clock.pending })

describe('a connection', () => {
  test('is opened once under StrictMode, and unmounting leaves nothing behind', async () => {
    const connection = scriptedConnection()
    const { unmount } = render(
      <StrictMode>
        <ChatProvider connection={connection}>
          <Facts />
        </ChatProvider>
      </StrictMode>,
    )
    await happen()
    await start(connection, { type: 'typing.started', participant: { role: 'agent' } })
    expect(facts()).toBe('ready c1 0')
    expect(counts(connection)).toMatchObject({ opened: 1, closed: 0 })
    expect(sent(connection, 'conversation.start')).toHaveLength(1)
    unmount()
    await happen()
    expect(counts(connection)).toEqual({ opened: 1, closed: 1, timers: 0 })
  })

  test('is not opened where the provider goes at once', async () => {
    const connection = scriptedConnection()
    render(<ChatProvider connection={connection} />).unmount()
    await happen()
    expect(counts(connection)).toEqual({ opened: 0, closed: 0, timers: 0 })
  })

  test('stands through a hundred mounts with nothing left of them', async () => {
    const connection = scriptedConnection()
    // Nothing is looked at here, so no frame is awaited.
    const pass = (action: () => void = () => undefined) => act(async () => {
      action()
      await new Promise((resolve) => setTimeout(resolve))
    })
    for (let round = 0; round < 100; round++) {
      const { unmount } = render(<ChatProvider connection={connection} />)
      await pass()
      await pass(() => {
        connection.connect()
        connection.receive({ type: 'session.opened' })
      })
      await pass(() => connection.receive({ type: 'conversation.started', conversationId: 'c1' }))
      unmount()
    }
    expect(counts(connection)).toEqual({ opened: 100, closed: 100, timers: 0 })
  })

  test('of another identity on a later render changes nothing', async () => {
    const connection = scriptedConnection()
    const other = scriptedConnection()
    const page = (one: ScriptedConnection) => (
      <ChatProvider connection={one}>
        <Facts />
      </ChatProvider>
    )
    const { rerender } = render(page(connection))
    await happen()
    await start(connection, { type: 'message.received', message: said('bot', 'hello') })
    rerender(page(other))
    await happen()
    expect(facts()).toBe('ready c1 1')
    expect([counts(connection), counts(other)].map(({ opened, closed }) => [opened, closed])).toEqual([[1, 0], [0, 0]])
  })

  test('begins anew when the key changes, and the former is closed', async () => {
    const connections = { ana: scriptedConnection({ scope: 'ana' }), mateo: scriptedConnection({ scope: 'mateo' }) }
    const page = (visitor: keyof typeof connections) => (
      <ChatProvider key={visitor} connection={connections[visitor]} visitor={{ firstName: visitor }}>
        <Facts />
      </ChatProvider>
    )
    const { rerender } = render(page('ana'))
    await happen()
    await start(connections.ana, { type: 'message.received', message: said('bot', 'hello, Ana') })
    rerender(page('mateo'))
    await happen()
    expect(facts()).toBe('idle none 0')
    await start(connections.mateo)
    expect(facts()).toBe('ready c1 0')
    expect(counts(connections.ana)).toEqual({ opened: 1, closed: 1, timers: 0 })
    expect(counts(connections.mateo)).toMatchObject({ opened: 1, closed: 0 })
    expect(sent(connections.mateo, 'conversation.start')).toEqual([{ type: 'conversation.start', visitor: { firstName: 'mateo' } }])
  })

  test('is given what the host knows, and may wait for the first message', async () => {
    const connection = scriptedConnection()
    const { result } = renderHook(useConversation, {
      wrapper: ({ children }: { readonly children: ReactNode }) => (
        <ChatProvider
          connection={connection}
          autoStart={false}
          assistant={{ name: 'Harbour' }}
          visitor={{ firstName: 'Robin' }}
          metadata={{ page: 'pricing' }}
        >
          {children}
        </ChatProvider>
      ),
    })
    await happen()
    expect(result.current.participants).toEqual([{ role: 'bot', name: 'Harbour' }])
    await happen(() => {
      connection.connect()
      connection.receive({ type: 'session.opened' })
    })
    expect(connection.commands).toEqual([])
    await happen(() => result.current.send({ text: 'hello' }))
    expect(connection.commands).toEqual([{ type: 'conversation.start', visitor: { firstName: 'Robin' }, metadata: { page: 'pricing' } }])
  })
})

describe('a client', () => {
  test('is shared by two providers, and the line stays up until both are gone', async () => {
    const connection = scriptedConnection()
    const client = createChatClient({ connection })
    function Page() {
      const [isSecondThere, setSecondThere] = useState(true)
      return (
        <>
          <ChatProvider client={client}>
            <Facts name="one" />
          </ChatProvider>
          {isSecondThere && (
            <ChatProvider client={client}>
              <Facts name="other" />
            </ChatProvider>
          )}
          <button onClick={() => setSecondThere(false)}>remove</button>
        </>
      )
    }
    const { unmount } = render(<Page />)
    await happen()
    await start(connection, { type: 'message.received', message: said('bot', 'hello') })
    expect([facts('one'), facts('other')]).toEqual(['ready c1 1', 'ready c1 1'])
    await happen(() => screen.getByRole('button', { name: 'remove' }).click())
    expect(counts(connection)).toMatchObject({ opened: 1, closed: 0 })
    await receive(connection, { type: 'message.received', message: said('bot', 'still there?') })
    expect(facts('one')).toBe('ready c1 2')
    unmount()
    expect(counts(connection)).toEqual({ opened: 1, closed: 1, timers: 0 })
  })

  test('is what useChatClient answers', () => {
    const client = createChatClient({ connection: scriptedConnection() })
    const { result } = renderHook(useChatClient, { wrapper: ({ children }) => <ChatProvider client={client}>{children}</ChatProvider> })
    expect(result.current).toBe(client)
  })
})

test('a hook outside the provider says what to do', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => renderHook(useTranscript)).toThrow('Wrap the component in <ChatProvider connection={…}>')
})

test('asks the host’s form before the conversation, and shares the draft where the host says so', async () => {
  const connection = scriptedConnection()
  const preChat = { name: 'before', fields: [{ type: 'text', name: 'topic' }] } as const
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ChatProvider connection={connection} preChat={preChat} shareDraft>
      {children}
    </ChatProvider>
  )
  const { result } = renderHook(useChatClient, { wrapper })
  await happen()
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  expect(sent(connection, 'conversation.start')).toEqual([])
  await happen(() => result.current.submitPreChat({ topic: 'cards' }))
  await receive(connection, { type: 'conversation.started', conversationId: 'c1' })
  await happen(() => {
    result.current.setDraft('I wan')
    result.current.request({ type: 'typing.notify', isTyping: true })
  })
  expect(sent(connection, 'conversation.start')).toEqual([{ type: 'conversation.start', metadata: { topic: 'cards' } }])
  expect(sent(connection, 'typing.notify')).toEqual([{ type: 'typing.notify', isTyping: true, draft: 'I wan' }])
})
