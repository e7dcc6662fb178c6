import { act, renderHook, type RenderHookResult } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createChatClient, toArray, type ChatClient, type ChatClientOptions } from '../../src/core/index.ts'
import type { ChatEvent, Command, CommandType } from '../../src/model/index.ts'
import { ChatProvider } from '../../src/react/index.ts'
import { scriptedConnection, type ScriptedConnection, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { spoken } from '../core/messages.ts'

async function passTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** What comes while a frame is awaited is drawn with it. */
export const nextFrame = () => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve()))

/** Does something, and lets everything that follows from it happen and be drawn. */
export async function happen(action: () => unknown = () => undefined): Promise<void> {
  await act(async () => {
    await action()
    await passTurns()
  })
  await act(async () => {
    // A frame that took long leaves the next one to all else.
    await nextFrame()
    await nextFrame()
    await passTurns()
  })
}

/** Brings the line up, greeted, with a conversation on it. */
export async function start(connection: ScriptedConnection, ...events: readonly ChatEvent[]): Promise<void> {
  await happen(() => {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  })
  await happen(() => connection.receive({ type: 'conversation.started', conversationId: 'c1' }, ...events))
}

/** Lets events arrive in one frame. */
export const receive = (connection: ScriptedConnection, ...events: readonly ChatEvent[]) => happen(() => connection.receive(...events))

/** Breaks the line; the next attempt begins in half a second. */
export const drop = ({ script }: ScriptedConnection) =>
  happen(() => script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 }))

/** The commands of a type that were sent. */
export function sent<T extends CommandType>({ commands }: ScriptedConnection, type: T): Extract<Command, { type: T }>[] {
  return commands.filter((command): command is Extract<Command, { type: T }> => command.type === type)
}

/** What a message that was sent said. */
export const sentTexts = (connection: ScriptedConnection) =>
  sent(connection, 'message.send').map(({ message }) => message.parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join(' '))

/** A hook on a chat that a test pulls the strings of. */
export interface HookChat<T> extends RenderHookResult<T, unknown> {
  readonly connection: ScriptedConnection
  readonly client: ChatClient
  /** Author, words and delivery of each message. */
  readonly rows: () => string[]
}

/** Renders a hook under a provider whose line is not up yet. */
export async function renderChat<T>(
  hook: () => T,
  options: ScriptedConnectionOptions = {},
  clientOptions: Omit<ChatClientOptions, 'connection'> = {},
): Promise<HookChat<T>> {
  const connection = scriptedConnection(options)
  const client = createChatClient({ connection, ...clientOptions })
  const wrapper = ({ children }: { readonly children: ReactNode }) => <ChatProvider client={client}>{children}</ChatProvider>
  const rendered = renderHook(hook, { wrapper })
  await happen()
  return { ...rendered, connection, client, rows: () => spoken(toArray(client.store.getState().messages)) }
}

/** The same with a conversation begun. */
export async function renderStarted<T>(hook: () => T, options: ScriptedConnectionOptions = {}): Promise<HookChat<T>> {
  const chat = await renderChat(hook, options)
  await start(chat.connection)
  return chat
}
