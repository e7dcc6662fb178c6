import { type ChatClient, type ChatState, createChatClient, toArray } from '../../core/index.ts'
import type { ChatEvent, ChatStorage, Command, HttpFrame, HttpOutcome, Message, SocketFrame, Transport } from '../../model/index.ts'
import { memoryStorage } from '../../transport/memoryStorage.ts'
import { scriptedTransport } from '../../transport/scriptedTransport.ts'
import { createVirtualClock, type VirtualClock } from '../createVirtualClock.ts'
import type { ConformanceKit, SaidMessage, WireReply } from './conformanceKit.ts'
import { connectionOf } from './connectionOf.ts'
import { createSimulatedServer, type SimulatedServer } from './createSimulatedServer.ts'
import { frozen } from './plainValues.ts'
import { type WatchedAdapter, watchedAdapter } from './watchedAdapter.ts'

/** The real client of a protocol before a simulated server, in virtual time. */
export interface SimulatedChat {
  readonly client: ChatClient
  readonly server: SimulatedServer
  readonly clock: VirtualClock
  readonly storage: ChatStorage
  readonly translations: WatchedAdapter['translations']
  readonly events: readonly ChatEvent[]
  readonly state: () => ChatState
  /** The rows of the transcript but for its notices. */
  readonly rows: () => readonly Message[]
  /** Lets everything run that waits for promises alone. */
  settle(): Promise<void>
  pass(milliseconds: number): Promise<void>
  /** Lets time pass until something holds; throws an Error that says what did not happen after `patience` milliseconds. */
  until(holds: () => boolean, what: string, patience?: number): Promise<void>
  ready(): Promise<void>
  deliver(replies: readonly WireReply[]): Promise<void>
  /** Somebody says something on the line that stands. */
  hear(by: 'bot' | 'agent', text: string): Promise<SaidMessage>
  /** The network is gone: the line breaks, and nothing arrives either way. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): void
}

/** What outlives a page. */
export type Survivors = Pick<SimulatedChat, 'server' | 'clock' | 'storage'>

const noNetwork: HttpOutcome = { ok: false, status: 0, failure: 'network' }
const noWords: HttpOutcome = { ok: true, status: 200, body: '' }
let pages = 0

/** Opens a page with a client of the kit's connection; with survivors of another one it is a reload. */
export function simulateChat(kit: ConformanceKit, survivors?: Survivors): SimulatedChat {
  const clock = survivors?.clock ?? createVirtualClock()
  const storage = survivors?.storage ?? memoryStorage()
  const server = survivors?.server ?? createSimulatedServer(kit.wire, clock.now)
  const script = scriptedTransport()
  const page = ++pages
  let ids = 0
  let isCut = false
  let isClosed = false
  let line = 0

  const soon = (run: () => void) => void Promise.resolve().then(run)

  function dial() {
    const mine = ++line
    soon(() => {
      if (mine !== line || isCut || isClosed) return
      script.line({ status: 'connecting', attempt: 0 })
      script.line({ status: 'open' })
      tell(server.greet(), mine)
    })
  }

  function tell(replies: readonly WireReply[], mine = line) {
    for (const reply of replies) {
      if (mine !== line || isCut) return
      // Frozen, so that an adapter that changes what it is given cannot go unseen.
      if (reply.via === 'socket') script.deliver(frozen(reply.data), reply.name)
    }
  }

  function ask(made: object, frame: SocketFrame | HttpFrame): readonly WireReply[] | undefined {
    const command: Command | undefined = watched.commandOf(made)
    return isCut || !command ? undefined : server.answer(command, frame)
  }

  const transport: Transport = {
    ...script.transport,
    open(listener) {
      script.transport.open(listener)
      dial()
    },
    redial() {
      script.transport.redial()
      dial()
    },
    send(frame) {
      if (!script.transport.send(frame)) return false
      const mine = line
      const replies = ask(frame, frame) ?? []
      soon(() => tell(replies, mine))
      return true
    },
    async exchange(request) {
      const mine = line
      const replies = ask(request, { via: 'http', request })
      await Promise.resolve()
      if (!replies) return noNetwork
      const answer = replies.find((reply) => reply.via === 'http')
      soon(() => tell(replies, mine))
      return isCut ? noNetwork : frozen(answer?.outcome ?? noWords)
    },
  }

  const connection = connectionOf(kit, { createTransport: () => transport, clock, storage, createId: () => `id-${String(page)}-${String(++ids)}` })
  const watched = watchedAdapter(connection.adapter)
  const client = createChatClient({ connection: { ...connection, adapter: watched.adapter } })
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  const letGo = client.open()
  const state = () => client.store.getState()

  async function settle() {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
  }

  async function pass(milliseconds: number) {
    for (let passed = 0; passed < milliseconds; passed += 250) {
      await settle()
      clock.advance(Math.min(250, milliseconds - passed))
    }
    await settle()
  }

  function report() {
    const { connection: known, conversation, diagnostics } = state()
    const notes = diagnostics.recent.slice(-3).map(({ kind, summary }) => `${kind}: ${summary}`)
    const rows = toArray(state().messages).map(
      ({ author, parts, delivery }) => `${author.role} ${JSON.stringify(parts).slice(0, 80)} ${delivery?.status ?? ''}`,
    )
    return [
      `The connection is "${known.status}"${known.reason === undefined ? '' : ` (${known.reason})`}, the conversation "${conversation.status}".`,
      `Asked so far: ${server.asked.map(({ type }) => type).join(', ') || 'nothing'}.`,
      `Rows: ${rows.join(' | ') || 'none'}.`,
      ...(notes.length > 0 ? [`Notes: ${notes.join(' | ')}.`] : []),
    ].join(' ')
  }

  async function until(holds: () => boolean, what: string, patience = 60_000) {
    for (let waited = 0; ; waited += 250) {
      await settle()
      if (holds()) return
      if (waited >= patience) throw new Error(`${what}. ${report()}`)
      clock.advance(250)
    }
  }

  async function deliver(replies: readonly WireReply[]) {
    await settle()
    tell(replies)
    await settle()
  }

  return {
    client,
    server,
    clock,
    storage,
    translations: watched.translations,
    events,
    state,
    rows: () => toArray(state().messages).filter(({ parts }) => parts.some(({ kind }) => kind !== 'notice')),
    settle,
    pass,
    until,
    ready: () => until(() => state().connection.status === 'ready', 'The connection is not ready after the greeting and the start'),
    deliver,
    async hear(by, text) {
      const { message, replies } = server.say(by, text)
      await deliver(replies)
      return message
    },
    async cut() {
      await settle()
      isCut = true
      line += 1
      script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 1_000 })
      await settle()
    },
    async mend() {
      isCut = false
      dial()
      await settle()
    },
    close() {
      isClosed = true
      letGo()
    },
  }
}

/** Runs something with a page that is closed afterwards, whatever happens. */
export async function withChat<T>(kit: ConformanceKit, run: (chat: SimulatedChat) => Promise<T>, survivors?: Survivors): Promise<T> {
  const chat = simulateChat(kit, survivors)
  try {
    return await run(chat)
  } finally {
    chat.close()
  }
}
