import { expect, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { type ChatClient, type ChatClientOptions, createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatEvent, ChatStorage, FormPart, Message, MessagePart, PartKind } from '../../../src/model/index.ts'
import { chatSession, type ChatSessionOptions } from '../../../src/protocols/chat-session/index.ts'
import { afterwards } from '../../transport/loopback.ts'

/** A client of a server, and what it told. */
export interface Chat {
  readonly sandbox: Sandbox
  readonly client: ChatClient
  readonly events: ChatEvent[]
  readonly close: () => void
}

/** How a chat differs from the usual. */
export interface Given {
  readonly wire?: Partial<ChatSessionOptions>
  readonly server?: NonNullable<SandboxOptions['chatSession']>
  readonly client?: Partial<ChatClientOptions>
}

/** The four ways in which this wire is spoken. */
export const ways = {
  'long poll, v2': { version: 'v2' },
  'long poll, v1': { version: 'v1' },
  'socket, v2': { version: 'v2', transport: 'socket' },
  'socket both ways': { version: 'v2', transport: 'socket', send: 'socket' },
} satisfies Readonly<Record<string, Partial<ChatSessionOptions>>>

/** A storage that outlives its client, as a browser's does a page. */
export const keptStorage = (): ChatStorage => {
  const kept = new Map<string, string>()
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value), remove: (key) => void kept.delete(key) }
}

/** A server, until the test is over. */
export const startServer = async (server: Given['server'] = {}): Promise<Sandbox> => {
  const sandbox = await createSandbox({ chatSession: { pollHold: 2_000, ...server } })
  afterwards(() => sandbox.stop())
  return sandbox
}

/** A client of a running server, until the test is over. */
export const join = (sandbox: Sandbox, { wire = {}, client: options = {} }: Given = {}): Chat => {
  const { version = 'v2', transport } = wire
  const client = createChatClient({
    connection: chatSession({
      url: `${sandbox.chatSessionUrl.replace(/\/v\d$/, '')}/${version}`,
      tenantUrl: 'tenant.example',
      appId: 'harbour',
      storage: 'none',
      ...(transport === 'socket' ? { socketUrl: sandbox.chatSessionSocketUrl } : {}),
      ...wire,
    }),
    ...options,
  })
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  const close = client.open()
  afterwards(close)
  return { sandbox, client, events, close }
}

export const until = (test: () => unknown) => vi.waitFor(test, { timeout: 15_000, interval: 10 })
export const messages = ({ client }: Chat): Message[] => toArray(client.store.getState().messages)
export const stateOf = ({ client }: Chat) => client.store.getState()
export const ofType = <T extends ChatEvent['type']>(one: Chat, type: T) => one.events.filter((event): event is Extract<ChatEvent, { readonly type: T }> => event.type === type)
export const textOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('\n')
export const texts = (one: Chat) => messages(one).map(textOf).join('\n')
export const says = (one: Chat, words: string) => until(() => expect(texts(one)).toContain(words))
export const received = (one: Chat, event: string) => one.sandbox.chatSession.ledger.received().filter((entry) => entry.event.event === event)

/** The last part of a kind. */
export const partOf = <K extends PartKind>(one: Chat, kind: K): Extract<MessagePart, { readonly kind: K }> | undefined =>
  messages(one).flatMap(({ parts }) => parts).filter((part): part is Extract<MessagePart, { readonly kind: K }> => part.kind === kind).at(-1)

export const found = async <T>(look: () => T | undefined): Promise<T> => {
  await until(() => expect(look()).toBeDefined())
  return look() as T
}
export const openForm = (one: Chat, name?: string): Promise<FormPart> =>
  found(() => {
    const form = partOf(one, 'form')
    return form && (form.outcome?.status ?? 'open') === 'open' && (name === undefined || form.name === name) ? form : undefined
  })

/** A chat whose scenario has greeted. */
export const greeted = async (given: Given = {}): Promise<Chat> => {
  const one = join(await startServer(given.server), given)
  await says(one, 'I am the assistant')
  await until(() => expect(stateOf(one).connection.status).toBe('ready'))
  return one
}
