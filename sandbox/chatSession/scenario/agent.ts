import type { Plan } from '../director.ts'
import type { Chat, Step } from '../state.ts'
import type { ChatSessionWorld } from '../world.ts'
import { agentOf, colleague, joined, left, scenarioId, type Party } from './cast.ts'
import { contentReplies, eventReplies } from './contents.ts'
import { leave } from './farewell.ts'
import { paymentFormId } from './forms.ts'
import { say, showForm, status, typeAndSay } from './speech.ts'

/** The scenario calls for a person: a queue whose wait falls, then an agent. */
export function handOver(chat: Chat): Plan {
  const agent = agentOf({ ...chat, agent: 0 })
  return {
    steps: [
      say(scenarioId, 'I look for somebody who can help you.'),
      status('queued', 800, '45'),
      status('queued', 2500, '20'),
      status('queued', 2500, '5'),
      status('connecting', 1500),
      ...agentComes(agent, 'Hello, this is Ana. I have read what you wrote, so you need not tell it twice.'),
    ],
    change: { agent: 0, turns: 0 },
  }
}

/** An agent comes in and introduces herself. */
export function agentComes(agent: Party, greeting: string): readonly Step[] {
  return [{ wait: 1200, event: joined(agent), change: { phase: 'agent' } }, status('connected', 200), ...typeAndSay(agent.id, greeting)]
}

/** Delivered and read, as an agent's desktop reports them. */
export function receipts(chat: Chat, messageId: string): readonly Step[] {
  if (messageId === '') return []
  const party_id = agentOf(chat).id
  return [
    { wait: 300, event: { event: 'chat_session_message_delivered', party_id, ref_msg_id: messageId } },
    { wait: 600, event: { event: 'chat_session_message_read', party_id, ref_msg_id: messageId } },
  ]
}

const remarks: readonly string[] = [
  'I see. Give me a moment, I have it in front of me now.',
  'Done: it is with the right people. Say “file” if you want the statement, or “location” for the way to us.',
  'That takes one working day, and you will get a message from me by name.',
  'Is there anything else? If not, say “bye” and I let you go.',
]

/** What the agent does about a text. */
export function agentAnswers(world: ChatSessionWorld, chat: Chat, text: string): Plan {
  const agent = agentOf(chat)
  const word = text.trim().toLowerCase()
  const replies: Readonly<Record<string, readonly Step[]>> = { ...contentReplies(agent.id, world.links()), ...eventReplies(agent.id, world.links()) }
  const known = Object.hasOwn(replies, word) ? replies[word] : undefined
  if (known) return { steps: known }
  const act = Object.hasOwn(acts, word) ? acts[word] : undefined
  if (act) return act(world, chat)
  if (/\b(bye|goodbye)\b/.test(word)) {
    return leave(world, chat, typeAndSay(agent.id, 'It was a pleasure. Take care, and come back whenever you need us.'))
  }
  return { steps: typeAndSay(agent.id, remarks[chat.turns % remarks.length] ?? ''), change: { turns: chat.turns + 1 } }
}

type Act = (world: ChatSessionWorld, chat: Chat) => Plan

const acts: Readonly<Record<string, Act>> = {
  typing: (_world, chat) => ({ steps: [{ wait: 300, event: { event: 'chat_session_typing', party_id: agentOf(chat).id } }] }),
  form: (world, chat) => ({ steps: [...typeAndSay(agentOf(chat).id, 'I send you a form for the new address.'), showForm(world, 'address_form')] }),
  secure: (world, chat) => ({
    steps: [...typeAndSay(agentOf(chat).id, 'You can pay here; I do not see what you type.'), showForm(world, paymentFormId, { isSecure: true })],
  }),
  'request location': (world, chat) => ({ steps: [...typeAndSay(agentOf(chat).id, 'Where are you now?'), showForm(world, 'RequestLocation')] }),
  call: (_world, chat) => ({
    steps: [
      ...typeAndSay(agentOf(chat).id, 'May I call you?'),
      {
        wait: 600,
        starts: 'call',
        event: signal(agentOf(chat).id, {
          type: 'OFFER_CALL',
          offerVideo: 'true',
          sdp: 'v=0\r\no=- 4611731400430051336 2 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n',
        }),
      },
    ],
  }),
  'hang up': (_world, chat) => ({ steps: [{ wait: 200, event: signal(agentOf(chat).id, { type: 'END_CALL' }) }], change: { callDueAt: null } }),
  transfer: (_world, chat) => {
    const [from, to] = [agentOf(chat), agentOf({ ...chat, agent: chat.agent + 1 })]
    return {
      steps: [
        ...typeAndSay(from.id, `That is a matter for ${to.firstName}. I hand you over.`),
        { wait: 1500, event: joined(to), change: { agent: chat.agent + 1 } },
        { wait: 300, event: left(from.id) },
        ...typeAndSay(to.id, `Hello, ${to.firstName} here. I know what it is about.`),
      ],
    }
  },
  teams: (_world, _chat) => ({ steps: teamsSteps() }),
  'agent leaves': (_world, chat) => ({
    steps: [
      { wait: 300, event: left(agentOf(chat).id), change: { phase: 'scenario' } },
      say(scenarioId, 'I am the assistant again: say “help” whenever you like.'),
    ],
  }),
  warn: () => ({ steps: warningSteps() }),
}

/** The event of a call. */
export function signal(party_id: string, data: Readonly<Record<string, unknown>>): NonNullable<Step['event']> {
  return { event: 'chat_session_signaling', party_id, data }
}

/** Somebody writes from MS Teams, with an adaptive card. */
export function teamsSteps(): readonly Step[] {
  const card = { type: 'AdaptiveCard', version: '1.4', body: [{ type: 'TextBlock', text: 'Card 4242: replaced' }] }
  const attachments = [{ id: 'card-1', contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify(card), name: 'Replacement' }]
  return [
    { wait: 600, event: joined(colleague) },
    say(colleague.id, 'From the back office:', { msg: 'From the back office: <attachment id="card-1"></attachment>', attachments }),
    { wait: 600, event: left(colleague.id) },
  ]
}

/** A warning; if nothing is said after it, the chat times out. */
export function warningSteps(): readonly Step[] {
  const text = 'Are you still there? Otherwise we close this chat in a minute.'
  return [{ wait: 300, starts: 'inactivity', event: { event: 'chat_session_timeout_warning', msg: text, msg_text: text } }]
}
