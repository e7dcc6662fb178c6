import { writeKept } from '../memory/kept.ts'
import { keepMessage } from '../restoreMessage.ts'
import type { Act } from './act.ts'
import { doubtedOutbox } from './doubtedOutbox.ts'
import type { Group } from './group.ts'

/** What is to be kept of a tab's acts: its messages, and its draft. What was handed over may have left, for all the tab knows. */
export function writeLodge(
  acts: readonly { readonly act: Act; readonly wasPosted: boolean }[],
  { chat }: Group,
  visitorId: string | undefined,
  now: number,
): string | undefined {
  const said = (isPosted: boolean) => acts.flatMap(({ act, wasPosted }) => (act.name === 'send' && wasPosted === isPosted ? [act] : []))
  const outbox = [...doubtedOutbox(said(true)), ...said(false).map(({ event }) => keepMessage(event.message))]
  const latest = acts.findLast(({ act }) => act.name === 'setDraft')?.act
  const draft = latest?.name === 'setDraft' ? latest.text : ''
  if (visitorId === undefined || (outbox.length === 0 && draft === '')) return undefined
  const { id: conversationId } = chat.conversation
  return writeKept({
    savedAt: now,
    visitorId,
    ...(conversationId === undefined ? {} : { conversationId }),
    ...(draft === '' ? {} : { draft }),
    ...(outbox.length === 0 ? {} : { outbox }),
  })
}
