import { handOver } from './agent.ts'
import type { Links } from './content/links.ts'
import { createReplies, helpWords, tourWords, variantWords } from './content/replies.ts'
import { createStatement } from './content/texts.ts'
import { askByForm, thankForAction, thankForWords } from './formTalk.ts'
import type { Plan } from './plan.ts'
import { signalReply } from './signals.ts'
import { smallTalk } from './smallTalk.ts'
import type { Conversation, Step } from './state.ts'
import type { ContentItem, JsonRecord } from './wire.ts'

const thinking = 650

/** One message of the bot's. */
export function botSays(...content: readonly ContentItem[]): Step {
  return { do: 'say', from: 'bot', content, wait: thinking }
}

function offer(title: string, words: readonly string[]): ContentItem {
  return { type: 'button', buttons: { title, options: words.map((word) => ({ label: word, value: word })) } }
}

/** The bot's first words. */
export function greet(conversation: Conversation): Plan {
  const name = typeof conversation.basicInfo['firstName'] === 'string' ? `, ${conversation.basicInfo['firstName']}` : ''
  return {
    greeted: true,
    steps: [
      botSays(
        { type: 'text', text: `Hello${name}. I am the assistant of Harbour Bank, and I am glad you are here.` },
        { type: 'text', text: 'Tell me what happened in your own words, or choose one of these.' },
        offer('What can I do for you?', ['cards', 'files', 'agent', 'help']),
      ),
    ],
  }
}

/** What the bot does about a text, which may be a button's value. */
export function answerText(conversation: Conversation, text: string, links: Links): Plan {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (word === 'agent' || word === 'human') return handOver(conversation, links)
  if (word === 'help') return { steps: [botSays({ type: 'text', text: 'Say any of these words and you will see it.' }, offer('Try one', helpWords))] }
  if (word === 'variants') return { steps: [botSays(offer('The same content, as other servers write it', variantWords))] }
  if (word === 'big') return { steps: [botSays({ type: 'text', text: 'Your statement is long. One moment.' }), botSays(...createStatement(2400))] }
  if (word === 'text object')
    return { steps: [{ do: 'say', from: 'bot', content: { type: 'text', text: 'The content of this message is no list.' }, wait: thinking }] }
  const replies = createReplies(links)
  if (word === 'everything') return { steps: tourWords.map((one) => botSays(...(replies.get(one) ?? []))) }
  const reply = replies.get(word)
  if (reply) return { steps: [botSays(...reply)] }
  return { steps: signalReply(conversation, word) ?? askByForm(conversation, word) ?? thankForWords(text) ?? [botSays(...smallTalk(text, word))] }
}

/** What the bot does about files. */
export function answerFiles(names: readonly string[]): Plan {
  const list = names.map((name) => `“${name}”`).join(', ')
  return {
    steps: [
      botSays({
        type: 'text',
        text: `Thank you, ${list} ${names.length === 1 ? 'has' : 'have'} arrived. I have put ${names.length === 1 ? 'it' : 'them'} with your request.`,
      }),
    ],
  }
}

/** What the bot does about an action: some ask for a person, some answer a form, any other is read back. */
export function answerAction(conversation: Conversation, id: string, data: JsonRecord, links: Links): Plan {
  if (id === 'escalateToHuman' || id === 'escalate_to_agent' || id === 'escalate_to_agent_router') return handOver(conversation, links)
  const thanks = thankForAction(id, data)
  if (thanks) return thanks
  return { steps: [botSays({ type: 'text', text: `I received the action “${id}” with ${JSON.stringify(data)}.` })] }
}
