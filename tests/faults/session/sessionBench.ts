import { expect } from 'vitest'
import type { ChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import type { ChatConnection, FormPart } from '../../../src/model/index.ts'
import { chatSession, type ChatSessionOptions } from '../../../src/protocols/chat-session/index.ts'
import { fastClock } from '../../e2e/page/fastClock.ts'
import { type Bench, openBench } from '../bench.ts'
import { observeSession } from './observeSession.ts'

export { afterwards, provideWebSocket } from '../../transport/loopback.ts'

/** The ways in which events come and leave. */
export const ways = {
  poll: {},
  socket: { transport: 'socket' },
  'socket both ways': { transport: 'socket', send: 'socket' },
} satisfies Readonly<Record<string, Partial<ChatSessionOptions>>>

/** A way in which events come and leave. */
export type Way = keyof typeof ways

/** How the client's clock runs on this bench, against the device's. */
const speed = 20

/** How a client is started. */
export interface SessionOptions {
  readonly way?: Way
  readonly server?: NonNullable<SandboxOptions['chatSession']>
  readonly client?: Partial<ChatSessionOptions>
  /** Where the client finds the server, if something stands between them. */
  readonly through?: (host: string) => Promise<string>
  /** Changes what the client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** A client of a real chat server. */
export interface SessionBench extends Bench {
  readonly sandbox: Sandbox
  readonly server: ChatSessionServer
  /** The last form that is shown. */
  readonly form: () => FormPart | undefined
}

/** Starts a server and a client, until the test is over. */
export async function startSession({ way = 'poll', server = {}, client = {}, through, wrapConnection }: SessionOptions = {}): Promise<SessionBench> {
  // Polls are held for six of the client's seconds, so that several of them pass in each test.
  const sandbox = await createSandbox({ chatSession: { pollHold: 300, pace: 0, timestamps: 'milliseconds', ...server } })
  const host = through ? await through(new URL(sandbox.url).host) : new URL(sandbox.url).host
  const { chatSession: chats } = sandbox
  const given: Partial<ChatSessionOptions> = ways[way]
  const bench = openBench({
    send: given.send ?? 'http',
    connect(storage) {
      const connection = chatSession({
        url: `http://${host}/clientweb/api/v2`,
        ...(given.transport === 'socket' ? { socketUrl: `ws://${host}/clientweb/api/v2/socket` } : {}),
        tenantUrl: 'tenant.example',
        appId: 'fault-app',
        clock: fastClock(speed),
        storage,
        ...given,
        ...client,
      })
      return wrapConnection?.(connection) ?? connection
    },
    server: {
      deduplicates: () => chats.settings.deduplicate,
      openLines: () => [...chats.ledger.polls(), ...chats.ledger.sockets()].filter(({ closedAt }) => closedAt === undefined).length,
      isBusy: (id) => id !== undefined && (chats.ledger.chat(id)?.plan ?? []).length > 0,
      observe: (id, told) => observeSession(chats.ledger, id, told),
      stop: () => sandbox.stop(),
    },
    secrets: ['fault-app'],
    isSeen: ({ parts }) => parts.some(({ kind }) => kind === 'text'),
  })
  return Object.assign(bench, {
    sandbox,
    server: chats,
    form: () => bench.rows().flatMap(({ parts }) => parts).filter((part): part is FormPart => part.kind === 'form').at(-1),
  })
}

/** A client whose chat has begun and is greeted. */
export async function beginSession(options: SessionOptions = {}): Promise<SessionBench> {
  const bench = await startSession(options)
  await bench.until(() => expect(bench.texts().join('\n')).toContain('I am the assistant'))
  await bench.isReady()
  return bench
}

/** What the client says of the connection, and of the chat. */
export const lineOf = ({ client }: Bench) => client.store.getState().connection.status
export const chatOf = ({ client }: Bench) => client.store.getState().conversation

/** Where a message of the visitor's stands. */
export const deliveryOf = (bench: Bench, text: string) => bench.rows().find((row, index) => row.delivery && bench.texts()[index] === text)?.delivery

/** Waits until the visitor's message is proved. */
export const isProved = (bench: Bench, text: string) => bench.until(() => expect(['confirmed', 'delivered', 'read']).toContain(deliveryOf(bench, text)?.status))

/** Polls of the present run by what became of them. */
export const pollsThat = ({ server }: SessionBench, outcome: string) => server.ledger.polls().filter((poll) => poll.outcome === outcome)

/** Requests to an address, by the end of its path. */
export const requestsTo = ({ server }: SessionBench, end: string) => server.ledger.requests().filter(({ path }) => path.endsWith(end))
