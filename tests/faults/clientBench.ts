import { expect, vi } from 'vitest'
import { observeServer, type LedgerData } from '../../chaos/browser/observeServer.ts'
import type { Observation, SeenRow, TypedMessage } from '../../chaos/observation.ts'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { createChatClient, toArray, type ChatClient } from '../../src/core/index.ts'
import type { ChatEvent, ChatEventType, Message } from '../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../src/protocols/captivate/index.ts'
import { memoryStorage } from '../../src/transport/memoryStorage.ts'
import { fastClock } from '../e2e/page/fastClock.ts'
import { afterwards } from '../transport/loopback.ts'
import { expectInvariants } from './expectInvariants.ts'

export { afterwards, provideWebSocket } from '../transport/loopback.ts'

/** Both ways in which messages leave. */
export const generations = ['http', 'socket'] as const

/** How the client's clock runs on this bench, against the device's. */
const speed = 10

/** How a client is started. */
export interface BenchOptions {
  readonly send: 'http' | 'socket'
  readonly server?: SandboxOptions
  readonly client?: Partial<CaptivateOptions>
  /** Where the client finds the server, if something stands between them: `127.0.0.1:4600`. */
  readonly through?: (host: string) => Promise<string>
}

/** A client without a page on a real server, and all that is seen of both. */
export interface ClientBench {
  readonly sandbox: Sandbox
  /** The client of the present page load. */
  readonly client: ChatClient
  readonly events: readonly ChatEvent[]
  readonly rows: () => Message[]
  /** Plain words of the rows. */
  readonly texts: () => string[]
  /** Those that somebody said: without notices. */
  readonly said: () => string[]
  readonly say: (text: string) => void
  /** The visitor asks for a message to be sent again. */
  readonly resend: (text: string) => void
  readonly ofType: (type: ChatEventType) => ChatEvent[]
  /** Polls until the assertions hold. */
  readonly until: (test: () => void | Promise<void>) => Promise<void>
  readonly isReady: () => Promise<void>
  /** Waits until the rows have exactly these words. */
  readonly shows: (...texts: string[]) => Promise<void>
  /** Drops the line for a new one, and waits until the record has been fetched and merged. */
  readonly reconnect: () => Promise<void>
  /** As a reload of the page: another client with the same memory. */
  readonly reload: () => void
  readonly close: () => void
  readonly observe: (more?: Partial<Observation>) => Observation
  /** Waits for every message to come to its end, then judges everything by the invariants. */
  readonly settle: (more?: Partial<Observation>) => Promise<void>
}

/** The plain words of a message. */
export function wordsOfMessage({ parts }: Message): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')
}

const unsettled = ['queued', 'sending', 'sent']

function seenRow(message: Message): SeenRow {
  const { id, author, delivery, attempts } = message
  return {
    key: id,
    author: author.role,
    text: wordsOfMessage(message),
    ...(delivery ? { delivery: delivery.status } : {}),
    ...(attempts === undefined ? {} : { attempts }),
  }
}

/** Starts a server and a client, until the test is over. */
export async function startClient({ send, server = {}, client: given = {}, through }: BenchOptions): Promise<ClientBench> {
  const sandbox = await createSandbox(server)
  const host = through ? await through(new URL(sandbox.url).host) : new URL(sandbox.url).host
  const storage = memoryStorage()
  const kept = new Map<string, string>()
  const typed: { -readonly [Key in keyof TypedMessage]: TypedMessage[Key] }[] = []
  const statuses: Observation['statuses'][number][] = []
  const errors: string[] = []
  const events: ChatEvent[] = []
  let endedAt: number | undefined
  let page = 0

  const onError = (error: unknown) => errors.push(String(error))
  process.on('unhandledRejection', onError)
  afterwards(() => void process.off('unhandledRejection', onError))

  function open(): { client: ChatClient; close: () => void } {
    page++
    const client = createChatClient({
      connection: captivate({
        apiKey: 'fault-key',
        socketUrl: `ws://${host}/dev`,
        sendUrl: `http://${host}/api/custom-channel/sockets/message`,
        transcriptUrl: `http://${host}/api/transcript`,
        uploadUrl: `http://${host}/api/file-to-text`,
        send,
        clock: fastClock(speed),
        storage: { ...storage, set: (key, value) => (kept.set(key, value), storage.set(key, value)) },
        ...given,
      }),
    })
    client.subscribe((event) => {
      events.push(event)
      const { connection, conversation } = client.store.getState()
      if (statuses.at(-1)?.status !== connection.status) statuses.push({ status: connection.status, at: Date.now(), tab: 1 })
      const isOver = conversation.status === 'ended' || connection.status === 'refused'
      endedAt = isOver ? (endedAt ?? Date.now()) : undefined
    })
    return { client, close: client.open() }
  }

  let present = open()
  afterwards(async () => {
    present.close()
    await sandbox.stop()
  })

  const state = () => present.client.store.getState()
  const rows = () => toArray(state().messages)
  const until = (test: () => void | Promise<void>) => vi.waitFor(test, { timeout: 15_000, interval: 10 })
  const isSettled = () =>
    until(() => {
      const open = sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined)
      // A client learns later than the server that its line is gone.
      expect(open).toHaveLength(state().connection.status === 'ready' ? 1 : 0)
      const { connection, conversation } = state()
      if (connection.status !== 'refused' && conversation.status !== 'ended') expect(connection.status).toBe('ready')
      // What waits may wait where nothing can leave.
      const waiting = connection.status === 'refused' ? unsettled.slice(1) : unsettled
      expect(rows().filter(({ delivery }) => delivery && waiting.includes(delivery.status))).toEqual([])
      expect(sandbox.ledger.conversation(conversation.id)?.queue ?? []).toEqual([])
    })
  const bench: ClientBench = {
    sandbox,
    get client() {
      return present.client
    },
    events,
    rows,
    texts: () => rows().map(wordsOfMessage),
    said: () => rows().filter(({ author }) => author.role !== 'system').map(wordsOfMessage),
    say(text) {
      const id = present.client.send({ text })
      if (id === undefined) throw new Error(`“${text}” was not taken.`)
      typed.push({ text, at: Date.now(), page, tab: 1, resends: 0, cancelled: false, id })
    },
    resend(text) {
      const message = rows().findLast((row) => row.author.role === 'visitor' && wordsOfMessage(row) === text)
      const entry = typed.findLast((one) => one.text === text)
      if (!message || !entry) throw new Error(`There is no “${text}”.`)
      entry.resends++
      present.client.resend(message.id)
    },
    ofType: (type) => events.filter((event) => event.type === type),
    until,
    isReady: () => until(() => expect(state().connection.status).toBe('ready')),
    shows: (...texts) => until(() => expect(bench.texts()).toEqual(texts)),
    async reconnect() {
      const { client } = present
      await new Promise<void>((resolve) => {
        const stop = client.subscribe(({ type }) => {
          if (type !== 'session.reconciled') return
          stop()
          resolve()
        })
        client.reconnect()
      })
    },
    reload() {
      present.close()
      present = open()
    },
    close: () => present.close(),
    observe: (more = {}) => ({
      send,
      deduplicates: sandbox.settings.deduplicate,
      typed,
      tabs: [{ tab: 1, rows: rows().map(seenRow), draft: state().draft, status: state().connection.status, isEnded: state().conversation.status === 'ended' }],
      statuses,
      orderChanges: [],
      server: observeServer(sandbox.ledger.toJSON() as unknown as LedgerData, state().conversation.id, { endedAt, statuses }),
      errors,
      exposed: [...kept.entries()].flat().concat(JSON.stringify(state()), JSON.stringify(events)),
      secrets: [String(given.apiKey ?? 'fault-key')],
      spoken: [],
      arrivedLive: [],
      longestTask: 0,
      at: Date.now(),
      ...more,
    }),
    async settle(more) {
      await isSettled()
      expectInvariants(bench.observe({ isReconciled: false, ...more }))
      if (state().connection.status !== 'ready') return
      // On a new line the whole record is fetched, and then the view must be the server's.
      await bench.reconnect()
      await isSettled()
      expectInvariants(bench.observe(more))
    },
  }
  return bench
}

/** A client whose conversation has begun and is greeted. */
export async function startConversation(options: BenchOptions): Promise<ClientBench> {
  const bench = await startClient(options)
  await bench.until(() => expect(bench.rows()).toHaveLength(1))
  await bench.isReady()
  return bench
}
