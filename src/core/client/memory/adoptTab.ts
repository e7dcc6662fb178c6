import type { ChatEvent, Message } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { isProven } from '../../delivery.ts'
import { toArray } from '../../list/chunkedList.ts'
import { findMessage } from '../../list/findMessage.ts'
import { contentKey } from '../../transcript/contentKey.ts'
import { maxAttempts } from '../reconcile.ts'
import { restoreMessage } from '../restoreMessage.ts'
import type { KeptTab } from './kept.ts'

const isProof = ({ delivery }: Message) => delivery !== undefined && isProven(delivery)

/** How often the same words of the visitor's are proved to be at the server. */
interface Count {
  /** Said by a tab whose messages we know. */
  readonly made: number
  /** Known by the server's record alone. */
  readonly recorded: number
}

function countProved(messages: readonly Message[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const message of messages) {
    if (!isProof(message)) continue
    const key = contentKey(message)
    const { made, recorded } = counts.get(key) ?? { made: 0, recorded: 0 }
    counts.set(key, message.attempts ? { made: made + 1, recorded } : { made, recorded: recorded + 1 })
  }
  return counts
}

// What was said elsewhere proves nothing here, and is proved by nothing here.
function strand({ attempts: _, ...message }: Message): Message {
  return { ...message, delivery: { status: 'failed', reason: 'conversation-ended' } }
}

/**
 * The messages of another tab among those that stand here. Both tabs read the same record, so what is in doubt there may stand
 * here already, without a trace of who said it: the proofs that the other tab had tell how much of what stands here it knew.
 */
function join(theirs: readonly Message[], here: ReadonlyMap<string, Count>): Message[] {
  const proofs = new Map<string, number>()
  const seen = new Map<string, number>()
  const doubted = new Map<string, number>()
  const next = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1).get(key) ?? 0
  for (const message of theirs) if (isProof(message)) next(proofs, contentKey(message))
  return theirs.flatMap((message): readonly Message[] => {
    const key = contentKey(message)
    const { made, recorded } = here.get(key) ?? { made: 0, recorded: 0 }
    const proved = proofs.get(key) ?? 0
    if (isProof(message)) return next(seen, key) > made + recorded ? [message] : []
    if (!message.attempts || recorded === 0) return [message]
    if (next(doubted, key) <= recorded - proved) return []
    // Some of their proofs may be words of ours; then one that the record told us of may be this very message.
    const isUnclear = made > 0 && made + recorded > proved
    return [isUnclear ? { ...message, attempts: Math.max(message.attempts, maxAttempts) } : message]
  })
}

/** Which of a tab's belongings are taken over. */
export interface Adoption {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Only what it did not send: its draft waits for whoever opens the page again. */
  readonly isLate: boolean
}

/** What happens when a chat takes over what another tab, or the same before a reload, left behind. */
export function adoptTab(state: ChatState, tab: KeptTab, { now, isLate }: Adoption): ChatEvent[] {
  const { id, status } = state.conversation
  const isHere = (tab.conversationId === undefined || tab.conversationId === id) && status !== 'ended'
  const left = (tab.outbox ?? []).flatMap((message) => restoreMessage(message, now) ?? [])
  const theirs = left.filter((message) => findMessage(state.messages, { id: message.id }) < 0)
  const messages = isHere ? join(theirs, countProved(toArray(state.messages))) : theirs.filter((message) => !isProof(message)).map(strand)
  return [
    ...(tab.draft !== undefined && state.draft === '' && !isLate ? [{ type: 'draft.changed', text: tab.draft } as const] : []),
    ...messages.map((message) => ({ type: 'message.queued', message }) as const),
  ]
}

/** Whether something is among it of which only the server's record can tell whether it arrived. */
export function isInDoubt(event: ChatEvent): boolean {
  return event.type === 'message.queued' && event.message.delivery?.status === 'unconfirmed'
}
