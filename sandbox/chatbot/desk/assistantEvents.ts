import { analyse } from '../insight/analyse.ts'
import { summarise } from '../insight/summarise.ts'
import { oneShot } from '../scenario/react.ts'
import { isOver } from '../state.ts'
import { rooms } from '../switchboard.ts'
import { recordOf, textOf, type ClientEventName } from '../wire.ts'
import { hear } from './conversationEvents.ts'
import { complain, findConversation, type ClientEventHandler } from './desk.ts'

const stream: ClientEventHandler = (desk, line, data) => hear(desk, line, recordOf(data['context']), textOf(data, 'query'), true)

const answerOnce: ClientEventHandler = (desk, line, data) => {
  const query = textOf(data, 'query')
  if (query.trim() === '') return complain('VALIDATION_ERROR', 'Query is required')
  const context = recordOf(data['context'])
  const { world, book, switchboard, knowledge } = desk
  const { text: response } = oneShot(world, knowledge, query)
  const reply = (): void => switchboard.tell(line, 'rag-response', { query, response })
  // A question by itself belongs to no conversation; one that names a conversation is part of its record.
  if (textOf(context, 'conversationId') === '') {
    world.clock.after(600 * world.settings.pace, reply)
    return { conversationId: '' }
  }
  const found = findConversation(desk, line, context)
  if ('refused' in found) return found
  const { conversation } = found
  if (isOver(conversation)) return complain('CONVERSATION_ENDED', 'This conversation has ended', conversation.id)
  const { id } = book.say(conversation, { sender: 'user', content: query }, line)
  world.clock.after(600 * world.settings.pace, () => {
    const present = book.find(conversation.id)
    if (!present || isOver(present)) return
    reply()
    const said = { sender: 'ai' as const, senderName: 'Harbour assistant', content: response }
    if (world.settings.oneShotMessage) book.say(present, said)
    else book.keep(present, said)
  })
  return { conversationId: conversation.id, answer: { messageId: id, conversationId: conversation.id } }
}

const analysis: ClientEventHandler = ({ switchboard }, line, data) => {
  const found = analyse(textOf(data, 'analysisType'), textOf(data, 'message'))
  if (!found) return complain('ANALYSIS_ERROR', 'Unknown analysis type')
  switchboard.tell(line, 'ai-analysis-result', found)
  return { conversationId: line.conversationId }
}

const summary: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, data)
  if ('refused' in found) return found
  desk.switchboard.tell(line, 'conversation-summary', summarise(found.conversation))
  return { conversationId: found.conversation.id }
}

const search: ClientEventHandler = ({ switchboard, knowledge }, line, data) => {
  const tags = Array.isArray(data['tags']) ? data['tags'].filter((tag) => typeof tag === 'string') : []
  const query = textOf(data, 'query')
  const results = knowledge.search(query, textOf(data, 'category'), tags)
  switchboard.tell(line, 'knowledge-search-results', { query, results: results.slice(0, 5), totalResults: results.length })
  return { conversationId: line.conversationId }
}

const joinKnowledge: ClientEventHandler = ({ switchboard }, line, data) => {
  const tenantId = textOf(data, 'tenantId') || line.identity.tenantId
  if (tenantId !== line.identity.tenantId) return complain('JOIN_KNOWLEDGE_ERROR', 'Failed to join knowledge room')
  line.rooms.add(rooms.knowledge(tenantId))
  switchboard.tell(line, 'knowledge-room-joined', { tenantId })
  return {}
}

/** What the bot and the bank's help know. */
export const assistantEvents: Partial<Record<ClientEventName, ClientEventHandler>> = {
  'request-rag-response-stream': stream,
  'request-rag-response': answerOnce,
  'request-ai-analysis': analysis,
  'request-conversation-summary': summary,
  'search-knowledge': search,
  'join-knowledge-room': joinKnowledge,
}
