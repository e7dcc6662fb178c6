import type { ChatEvent, Message } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { isProven } from '../../delivery.ts'
import { itemAt, toArray } from '../../list/chunkedList.ts'
import { findRow } from '../../list/findMessage.ts'
import { contentKey } from '../../transcript/contentKey.ts'
import { isNamed } from '../../transcript/isNamed.ts'
import { maxAttempts } from '../reconcile.ts'
import { restoreMessage } from '../restoreMessage.ts'
import type { KeptTab } from './kept.ts'

const isProof = ({ delivery }: Message) => delivery !== undefined && isProven(delivery)

const isDoubt = (message: Message) => message.delivery !== undefined && !isProof(message) && (message.attempts ?? 0) > 0

const queue = (message: Message) => ({ type: 'message.queued', message }) as const

/** How many messages are proved to be at the server. */
interface Count {
  /** Said by a tab whose messages we know. */
  readonly made: number
  /** Known by the server's record alone. */
  readonly recorded: number
}

function count(messages: readonly Message[]): Count {
  const proofs = messages.filter(isProof)
  const made = proofs.filter(({ attempts }) => attempts).length
  return { made, recorded: proofs.length - made }
}

// What was said elsewhere proves nothing here, and is proved by nothing here.
function strand({ attempts: _, ...message }: Message): Message {
  return { ...message, delivery: { status: 'failed', reason: 'conversation-ended' } }
}

const lastOf = (messages: readonly Message[], length: number) => messages.slice(messages.length - Math.min(length, messages.length))

const group = (messages: readonly Message[]) => {
  const groups = new Map<string, Message[]>()
  for (const message of messages) groups.set(contentKey(message), [...(groups.get(contentKey(message)) ?? []), message])
  return groups
}

/**
 * One kind of words of another tab among the same words here. Both tabs read the same record, so what is in doubt in one may stand
 * in the other already, without a trace of who said it: the proofs that each has tell how much of what the other has it knew.
 */
function joinSame(theirs: readonly Message[], here: readonly Message[]): readonly ChatEvent[] {
  const proofs = theirs.filter(isProof)
  const ours = count(here)
  const others = count(proofs)
  const doubts = here.filter(isDoubt)
  // What they said themselves the record may have told us of; what the record told them may be ours.
  const unknownMade = Math.max(0, others.made - ours.recorded)
  const known = Math.max(0, ours.recorded - others.made) + ours.made
  const unknownRecorded = Math.max(0, others.recorded - known)
  const told = doubts.slice(0, unknownRecorded)
  const added = unknownRecorded - told.length
  const evidence = Math.max(0, ours.recorded - proofs.length)
  // Some of their proofs may be words of ours; then one that the record told us of may be one of theirs in doubt.
  const isUnclear = ours.recorded > 0 && ours.made > 0 && ours.made + ours.recorded > proofs.length
  const unsettled = theirs.filter((message) => !isProof(message))
  const proved = new Set(unsettled.filter(isDoubt).slice(0, evidence))
  return [
    ...told.map(({ id }) => ({ type: 'message.acked', id }) as const),
    ...lastOf(proofs.filter(({ attempts }) => attempts), unknownMade).map(queue),
    ...lastOf(proofs.filter(({ attempts }) => !attempts), added).map(queue),
    ...unsettled
      .filter((message) => !proved.has(message))
      .map((message) => queue(isUnclear && message.attempts ? { ...message, attempts: Math.max(message.attempts, maxAttempts) } : message)),
  ]
}

// What the wire has a name for is known by it, and cannot be another's: unless the name is the server's, which the other may not have heard.
function join(theirs: readonly Message[], here: readonly Message[], namesMessages: boolean): readonly ChatEvent[] {
  const same = group(here.filter((message) => namesMessages || !isNamed(message)))
  const unnamed = [...group(theirs.filter((message) => !isNamed(message)))]
  const events = [...theirs.filter(isNamed).map(queue), ...unnamed.flatMap(([key, messages]) => joinSame(messages, same.get(key) ?? []))]
  const place = new Map(theirs.map(({ id }, index) => [id, index]))
  const placeOf = (event: ChatEvent) => (event.type === 'message.queued' ? (place.get(event.message.id) ?? 0) : -1)
  return events.sort((one, other) => placeOf(one) - placeOf(other))
}

/** Whether what a tab left belongs to the conversation at hand, or to none yet. */
export function isSaidIn({ conversation: { id, status } }: ChatState, { conversationId }: KeptTab): boolean {
  return (conversationId === undefined || conversationId === id) && status !== 'ended'
}

// Those of ours that one of theirs may be: what both know by the same name is settled.
function ownOf({ messages }: ChatState, left: readonly Message[]): readonly Message[] {
  const settled = new Set(left.map((message) => itemAt(messages, findRow(messages, message))))
  return toArray(messages).filter((message) => message.delivery !== undefined && !settled.has(message))
}

/** Which of a tab's belongings are taken over. */
export interface Adoption {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Only what it did not send: its draft waits for whoever opens the page again. */
  readonly isLate: boolean
  /** The wire gives messages names of its own. */
  readonly namesMessages?: boolean
}

/** What happens when a chat takes over what another tab, or the same before a reload, left behind. */
export function adoptTab(state: ChatState, tab: KeptTab, { now, isLate, namesMessages = false }: Adoption): ChatEvent[] {
  const left = (tab.outbox ?? []).flatMap((message) => restoreMessage(message, now) ?? [])
  const theirs = left.filter((message) => findRow(state.messages, message) < 0)
  const stranded = () => theirs.filter((message) => !isProof(message)).map(strand).map(queue)
  const events = isSaidIn(state, tab) ? join(theirs, theirs.length === 0 ? [] : ownOf(state, left), namesMessages) : stranded()
  return [
    ...(tab.draft !== undefined && state.draft === '' && !isLate ? [{ type: 'draft.changed', text: tab.draft } as const] : []),
    ...events,
  ]
}

/** What is said while the place is being taken stands behind what waits there since before: it takes its turn again. */
export function queueAgain(waiting: readonly Message[]): ChatEvent[] {
  return waiting.flatMap(({ id }) => [{ type: 'message.failed', id, reason: 'network' } as const, { type: 'message.requeued', id } as const])
}

/** Where no conversation has begun nothing can have left, whatever a tab thought that did not hold the line. */
export function beforeAll({ conversation }: ChatState, event: ChatEvent): ChatEvent {
  if (conversation.id !== undefined || event.type !== 'message.queued' || event.message.delivery?.status !== 'unconfirmed') return event
  const { attempts: _, ...message } = event.message
  return { ...event, message: { ...message, delivery: { status: 'queued' } } }
}

/** Whether something is among it of which only the server's record can tell whether it arrived. */
export function isInDoubt(event: ChatEvent): boolean {
  return event.type === 'message.queued' && event.message.delivery?.status === 'unconfirmed'
}
