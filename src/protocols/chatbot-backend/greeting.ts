import type { Message, ProtocolContext } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { type Steps, STRETCH } from '../foundation/finishSteps.ts'
import { present } from '../foundation/present.ts'
import { participantOf } from './readAuthor.ts'
import { readWords } from './readContent.ts'
import { readReaction } from './readReaction.ts'
import type { Scene } from './scene.ts'

const PREFIX = 'greeting:'

const textOf = ({ parts }: Message): string =>
  parts
    .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

const idFor = (message: Message): string => `${PREFIX}${fingerprint(textOf(message))}`

/**
 * The assistant's greeting, which some servers tell beside the record (`welcomeMessage`, `join`) and have no id for: it is named by its
 * words, so that it is one row however often and wherever it is told.
 */
export const readGreeting = (words: unknown, reactions: unknown, scene: Scene): Message | undefined => {
  const text = readWords({ content: words })
  if (text === undefined) return undefined
  const greeting: Message = present({
    id: `${scene.context.id}.greeting`,
    wireIds: [],
    author: participantOf({ side: 'ai' }, scene),
    parts: [{ kind: 'text', format: 'markdown', text }] as const,
    time: scene.context.at,
    reaction: readReaction(reactions),
  })
  return { ...greeting, wireIds: [idFor(greeting)] }
}

/** The greetings that are shown already: those before anything else that has an id of the server's. */
const shown = ({ messages }: ProtocolContext): readonly Message[] => {
  const found: Message[] = []
  for (let index = 0; index < Math.min(messages?.length ?? 0, 10); index++) {
    const message = messages?.at(index)
    if (message?.wireIds.some((wireId) => wireId.startsWith(PREFIX))) found.push(message)
  }
  return found
}

/** Whether the visitor has said nothing yet, so that what the assistant says first may be its greeting. */
export const isBeginning = ({ messages }: ProtocolContext): boolean => {
  for (let index = 0; index < Math.min(messages?.length ?? 0, 50); index++) {
    if (messages?.at(index)?.author.role === 'visitor') return false
  }
  return (messages?.length ?? 0) <= 50
}

/** A message of the assistant's that is the greeting shown already, told again with an id: it takes that one's name beside its own. */
export const asGreeting = (message: Message, { context }: Scene): Message => {
  if (message.author.role !== 'bot' || !isBeginning(context)) return message
  const wireId = idFor(message)
  return shown(context).some(({ wireIds }) => wireIds.includes(wireId)) ? { ...message, wireIds: [...message.wireIds, wireId] } : message
}

/**
 * The record with its greetings: the one told with it and those on the screen. A greeting that the record holds under an id takes
 * the greeting's name; one that it does not hold goes first. Otherwise a greeting would be doubled, or seem lost.
 */
export function* withGreetings(messages: readonly Message[], greeting: Message | undefined, context: ProtocolContext): Steps<readonly Message[]> {
  const before = [...shown(context).filter(({ author }) => author.role === 'bot'), ...(greeting ? [greeting] : [])]
  const missing = new Map(before.toReversed().map((one) => [idFor(one), one]))
  const record: Message[] = []
  for (const [index, message] of messages.entries()) {
    if (index % STRETCH === STRETCH - 1) yield
    const wireId = missing.size > 0 && message.author.role === 'bot' ? idFor(message) : ''
    record.push(missing.delete(wireId) ? { ...message, wireIds: [...message.wireIds, wireId] } : message)
  }
  // It was said before everything else, whenever it is told.
  const first = record.find(({ time }) => time !== undefined)?.time
  const ahead = [...missing].toReversed().map(([wireId, { author, parts, time, reaction }], index) => {
    const said = first === undefined || (time !== undefined && time < first) ? time : first
    return present({ id: `${context.id}.greeting${index === 0 ? '' : String(index)}`, wireIds: [wireId], author, parts, time: said, reaction })
  })
  return [...ahead, ...record]
}
