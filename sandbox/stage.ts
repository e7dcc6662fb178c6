import { agentJoins, agentLeaves } from './captivate/agent.ts'
import type { Delivery } from './captivate/delivery.ts'
import { recordPlan, type Plan } from './captivate/plan.ts'
import type { Conversation } from './captivate/state.ts'
import type { ContentItem } from './captivate/wire.ts'
import type { World } from './captivate/world.ts'
import { runFlow, type Flow } from './flow.ts'

/** What tests and the demo may let bot and agent do. Without an id it is the conversation in which something happened last. */
export interface Stage {
  /** Bot or agent say something: a text, or content items. False without such a conversation. */
  say(from: 'bot' | 'agent', content: string | readonly ContentItem[], conversationId?: string): boolean
  /** The bot says many messages, one after the other. */
  flow(flow: Flow, conversationId?: string): boolean
  /** The agent comes into the conversation. */
  joinAgent(conversationId?: string): boolean
  /** The agent leaves it. */
  leaveAgent(conversationId?: string): boolean
}

/** The stage of a server. */
export function createStage(world: World, delivery: Delivery, latest: () => string | undefined): Stage {
  const play = (conversationId: string | undefined, direct: (conversation: Conversation) => Plan): boolean => {
    const conversation = world.store.state.conversations.get(conversationId ?? latest() ?? '')
    if (!conversation) return false
    world.store.append(...recordPlan(conversation.id, direct(conversation)))
    delivery.wake(conversation.id)
    return true
  }
  const say: Stage['say'] = (from, content, conversationId) =>
    play(conversationId, () => ({ steps: [{ do: 'say', from, content: typeof content === 'string' ? [{ type: 'text', text: content }] : content }] }))
  return {
    say,
    flow(flow, conversationId = latest()) {
      const isThere = conversationId !== undefined && world.store.state.conversations.has(conversationId)
      if (isThere) runFlow(world.clock, flow, (text) => say('bot', text, conversationId))
      return isThere
    },
    joinAgent: (conversationId) => play(conversationId, (conversation) => agentJoins(conversation, world.links())),
    leaveAgent: (conversationId) => play(conversationId, (conversation) => agentLeaves(conversation, world.links())),
  }
}
