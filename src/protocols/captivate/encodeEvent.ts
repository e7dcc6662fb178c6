import type { Encoded, ProtocolContext } from '../../model/index.ts'
import { none } from '../foundation/totalAdapter.ts'
import type { WireConfig } from './wireConfig.ts'

/** One event in its envelope: written to the socket, or posted with the id of the socket that shall hear the answers. */
export const encodeEvent = (
  event_type: string,
  event_payload: object,
  { session }: ProtocolContext,
  config: WireConfig,
  via: 'http' | 'socket' = config.send,
): Encoded => {
  const event = { event_type, event_payload, ...(via === 'http' ? { socket_id: session['socketId'] ?? null } : {}) }
  const body = write({ action: 'sendMessage', event })
  if (body === undefined) return none(`${event_type} holds something that JSON cannot carry`)
  if (via === 'socket') return { via, data: body }
  const headers = { 'x-api-key': config.apiKey, 'content-type': 'application/json', accept: 'application/json' }
  return { via, request: { method: 'POST', url: config.sendUrl, headers, body } }
}

/** A question by GET. */
export const encodeGet = (url: string, withKey: boolean, config: WireConfig): Encoded => ({
  via: 'http',
  request: { method: 'GET', url, headers: { ...(withKey ? { 'x-api-key': config.apiKey } : {}), accept: 'application/json' } },
})

const write = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
