import type { CommandOf, Encoded, ProtocolContext } from '../../model/index.ts'
import { none } from '../foundation/totalAdapter.ts'
import { encodeEvent } from './encodeEvent.ts'
import { present } from '../foundation/present.ts'
import { userIdOf, type WireConfig } from './wireConfig.ts'

/** Ids that nobody owns: the platform gives `anon` to everybody who brings none (reliability SEC-0). */
const isShared = (userId: string): boolean => ['', 'anon', 'anonymous'].includes(userId.trim().toLowerCase())

const sharedUser = 'the userId is missing or shared by all anonymous visitors: their conversations are not ours to list or delete'

/** Asks for the visitor's conversations. Only `get_user_conversations_v2` filters and turns pages. */
export const encodeConversations = (command: CommandOf<'conversations.list'>, context: ProtocolContext, config: WireConfig): Encoded => {
  const userId = userIdOf(config, context)
  if (isShared(userId)) return none(sharedUser)
  if (config.listEvent !== 'get_user_conversations_v2') return encodeEvent(config.listEvent, { userId }, context, config)
  const { filter, search, page, limit } = command
  const turned = present({ page: page === undefined ? undefined : String(page), limit: limit === undefined ? undefined : String(limit) })
  const pagination = Object.keys(turned).length > 0 ? turned : undefined
  return encodeEvent(config.listEvent, present({ userId, filter, search, pagination }), context, config)
}

/** Deletes one conversation. The user's id in its place would delete them all (CH-25), so that is refused. */
export const encodeDelete = (command: CommandOf<'conversation.delete'>, context: ProtocolContext, config: WireConfig): Encoded => {
  const { conversationId, soft } = command
  if (conversationId.trim() === '') return none('no conversation is named')
  if (conversationId === userIdOf(config, context)) return none('the id is that of the user: conversations.delete deletes all')
  return encodeEvent('delete_conversation', present({ conversation_id: conversationId, softdelete: soft }), context, config)
}

/** Deletes all of the visitor's conversations. */
export const encodeDeleteAll = (command: CommandOf<'conversations.delete'>, context: ProtocolContext, config: WireConfig): Encoded => {
  const userId = userIdOf(config, context)
  if (isShared(userId)) return none(sharedUser)
  const subject = config.deleteAll === 'delete_conversation' ? { conversation_id: userId } : { userId }
  return encodeEvent(config.deleteAll, present({ ...subject, softdelete: command.soft }), context, config)
}
