import type { Plan } from '../director.ts'
import type { KnowledgeBase } from '../knowledge/search.ts'
import type { Conversation } from '../state.ts'
import type { ChatbotWorld } from '../world.ts'
import { agentAnswers } from './agent.ts'
import { createAnswers, type Answers } from './answers.ts'
import { answer, final, speech, typing } from './beats.ts'
import { botWords } from './words.ts'

/** What somebody said, and how it came. */
export interface Saying {
  readonly conversation: Conversation
  readonly text: string
  /** Asked for as a stream; else the answer is a message like any other. */
  readonly isStream: boolean
}

/** What the bot knows when it answers. */
export interface BotContext extends Saying {
  readonly world: ChatbotWorld
  readonly answers: Answers
  readonly knowledge: KnowledgeBase
  /** What follows the word, such as what to search for. */
  readonly rest: string
  /** Answers with that text, as it was asked for. */
  readonly reply: (text: string) => Plan
  /** Streams exactly these beats. */
  readonly stream: (beats: NonNullable<Plan['steps'][number]['stream']>['beats']) => Plan
}

/** What bot or agent do about something that was said. */
export function react(world: ChatbotWorld, knowledge: KnowledgeBase, saying: Saying): Plan {
  const { conversation, text, isStream } = saying
  if (conversation.agent) return conversation.agent.isScripted ? agentAnswers(world, conversation, text) : { steps: [] }
  if (conversation.status === 'queued' || conversation.status === 'escalated') return { steps: [] }
  const stream: BotContext['stream'] = (beats) => ({ steps: [{ stream: { id: `stream_${world.createId()}`, beats } }] })
  const reply = (content: string): Plan => {
    const reasoning = {
      reasoning: `The question “${text.slice(0, 60)}” was looked up in the price list.`,
      tools: [{ name: 'search-knowledge', input: { query: text } }],
    }
    if (isStream) return stream(answer(world, content, reasoning))
    return { steps: [{ ...typing(world, true), wait: 400 }, { say: speech(content, reasoning), wait: 1200 }, typing(world, false)] }
  }
  const base = { ...saying, world, knowledge, answers: createAnswers((name) => `${world.pageUrl()}/pages/${name}`), reply, stream }
  const plain = text.trim().toLowerCase().replace(/[.!?]+$/, '')
  const word = Object.keys(botWords)
    .sort((one, other) => other.length - one.length)
    .find((known) => plain === known || (botWords[known]?.takesRest === true && plain.startsWith(`${known} `)))
  const known = word === undefined ? undefined : botWords[word]
  if (!known || word === undefined) return fallBack(base)
  return known.play({ ...base, rest: text.trim().slice(word.length).trim() })
}

/** Something that is no word of the bot's. */
function fallBack({ world, answers, reply, text }: Pick<BotContext, 'world' | 'answers' | 'reply' | 'text'>): Plan {
  const { defaultAnswer } = world.settings
  if (defaultAnswer === 'none') return { steps: [] }
  return reply(defaultAnswer === 'echo' ? `You said: ${text}` : answers[defaultAnswer])
}

/** The bot's answer to a question by itself: of the knowledge base, or the usual one. */
export function oneShot(world: ChatbotWorld, knowledge: KnowledgeBase, query: string): { readonly text: string; readonly beat: ReturnType<typeof final> } {
  const text = knowledge.answer(query) ?? createAnswers((name) => `${world.pageUrl()}/pages/${name}`).short
  return { text, beat: final(world, text) }
}
