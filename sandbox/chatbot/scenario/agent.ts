import type { Plan } from '../director.ts'
import type { Agent, Beat, Conversation, Speech } from '../state.ts'
import type { JsonRecord } from '../wire.ts'
import type { ChatbotWorld } from '../world.ts'

/** The agents of the bank. */
export const mia: Agent = { id: 'agent-mia', name: 'Mia', isScripted: true }
/** Whoever takes over from Mia. */
export const jonas: Agent = { id: 'agent-jonas', name: 'Jonas', isScripted: true }

const emit = (name: string, data: JsonRecord, wait = 0): Beat => ({ wait, emit: { name, data } })

/** An agent types, or does not any more. */
export function agentTyping({ settings }: ChatbotWorld, agent: Agent, isTyping: boolean, wait = 0): Beat {
  const data = settings.agentTyping === 'typing' ? { sender: 'agent', senderName: agent.name, isTyping } : { agentName: agent.name, isTyping }
  return emit(settings.agentTyping, data, wait)
}

/** An agent's words, after typing. */
export function agentSays(world: ChatbotWorld, agent: Agent, content: string): Beat[] {
  const said: Speech = { sender: 'agent', senderName: agent.name, content }
  return [agentTyping(world, agent, true, 900), { wait: 1600, say: said }, agentTyping(world, agent, false)]
}

/** An agent takes the conversation. */
export function agentJoins(world: ChatbotWorld, agent: Agent, wait = 0): Beat[] {
  const joined = emit('agent-joined', { agentName: agent.name, agentId: agent.id })
  return [{ wait, change: { status: 'agent', agent } }, ...(world.settings.agentTold === 'status' ? [] : [joined])]
}

/** The queue as it counts down; the estimates jump about, as they do in life. */
export function countDown(places: readonly (readonly [position: number, estimatedWait: number])[]): Beat[] {
  return places.map(([position, estimatedWait], index) => emit('queue-update', { position, estimatedWait }, index === 0 ? 300 : 2600))
}

/** Asked for a person: escalated, in the queue, Mia comes. */
export function queue(world: ChatbotWorld, { userName }: Conversation): Plan {
  const hello = `Hello${userName ? ` ${userName}` : ''}, this is Mia from Harbour Bank. I have read what you wrote to our assistant. How can I help?`
  return {
    steps: [
      { wait: 200, change: { status: 'escalated' } },
      { wait: 600, change: { status: 'queued' } },
      ...countDown([[3, 190], [3, 245], [2, 95], [2, 130], [1, 48], [1, 15]]),
      ...agentJoins(world, mia, 2000),
      ...agentSays(world, mia, hello),
    ],
  }
}

/** Places that get worse before they get better (F52). */
export function queueGoesUp(world: ChatbotWorld): Plan {
  return {
    steps: [
      { change: { status: 'queued' } },
      ...countDown([[2, 80], [4, 320], [3, 60], [5, 610], [1, 30], [0, 0]]),
      ...agentJoins(world, mia, 1500),
      ...agentSays(world, mia, 'Sorry that it took so long. What is it about?'),
    ],
  }
}

/** Somebody is assigned and never comes; then nobody is there (F52). */
export function failedAssignment(): Plan {
  return {
    steps: [
      { change: { status: 'queued' } },
      ...countDown([[2, 90], [1, 30]]),
      { wait: 1500, change: { status: 'agent', agent: mia } },
      { wait: 1500, change: { status: 'queued', agent: null } },
      emit('queue-update', { position: 1, estimatedWait: 240 }, 300),
      { wait: 2500, change: { status: 'ai', agent: null } },
      { wait: 300, say: { sender: 'system', content: 'No agent is available at the moment. Our assistant goes on.' } },
    ],
  }
}

type Reply = (world: ChatbotWorld, agent: Agent) => Plan

const replies: Readonly<Record<string, Reply>> = {
  help: (world, agent) => ({ steps: agentSays(world, agent, `With me you can say: ${Object.keys(replies).join(', ')}. Whatever else you say, I answer.`) }),
  transfer: (world, agent) => ({
    steps: [...agentSays(world, agent, 'My colleague Jonas knows more about this. I hand you over.'), ...handOver(world, agent, jonas)],
  }),
  leave: (world, agent) => ({ steps: [...agentSays(world, agent, 'I leave you to our assistant. Good-bye!'), ...agentLeaves(agent)] }),
  vanish: (_world, agent) => ({ steps: agentLeaves(agent).slice(0, 1) }),
  twice: (_world, agent) => ({
    steps: [
      emit('agent-joined', { agentName: agent.name, agentId: agent.id }),
      emit('status-change', { status: 'agent', agentName: agent.name, agentId: agent.id }),
    ],
  }),
  typing: (world, agent) => ({ steps: [agentTyping(world, agent, true, 200), agentTyping(world, agent, false, 4000)] }),
  'typing forever': (world, agent) => ({ steps: [agentTyping(world, agent, true, 200)] }),
  long: (world, agent) => ({ steps: agentSays(world, agent, 'I have looked at your account, and at what was booked last week. '.repeat(30).trim()) }),
  burst: (_world, agent) => ({
    steps: Array.from({ length: 10 }, (_, index) => ({ say: { sender: 'agent' as const, senderName: agent.name, content: `Message ${index + 1} of 10` } })),
  }),
  end: (world, agent) => ({ steps: [...agentSays(world, agent, 'Gladly. Have a good day!'), { wait: 600, end: { reason: 'agent_ended' } }] }),
  resolved: (world, agent) => ({
    steps: [...agentSays(world, agent, 'Then all is well. Good-bye!'), { wait: 600, end: { reason: 'resolved', status: 'resolved' } }],
  }),
  queue: (world) => ({
    steps: [
      { change: { status: 'queued', agent: null } },
      ...countDown([
        [2, 100],
        [1, 40],
      ]),
      ...agentJoins(world, jonas, 1500),
      ...agentSays(world, jonas, 'Hello, Jonas here. I go on where Mia stopped.'),
    ],
  }),
}

const remarks = [
  'Thank you. I am looking at it now.',
  'I see it. The amount was reserved, not booked: it will be free again tomorrow.',
  'I have ordered a new card for you. It will be there within five working days.',
  'Is there anything else that I can do for you?',
  'You can see it in the app as well, under *Cards → History*.',
]

/** What a scripted agent does about something that was said. */
export function agentAnswers(world: ChatbotWorld, { agent, messages }: Conversation, text: string): Plan {
  if (!agent) return { steps: [] }
  const plain = text.trim().toLowerCase().replace(/[.!?]+$/, '')
  const reply = Object.hasOwn(replies, plain) ? replies[plain] : undefined
  if (reply) return reply(world, agent)
  const said = messages.filter(({ sender }) => sender === 'agent').length
  return { steps: agentSays(world, agent, remarks[Math.max(0, said - 1) % remarks.length] ?? '') }
}

/** The agent goes; the bot answers again. */
export function agentLeaves(agent: Agent): Beat[] {
  return [{ wait: 800, change: { status: 'ai', agent: null } }, { say: { sender: 'system', content: `${agent.name} has left the conversation.` } }]
}

/** Another agent takes over. */
export function handOver(world: ChatbotWorld, from: Agent, to: Agent): Beat[] {
  return [
    {
      wait: 800,
      emit: {
        name: 'conversation-transferred',
        data: {
          fromAgentId: from.id,
          fromAgentName: from.name,
          toAgentId: to.id,
          toAgentName: to.name,
          agentId: to.id,
          agentName: to.name,
          reason: 'Knows more about it',
        },
      },
    },
    ...agentJoins(world, to, 400),
    ...agentSays(world, to, `Hello, ${to.name} here. ${from.name} has told me what it is about.`),
  ]
}
