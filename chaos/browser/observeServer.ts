import type { Observation } from '../observation.ts'
import type { ConnectionLog, Conversation, ReceivedMessage } from '../../sandbox/captivate/state.ts'
import type { ContentItem } from '../../sandbox/captivate/wire.ts'

/** The sandbox's ledger as plain data: of one in this process, or as `GET /control/ledger` shows it. */
export interface LedgerData {
  readonly received: readonly ReceivedMessage[]
  readonly connections: readonly ConnectionLog[]
  readonly conversations: readonly Omit<Conversation, 'apiKey'>[]
}

/** By these a socket learns which conversation is spoken of on it. */
const naming = ['conversation_start', 'metadata_request', 'conversation_transcript_request']
/** These speak in a conversation. */
const speaking = ['user_message', 'action', 'metadata', 'edit_message']

/** Who speaks, by the wire's word for it. */
export const authors = { user: 'visitor', bot: 'bot', agent: 'agent' } as const

function textOf(item: unknown): string[] {
  if (typeof item === 'string') return [item]
  if (Array.isArray(item)) return item.flatMap(textOf)
  return typeof item === 'object' && item !== null && 'text' in item && typeof item.text === 'string' ? [item.text] : []
}

/** The plain words of a message's content on the wire. */
export function wordsOf(content: readonly ContentItem[] | unknown): string {
  return textOf(content).join('\n')
}

/** How many frames came on that socket before it was complete. */
export function countEarlyFrames({ events, framesBeforeConnected }: ConnectionLog): number {
  const named = events.findIndex((event) => naming.includes(event))
  const before = named < 0 ? events : events.slice(0, named)
  return framesBeforeConnected + before.filter((event) => speaking.includes(event)).length
}

/** What the client told of itself. */
interface Told {
  /** When it was told that the conversation is over, or was refused. */
  readonly endedAt: number | undefined
  readonly statuses: Observation['statuses']
}

/** Milliseconds by which the clocks of a page and of this process may differ: a browser keeps its own. */
const clockError = 20

/** By these a client tells that it holds no line any more. */
const without = ['connecting', 'reconnecting', 'idle', 'unreachable', 'refused']

/**
 * When the client let go of a connection that the server saw end later: its closing and the next dial race each other. One that
 * never ends was not let go of.
 */
function abandonedAt({ openedAt, closedAt, events }: ConnectionLog, statuses: Observation['statuses']): number | undefined {
  if (closedAt === undefined) return undefined
  // Its page was gone before it opened: nothing was ever said on it.
  if (events.length === 0) return openedAt
  const opened = statuses.findIndex(({ status, at }) => status === 'handshaking' && at >= openedAt - clockError)
  const left = opened < 0 ? undefined : statuses.slice(opened).find(({ status }) => without.includes(status))
  return left && left.at <= closedAt + clockError ? left.at - clockError : undefined
}

/** What the server saw, for `checkInvariants`. `conversationId` is the one at hand. */
export function observeServer(ledger: LedgerData, conversationId: string | undefined, { endedAt, statuses }: Told): Observation['server'] {
  const conversation = ledger.conversations.find(({ id }) => id === conversationId)
  const late = (at: number) => endedAt !== undefined && at > endedAt
  return {
    received: ledger.received.map(({ clientMsgId, content, at, processed, conversationId: named }) => ({
      clientMessageId: clientMsgId,
      text: wordsOf(content),
      at,
      processed,
      conversationId: named,
    })),
    transcript: (conversation?.entries ?? [])
      .filter(({ content }) => content.length > 0)
      .map(({ from, content }) => ({ author: authors[from], text: wordsOf(content) })),
    connections: ledger.connections.map((log) => {
      const abandoned = abandonedAt(log, statuses)
      return {
        number: log.number,
        openedAt: log.openedAt,
        ...(log.closedAt === undefined ? {} : { closedAt: log.closedAt }),
        ...(abandoned === undefined ? {} : { abandonedAt: abandoned }),
        earlyFrames: countEarlyFrames(log),
      }
    }),
    afterTheEnd: ledger.received.filter(({ at }) => late(at)).length + ledger.connections.filter(({ openedAt }) => late(openedAt)).length,
  }
}
