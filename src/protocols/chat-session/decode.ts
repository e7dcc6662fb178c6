import type { ChatEvent, Decoded, Inbound, InboundSocketFrame, ProtocolContext } from '../../model/index.ts'
import { FRAME_LIMIT, parseFrame } from '../foundation/parseFrame.ts'
import { present } from '../foundation/present.ts'
import { redact } from '../foundation/redact.ts'
import { finishSteps, type Steps } from '../foundation/finishSteps.ts'
import { decodeAnswer } from './decodeAnswer.ts'
import { decodeAvailability } from './decodeAvailability.ts'
import { decodeEvents, sampleOf } from './decodeEvents.ts'
import { findPreChat } from './findForm.ts'
import { keepForms, readForms } from './readForms.ts'
import { sessionAfter } from './scene.ts'
import { errorWire, readWire } from './wire.ts'
import { listEvents } from './wireEvent.ts'
import { secretsOf, type WireConfig } from './wireConfig.ts'

/** Translates what arrives: a frame of the line, or the answer of an HTTP exchange. */
export const decode = (inbound: Inbound, context: ProtocolContext, config: WireConfig): Decoded =>
  inbound.via === 'http' ? finishSteps(decodeInSteps(inbound, context, config)) : decodeFrame(inbound, context, config)

/** The same with rests, since a record may be long. */
export function* decodeInSteps(inbound: Inbound, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  return inbound.via === 'http' ? yield* decodeAnswer(inbound.command, inbound.outcome, context, config) : decodeFrame(inbound, context, config)
}

const decodeFrame = ({ name, data }: InboundSocketFrame, context: ProtocolContext, config: WireConfig): Decoded => {
  if (typeof data !== 'string') return { events: [{ type: 'frame.rejected', reason: 'not text', sample: '' }] }
  const rejected = (reason: string): ChatEvent => ({ type: 'frame.rejected', reason, sample: sampleOf(data, context, config) })
  // A configuration holds pages of styling and may be large; it is an answer of the server's, not somebody's words.
  if (data.length > FRAME_LIMIT && name !== 'configuration') return { events: [rejected('too large'), tooLarge(data.length, context)] }
  const parsed = parseFrame(data)
  if ('reason' in parsed) return { events: [rejected(parsed.reason)] }
  const { value } = parsed
  switch (name) {
    case 'configuration':
      return { events: configured(value, context, config) }
    case 'availability': {
      const events = decodeAvailability(value)
      return { events: events ? [...preChatWithout(context, config), ...events, { type: 'session.opened' }] : [rejected('no availability')] }
    }
    case 'events':
    case undefined: {
      const entries = listEvents(value)
      return entries ? decodeEvents(entries, context, config) : { events: refused(value, context, config) ?? [rejected('no events')] }
    }
    default:
      return { events: [{ type: 'frame.ignored', name: name.slice(0, 80), payload: value }] }
  }
}

/** Somebody said something: the visitor must see that it is missing. */
const tooLarge = (size: number, { id, at }: ProtocolContext): ChatEvent => ({
  type: 'message.received',
  message: { id, wireIds: [], author: { role: 'system' }, parts: [{ kind: 'unknown', type: 'message-too-large', payload: { size } }], time: at },
})

const configured = (value: unknown, context: ProtocolContext, config: WireConfig): readonly ChatEvent[] => {
  const changed: ChatEvent = { type: 'session.changed', change: { forms: keepForms(readForms(value)) } }
  if (config.preChat.length === 0) return [changed]
  return [changed, present({ type: 'preChat.defined', form: findPreChat(sessionAfter(context.session, [changed]), config) })]
}

/** The configuration did not come: the host's own forms remain, and a start must not wait for ever. */
const preChatWithout = ({ session }: ProtocolContext, config: WireConfig): readonly ChatEvent[] =>
  config.preChat.length === 0 || session['forms'] !== undefined ? [] : [present({ type: 'preChat.defined', form: findPreChat(session, config) })]

/** A socket may say no in the words of the HTTP API, without telling to what. */
const refused = (value: unknown, context: ProtocolContext, config: WireConfig): readonly ChatEvent[] | undefined => {
  const { error_code: code, error_message: message } = readWire(errorWire, value) ?? {}
  if (code === undefined) return undefined
  const detail = message === undefined ? undefined : redact(message, secretsOf(config, context))
  const error: ChatEvent = present({ type: 'error.received', code, detail, unattributed: true as const })
  return code.trim() === '5005' ? [error, { type: 'conversation.ended', reason: 'gone' }] : [error]
}
