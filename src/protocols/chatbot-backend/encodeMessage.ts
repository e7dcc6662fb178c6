import type { Encoded, Message, MessageSequence, ProtocolContext, Role } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { clientFrame } from './clientFrame.ts'
import { encodeHistory, wordsOf } from './encodeHistory.ts'
import { statusOf, waiting } from './standing.ts'
import type { WireConfig } from './wireConfig.ts'

/** Under these a person answers, or is about to: a question to the assistant would be answered by the wrong one. */
const byPerson: readonly string[] = ['agent', ...waiting]
/** These do not tell who answers. */
const unclear: readonly string[] = ['', 'active']
/** Rows that are looked through for who answered last, at most. */
const SEARCHED = 50

/** One message: a question to the assistant, which the server repeats as what was said, or plain words where a person answers. */
export const encodeMessage = (message: Message, context: ProtocolContext, config: WireConfig): Encoded => {
  const other = message.parts.find((part) => part.kind !== 'text')
  if (other) return none(`this wire carries words alone: it has no frame for ${other.kind}`)
  const content = wordsOf(message.parts)
  if (content.trim() === '') return none('the message is empty')
  const frame = isWithPerson(context) || config.assistant === 'off' ? say(content, context, config) : ask(content, message, context, config)
  return frame.via === 'socket' && config.acknowledge ? { ...frame, acknowledge: message.id } : frame
}

const isWithPerson = ({ session, messages }: ProtocolContext): boolean => {
  const status = statusOf(session['status']) ?? ''
  return byPerson.includes(status) || (unclear.includes(status) && lastToAnswer(messages) === 'agent')
}

/** After a reload nothing may tell who answers but the conversation itself. */
const lastToAnswer = (messages: MessageSequence | undefined): Role | undefined => {
  const length = messages?.length ?? 0
  for (let index = length - 1; index >= Math.max(0, length - SEARCHED); index -= 1) {
    const message = messages?.at(index)
    const role = message?.author.role
    if (message?.local !== true && (role === 'bot' || role === 'agent')) return role
  }
  return undefined
}

const say = (content: string, { conversationId }: ProtocolContext, { as }: WireConfig): Encoded =>
  clientFrame('send-message', present({ content, conversationId, sender: as === 'agent' ? 'agent' : 'user' }))

const ask = (query: string, { id }: Message, { conversationId, messages }: ProtocolContext, config: WireConfig): Encoded => {
  const { chatbotId, widgetKey, assistant } = config
  const context = present({ chatbotId, widgetKey, conversationId, ...encodeHistory(messages, id) })
  return clientFrame(assistant === 'answer' ? 'request-rag-response' : 'request-rag-response-stream', { query, context })
}
