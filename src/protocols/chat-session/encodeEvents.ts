import type { Encoded, HttpRequest, JsonRecord, ProtocolContext } from '../../model/index.ts'
import { none } from '../foundation/totalAdapter.ts'
import { authorisation } from './authorisation.ts'
import { apiUrl, type WireConfig } from './wireConfig.ts'

/** One client event, by its name on the wire. */
export type ClientEvent = { readonly event: string } & JsonRecord

/** Client events as one batch: posted to the chat, or written to the socket. `wireIds` are those of the message they carry. */
export const encodeEvents = (
  events: readonly ClientEvent[],
  chatId: string,
  context: ProtocolContext,
  config: WireConfig,
  wireIds?: readonly string[],
): Encoded => {
  const ids = wireIds === undefined ? {} : { wireIds }
  if (config.send === 'socket') {
    const data = write({ events })
    return data === undefined ? unwritable(events[0]?.event) : { via: 'socket', data, ...ids }
  }
  const frame = encodePost({ events }, context, config, 'chats', chatId, 'events')
  return frame.via === 'none' ? frame : { ...frame, ...ids }
}

/** A call that tells something. */
export const encodePost = (body: unknown, context: ProtocolContext, config: WireConfig, ...path: readonly string[]): Encoded => {
  const text = write(body)
  if (text === undefined) return unwritable(path.at(-1))
  const headers = { ...authorisation(config, context), 'content-type': 'application/json; charset=UTF-8', accept: 'application/json' }
  return { via: 'http', request: { method: 'POST', url: apiUrl(config, ...path), headers, body: text } }
}

/** A call that asks. */
export const getRequest = (context: Pick<ProtocolContext, 'visitorId'>, config: WireConfig, ...path: readonly string[]): HttpRequest => ({
  method: 'GET',
  url: apiUrl(config, ...path),
  headers: { ...authorisation(config, context), accept: 'application/json' },
})

/** A call that asks, as a frame. */
export const encodeGet = (context: ProtocolContext, config: WireConfig, ...path: readonly string[]): Encoded => ({
  via: 'http',
  request: getRequest(context, config, ...path),
})

const unwritable = (what = 'a frame'): Encoded => none(`${what} holds something that JSON cannot carry`)

const write = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
