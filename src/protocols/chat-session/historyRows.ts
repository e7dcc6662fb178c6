import type { ChatEvent, FormOutcome, FormPart, InvitationPart, InvitationStatus, Message, MessagePart, NoticeCode, Participant } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { formWireId } from './decodeForm.ts'
import { joinPieces, pieceOf } from './ownMessages.ts'

/** The rows that the events of a record make, each kept as the last event left it. */
export interface HistoryRows {
  readonly list: readonly Message[]
  /** Applies one event; what makes and changes no row is left alone. `id` and `time` are those of a row that a notice becomes. */
  readonly apply: (event: ChatEvent, id: string, time: number | undefined) => void
  readonly has: (wireId: string) => boolean
  /** Forms that nothing has happened to yet, the secure ones apart or among them. */
  readonly openForms: (secure: boolean) => readonly FormPart[]
  /** Changes a form as `form.changed` does. */
  readonly settle: (formId: string, outcome: FormOutcome) => void
  /** Changes an invitation as `invitation.changed` does. */
  readonly decide: (invitationId: string, status: InvitationStatus) => void
  readonly pendingInvitations: () => readonly string[]
}

/** Makes an empty list of rows for a chat. */
export const historyRows = (chatId: string | undefined): HistoryRows => {
  const list: Message[] = []
  const places = new Map<string, number>()
  const pieces = new Map<number, number>()
  const open = new Map<string, FormPart>()
  const pending = new Set<string>()

  const change = (wireId: string, turn: (row: Message) => Message): void => {
    const place = places.get(wireId)
    const row = place === undefined ? undefined : list[place]
    if (row && place !== undefined) list[place] = turn(row)
  }
  const changePart = <P extends MessagePart>(wireId: string, isIt: (part: MessagePart) => part is P, turn: (part: P) => P): void =>
    change(wireId, (row) => ({ ...row, parts: row.parts.map((part) => (isIt(part) ? turn(part) : part)) }))

  const add = (message: Message): void => {
    const isRepeat = (wireId: string) => places.has(wireId) && list[places.get(wireId) ?? -1]?.author.id === message.author.id
    if (message.wireIds.some(isRepeat)) return
    const piece = pieceOf(message, chatId)
    const place = (piece === undefined ? undefined : pieces.get(piece)) ?? list.length
    const row = list[place]
    list[place] = row ? joinPieces(row, message) : message
    if (piece !== undefined) pieces.set(piece, place)
    for (const wireId of message.wireIds) places.set(wireId, place)
    for (const part of message.parts) {
      if (part.kind === 'form') open.set(part.formId, part)
      if (part.kind === 'invitation') pending.add(part.invitationId)
    }
  }
  const note = (code: NoticeCode, person: Participant | undefined, wireId: string | undefined, id: string, time: number | undefined): void => {
    const part = present({ kind: 'notice' as const, code, name: person?.name, avatarUrl: person?.avatarUrl })
    add(present({ id, wireIds: wireId === undefined ? [] : [wireId], author: { role: 'system' as const }, parts: [part], time }))
  }
  // What is proved is never taken back.
  const settle = (formId: string, outcome: FormOutcome): void => {
    open.delete(formId)
    changePart(formWireId(formId), isForm, (part) => (part.outcome?.status === 'answered' ? part : { ...part, outcome: shown(part, outcome) }))
  }
  const decide = (invitationId: string, status: InvitationStatus): void => {
    pending.delete(invitationId)
    changePart(invitationId, isInvitation, (part) => ({ ...part, status }))
  }

  const apply = (event: ChatEvent, id: string, time: number | undefined): void => {
    switch (event.type) {
      case 'message.received':
        return add(event.message)
      case 'message.edited':
        return change(event.wireId ?? '', (row) => (row.deleted === true ? row : { ...row, edited: true, parts: editParts(row, event.parts ?? []) }))
      case 'message.deleted':
        return change(event.wireId ?? '', (row) => ({ ...row, deleted: true, parts: [] }))
      case 'agent.joined':
        return note('agent-joined', event.agent, event.wireId, id, time)
      case 'agent.left':
        return note('agent-left', event.agent, event.wireId, id, time)
      case 'form.changed':
        return settle(event.formId, event.outcome)
      case 'invitation.changed':
        return decide(event.invitationId, event.status)
    }
  }

  return {
    list,
    apply,
    has: (wireId) => places.has(wireId),
    openForms: (secure) => [...open.values()].filter((part) => (part.secure === true) === secure),
    settle,
    decide,
    pendingInvitations: () => [...pending],
  }
}

const isForm = (part: MessagePart): part is FormPart => part.kind === 'form'

const isInvitation = (part: MessagePart): part is InvitationPart => part.kind === 'invitation'

/** Answers of a secure form are shown nowhere, whatever the event calls itself. */
const shown = (part: FormPart, outcome: FormOutcome): FormOutcome => {
  const { values: _, ...rest } = outcome
  return part.secure === true ? rest : outcome
}

/** Of a message of several pieces only the words were changed. */
const editParts = (row: Message, parts: readonly MessagePart[]): readonly MessagePart[] =>
  row.wireIds.length < 2 ? parts : [...parts, ...row.parts.filter(({ kind }) => kind !== 'text')]
