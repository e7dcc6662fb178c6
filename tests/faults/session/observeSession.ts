import type { Observation, RecordedEntry, ServerConnection } from '../../../chaos/observation.ts'
import type { ChatSessionLedger } from '../../../sandbox/chatSession/ledger.ts'
import type { Chat } from '../../../sandbox/chatSession/state.ts'
import { textOf, type WireEvent } from '../../../sandbox/chatSession/wire.ts'
import type { Message } from '../../../src/model/index.ts'
import type { Told } from '../bench.ts'

const isMessage = ({ event }: WireEvent) => event === 'chat_session_message'
// Markup is shown as such; what is merely escaped is shown as the plain words.
const wordsOf = (event: WireEvent) => (/<[a-z]/i.test(textOf(event, 'msg')) ? textOf(event, 'msg') : textOf(event, 'msg_text') || textOf(event, 'msg'))
const authorOf = (event: WireEvent) => (textOf(event, 'party_id') === 'party-scenario' ? 'bot' : 'agent')

/** What was said in a chat, in the server's order: edited words as they are now, deleted ones gone. */
export function recordOfChat(chat: Chat | undefined): RecordedEntry[] {
  const log = chat?.log ?? []
  const about = (name: string) => log.filter(({ event }) => event.event === name).map(({ event }) => event)
  const edits = new Map(about('chat_session_message_edit').map((event) => [textOf(event, 'ref_msg_id'), textOf(event, 'msg')]))
  const gone = new Set(about('chat_session_message_delete').map((event) => textOf(event, 'ref_msg_id')))
  // Sent twice under one id it is one message.
  const seen = new Set<string>()
  return log.flatMap(({ from, event }): RecordedEntry[] => {
    const id = textOf(event, 'msg_id')
    if (!isMessage(event) || gone.has(id) || (id !== '' && seen.has(id))) return []
    seen.add(id)
    return [{ author: from === 'visitor' ? 'visitor' : authorOf(event), text: edits.get(id) ?? wordsOf(event) }]
  })
}

/** The row that an id of the wire belongs to. */
function rowIds(rows: readonly Message[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ id, wireIds = [] }) => wireIds.map((wireId) => [wireId, id] as const)))
}

/** Milliseconds that something takes to the server: what left before the end is no sign of life after it. */
const travel = 20

/** By these a client tells that it holds no line any more. */
const without = ['connecting', 'reconnecting', 'idle', 'unreachable', 'refused']

/** The lines of a run: polls that were let in, and sockets. */
function connectionsOf(ledger: ChatSessionLedger, statuses: Observation['statuses']): ServerConnection[] {
  const polls = ledger.polls().filter(({ outcome }) => outcome !== 'busy' && outcome !== 'refused')
  const early = (chatId: string, openedAt: number) => {
    const named = ledger.requests().find(({ path, outcome }) => /\/chats(\/active)?$/.test(path) && typeof outcome === 'number' && outcome < 300)
    return ledger.received(chatId).filter(({ at }) => named !== undefined && at < named.at && at >= openedAt).length
  }
  return [
    ...polls.map(({ number, chatId, openedAt, closedAt }) => ({ number, openedAt, ...(closedAt === undefined ? {} : { closedAt }), earlyFrames: early(chatId, openedAt) })),
    ...ledger.sockets().map(({ number, openedAt, closedAt, received }) => {
      const left = statuses.find(({ status, at }) => at >= openedAt && without.includes(status))
      return {
        number,
        openedAt,
        ...(closedAt === undefined ? {} : { closedAt, ...(left ? { abandonedAt: left.at } : {}) }),
        earlyFrames: received > 0 && ledger.chats().length === 0 ? received : 0,
      }
    }),
  ]
}

/** What the chat server saw, for `checkInvariants`. `chatId` is the one at hand. */
export function observeSession(ledger: ChatSessionLedger, chatId: string | undefined, { endedAt, statuses, rows }: Told): Observation['server'] {
  const rowOf = rowIds(rows)
  const late = (at: number) => endedAt !== undefined && at > endedAt + travel
  const lateEvents = ledger.requests().filter(({ path, at }) => late(at) && /\/events$/.test(path))
  return {
    received: ledger
      .received()
      .filter(({ event }) => isMessage(event))
      .map(({ event, at, processed, chatId: named }) => ({
        clientMessageId: rowOf.get(textOf(event, 'msg_id')) ?? textOf(event, 'msg_id'),
        text: textOf(event, 'msg'),
        at,
        processed,
        conversationId: named,
      })),
    transcript: recordOfChat(chatId === undefined ? undefined : ledger.chat(chatId)),
    connections: connectionsOf(ledger, statuses),
    afterTheEnd: lateEvents.length + ledger.sockets().filter(({ openedAt }) => late(openedAt)).length,
  }
}
