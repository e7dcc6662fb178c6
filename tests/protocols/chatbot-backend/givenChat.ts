import { expect, vi } from 'vitest'
import { type ChatbotOptions, type ChatbotServer, createChatbotServer } from '../../../sandbox/chatbot/createChatbotServer.ts'
import { type ChatClient, createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatEvent, ChatStorage, JsonRecord, Message } from '../../../src/model/index.ts'
import { chatbotBackend, type ChatbotBackendOptions } from '../../../src/protocols/chatbot-backend/index.ts'
import { afterwards } from '../../transport/loopback.ts'
import { memoryLine } from './memoryLine.ts'

/** A client of a server in the same memory, and what it told. */
export interface Chat {
  readonly server: ChatbotServer
  readonly client: ChatClient
  readonly events: ChatEvent[]
  readonly close: () => void
}

/** How a chat differs from the usual. */
export interface Given {
  readonly wire?: Partial<ChatbotBackendOptions>
  readonly server?: ChatbotOptions
  /** The handshake's. */
  readonly auth?: JsonRecord
  /** Begins a conversation by itself. @defaultValue true */
  readonly starts?: boolean
}

/** A storage that outlives its client, as a browser's does a page. */
export const keptStorage = (): ChatStorage => {
  const kept = new Map<string, string>()
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value), remove: (key) => void kept.delete(key) }
}

/** A server, until the test is over. */
export const startServer = (options: ChatbotOptions = {}): ChatbotServer => {
  const server = createChatbotServer(options)
  afterwards(() => server.stop())
  return server
}

const widget = { widgetKey: 'wk-1', chatbotId: 'bot-1' }

/** A client of a server, until the test is over. */
export const join = (server: ChatbotServer, { wire = {}, auth = widget, starts = true }: Given = {}): Chat => {
  const connection = chatbotBackend({ url: 'https://chat.example.com', auth: auth as never, storage: 'none', ...wire })
  const client = createChatClient({ connection: { ...connection, createTransport: () => memoryLine(server, auth) }, autoStart: starts })
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  const close = client.open()
  afterwards(close)
  return { server, client, events, close }
}

export const until = (test: () => unknown) => vi.waitFor(test, { timeout: 15_000, interval: 10 })
export const stateOf = ({ client }: Chat) => client.store.getState()
export const messages = (one: Chat): Message[] => toArray(stateOf(one).messages)
export const textOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('\n')
export const texts = (one: Chat) => messages(one).map(textOf)
export const ofType = <T extends ChatEvent['type']>({ events }: Chat, type: T) =>
  events.filter((event): event is Extract<ChatEvent, { readonly type: T }> => event.type === type)
export const isReady = (one: Chat) => until(() => expect(stateOf(one).connection.status).toBe('ready'))

/** What a frame that one side wrote and the other did not understand leaves behind. */
export const misunderstandings = (one: Chat) => [
  ...one.events.filter(({ type }) => type === 'frame.rejected' || type === 'frame.ignored' || type === 'error.received' || type === 'command.refused'),
  ...one.server.ledger.received('unknown'),
]

/** A client in a conversation that has begun. */
export const greeted = async (given: Given = {}): Promise<Chat> => {
  const one = join(startServer(given.server), given)
  await isReady(one)
  await until(() => expect(stateOf(one).conversation.status).toBe('active'))
  return one
}
