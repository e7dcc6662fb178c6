import type { ChatEvent, Command, Decoded, HttpOutcome, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { decodeConversations } from './decodeConversations.ts'
import { decodeEvent } from './decodeEvent.ts'
import { decodeMetadata } from './decodeMetadata.ts'
import { decodeReply } from './decodeReply.ts'
import { decodeTranscript } from './decodeTranscript.ts'
import { failureOf } from './decodeFailure.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { redact } from '../foundation/redact.ts'
import type { Steps } from '../foundation/finishSteps.ts'
import { unwrapFrame } from './unwrapFrame.ts'
import { userIdOf, type WireConfig } from './wireConfig.ts'

/**
 * Translates the answer of an exchange: what it proves about the command, and, since an answer may itself be an event of
 * the wire, what that event says.
 */
export function* decodeHttp(command: Command, outcome: HttpOutcome, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  if (!('body' in outcome)) return { events: failureOf(command, { word: outcome.failure }, context) }
  const body = readBody(outcome.body)
  // A record that was asked for is read once, below.
  const isRecordItself = command.type === 'transcript.fetch' && outcome.ok
  const said = command.type === 'reply.fetch' ? undefined : saidBy(body.value, context, config, isRecordItself)
  const isForeign = body.isPage || (outcome.ok && isGatewayLine(body.value))
  const isGone = said?.isGone === true
  if (outcome.ok && !isForeign && said?.isError !== true) return merge(yield* successOf(command, body.value, context, config), said?.decoded)
  const failure = { status: outcome.status, isForeign, isGone, detail: detailOf(body.value, config) }
  return merge(failureOf(command, failure, context), said?.decoded)
}

interface Body {
  /** JSON, or undefined for `OK` and other bare text. */
  readonly value: unknown
  /** A web page where an answer belongs (a portal, a proxy): it proves nothing. */
  readonly isPage: boolean
}

const readBody = (text: unknown): Body => {
  const body = typeof text === 'string' ? text : ''
  const parsed = parseFrame(body)
  return { value: 'value' in parsed ? parsed.value : undefined, isPage: body.trimStart().startsWith('<') }
}

interface Said {
  readonly decoded: Decoded
  readonly isError: boolean
  readonly isGone: boolean
}

const saidBy = (value: unknown, context: ProtocolContext, config: WireConfig, isRecordItself: boolean): Said | undefined => {
  const unwrapped = unwrapFrame(value)
  if (unwrapped.kind !== 'event' || (isRecordItself && unwrapped.event.name === 'conversation_transcript')) return undefined
  const decoded = decodeEvent(unwrapped.event, context, config)
  if (!decoded) return undefined
  const isError = unwrapped.event.name === 'general_error' && decoded.commands === undefined
  return { decoded, isError, isGone: decoded.events.some(({ type }) => type === 'conversation.ended') }
}

/** The gateway before the service answered with an error of its own: whether the service heard of it is unknown. */
const isGatewayLine = (value: unknown): boolean =>
  isRecord(value) && typeof value['message'] === 'string' && ('connectionId' in value || 'requestId' in value)

/** What an accepted command proves. Questions are answered by the payload, wrapped or bare. */
function* successOf(command: Command, value: unknown, context: ProtocolContext, config: WireConfig): Steps<readonly ChatEvent[]> {
  const payload = payloadOf(value)
  const orElse = (events: readonly ChatEvent[]) =>
    events.length > 0 ? events : failureOf(command, { word: 'unreadable' }, context)
  switch (command.type) {
    case 'message.send':
      return [{ type: 'message.acked', id: command.message.id }]
    case 'form.submit':
      return [{ type: 'form.changed', formId: command.formId, outcome: { status: 'answered', values: command.values } }]
    case 'form.cancel':
      return [{ type: 'form.changed', formId: command.formId, outcome: { status: 'cancelled' } }]
    case 'message.edit':
      return [{ type: 'message.edited', wireId: command.wireId, parts: [{ kind: 'text', format: 'plain', text: command.text }] }]
    case 'conversation.delete':
      return [{ type: 'conversation.deleted', conversationId: command.conversationId }]
    case 'conversations.delete':
      return [{ type: 'conversation.deleted', userId: userIdOf(config, context) }]
    case 'conversations.list':
      return orElse(decodeConversations(payload))
    case 'transcript.fetch':
      return yield* decodeTranscript(payload, context, config)
    case 'conversation.resume':
      return isRecord(payload) ? decodeMetadata(payload, context, config) : []
    case 'metadata.get':
      return orElse(decodeMetadata(payload, context, config))
    case 'metadata.set':
      return [{ type: 'metadata.acked', ...(context.conversationId === undefined ? {} : { conversationId: context.conversationId }) }]
    case 'reply.fetch':
      return orElse(decodeReply(payload, command.url, context, config))
    default:
      return []
  }
}

const payloadOf = (value: unknown): unknown => {
  if (!isRecord(value)) return value
  const event = isRecord(value['event']) ? value['event'] : value
  return event['event_payload'] ?? event
}

const detailOf = (value: unknown, config: WireConfig): string | undefined => {
  const payload = payloadOf(value)
  if (!isRecord(payload)) return undefined
  const word = [payload['error_desc'], payload['message'], payload['error']].map(readWord).find((found) => found !== undefined)
  return word === undefined ? undefined : redact(word, config.secrets)
}

/** What the exchange proves comes first; the event in the answer adds what is not said yet. */
const merge = (proved: readonly ChatEvent[], decoded: Decoded | undefined): Decoded => {
  const types = new Set(proved.map(({ type }) => type))
  const added = (decoded?.events ?? []).filter(({ type }) => !types.has(type))
  return { events: [...proved, ...added], ...(decoded?.commands ? { commands: decoded.commands } : {}) }
}
