import { botName } from './scenario/beats.ts'
import { jonas, mia } from './scenario/agent.ts'
import type { Identity } from './identity.ts'
import { objectIdOf } from './shape.ts'
import type { Conversation, ConversationState, KeptMessage, Sender } from './state.ts'
import type { ChatbotRecord } from './store.ts'
import type { ChatbotWorld } from './world.ts'

interface Past {
  readonly asked: string
  readonly answered: string
  readonly by: 'ai' | 'agent'
  readonly status: ConversationState
  readonly reason: string
  readonly rating: string | number | null
}

const pasts: readonly Past[] = [
  { asked: 'How much is a transfer to Norway?', answered: 'A transfer to Norway costs 12.00 EUR and takes two to four working days.', by: 'ai', status: 'ended', reason: 'user_ended', rating: 'good' },
  { asked: 'My card was swallowed by a machine.', answered: 'I have blocked it and ordered a new one. It will be there on Thursday.', by: 'agent', status: 'resolved', reason: 'resolved', rating: 5 },
  { asked: 'Why was I charged 2.50 EUR on Monday?', answered: 'That is the fee for cash abroad. With Plus you would not have paid it.', by: 'ai', status: 'ended', reason: 'timeout', rating: null },
  { asked: 'I would like to raise my daily limit.', answered: 'Done: it is 3,000 EUR until Sunday evening, then 2,000 EUR again.', by: 'agent', status: 'closed', reason: 'agent_ended', rating: 4 },
  { asked: 'Somebody called me and asked for a code!', answered: 'We never do that. I have locked your access; please call us before you unlock it.', by: 'agent', status: 'resolved', reason: 'resolved', rating: 'good' },
  { asked: 'Where do I find my statements of last year?', answered: 'In the app under *Documents*. They stay there for ten years.', by: 'ai', status: 'ended', reason: 'user_ended', rating: 'bad' },
  { asked: 'Can I pay back my loan earlier?', answered: 'Yes, at any time, and it costs nothing. Shall I work out the sum for today?', by: 'ai', status: 'ended', reason: 'timeout', rating: null },
]

const customers = ['Ada Lindqvist', 'Omar Haddad', 'Chiara Bianchi', 'Jun Tanaka', 'Marta Nowak', 'Pedro Alves', 'Siiri Korhonen', 'Noah Weber']

const hour = 3_600_000

/** Gives somebody who is seen for the first time the earlier conversations that the settings want. */
export function seedEarlier(world: ChatbotWorld, identity: Identity): void {
  const { settings, store } = world
  const who = identity.role === 'agent' ? `tenant:${identity.tenantId}` : identity.userId
  if (settings.earlier === 0 || store.state.seen.has(who)) return
  store.append({ type: 'somebody.seen', who }, ...earlierConversations(world, identity, settings.earlier))
}

/** Earlier conversations of a user, or of a whole tenant's customers for an agent: one every seven hours, back from an hour ago. */
function earlierConversations({ clock, createId }: ChatbotWorld, { tenantId, chatbotId, userId, name, role }: Identity, count: number): ChatbotRecord[] {
  return Array.from({ length: count }, (_, index): ChatbotRecord => {
    const past = pasts[index % pasts.length] ?? pasts[0]
    const customer = role === 'agent' ? (customers[(index * 3) % customers.length] ?? '') : name
    const at = clock.now() - hour * (1 + index * 7)
    const answerer = past?.by === 'agent' ? (index % 2 === 0 ? mia : jonas) : null
    const message = (sender: Sender, senderName: string, content: string, after: number): KeptMessage => {
      const id = `msg_${createId()}`
      return { id, objectId: objectIdOf(id), sender, ...(senderName ? { senderName } : {}), content, at: at + after, reaction: null }
    }
    const conversation: Conversation = {
      id: `conv_${createId()}`,
      sessionId: `session_${createId()}`,
      tenantId,
      chatbotId,
      createdAt: at,
      status: past?.status ?? 'ended',
      agent: answerer,
      endReason: past?.reason ?? '',
      rating: past?.rating ?? null,
      ratingComment: past?.rating === 'bad' ? 'It took me three tries.' : '',
      metadata: { channel: index % 3 === 0 ? 'app' : 'web' },
      userId: role === 'agent' ? `customer-${customer.toLowerCase().replaceAll(' ', '-')}` : userId,
      userName: customer,
      queuedAt: answerer ? at + 60_000 : null,
      assignedAt: answerer ? at + 150_000 : null,
      endedAt: at + 600_000,
      messages: [message('user', customer, past?.asked ?? '', 5_000), message(past?.by ?? 'ai', answerer?.name ?? botName, past?.answered ?? '', 200_000)],
      plan: [],
    }
    return { type: 'conversation.opened', conversation }
  }).reverse()
}
