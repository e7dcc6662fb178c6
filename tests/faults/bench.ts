import { expect, vi } from 'vitest'
import type { Observation, SeenRow, TypedMessage } from '../../chaos/observation.ts'
import { createChatClient, toArray, type ChatClient } from '../../src/core/index.ts'
import type { ChatConnection, ChatEvent, ChatEventType, ChatStorage, Message } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/transport/memoryStorage.ts'
import { afterwards } from '../transport/loopback.ts'
import { expectInvariants } from './expectInvariants.ts'

/** What the client told of itself, as `observe` of a server needs it. */
export interface Told {
  /** When it was told that the conversation is over, or was refused. */
  readonly endedAt: number | undefined
  readonly statuses: Observation['statuses']
  readonly rows: readonly Message[]
}

/** The server's side of a bench, whichever wire it speaks. */
export interface BenchServer {
  readonly deduplicates: () => boolean
  /** Lines that the server holds open. */
  readonly openLines: () => number
  /** Whether the scripted bot still has something to say in that conversation. */
  readonly isBusy: (conversationId: string | undefined) => boolean
  readonly observe: (conversationId: string | undefined, told: Told) => Observation['server']
  readonly stop: () => Promise<void>
}

/** What a bench is made of. */
export interface BenchParts {
  readonly send: 'http' | 'socket'
  /** Makes the connection of one page load. */
  readonly connect: (storage: ChatStorage) => ChatConnection
  readonly server: BenchServer
  /** What must be found nowhere. */
  readonly secrets: readonly string[]
  /** Rows that the observation leaves out: those of which the record's words say nothing. */
  readonly isSeen?: (message: Message) => boolean
}

/** A client without a page, and all that is seen of it. */
export interface Bench {
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

/** Opens a client of a server that runs, until the test is over. */
export function openBench({ send, connect, server, secrets, isSeen = () => true }: BenchParts): Bench {
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
    const client = createChatClient({ connection: connect({ ...storage, set: (key, value) => (kept.set(key, value), storage.set(key, value)) }) })
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
    await server.stop()
  })

  const state = () => present.client.store.getState()
  const rows = () => toArray(state().messages)
  const until = (test: () => void | Promise<void>) => vi.waitFor(test, { timeout: 15_000, interval: 10 })
  const isSettled = () =>
    until(() => {
      // A client learns later than the server that its line is gone.
      expect(server.openLines()).toBe(state().connection.status === 'ready' ? 1 : 0)
      const { connection, conversation } = state()
      if (connection.status !== 'refused' && conversation.status !== 'ended') expect(connection.status).toBe('ready')
      // What waits may wait where nothing can leave.
      const waiting = connection.status === 'refused' ? unsettled.slice(1) : unsettled
      expect(rows().filter(({ delivery }) => delivery && waiting.includes(delivery.status))).toEqual([])
      expect(server.isBusy(conversation.id)).toBe(false)
    })
  const bench: Bench = {
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
      deduplicates: server.deduplicates(),
      typed,
      tabs: [{ tab: 1, rows: rows().filter(isSeen).map(seenRow), draft: state().draft, status: state().connection.status, isEnded: state().conversation.status === 'ended' }],
      statuses,
      orderChanges: [],
      server: server.observe(state().conversation.id, { endedAt, statuses, rows: rows() }),
      errors,
      exposed: [...kept.entries()].flat().concat(JSON.stringify(state()), JSON.stringify(events)),
      secrets,
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
