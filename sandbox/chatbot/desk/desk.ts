import type { ConversationBook } from '../conversationBook.ts'
import type { ChatbotDirector } from '../director.ts'
import type { Identity } from '../identity.ts'
import type { KnowledgeBase } from '../knowledge/search.ts'
import type { Conversation } from '../state.ts'
import { rooms, type Line, type Switchboard } from '../switchboard.ts'
import { textOf, type JsonRecord } from '../wire.ts'
import type { ChatbotWorld } from '../world.ts'
import type { PresenceBoard } from './presenceBoard.ts'

/** What every handler of a client's event leans on. */
export interface Desk {
  readonly world: ChatbotWorld
  readonly switchboard: Switchboard
  readonly book: ConversationBook
  readonly director: ChatbotDirector
  readonly knowledge: KnowledgeBase
  readonly presence: PresenceBoard
}

/** Why an event has no effect: told as `error`, and in its acknowledgement. */
export interface Complaint {
  readonly refused: { readonly code: string; readonly message: string; readonly details?: string }
  readonly conversationId?: string
}

/** What came of an event. */
export type Outcome = { readonly conversationId?: string; readonly answer?: JsonRecord } | Complaint

/** Handles one kind of client event. */
export type ClientEventHandler = (desk: Desk, line: Line, data: JsonRecord) => Outcome

/** A complaint with that code. */
export function complain(code: string, message: string, conversationId?: string): Complaint {
  return { refused: { code, message }, ...(conversationId === undefined ? {} : { conversationId }) }
}

/** The conversation that an event names, or the one that the line has joined. `isNew`: it was made because nobody knows the one named. */
export function findConversation(
  { book, world }: Desk,
  line: Line,
  data: JsonRecord,
): { readonly conversation: Conversation; readonly isNew?: true } | Complaint {
  const named = textOf(data, 'conversationId')
  const id = named === '' || named === 'pending' ? line.conversationId : named
  if (id === '') return complain('NO_CONVERSATION', 'Join a conversation first')
  const conversation = book.find(id, line.identity.tenantId)
  if (conversation && isOwn(line.identity, conversation)) return { conversation }
  if (world.settings.unknownConversation === 'error') return complain('CONVERSATION_NOT_FOUND', 'Conversation not found', id)
  return { conversation: book.open(line.identity, line.sessionId), isNew: true }
}

/** An agent may see everything; an anonymous visitor's conversation belongs to whoever can name it. */
function isOwn({ role, userId }: Identity, conversation: Conversation): boolean {
  return role === 'agent' || conversation.userId === userId || isAnonymous(conversation)
}

const isAnonymous = ({ userId }: Conversation): boolean => userId.startsWith('anonymous-')

/** Puts a line into a conversation's room, out of the one where it was. */
export function enter({ director, presence }: Desk, line: Line, conversation: Conversation): void {
  const before = line.conversationId
  if (before !== conversation.id && before !== '') {
    line.rooms.delete(rooms.conversation(before))
    presence.leave(line, before)
    director.left(before)
  }
  line.conversationId = conversation.id
  line.sessionId = conversation.sessionId
  line.rooms.add(rooms.conversation(conversation.id))
  // Whoever can name an anonymous visitor's conversation is that visitor.
  if (line.identity.isAnonymous && isAnonymous(conversation)) line.identity.userId = conversation.userId
}
