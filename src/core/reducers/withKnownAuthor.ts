import type { Message, Participant, Role } from '../../model/index.ts'
import { type Steps, stretch } from '../steps.ts'

// One of another id is somebody else.
const isAnother = (author: Participant, known: Participant) => author.id !== undefined && known.id !== undefined && author.id !== known.id

function onlyOne(participants: readonly Participant[], role: Role): Participant | undefined {
  const [only, ...others] = participants.filter((participant) => participant.role === role)
  return others.length === 0 ? only : undefined
}

/** Where a wire's messages name nobody, the one participant of that role said it. One of another id is somebody else. */
export function withKnownAuthor(message: Message, participants: readonly Participant[]): Message {
  return nameAuthors(participants)(message)
}

/** The same for many messages, one after the other: who is the only one of a role is found once. */
export function nameAuthors(participants: readonly Participant[]): (message: Message) => Message {
  const known = new Map<Role, Participant | undefined>()
  return (message) => {
    const { author } = message
    if (author.name !== undefined || participants.length === 0) return message
    if (!known.has(author.role)) known.set(author.role, onlyOne(participants, author.role))
    const only = known.get(author.role)
    return only && !isAnother(author, only) ? { ...message, author: { ...only, ...author } } : message
  }
}

/** The same for many, with rests: the same array where nobody is named by it. Those of whom the wire says nothing share one author. */
export function* withKnownAuthors(messages: readonly Message[], participants: readonly Participant[]): Steps<readonly Message[]> {
  const roles: readonly Role[] = ['visitor', 'bot', 'agent', 'system']
  const known = new Map(roles.map((role) => [role, onlyOne(participants, role)]))
  if (![...known.values()].some((one) => one !== undefined)) return messages
  let named: Message[] | undefined
  for (const [at, message] of messages.entries()) {
    if (at % stretch === stretch - 1) yield
    const { author } = message
    const only = author.name === undefined ? known.get(author.role) : undefined
    if (!only || isAnother(author, only)) {
      named?.push(message)
      continue
    }
    named ??= messages.slice(0, at)
    named.push({ ...message, author: Object.keys(author).length === 1 ? only : { ...only, ...author } })
  }
  return named ?? messages
}
