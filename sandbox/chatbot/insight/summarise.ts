import type { Conversation } from '../state.ts'
import { findIntent } from './intent.ts'
import { measureSentiment } from './sentiment.ts'

/** The payload of `conversation-summary`. */
export type Summary = Readonly<{ summary: string; keyPoints: readonly string[]; sentiment: string }>

const clip = (text: string): string => {
  const plain = text.replace(/```[\s\S]*?```/g, '').replace(/[*`#>|_]/g, '').replace(/\s+/g, ' ').trim()
  return plain.length > 90 ? `${plain.slice(0, 87).trim()}…` : plain
}

/** What was said in a conversation, in short: what it was about, what the visitor asked, who answered, how it ended. */
export function summarise({ messages, agent, status, endReason, rating }: Conversation): Summary {
  const asked = messages.filter(({ sender }) => sender === 'user').map(({ content }) => content)
  const all = asked.join('. ')
  const { intent } = findIntent(all)
  const answers = messages.filter(({ sender }) => sender === 'ai' || sender === 'agent').length
  const lastOfAgent = messages.findLast(({ sender }) => sender === 'agent')
  const opening =
    asked.length === 0
      ? 'The visitor has not said anything yet.'
      : `The visitor wrote ${asked.length === 1 ? 'one message' : `${asked.length} messages`}${intent === 'other' ? '' : ` about ${intent.replaceAll('_', ' ')}`} and got ${answers === 1 ? 'one answer' : `${answers} answers`}.`
  const closing =
    endReason === ''
      ? `The conversation is ${status === 'agent' ? `with ${agent?.name ?? 'an agent'}` : 'open'}.`
      : `It has ended (${endReason.replaceAll('_', ' ')}).`
  return {
    summary: `${opening} ${closing}`,
    keyPoints: [
      ...asked.slice(0, 4).map((text) => `Asked: ${clip(text)}`),
      ...(lastOfAgent ? [`${lastOfAgent.senderName ?? 'The agent'} said: ${clip(lastOfAgent.content)}`] : []),
      ...(rating === null ? [] : [`Rated ${rating}`]),
    ],
    sentiment: measureSentiment(all).sentiment,
  }
}
