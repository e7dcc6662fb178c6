import { createChatbotServer, type ChatbotOptions, type ChatbotServer } from '../../../sandbox/chatbot/createChatbotServer.ts'
import type { ChatbotConnection } from '../../../sandbox/chatbot/openLine.ts'
import type { JsonRecord } from '../../../sandbox/chatbot/wire.ts'
import { createVirtualClock, type VirtualClock } from '../chatSession/virtualClock.ts'

/** An event as a line heard it. */
export interface Heard {
  readonly name: string
  readonly data: Record<string, unknown>
}

/** A client without a network: it writes down what it hears. */
export interface Listener {
  readonly heard: Heard[]
  readonly endings: ('kick' | 'cut')[]
  /** What `connect_error` would say; empty if it was let in. */
  readonly refused: string
  readonly refusalData: JsonRecord | undefined
  send(name: string, data?: unknown): Promise<unknown>
  close(): void
  /** Payloads of the events of that name. */
  of(name: string): Record<string, unknown>[]
  /** The last payload of that name; an empty one if there is none. */
  last(name: string): Record<string, unknown>
  /** Names in the order in which they came; several chunks in a row count once. */
  names(): string[]
  /** Forgets what it heard. */
  clear(): void
}

/** Opens a line to the server. */
export function listen(server: ChatbotServer, auth: JsonRecord = { token: 'ada' }): Listener {
  const heard: Heard[] = []
  const endings: ('kick' | 'cut')[] = []
  const outcome = server.connect(auth, {
    emit: (name, data) => heard.push({ name, data: data as Record<string, unknown> }),
    disconnect: (how) => endings.push(how),
  })
  const connection: ChatbotConnection | undefined = 'refused' in outcome ? undefined : outcome
  return {
    heard,
    endings,
    refused: 'refused' in outcome ? outcome.refused : '',
    refusalData: 'refused' in outcome ? outcome.data : undefined,
    send: (name, data) => new Promise((resolve) => (connection ? connection.receive(name, data, resolve) : resolve(undefined))),
    close: () => connection?.close(),
    of: (name) => heard.filter((event) => event.name === name).map(({ data }) => data),
    last: (name) => heard.findLast((event) => event.name === name)?.data ?? {},
    names: () => heard.map(({ name }) => name).filter((name, index, all) => name !== 'rag-stream-chunk' || all[index - 1] !== name),
    clear: () => void heard.splice(0),
  }
}

/** A server in virtual time. */
export function serve(options: ChatbotOptions = {}): { readonly server: ChatbotServer; readonly clock: VirtualClock } {
  const clock = createVirtualClock()
  let number = 0
  return { server: createChatbotServer({ clock, createId: () => String((number += 1)), ...options }), clock }
}

/** A server, and a client that has joined a conversation of its own. */
export async function meet(options: ChatbotOptions = {}, auth?: JsonRecord): Promise<{ readonly server: ChatbotServer; readonly clock: VirtualClock; readonly line: Listener; readonly id: string; readonly ask: (query: string) => Promise<unknown> }> {
  const { server, clock } = serve(options)
  const line = listen(server, auth)
  await clock.pass(0)
  void line.send('join-conversation', {})
  const id = String(line.last('conversation-started')['conversationId'])
  const ask = async (query: string): Promise<unknown> => {
    const answer = line.send('request-rag-response-stream', { query, context: { conversationId: id } })
    return Promise.race([answer, clock.pass(0)])
  }
  return { server, clock, line, id, ask }
}

/** The chunks of a line put together. */
export const streamed = (line: Listener): string => line.of('rag-stream-chunk').map(({ chunk }) => String(chunk)).join('')

/** The texts of the messages that a line heard. */
export const texts = (line: Listener): string[] => line.of('message').map(({ message }) => String((message as JsonRecord)['content']))
