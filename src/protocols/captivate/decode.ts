import type { Decoded, Inbound, ProtocolContext } from '../../model/index.ts'
import { decodeEvent } from './decodeEvent.ts'
import { decodeHttp } from './decodeHttp.ts'
import { FRAME_LIMIT, parseFrame } from '../foundation/parseFrame.ts'
import { redact } from '../foundation/redact.ts'
import { finishSteps, type Steps } from '../foundation/finishSteps.ts'
import { standIn } from './standIn.ts'
import { unwrapFrame } from './unwrapFrame.ts'
import type { WireConfig } from './wireConfig.ts'

/** Translates what arrives: a frame of the socket, or the answer of an HTTP exchange. */
export const decode = (inbound: Inbound, context: ProtocolContext, config: WireConfig): Decoded =>
  inbound.via === 'http' ? finishSteps(decodeInSteps(inbound, context, config)) : decodeSocket(inbound.data, context, config)

/** The same with rests, since a record may be long. */
export function* decodeInSteps(inbound: Inbound, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  return inbound.via === 'http' ? yield* decodeHttp(inbound.command, inbound.outcome, context, config) : decodeSocket(inbound.data, context, config)
}

const decodeSocket = (data: unknown, context: ProtocolContext, config: WireConfig): Decoded => {
  if (typeof data !== 'string') return { events: [{ type: 'frame.rejected', reason: 'not text', sample: '' }] }
  const rejected = (reason: string) => ({ type: 'frame.rejected', reason, sample: redact(data, config.secrets) }) as const
  if (data.length > FRAME_LIMIT) {
    // Somebody said something: the visitor must see that it is missing.
    const missing = standIn('message-too-large', { size: data.length }, context)
    return { events: [rejected('too large'), { type: 'message.received', message: missing }] }
  }
  const parsed = parseFrame(data)
  if ('reason' in parsed) return { events: [rejected(parsed.reason)] }
  const unwrapped = unwrapFrame(parsed.value)
  switch (unwrapped.kind) {
    case 'none':
      return { events: [rejected(unwrapped.reason)] }
    case 'gateway':
      return { events: [{ type: 'error.received', code: 'gateway', unattributed: true, detail: redact(unwrapped.message, config.secrets, 500) }] }
    case 'event': {
      const decoded = decodeEvent(unwrapped.event, context, config)
      return decoded ?? { events: [rejected(`the payload of ${unwrapped.event.name} cannot be read`)] }
    }
  }
}
