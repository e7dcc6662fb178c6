import type { ChatEvent, Decoded, Message, ProtocolContext, SessionRecord } from '../../model/index.ts'
import type { Steps } from '../foundation/finishSteps.ts'
import { readHistory, type History } from './readHistory.ts'
import { callIn } from './sessionCall.ts'
import { partyKey, presentParties, readParty } from './sessionParties.ts'
import { sessionAfter } from './scene.ts'
import type { WireConfig } from './wireConfig.ts'

/** The record of a chat: rows, who is there, what is still to be done, and how it ended. */
export function* decodeHistory(entries: readonly unknown[], context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  const history = yield* readHistory(entries, context, config)
  const runningCall = acceptedCall(history, context.session)
  if (runningCall !== undefined) history.rows.decide(runningCall, 'accepted')
  const change: ChatEvent = { type: 'session.changed', change: changeOf(history, context.session) }
  const messages: readonly Message[] = history.rows.list
  const { conversationId } = context
  const events: readonly ChatEvent[] = [
    ...(Object.keys(change.change).length > 0 ? [change] : []),
    { type: 'transcript.loaded', messages, complete: true, ...(conversationId === undefined ? {} : { conversationId }) },
    ...peopleOf(history, sessionAfter(context.session, [change])),
    ...[...history.receipts].map(([wireId, type]): ChatEvent => ({ type, wireId })),
    ...(history.queue ? [history.queue] : []),
    ...history.signals,
    ...history.strange,
    ...(history.end ? [history.end] : []),
  ]
  return history.commands.length > 0 ? { events, commands: history.commands } : { events }
}

/** Nobody is told where the record names nobody: it may hold messages alone. */
const peopleOf = (history: History, session: SessionRecord): readonly ChatEvent[] =>
  Object.keys(history.session).some((key) => key.startsWith(partyKey('')))
    ? [{ type: 'participants.changed', participants: presentParties(session) }]
    : []

/** Our answer to a call does not stand in the record; the session knows of it. */
const acceptedCall = (history: History, session: SessionRecord): string | undefined => {
  const ours = callIn(session)
  return ours?.isAccepted === true && callIn(history.session)?.id === ours.id ? ours.id : undefined
}

/**
 * What the record adds to the session. An event may have overtaken the record: what the session knows and the record does not speak
 * of stays as it is.
 */
const changeOf = (history: History, session: SessionRecord): Readonly<Record<string, string | null>> => {
  const told = Object.entries(history.session).filter(([key, value]) => session[key] !== value && !isStale(key, session, history))
  const call = callIn(session)
  const over = [
    ...(history.questions.has(session['question'] ?? '') && history.session['question'] === undefined ? ['question', 'questionAt'] : []),
    ...(history.rows.has(session['cobrowsing'] ?? '') && history.session['cobrowsing'] === undefined ? ['cobrowsing'] : []),
    ...(call && history.rows.has(call.id) && history.session['call'] === undefined ? ['call'] : []),
  ]
  return Object.fromEntries([...told, ...over.map((key) => [key, null] as const)])
}

/** Who left after the record was written is not back, a call that was accepted here rings no more, and we know when we were asked. */
const isStale = (key: string, session: SessionRecord, history: History): boolean => {
  if (key === 'questionAt') return session['question'] !== undefined && session['question'] === history.session['question']
  if (key === 'call') return acceptedCall(history, session) !== undefined
  if (!key.startsWith(partyKey(''))) return false
  const partyId = key.slice(partyKey('').length)
  const { hasLeft, since = Infinity } = readParty(session, partyId) ?? {}
  const recorded = readParty(history.session, partyId)
  return hasLeft === true && recorded?.hasLeft !== true && (recorded?.since ?? 0) <= since
}
