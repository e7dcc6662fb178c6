import { seedEarlier } from '../history.ts'
import { speech } from '../scenario/beats.ts'
import { queue } from '../scenario/agent.ts'
import { react } from '../scenario/react.ts'
import { shapeMessage, shapeTime } from '../shape.ts'
import { isOver, type Conversation } from '../state.ts'
import type { Line } from '../switchboard.ts'
import { recordOf, textOf, type ClientEventName, type JsonRecord } from '../wire.ts'
import { complain, enter, findConversation, type ClientEventHandler, type Desk, type Outcome } from './desk.ts'

const welcome = 'Hello, I am the assistant of **Harbour Bank**. Ask me about cards, transfers, fees or loans, or write `help` to see what I can show you.'

/** Tells a line where it is, with what was said so far. */
function tellStarted({ world, switchboard }: Desk, line: Line, conversation: Conversation, isNew: boolean): void {
  const { settings } = world
  const { id, sessionId, status, messages } = conversation
  const reactions = Object.fromEntries(
    messages
      .filter(({ reaction }) => reaction)
      .map(({ id: messageId, reaction }) => [messageId, { liked: reaction === 'like', disliked: reaction === 'dislike' }]),
  )
  const details = { status, displayName: 'Harbour Bank', reactions }
  switchboard.tell(line, 'conversation-started', {
    conversationId: id,
    sessionId,
    ...(settings.startedDetails ? details : {}),
    ...(settings.startedMessages === 'missing'
      ? {}
      : { messages: settings.startedMessages === 'empty' ? [] : messages.map((message) => shapeMessage(settings, message, id)) }),
    ...(isNew && (settings.welcome === 'welcomeMessage' || settings.welcome === 'both') ? { welcomeMessage: welcome } : {}),
  })
  if (settings.announceJoin)
    switchboard.tell(line, 'join', { message: 'You have joined the conversation', conversationId: id, displayName: 'Harbour Bank', reactions })
}

/** Lets a line into a conversation that was just opened. */
export function begin(desk: Desk, line: Line, conversation: Conversation): void {
  const { settings } = desk.world
  enter(desk, line, conversation)
  if (line.identity.isAnonymous) seedEarlier(desk.world, line.identity)
  if (settings.welcome === 'messages' || settings.welcome === 'both') desk.book.keep(conversation, speech(welcome))
  tellStarted(desk, line, conversation, true)
  if (settings.welcome === 'event') desk.book.say(conversation, speech(welcome))
  desk.book.announce(conversation, 'created')
}

const join: ClientEventHandler = (desk, line, data) => {
  const { book, world } = desk
  const sessionId = textOf(data, 'sessionId')
  if (textOf(data, 'conversationId') !== '') {
    const found = findConversation(desk, line, data)
    if ('refused' in found) return found
    if (found.isNew) begin(desk, line, found.conversation)
    else takeUp(desk, line, found.conversation)
    return { conversationId: line.conversationId, answer: { conversationId: line.conversationId } }
  }
  const known = [...world.store.state.conversations.values()].findLast(
    (one) => sessionId !== '' && one.sessionId === sessionId && one.tenantId === line.identity.tenantId && !isOver(one),
  )
  if (known && world.settings.resumeBySession) takeUp(desk, line, known)
  else begin(desk, line, book.open(line.identity, sessionId))
  return { conversationId: line.conversationId, answer: { conversationId: line.conversationId } }
}

function takeUp(desk: Desk, line: Line, conversation: Conversation): void {
  enter(desk, line, conversation)
  tellStarted(desk, line, conversation, false)
}

/** Says what a line said, and lets bot or agent answer. */
export function hear(desk: Desk, line: Line, data: JsonRecord, text: string, isStream: boolean): Outcome {
  const { book, director, world, knowledge } = desk
  if (text.trim() === '') return complain('VALIDATION_ERROR', 'Message content is required', line.conversationId)
  const found = findConversation(desk, line, data)
  if ('refused' in found) return found
  const { conversation } = found
  if (found.isNew) begin(desk, line, conversation)
  else if (line.conversationId !== conversation.id) enter(desk, line, conversation)
  if (isOver(conversation)) return complain('CONVERSATION_ENDED', 'This conversation has ended', conversation.id)
  const isAgent = line.identity.role === 'agent'
  if (isAgent) takeOver(desk, line, conversation)
  const { id, objectId, at } = book.say(
    conversation,
    { sender: isAgent ? 'agent' : 'user', ...(line.identity.name ? { senderName: line.identity.name } : {}), content: text },
    line,
  )
  if (!isAgent) director.play(conversation, react(world, knowledge, { conversation, text, isStream }))
  const { messageIds } = world.settings
  return {
    conversationId: conversation.id,
    answer: { ...(messageIds === '_id' ? { _id: objectId } : { messageId: id }), conversationId: conversation.id, timestamp: shapeTime(world.settings, at) },
  }
}

/** An agent who says something has the conversation from then on. */
function takeOver({ book, director, world }: Desk, { identity }: Line, conversation: Conversation): void {
  if (conversation.agent?.id === identity.userId) return
  director.stopStream(conversation)
  director.drop(conversation.id)
  const agent = { id: identity.userId, name: identity.name, isScripted: false }
  book.change(conversation, { status: 'agent', agent })
  if (world.settings.agentTold !== 'status') book.tell(conversation.id, 'agent-joined', { agentName: agent.name, agentId: agent.id })
}

const typing: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, data)
  // Whoever types before there is a conversation types for nobody.
  if ('refused' in found || found.isNew) return { conversationId: '' }
  const { role, name } = line.identity
  const isAgent = role === 'agent'
  const isTyping = data['isTyping'] === true
  if (isAgent && desk.world.settings.agentTyping === 'agent-typing') desk.book.tell(found.conversation.id, 'agent-typing', { isTyping, agentName: name }, line)
  else desk.book.tell(found.conversation.id, 'typing', { sender: isAgent ? 'agent' : 'user', senderName: name || textOf(data, 'senderName'), isTyping }, line)
  return { conversationId: found.conversation.id }
}

const escalateEvent: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, data)
  if ('refused' in found) return found
  const { conversation } = found
  if (isOver(conversation)) return complain('CONVERSATION_ENDED', 'This conversation has ended', conversation.id)
  const isUnderWay = ['queued', 'escalated', 'agent'].includes(conversation.status)
  if (!isUnderWay) {
    desk.director.stopStream(conversation)
    desk.director.play(conversation, { ...queue(desk.world, conversation), anew: true })
  }
  return { conversationId: conversation.id }
}

const end: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, data)
  if ('refused' in found) return found
  desk.book.end(found.conversation, line.identity.role === 'agent' ? 'agent_ended' : 'user_ended')
  return { conversationId: found.conversation.id }
}

const rate: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, data)
  if ('refused' in found) return found
  const { conversation } = found
  const { ratings, rateAfterEnd } = desk.world.settings
  const { rating } = data
  const isWord = ratings !== 'numbers' && (rating === 'good' || rating === 'bad')
  const isNumber = ratings !== 'words' && typeof rating === 'number' && Number.isInteger(rating) && rating >= 1 && rating <= 5
  if (!isWord && !isNumber)
    return complain('INVALID_RATING', `Rating must be ${ratings === 'words' ? '"good" or "bad"' : 'a number from 1 to 5'}`, conversation.id)
  if (isOver(conversation) && !rateAfterEnd) return complain('CONVERSATION_ENDED', 'This conversation has ended', conversation.id)
  desk.book.change(conversation, { rating: rating as string | number, ratingComment: textOf(data, 'comment') })
  return { conversationId: conversation.id }
}

const reactTo: ClientEventHandler = ({ book, world, director, ...desk }, line, data) => {
  const found = findConversation({ book, world, director, ...desk }, line, data)
  if ('refused' in found) return found
  const { conversation } = found
  const wanted = textOf(data, 'messageId') || textOf(data, '_id')
  const message = conversation.messages.find(({ id, objectId }) => id === wanted || objectId === wanted)
  if (!message) return complain('MESSAGE_NOT_FOUND', 'Message not found', conversation.id)
  const reaction = textOf(data, 'reaction')
  if (reaction !== 'like' && reaction !== 'dislike') return complain('VALIDATION_ERROR', 'Reaction must be "like" or "dislike"', conversation.id)
  const next = message.reaction === reaction ? null : reaction
  world.store.append({ type: 'message.reacted', id: conversation.id, messageId: message.id, reaction: next })
  book.tell(conversation.id, 'react-message', { messageId: wanted, liked: next === 'like', disliked: next === 'dislike' })
  return { conversationId: conversation.id }
}

const metadata: ClientEventHandler = (desk, line, data) => {
  const found = findConversation(desk, line, {})
  if ('refused' in found) return found
  const { conversation } = found
  desk.book.change(conversation, { metadata: { ...conversation.metadata, ...recordOf(data['metadata']) } })
  const wrapped = { conversationId: conversation.id, metadata: conversation.metadata }
  const shown = desk.world.settings.metadataShape === 'bare' ? conversation.metadata : wrapped
  desk.switchboard.inRoom(`conversation:${conversation.id}`).forEach((one) => desk.switchboard.tell(one, 'conversation-metadata-updated', shown))
  return { conversationId: conversation.id }
}


/** What is said and what changes in a conversation. */
export const conversationEvents: Partial<Record<ClientEventName, ClientEventHandler>> = {
  'join-conversation': join,
  'send-message': (desk, line, data) => hear(desk, line, data, textOf(data, 'content') || textOf(data, 'text') || textOf(data, 'message'), false),
  typing,
  escalate: escalateEvent,
  'end-conversation': end,
  rate,
  'react-message': reactTo,
  'update-conversation-metadata': metadata,
}
