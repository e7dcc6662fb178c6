import type { Message, Participant } from '../../model/index.ts'

/** Where a wire's messages name nobody, the one participant of that role said it. */
export function withKnownAuthor(message: Message, participants: readonly Participant[]): Message {
  const { author } = message
  if (author.name !== undefined) return message
  const [only, ...others] = participants.filter((participant) => participant.role === author.role)
  return only && others.length === 0 ? { ...message, author: { ...only, ...author } } : message
}
