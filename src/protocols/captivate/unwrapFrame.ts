import { isRecord, readWord } from '../foundation/coerce.ts'
import { eventWire, readWire } from './wire.ts'

/** One event, out of its envelope. */
export interface WireEvent {
  readonly name: string
  readonly id: string | undefined
  readonly payload: unknown
}

/** What a JSON value turned out to be. */
export type Unwrapped =
  | { readonly kind: 'event'; readonly event: WireEvent }
  /** A line of the gateway before the service: `{message, connectionId, requestId}`. */
  | { readonly kind: 'gateway'; readonly message: string }
  | { readonly kind: 'none'; readonly reason: string }

const DEPTH_LIMIT = 4

/** Takes an event out of `{action, event}` or as it stands (CH-1), and out of another event's payload (CH-3). */
export const unwrapFrame = (value: unknown): Unwrapped => {
  if (!isRecord(value)) return { kind: 'none', reason: 'not a JSON object' }
  const wire = readWire(eventWire, isRecord(value['event']) ? value['event'] : value)
  if (!wire) {
    const message = readWord(value['message'])
    return message === undefined ? { kind: 'none', reason: 'no event_type' } : { kind: 'gateway', message }
  }
  return inner({ name: wire.event_type, id: wire.event_id, payload: wire.event_payload }, DEPTH_LIMIT)
}

const inner = (event: WireEvent, depth: number): Unwrapped => {
  const { payload } = event
  if (!isRecord(payload) || !('event_payload' in payload)) return { kind: 'event', event }
  const wire = readWire(eventWire, payload)
  if (!wire) return { kind: 'event', event }
  if (depth === 0) return { kind: 'none', reason: 'events wrapped in each other too often' }
  return inner({ name: wire.event_type, id: wire.event_id ?? event.id, payload: wire.event_payload }, depth - 1)
}
