import type { ChatEvent, Decoded, Inbound, InboundSocketFrame, ProtocolContext } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { finishSteps, type Steps } from '../foundation/finishSteps.ts'
import { eventName } from './eventName.ts'
import { readerOf } from './readers.ts'
import { readPayloadInSteps } from './readPayload.ts'
import { sampleOf, withoutSecrets } from './sample.ts'
import { ignored, type WireFrame } from './scene.ts'
import type { WireConfig } from './wireConfig.ts'

/** Events whose payload is a whole record or list, and may be large. */
const records = new Set(['conversation-started', 'conversation-list', 'knowledge-search-results'])
/** Made by the transport, not by the server: under another spelling they are none of its frames. */
const own = new Set(['connect', 'acknowledged'])

/** Translates what arrives: an event of the Socket.IO line, by its name. This wire has no HTTP exchanges. */
export const decode = (inbound: Inbound, context: ProtocolContext, config: WireConfig): Decoded => finishSteps(decodeInSteps(inbound, context, config))

/** The same with rests, since a record may be long. */
export function* decodeInSteps(inbound: Inbound, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  if (inbound.via === 'socket') return yield* decodeFrame(inbound, context, config)
  return { events: [{ type: 'frame.ignored', name: 'an answer by HTTP', payload: { command: inbound.command.type } }] }
}

function* decodeFrame({ name: spelled, data }: InboundSocketFrame, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  if (spelled === undefined || spelled.trim() === '') return { events: [rejected('an event without a name', '')] }
  const plain = eventName(spelled.slice(0, 120))
  const name = own.has(plain) ? spelled : plain
  const payload = yield* readPayloadInSteps(data, records.has(name))
  if ('reason' in payload) {
    return {
      events: [rejected(`${name.slice(0, 80)}: ${payload.reason}`, ''), ...(name === 'message' && payload.reason === 'too large' ? [tooLarge(context)] : [])],
    }
  }
  const frame: WireFrame = { name, ...bodyOf(payload.value, name) }
  const read = readerOf(name)
  const told = read ? read(frame, { context, config }) : { events: [ignored({ ...frame, name: spelled })] }
  const decoded = Symbol.iterator in told ? yield* told : told
  if ('reason' in decoded) return { events: [rejected(`${name}: ${decoded.reason}`, sampleOf(payload.value, config, context))] }
  const events = decoded.events.map((event) => (event.type === 'frame.ignored' ? { ...event, payload: withoutSecrets(event.payload, config) } : event))
  // It is the customer who waits: the agent at this side is told by the wire's own events and by the list.
  return { ...decoded, events: config.as === 'agent' ? events.filter(({ type }) => type !== 'queue.changed') : events }
}

/** Some servers wrap everything they answer as `{success, data}`; a list tells its own nesting (SB-14). */
const bodyOf = (value: unknown, name: string): Omit<WireFrame, 'name'> => {
  if (!isRecord(value)) return { value, body: {} }
  const inner = value['data']
  const isWrapped = 'success' in value && isRecord(inner) && name !== 'conversation-list'
  return isWrapped ? { value: inner, body: inner } : { value, body: value }
}

const rejected = (reason: string, sample: string): ChatEvent => ({ type: 'frame.rejected', reason, sample })

/** Somebody said something: the visitor must see that it is missing. */
const tooLarge = ({ id, at }: ProtocolContext): ChatEvent => ({
  type: 'message.received',
  message: { id, wireIds: [], author: { role: 'system' }, parts: [{ kind: 'unknown', type: 'message-too-large', payload: {} }], time: at },
})
