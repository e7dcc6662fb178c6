import type { ChatEvent } from '../../model/index.ts'
import { isRecord, type WireRecord } from '../foundation/coerce.ts'
import { eventWire, readWire } from './wire.ts'

/** One event of the server, by its name on the wire. */
export interface WireEvent {
  readonly name: string
  readonly body: WireRecord
}

/** The events of an answer or a frame: a list in `events`, a bare list, or one event alone. Undefined where there is none of these. */
export const listEvents = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return undefined
  const { events } = value
  if (Array.isArray(events)) return events
  return 'event' in value ? [value] : undefined
}

/** One entry of such a list; undefined when it has no name. */
export const readEvent = (entry: unknown): WireEvent | undefined => {
  const name = readWire(eventWire, entry)?.event
  return name !== undefined && isRecord(entry) ? { name, body: entry } : undefined
}

/** What a secure form holds must reach no sink, a developer's tools neither. */
const hidden = /secure_form/

/** Tells developers of an event that changes nothing here. */
export const ignored = ({ name, body }: WireEvent, why?: string): ChatEvent => ({
  type: 'frame.ignored',
  name: (why === undefined ? name : `${name}: ${why}`).slice(0, 80),
  payload: hidden.test(name) ? {} : body,
})
