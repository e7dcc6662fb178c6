import { runFlow, type Flow } from '../flow.ts'
import type { Desk } from './desk/desk.ts'
import type { Plan } from './director.ts'
import { agentJoins, agentLeaves, agentTyping, countDown, handOver, jonas, mia, queue } from './scenario/agent.ts'
import { answer, botName, typing } from './scenario/beats.ts'
import { shapeTime } from './shape.ts'
import type { Conversation, ConversationState, Sender } from './state.ts'
import { rooms } from './switchboard.ts'
import type { JsonRecord } from './wire.ts'

/** What tests and the demo may let bot, agent and server do. Without an id it is the youngest conversation. False without such a one. */
export interface ChatbotStage {
  /** Somebody says a text at once. */
  say(from: Exclude<Sender, 'user'>, text: string, conversationId?: string): boolean
  /** The bot says many texts, one after the other. */
  flow(flow: Flow, conversationId?: string): boolean
  /** Somebody at another of the visitor's screens says a text. */
  sayAsVisitor(text: string, conversationId?: string): boolean
  /** The bot streams a text. */
  stream(text: string, conversationId?: string): boolean
  /** Bot or agent type, or do not any more. */
  type(from: 'ai' | 'agent', isTyping: boolean, conversationId?: string): boolean
  /** An event of any name to everybody in the conversation; the conversation's id is added. */
  send(name: string, data: JsonRecord, conversationId?: string): boolean
  /** The queue, and Mia at its end. */
  escalate(conversationId?: string): boolean
  /** A place in the queue. */
  queue(position: number, estimatedWait: number, conversationId?: string): boolean
  /** Mia comes at once. */
  joinAgent(conversationId?: string): boolean
  /** Mia hands over to Jonas. */
  transfer(conversationId?: string): boolean
  /** The agent leaves; the bot answers again. */
  leaveAgent(conversationId?: string): boolean
  /** The conversation is over. An empty reason is none. */
  end(reason?: string, status?: ConversationState, conversationId?: string): boolean
  /** A notification to an organisation's room, or to all of them. False if nobody is in one. */
  notify(notification: JsonRecord, orgId?: string): boolean
}

/** The stage of a server. */
export function createChatbotStage({ world, director, book, switchboard }: Desk, find: (id?: string) => Conversation | undefined): ChatbotStage {
  const play = (conversationId: string | undefined, direct: (conversation: Conversation) => Plan): boolean => {
    const conversation = find(conversationId)
    if (conversation) director.play(conversation, direct(conversation))
    return conversation !== undefined
  }
  const act = (conversationId: string | undefined, perform: (conversation: Conversation) => void): boolean => {
    const conversation = find(conversationId)
    if (conversation) perform(conversation)
    return conversation !== undefined
  }
  const say: ChatbotStage['say'] = (sender, content, id) =>
    act(id, (conversation) => {
      const senderName = sender === 'agent' ? (conversation.agent ?? mia).name : botName
      book.say(conversation, { sender, content, ...(sender === 'system' ? {} : { senderName }) })
    })
  return {
    say,
    flow: (flow, id) => act(id, (conversation) => runFlow(world.clock, flow, (text) => say('ai', text, conversation.id))),
    sayAsVisitor: (content, id) => act(id, (conversation) => void book.say(conversation, { sender: 'user', content })),
    stream: (text, id) => play(id, () => ({ steps: [{ stream: { id: `stream_${world.createId()}`, beats: answer(world, text) } }] })),
    type: (from, isTyping, id) =>
      act(id, (conversation) => {
        const { emit } = from === 'agent' ? agentTyping(world, conversation.agent ?? mia, isTyping) : typing(world, isTyping)
        if (emit) book.tell(conversation.id, emit.name, emit.data)
      }),
    send: (name, data, id) => act(id, (conversation) => book.tell(conversation.id, name, data)),
    escalate: (id) =>
      play(id, (conversation) => {
        director.stopStream(conversation)
        return { ...queue(world, conversation), anew: true }
      }),
    queue: (position, estimatedWait, id) => play(id, () => ({ steps: countDown([[position, estimatedWait]]), change: { status: 'queued' } })),
    joinAgent: (id) => play(id, () => ({ steps: agentJoins(world, mia), anew: true })),
    transfer: (id) => play(id, ({ agent }) => ({ steps: handOver(world, agent ?? mia, jonas), anew: true })),
    leaveAgent: (id) => play(id, ({ agent }) => ({ steps: agentLeaves(agent ?? mia), anew: true })),
    end: (reason = 'agent_ended', status, id) => act(id, (conversation) => book.end(conversation, reason, status)),
    notify(notification, orgId = '') {
      const lines = [...switchboard.lines].filter((line) =>
        [...line.rooms].some((room) => (orgId === '' ? room.startsWith(rooms.org('')) : room === rooms.org(orgId))),
      )
      const data = { type: 'info', title: 'Harbour Bank', message: 'There is news.', ...notification, timestamp: shapeTime(world.settings, world.clock.now()) }
      lines.forEach((line) => switchboard.tell(line, 'notification', data))
      return lines.length > 0
    },
  }
}
