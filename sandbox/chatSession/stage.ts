import { runFlow, type Flow } from '../flow.ts'
import { agentComes } from './scenario/agent.ts'
import { agentOf, left, scenarioId } from './scenario/cast.ts'
import { say } from './scenario/speech.ts'
import type { Director, Plan } from './director.ts'
import type { Chat } from './state.ts'
import type { WireEvent } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** What tests and the demo may let scenario and agent do. Without an id it is the youngest chat. False without such a chat. */
export interface ChatSessionStage {
  /** Scenario or agent say a text. */
  say(from: 'scenario' | 'agent', text: string, chatId?: string): boolean
  /** The scenario says many texts, one after the other. */
  flow(flow: Flow, chatId?: string): boolean
  /** The server sends an event; ids and times are added where they belong and are missing. */
  send(event: WireEvent, chatId?: string): boolean
  /** An agent comes in at once. */
  joinAgent(chatId?: string): boolean
  /** The agent leaves; the scenario answers again. */
  leaveAgent(chatId?: string): boolean
}

/** The stage of a server. */
export function createChatSessionStage(
  { clock }: Pick<ChatSessionWorld, 'clock'>,
  director: Director,
  find: (id?: string) => Chat | undefined,
): ChatSessionStage {
  const play = (chatId: string | undefined, direct: (chat: Chat) => Plan): boolean => {
    const chat = find(chatId)
    if (chat) director.play(chat, direct(chat))
    return chat !== undefined
  }
  const speak: ChatSessionStage['say'] = (from, text, chatId) =>
    play(chatId, (chat) => ({ steps: [{ ...say(from === 'agent' ? agentOf(chat).id : scenarioId, text), wait: 0 }] }))
  return {
    say: speak,
    flow(flow, chatId) {
      const chat = find(chatId)
      if (chat) runFlow(clock, flow, (text) => speak('scenario', text, chat.id))
      return chat !== undefined
    },
    send: (event, chatId) => play(chatId, () => ({ steps: [{ event }] })),
    joinAgent: (chatId) => play(chatId, (chat) => ({ steps: agentComes(agentOf(chat), 'Hello, this is Ana.') })),
    leaveAgent: (chatId) => play(chatId, (chat) => ({ steps: [{ event: left(agentOf(chat).id), change: { phase: 'scenario' } }] })),
  }
}
