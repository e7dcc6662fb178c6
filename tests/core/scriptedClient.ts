import { createChatClient, toArray, type ChatClient, type ChatClientOptions } from '../../src/core/index.ts'
import type { ChatEvent, Command, Message, ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat, scriptedConnection, type ScriptedConnection, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { spoken } from './messages.ts'

/** A client on a line that the test pulls the strings of. */
export interface Chat {
  readonly client: ChatClient
  readonly connection: ScriptedConnection
  readonly close: () => void
}

/** Lets promises settle. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

/** A client that dials; its line is not up yet. */
export async function chat(options: ScriptedConnectionOptions = {}, clientOptions: Omit<ChatClientOptions, 'connection'> = {}): Promise<Chat> {
  const connection = scriptedConnection({ ...options, capabilities: { typingIn: false, ...options.capabilities } })
  const client = createChatClient({ connection, ...clientOptions })
  const close = client.open()
  await settled()
  return { client, connection, close }
}

/** Brings the line up and greets. */
export async function connect({ connection }: Chat, ...events: ChatEvent[]): Promise<void> {
  connection.connect()
  connection.receive({ type: 'session.opened' }, ...events)
  await settled()
}

/** A client with a conversation begun. */
export async function started(options?: ScriptedConnectionOptions, clientOptions?: Omit<ChatClientOptions, 'connection'>): Promise<Chat> {
  const one = await chat(options, clientOptions)
  await connect(one)
  await answer(one, { type: 'conversation.started', conversationId: 'c1' })
  return one
}

/** Breaks the line. */
export async function drop({ connection }: Chat): Promise<void> {
  connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
  await settled()
}

/** What the server's record holds, as the protocol would decode it. */
export function record(...messages: Message[]): ChatEvent {
  return { type: 'transcript.loaded', complete: true, messages: messages.map((message, index) => ({ ...message, id: `record-${index}` })) }
}

/** Lets an event arrive on the line. */
export async function answer({ connection }: Chat, event: ChatEvent): Promise<void> {
  connection.receive(event)
  await settled()
}

/** Moves time on. */
export async function wait({ connection }: Chat, milliseconds: number): Promise<void> {
  connection.clock.advance(milliseconds)
  await settled()
}

/** Author, words and delivery of each row. */
export const rows = ({ client }: Chat) => spoken(toArray(client.store.getState().messages))

/** Names of the commands that were sent on the line. */
export const types = ({ connection }: Chat) => connection.commands.map((command) => command.type)

/** What was said on the line. */
export const texts = ({ connection }: Chat) => connection.commands.flatMap(textsOf)

/** Id of the latest row. */
export const lastId = ({ client }: Chat) => toArray(client.store.getState().messages).at(-1)?.id ?? ''

function textsOf(command: Command): string[] {
  return command.type === 'message.send' ? [command.message.parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join(' ')] : []
}

/** The fake wire with its commands by HTTP. */
export const fakeChatByHttp: ProtocolAdapter = {
  ...fakeChat,
  encode: (command) => ({ via: 'http', request: { method: 'POST', url: 'https://chat.example', body: JSON.stringify({ command }) } }),
}

/** Commands that were sent by HTTP, oldest first. */
export const posted = ({ connection }: Chat) =>
  connection.script.exchanges.map(({ request }) => (JSON.parse(String(request.body)) as { readonly command: Command }).command)

/** Answers the latest request for a command by HTTP; without events the network fails it. */
export async function respond(one: Chat, type: Command['type'], ...events: ChatEvent[]): Promise<void> {
  const index = posted(one).findLastIndex((command) => command.type === type)
  const outcome = { ok: true, status: 200, body: JSON.stringify({ events }) }
  one.connection.script.exchanges[index]?.respond(events.length > 0 ? outcome : { ok: false, status: 0, failure: 'network' })
  await settled()
}
