import type { ChatEvent, Command, Participant, ProtocolContext, SessionRecord } from '../../model/index.ts'
import { participantOf } from './sessionParties.ts'
import type { WireConfig } from './wireConfig.ts'

/** What the reading of one event may know. */
export interface Scene {
  readonly config: WireConfig
  /** `session` is as the events before this one left it; `id` is this event's own. */
  readonly context: ProtocolContext
  /** The event stands in the server's record: it happened at its own time, not now. */
  readonly isRecord: boolean
}

/** What one event becomes. */
export interface Told {
  readonly events: readonly ChatEvent[]
  readonly commands?: readonly Command[]
}

/** When an event happened, milliseconds since 1970: by the wire, else the time of arrival, which a record does not tell. */
export const timeIn = ({ context, isRecord }: Scene, time: number | undefined): number | undefined =>
  time ?? (isRecord ? undefined : context.at)

/** A moment as it stands in the ids of rows: whole seconds, since the wire says milliseconds here and seconds there (BP-15). */
export const momentOf = (time: number | undefined): string => (time === undefined ? '' : String(Math.floor(time / 1000)))

/** Whether a party is the visitor: the chat's own id, or nobody. */
export const isVisitor = ({ context }: Scene, partyId: string | undefined): boolean => partyId === undefined || partyId === context.conversationId

/** Who a party is: the visitor, one who was told to have joined, or an agent unknown. */
export const authorOf = (scene: Scene, partyId: string | undefined): Participant =>
  partyId === undefined || isVisitor(scene, partyId) ? { role: 'visitor' } : participantOf(scene.context.session, partyId)

/** The session after events: what `session.changed` says, applied. */
export const sessionAfter = (session: SessionRecord, events: readonly ChatEvent[]): SessionRecord => {
  const changes = events.flatMap((event) => (event.type === 'session.changed' ? [event.change] : []))
  if (changes.length === 0) return session
  const entries = Object.entries(Object.assign({}, session, ...changes) as Record<string, string | null>)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
}
