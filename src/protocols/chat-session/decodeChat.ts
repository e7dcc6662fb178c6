import type { ChatEvent, Command, CommandOf, Decoded, ProtocolContext } from '../../model/index.ts'
import { EARLY, withoutChat } from './sessionParties.ts'
import { stateEvents } from './decodeStatus.ts'
import { chatWire, readWire } from './wire.ts'
import type { WireConfig } from './wireConfig.ts'

/** The answer to `POST chats` or `GET chats/active`; undefined when it names no chat. */
export const decodeChat = (
  command: CommandOf<'conversation.start' | 'conversation.resume'>,
  value: unknown,
  context: ProtocolContext,
  config: WireConfig,
): Decoded | undefined => {
  const wire = readWire(chatWire, value)
  const conversationId = wire?.chat_id
  if (!wire || conversationId === undefined) return undefined
  // One chat at a time belongs to a client: another one means that ours is over.
  if (command.type === 'conversation.resume' && conversationId !== command.conversationId) {
    return { events: [{ type: 'conversation.ended', reason: 'gone' }] }
  }
  const resumed = command.type === 'conversation.resume' || isFalse(wire.is_new_chat)
  const left = leftBefore(resumed, conversationId, context)
  const state = stateEvents(wire.state, wire.ewt) ?? []
  const events: readonly ChatEvent[] = [
    ...(Object.keys(left).length > 0 ? [{ type: 'session.changed', change: left } as const] : []),
    { type: 'conversation.started', conversationId, resumed },
    ...state,
  ]
  const isOver = state.some(({ type }) => type === 'conversation.ended')
  const commands: readonly Command[] = config.transport === 'poll' && !isOver ? [{ type: 'connection.listen', conversationId }] : []
  return commands.length > 0 ? { events, commands } : { events }
}

/** What the session keeps of another chat. One that runs already need not be the one that it knows of. */
const leftBefore = (resumed: boolean, conversationId: string, context: ProtocolContext): Readonly<Record<string, null>> => {
  if (resumed) return context.conversationId === conversationId ? {} : withoutChat(context.session)
  return context.session[EARLY] === undefined ? withoutChat(context.session) : { [EARLY]: null }
}

const isFalse = (flag: unknown): boolean => flag === false || (typeof flag === 'string' && flag.trim().toLowerCase() === 'false')
