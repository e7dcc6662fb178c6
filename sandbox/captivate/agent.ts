import type { Links } from './content/links.ts'
import type { Plan } from './plan.ts'
import type { Conversation, Step } from './state.ts'
import type { ContentItem } from './wire.ts'

const typing = 1300

/** One message of the agent's. */
export function agentSays(...content: readonly ContentItem[]): Step {
  return { do: 'say', from: 'agent', content, wait: typing }
}

const update = (conversation: Conversation, type: string, data: Record<string, unknown>): Step => ({
  do: 'event',
  event: { event_type: 'conversation_update', event_payload: { type, conversation_id: conversation.id, data } },
  wait: typing,
})

/** What the wire tells of the agent. The shape is not documented; these are the usual fields. */
export function agentInfo(links: Links): Record<string, unknown> {
  return { id: 'agent-7', name: 'Ana Lindqvist', firstName: 'Ana', lastName: 'Lindqvist', email: 'ana@harbour.example', avatar: links.portrait }
}

/** The agent comes in and introduces herself. */
export function agentJoins(conversation: Conversation, links: Links): Plan {
  return {
    mode: 'agent',
    steps: [
      update(conversation, 'livechatAgentConnected', { agentInfo: agentInfo(links) }),
      agentSays({ type: 'text', text: 'Hello, this is Ana. I have read what you wrote, so you need not tell it twice. What is on your mind?' }),
    ],
  }
}

/** The agent leaves; the bot is there again. */
export function agentLeaves(conversation: Conversation, links: Links): Plan {
  return {
    mode: 'bot',
    steps: [
      update(conversation, 'livechatAgentDisconnected', { agentInfo: agentInfo(links) }),
      {
        do: 'say',
        from: 'bot',
        content: [{ type: 'text', text: 'Ana has left the conversation. I am the assistant again: say “help” whenever you like.' }],
        wait: 600,
      },
    ],
  }
}

/** The bot calls for a person. In agent mode it is too late for that. */
export function handOver(conversation: Conversation, links: Links): Plan {
  if (conversation.mode === 'agent') return { steps: [agentSays({ type: 'text', text: 'I am still here.' })] }
  const joins = agentJoins(conversation, links)
  const call: Step = {
    do: 'say',
    from: 'bot',
    content: [{ type: 'text', text: 'Please wait while I connect you to the support team.' }],
    actions: [{ id: 'escalateToHuman', type: 'normal', data: {} }],
    wait: 500,
  }
  return { ...joins, steps: [call, ...joins.steps] }
}

const remarks: readonly string[] = [
  'I see. Give me a moment, I have it in front of me now.',
  'Done: I have written it down and it is with the right people. Say “file” if you want the statement, or “picture”.',
  'That is a fair question. It takes one working day, and you will get a message from me by name.',
  'Is there anything else? If not, say “bye” and I leave you with the assistant.',
]

/** What the agent does about a text. */
export function agentAnswersText(conversation: Conversation, text: string, links: Links): Plan {
  const word = text.trim().toLowerCase()
  if (/\b(bye|goodbye)\b/.test(word)) {
    const leaves = agentLeaves(conversation, links)
    return { ...leaves, steps: [agentSays({ type: 'text', text: 'It was a pleasure. Take care, and come back whenever you need us.' }), ...leaves.steps] }
  }
  if (/\b(file|statement|document)\b/.test(word)) {
    return {
      steps: [
        agentSays(
          { type: 'text', text: 'Here is your statement.' },
          { type: 'files', files: [{ type: 'document', url: links.statement, mimetype: 'application/pdf', filename: 'account-statement.pdf' }] },
        ),
      ],
    }
  }
  if (/\b(picture|image|photo)\b/.test(word)) {
    return {
      steps: [
        agentSays(
          { type: 'text', text: 'The view from my desk.' },
          { files: [{ type: 'image', url: links.picture('evening-pier'), mimetype: 'image', filename: null }], type: 'files' },
        ),
      ],
    }
  }
  if (word === 'idle') {
    const leaves = agentLeaves(conversation, links)
    return { ...leaves, steps: [agentSays({ type: 'text', text: 'Livechat Ended' }), ...leaves.steps] }
  }
  if (word === 'busy') return { steps: [agentSays({ type: 'text', text: 'Our agents are currently busy at the moment.' })] }
  return { steps: [agentSays({ type: 'text', text: remarks[conversation.agentTurns % remarks.length] ?? '' })] }
}

/** What the agent does about files. */
export function agentAnswersFiles(names: readonly string[]): Plan {
  return { steps: [agentSays({ type: 'text', text: `Thank you, I am looking at ${names.map((name) => `“${name}”`).join(' and ')} right now.` })] }
}
