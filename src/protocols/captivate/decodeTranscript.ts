import type { ChatAction, ChatEvent, Message, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord, toList } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { type Steps, STRETCH } from '../foundation/finishSteps.ts'
import { authorOf } from './decodeAuthor.ts'
import { formWireIds } from './forms/formPart.ts'
import { openFormRecord } from './forms/formRecord.ts'
import { readTranscriptEntry, type TranscriptRow } from './readTranscriptEntry.ts'
import type { WireConfig } from './wireConfig.ts'

/**
 * A transcript in each shape of PROTOCOL.md, "Transcript", bare or as a payload. Actions are told as replayed ones. An
 * answer without a list is a failed one: an empty transcript would say that nothing was ever said.
 */
export function* decodeTranscript(payload: unknown, context: ProtocolContext, { forms }: WireConfig): Steps<readonly ChatEvent[]> {
  const list = listOf(payload)
  if (!list) return [{ type: 'transcript.failed', detail: 'the answer holds no list of messages' }]
  const conversationId = (isRecord(payload) ? readWord(payload['conversation_id']) : undefined) ?? context.conversationId
  const record = openFormRecord(context, forms)
  const rows: TranscriptRow[] = []
  const done: ChatAction[] = []
  for (const [index, entry] of list.entries()) {
    if (index % STRETCH === STRETCH - 1) yield
    done.push(...readTranscriptEntry(entry, rows, record))
  }
  const messages = yield* toMessages(record.settle(rows), conversationId, context)
  const actions = done.map((action): ChatEvent => ({ type: 'action.received', action, replayed: true }))
  return [present({ type: 'transcript.loaded', messages, complete: true, conversationId }), ...actions, ...record.changes()]
}

const listOf = (payload: unknown): readonly unknown[] | undefined => {
  const keys = ['transcript', 'messages', 'message']
  const source = isRecord(payload) ? keys.map((key) => payload[key]).find((value) => typeof value === 'object' && value !== null) : payload
  return typeof source === 'object' && source !== null ? toList(source) : undefined
}

/** Ids that several rows carry are no ids of messages (the conversation's, a placeholder): they are left out. */
function* toMessages(rows: readonly TranscriptRow[], conversationId: string | undefined, context: ProtocolContext): Steps<readonly Message[]> {
  const shown = rows.filter(({ parts }) => parts.length > 0)
  const counts = new Map<string, number>()
  for (const id of shown.flatMap(({ ids }) => [...new Set(ids)])) counts.set(id, (counts.get(id) ?? 0) + 1)
  const messages: Message[] = []
  for (const [index, { from, role, parts, ids, time }] of shown.entries()) {
    if (index % STRETCH === STRETCH - 1) yield
    const author = authorOf(from)
    const wireIds = [...[...new Set(ids)].filter((id) => counts.get(id) === 1 && id !== conversationId), ...formWireIds(parts)]
    const delivery = role === 'visitor' ? ({ status: 'confirmed' } as const) : undefined
    messages.push(present({ id: `${context.id}.${String(index)}`, wireIds, author, parts, time, delivery }))
  }
  return messages
}
