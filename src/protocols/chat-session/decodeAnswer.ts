import type { ChatEvent, Command, Decoded, HttpOutcome, ProtocolContext } from '../../model/index.ts'
import { isRecord } from '../foundation/coerce.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { redact } from '../foundation/redact.ts'
import type { Steps } from '../foundation/finishSteps.ts'
import { decodeAvailability } from './decodeAvailability.ts'
import { decodeChat } from './decodeChat.ts'
import { decodeEvents } from './decodeEvents.ts'
import { decodeExtension } from './decodeExtension.ts'
import { type Failure, failureOf } from './decodeFailure.ts'
import { decodeHistory } from './decodeHistory.ts'
import { acceptedBy } from './decodeAccepted.ts'
import { errorWire, readWire } from './wire.ts'
import { listEvents } from './wireEvent.ts'
import { secretsOf, type WireConfig } from './wireConfig.ts'

/**
 * Translates the answer of an exchange: what it proves about the command, and the events that it may carry: version 1 answers
 * every batch with new ones.
 */
export function* decodeAnswer(command: Command, outcome: HttpOutcome, context: ProtocolContext, config: WireConfig): Steps<Decoded> {
  if (!('body' in outcome)) return failureOf(command, { word: outcome.failure }, context)
  const body = typeof outcome.body === 'string' ? outcome.body : ''
  const parsed = parseFrame(body)
  const value = 'value' in parsed ? parsed.value : undefined
  const refusal = readWire(errorWire, value)
  const code = refusal?.error_code?.trim()
  const isPage = body.trimStart().startsWith('<')
  const detail = refusal?.error_message === undefined ? undefined : redact(refusal.error_message, secretsOf(config, context))
  const failure: Failure = { status: outcome.status, code, isPage, detail }
  if (!outcome.ok || isPage || code !== undefined) return join(failureOf(command, failure, context), aside(command, value, context, config))
  const decoded = (yield* successOf(command, value, context, config)) ?? failureOf(command, { ...failure, word: 'unreadable' }, context)
  return join(decoded, aside(command, value, context, config))
}

/** What an accepted command proves, or what a question is answered with; undefined when the answer is none. */
function* successOf(command: Command, value: unknown, context: ProtocolContext, config: WireConfig): Steps<Decoded | undefined> {
  switch (command.type) {
    case 'conversation.start':
    case 'conversation.resume':
      return decodeChat(command, value, context, config)
    case 'transcript.fetch': {
      const entries = listEvents(value)
      return entries && (yield* decodeHistory(entries, context, config))
    }
    case 'availability.check': {
      const events = decodeAvailability(value)
      return events && { events }
    }
    case 'extension.send':
      return decodeExtension(command, value, context, config)
    default:
      return { events: acceptedBy(command, context, config) }
  }
}

/** Events in an answer whose command is about something else. */
const aside = (command: Command, value: unknown, context: ProtocolContext, config: WireConfig): Decoded => {
  const isRecordItself = command.type === 'transcript.fetch' || command.type === 'extension.send'
  const entries = isRecordItself || !isRecord(value) ? undefined : listEvents(value)
  return entries ? decodeEvents(entries, inChat(context, value), config) : { events: [] }
}

/** Events beside the start of a chat are that chat's. */
const inChat = (context: ProtocolContext, value: unknown): ProtocolContext => {
  const chatId = isRecord(value) && typeof value['chat_id'] === 'string' ? value['chat_id'] : undefined
  return context.conversationId === undefined && chatId !== undefined ? { ...context, conversationId: chatId } : context
}

const join = (one: Decoded, other: Decoded): Decoded => {
  const events: readonly ChatEvent[] = [...one.events, ...other.events]
  const commands = [...(one.commands ?? []), ...(other.commands ?? [])]
  return commands.length > 0 ? { events, commands } : { events }
}
