import type { ChatEvent, Command, Decoded, ProtocolContext } from '../../model/index.ts'
import { redact } from '../foundation/redact.ts'
import { decodeEvent } from './decodeEvent.ts'
import { joinOwn } from './ownMessages.ts'
import { sessionAfter, type Told } from './scene.ts'
import { EARLY, withoutChat } from './sessionParties.ts'
import { readEvent } from './wireEvent.ts'
import { secretsOf, type WireConfig } from './wireConfig.ts'

/** Translates the events of one frame or answer, each knowing what those before it said. */
export const decodeEvents = (entries: readonly unknown[], context: ProtocolContext, config: WireConfig): Decoded => {
  const events: ChatEvent[] = entries.length === 0 ? [] : [...earlyIn(context)]
  const commands: Command[] = []
  let session = sessionAfter(context.session, events)
  for (const [index, entry] of entries.entries()) {
    // The ids of rows are made from it: each event has its own.
    const id = entries.length === 1 ? context.id : `${context.id}.${String(index)}`
    const told = decodeEntry(entry, { ...context, id, session }, config)
    session = sessionAfter(session, told.events)
    events.push(...told.events)
    commands.push(...(told.commands ?? []))
  }
  const joined = joinOwn(events, context.conversationId)
  return commands.length > 0 ? { events: joined, commands } : { events: joined }
}

/** A socket may speak of a chat before the answer that names it: what it says is of the new one, and all before it of another. */
const earlyIn = ({ conversationId, session }: ProtocolContext): readonly ChatEvent[] =>
  conversationId !== undefined || session[EARLY] !== undefined ? [] : [{ type: 'session.changed', change: { ...withoutChat(session), [EARLY]: '1' } }]

const decodeEntry = (entry: unknown, context: ProtocolContext, config: WireConfig): Told => {
  const event = readEvent(entry)
  if (event) return decodeEvent(event, { config, context, isRecord: false })
  return { events: [{ type: 'frame.rejected', reason: 'an event without a name', sample: sampleOf(JSON.stringify(entry), context, config) }] }
}

/** What may be told of a text: no keys, and nothing where a secure form's answers may stand. */
export const sampleOf = (text: string, context: ProtocolContext, config: WireConfig): string =>
  /secure_form/.test(text) ? '' : redact(text, secretsOf(config, context))
