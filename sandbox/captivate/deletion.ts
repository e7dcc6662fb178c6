import { refuse, type Origin, type Outcome } from './outcome.ts'
import type { Conversation } from './state.ts'
import { textOf, type JsonRecord } from './wire.ts'
import type { World } from './world.ts'

/** `delete_conversation`: one conversation; or all of a user's, when the id is a user's or `userId` stands in its place. */
export function deleteConversation(world: World, payload: JsonRecord, origin: Origin): Outcome {
  const id = textOf(payload, 'conversation_id') || textOf(payload, 'userId')
  const conversation = world.store.state.conversations.get(id)
  if (conversation) return remove(world, [conversation], { userId: conversation.userId, conversation_id: id }, origin)
  const isUser = [...world.store.state.conversations.values()].some(({ userId }) => userId === id)
  return isUser ? deleteOfUser(world, id, origin) : refuse(world, origin, id, 'Invalid conversation_id')
}

/** All conversations of a user; to have none is no error. */
export function deleteOfUser(world: World, userId: string, origin: Origin): Outcome {
  const own = [...world.store.state.conversations.values()].filter((conversation) => conversation.userId === userId)
  return remove(world, own, { userId }, origin)
}

/** Everybody who hears one of the conversations is told, and who asked. */
function remove(world: World, conversations: readonly Conversation[], event_payload: JsonRecord, origin: Origin): Outcome {
  const hearers = new Set([origin.socketId, ...conversations.map(({ id }) => world.lines.boundTo(id))])
  world.store.append({ type: 'conversations.deleted', ids: conversations.map(({ id }) => id) })
  return { sends: [...hearers].map((to) => ({ to, event: { event_type: 'delete_conversation_success', event_payload } })) }
}
