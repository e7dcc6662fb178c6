import { randomBytes } from 'node:crypto'

/** A free object as the wire carries it. */
export type JsonRecord = Record<string, unknown>

/** One item of a message's content. The platform allows "virtually any value", so only the bot knows what is in it. */
export type ContentItem = JsonRecord | string

/** The inner part of a frame in either direction. */
export interface WireEvent {
  readonly event_type: string
  readonly event_payload: JsonRecord
}

/** A named signal beside the messages. */
export interface WireAction {
  readonly id: string
  readonly type: string
  readonly data: JsonRecord
}

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text of a field, or the empty text. */
export function textOf(record: JsonRecord, key: string): string {
  const value = record[key]
  return typeof value === 'string' ? value : ''
}

/** An id of the form that the platform's gateway gives its sockets and events: `Vp6roemHLPECFOQ=`. */
export function createGatewayId(): string {
  return randomBytes(11).toString('base64')
}

/** A frame to the client as text, in the newer (wrapped) or the oldest (bare) form. */
export function encodeFrame(event: WireEvent, form: 'wrapped' | 'bare'): string {
  const full = { ...event, event_id: createGatewayId(), accepts_response_payload: false }
  return JSON.stringify(form === 'bare' ? full : { action: 'receiveMessage', event: full })
}
