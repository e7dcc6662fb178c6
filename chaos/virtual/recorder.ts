import type { HandedMessage, ReceivedRow, ServerConnection } from '../observation.ts'
import type { InMemorySandbox } from '../../sandbox/inMemory.ts'

type ConnectionLog = ReturnType<InMemorySandbox['ledger']['connections']>[number]

/** Events by which a client names its conversation on a socket. */
const naming = ['conversation_start', 'metadata_request', 'conversation_transcript_request']

interface KnownConnection {
  readonly log: ConnectionLog
  readonly tab?: number
  abandonedAt?: number
}

/** A record on its way to a client. */
export interface RecordOnItsWay {
  readonly at: number
  readonly clientMessageIds: readonly string[]
  arrivedAt?: number
}

/** Writes down what happens between clients and server, also what the server itself forgets. */
export interface Recorder {
  readonly handed: HandedMessage[]
  readonly records: RecordOnItsWay[]
  readonly received: readonly ReceivedRow[]
  readonly errors: string[]
  /** The latest connection was dialled by that tab. The answer notes that the tab let go of it. */
  noteDialled(number: number, tab: number): () => void
  /** A frame leaves a tab, on that connection or by HTTP in the name of one. */
  noteFrame(tab: number, text: string, number?: number): void
  /** Tells what happens in a tab, where somebody listens. The words are only made then. */
  trace(tab: number, words: () => string): void
  connections(): ServerConnection[]
}

/** A recorder of that server. */
export function createRecorder(sandbox: InMemorySandbox, now: () => number, tell?: (line: string) => void): Recorder {
  const received: ReceivedRow[] = []
  const known: KnownConnection[] = []
  const handed: HandedMessage[] = []
  /** Names of the events that left for each socket, in their order. */
  const left = new Map<string, string[]>()
  const began = now()
  let seen = 0

  sandbox.subscribe(() => {
    const rows = sandbox.ledger.received()
    // A server that lost its memory counts from the beginning.
    if (rows.length < seen) seen = 0
    for (const { clientMsgId, content, at, processed, conversationId } of rows.slice(seen)) {
      received.push({ clientMessageId: clientMsgId, text: textOf(content), at, processed, conversationId })
    }
    seen = rows.length
  })

  return {
    handed,
    records: [],
    received,
    errors: [],
    noteDialled(number, tab) {
      const log = sandbox.ledger.connections().find((one) => one.number === number)
      if (!log) return () => undefined
      const connection: KnownConnection = { log, tab }
      known.push(connection)
      return () => void (connection.abandonedAt ??= now())
    },
    noteFrame(tab, text, number) {
      const { event } = JSON.parse(text) as { event?: { event_type?: string; socket_id?: string; event_payload?: { client_msg_id?: string } } }
      const id = event?.event_payload?.client_msg_id
      if (event?.event_type === 'user_message' && id !== undefined) handed.push({ clientMessageId: id, at: now(), tab })
      const socketId = number === undefined ? event?.socket_id : sandbox.ledger.connections().find((one) => one.number === number)?.socketId
      if (socketId) left.set(socketId, [...(left.get(socketId) ?? []), event?.event_type ?? ''])
    },
    trace: (tab, words) => tell?.(`${((now() - began) / 1000).toFixed(3).padStart(9)} s  tab ${tab}  ${words()}`),
    connections: () =>
      known.map(({ log, tab, abandonedAt }, index) => ({
        number: index + 1,
        openedAt: log.openedAt,
        ...(log.closedAt === undefined ? {} : { closedAt: log.closedAt }),
        ...(tab === undefined ? {} : { tab }),
        ...(abandonedAt === undefined ? {} : { abandonedAt }),
        earlyFrames: log.framesBeforeConnected + countBefore(left.get(log.socketId) ?? []),
      })),
  }
}

function countBefore(events: readonly string[]): number {
  const first = events.findIndex((name) => naming.includes(name))
  return first < 0 ? events.length : first
}

/** The words of a message's content as the wire carries it. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(textOf).filter((text) => text !== '').join('\n')
  return typeof content === 'object' && content !== null && 'text' in content && typeof content.text === 'string' ? content.text : ''
}
