import type { ChatEvent, Command, ProtocolContext, SessionRecord } from '../../model/index.ts'
import { readTime } from '../foundation/coerce.ts'
import { type Steps, STRETCH } from '../foundation/finishSteps.ts'
import { decodeEvent, isKnown } from './decodeEvent.ts'
import { sampleOf } from './decodeEvents.ts'
import { formWireId } from './decodeForm.ts'
import { historyRows, type HistoryRows } from './historyRows.ts'
import { sessionAfter } from './scene.ts'
import { callIn } from './sessionCall.ts'
import { readEvent } from './wireEvent.ts'
import type { WireConfig } from './wireConfig.ts'

/** What the events of a record say, all of them together. */
export interface History {
  readonly rows: HistoryRows
  /** The session as these events alone leave it. */
  readonly session: SessionRecord
  /** Requests of plain questions that stand in the record, also those that are over. */
  readonly questions: ReadonlySet<string>
  readonly receipts: ReadonlyMap<string, 'message.delivered' | 'message.read'>
  readonly queue: ChatEvent | undefined
  readonly end: ChatEvent | undefined
  /** Signals of the call that still rings or runs. */
  readonly signals: readonly ChatEvent[]
  /** What nobody knows, each name once. */
  readonly strange: readonly ChatEvent[]
  /** What the scenario still waits for. */
  readonly commands: readonly Command[]
}

/** What may follow a form without passing it by: it is still the last thing that was said. */
const passing = new Set([
  'chat_session_navigation',
  'chat_session_message_delivered',
  'chat_session_message_read',
  'chat_session_typing',
  'chat_session_not_typing',
])

/** Reads the events of a record as if they came one after another, and keeps what they come to. */
export function* readHistory(entries: readonly unknown[], context: ProtocolContext, config: WireConfig): Steps<History> {
  const rows = historyRows(context.conversationId)
  const receipts = new Map<string, 'message.delivered' | 'message.read'>()
  const questions = new Set<string>()
  const strange = new Map<string, ChatEvent>()
  const signals: ChatEvent[] = []
  const owed = new Map<string, Command>()
  const { forms } = context.session
  let session: SessionRecord = forms === undefined ? {} : { forms }
  let queue: ChatEvent | undefined
  let end: ChatEvent | undefined

  const take = (told: ChatEvent, id: string, time: number | undefined): void => {
    rows.apply(told, id, time)
    switch (told.type) {
      case 'message.delivered':
      case 'message.read':
        if (told.wireId !== undefined && receipts.get(told.wireId) !== 'message.read') receipts.set(told.wireId, told.type)
        break
      case 'message.received':
        // Whatever the visitor said was the answer.
        if (told.message.author.role === 'visitor') session = without(session, 'question', 'questionAt')
        break
      case 'form.changed':
        owed.delete(told.formId)
        break
      case 'session.changed':
        if (typeof told.change['question'] === 'string') questions.add(told.change['question'])
        break
      case 'agent.joined':
        // Whoever is answered waits no more, whether or not the state says so.
        queue = queue && { type: 'queue.changed', queue: undefined }
        break
      case 'queue.changed':
        queue = told
        break
      case 'conversation.ended':
        end = told
        break
      case 'extension.received':
        signals.push(told)
        break
    }
  }

  for (const [index, entry] of entries.entries()) {
    if (index % STRETCH === STRETCH - 1) yield
    const event = readEvent(entry)
    const id = `${context.id}.${String(index)}`
    if (!event) {
      strange.set('', { type: 'frame.rejected', reason: 'an event without a name', sample: sampleOf(JSON.stringify(entry), context, config) })
      continue
    }
    if (!passing.has(event.name)) {
      for (const { formId } of rows.openForms(false)) rows.settle(formId, { status: 'expired' })
      for (const [formId, command] of owed) if (command.type === 'extension.send') owed.delete(formId)
    }
    const told = decodeEvent(event, { config, context: { ...context, id, session }, isRecord: true })
    session = sessionAfter(session, told.events)
    for (const one of told.events) take(one, id, readTime(event.body['timestamp']))
    for (const command of told.commands ?? []) owed.set(requestOf(command), command)
    if (!isKnown(event.name)) for (const one of told.events) strange.set(event.name, one)
  }

  const call = callIn(session)
  closeForms(rows, context.at, end !== undefined)
  if (end) for (const invitationId of rows.pendingInvitations()) rows.decide(invitationId, 'missed')
  return {
    rows,
    session: end ? without(session, 'question', 'questionAt', 'call', 'cobrowsing') : session,
    questions,
    receipts,
    queue,
    end,
    signals: end || !call ? [] : signals.filter((signal) => belongsTo(signal, call.id)),
    strange: [...strange.values()],
    commands: end ? [] : [...owed.values()],
  }
}

/** Time that is over ends a form; the end of the chat ends all. */
const closeForms = (rows: HistoryRows, at: number, isOver: boolean): void => {
  for (const { formId, expiresAt = Infinity } of [...rows.openForms(false), ...rows.openForms(true)]) {
    if ((isOver || expiresAt <= at) && rows.has(formWireId(formId))) rows.settle(formId, { status: 'expired' })
  }
}

const requestOf = (command: Command): string => {
  if (command.type === 'form.cancel') return command.formId
  const payload = command.type === 'extension.send' ? (command.payload as { readonly formId?: string }) : {}
  return payload.formId ?? ''
}

const belongsTo = (signal: ChatEvent, invitationId: string): boolean =>
  signal.type === 'extension.received' && (signal.payload as { readonly invitationId?: string }).invitationId === invitationId

const without = (session: SessionRecord, ...keys: readonly string[]): SessionRecord =>
  keys.some((key) => key in session) ? Object.fromEntries(Object.entries(session).filter(([key]) => !keys.includes(key))) : session
