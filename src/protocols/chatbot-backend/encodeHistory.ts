import type { Message, MessageSequence, Role } from '../../model/index.ts'
import { serverIdOf } from './serverId.ts'

/** What was said before, as a question carries it. */
export interface HistoryEntry {
  readonly role: 'user' | 'assistant' | 'agent'
  readonly content: string
}

/** Which of the messages that a question speaks of the visitor likes, by the wire's ids. */
export interface HistoryReactions {
  readonly liked: readonly string[]
  readonly disliked: readonly string[]
}

/** Entries that a question carries at most. */
const ENTRIES = 8
/** Characters of one entry at most: servers refuse events that are too large, and then no question would arrive any more. */
const ENTRY_LIMIT = 4_000
/** Rows that are looked through for them at most: notices and questions that were never sent may lie in between. */
const SEARCHED = 200

const roles: Readonly<Partial<Record<Role, HistoryEntry['role']>>> = { visitor: 'user', bot: 'assistant', agent: 'agent' }

/** What has not left, or was taken back, was not said. */
const unsaid: readonly string[] = ['queued', 'sending', 'failed', 'cancelled']

/** The last words that were said, oldest first, without the message at hand. Answers to forms and notices are not among them. */
export const encodeHistory = (messages: MessageSequence | undefined, exceptId: string) => {
  const said = lastSaid(messages, exceptId)
  const liked = reactedTo(said, 'like')
  const disliked = reactedTo(said, 'dislike')
  return {
    history: said.flatMap(entryOf),
    reactions: liked.length + disliked.length === 0 ? undefined : ({ liked, disliked } satisfies HistoryReactions),
  }
}

const lastSaid = (messages: MessageSequence | undefined, exceptId: string): readonly Message[] => {
  const said: Message[] = []
  const length = messages?.length ?? 0
  for (let index = length - 1; index >= Math.max(0, length - SEARCHED) && said.length < ENTRIES; index -= 1) {
    const message = messages?.at(index)
    if (message && message.id !== exceptId && isSaid(message) && entryOf(message).length > 0) said.unshift(message)
  }
  return said
}

const isSaid = ({ deleted, local, delivery }: Message): boolean =>
  deleted !== true && local !== true && (delivery === undefined || !unsaid.includes(delivery.status))

const entryOf = ({ author, parts }: Message): readonly HistoryEntry[] => {
  const role = roles[author.role]
  const content = wordsOf(parts)
  return role === undefined || content.trim() === '' ? [] : [{ role, content: beginningOf(content) }]
}

const beginningOf = (content: string): string => (content.length <= ENTRY_LIMIT ? content : `${content.slice(0, ENTRY_LIMIT).replace(/\p{Surrogate}$/u, '')}…`)

/** The words of a message alone. */
export const wordsOf = (parts: Message['parts']): string => parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n')

const reactedTo = (said: readonly Message[], reaction: Message['reaction']): readonly string[] =>
  said.flatMap((message) => (message.reaction === reaction ? (serverIdOf(message) ?? []) : []))
