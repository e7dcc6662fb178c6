import type { Message, Participant } from '../../model/index.ts'

/** Where a wire's messages name nobody, the one participant of that role said it. One of another id is somebody else. */
export function withKnownAuthor(message: Message, participants: readonly Participant[]): Message {
  const { author } = message
  if (author.name !== undefined) return message
  const [only, ...others] = participants.filter((participant) => participant.role === author.role)
  const isAnother = author.id !== undefined && only?.id !== undefined && author.id !== only.id
  return only && others.length === 0 && !isAnother ? { ...message, author: { ...only, ...author } } : message
}
