import type { Delivery, Message, MessagePart, Participant } from '../../../src/model/index.ts'

export const visitor: Participant = { role: 'visitor' }
export const ana: Participant = { role: 'agent', id: 'a', name: 'Ana' }
export const ben: Participant = { role: 'agent', id: 'b', name: 'Ben' }
export const bot: Participant = { role: 'bot' }

export const noon = new Date(2025, 2, 4, 12, 0).getTime()
export const minute = 60_000

export const text = (words: string): MessagePart => ({ kind: 'text', format: 'plain', text: words })

/** A message; `at` counts minutes from noon. */
export function say(author: Participant, words: string | readonly MessagePart[], at = 0, more: Partial<Message> = {}): Message {
  const parts = typeof words === 'string' ? [text(words)] : words
  return { id: typeof words === 'string' ? words : `m${at}`, wireIds: [], author, parts, time: noon + at * minute, ...more }
}

export function own(words: string, at = 0, delivery: Delivery = { status: 'read' }): Message {
  return say(visitor, words, at, { delivery })
}

const sentence = 'I will check that for you, it takes a moment, and then I will tell you what I have found. '

/** Messages `from` to `to`, of different heights. */
export function many(to: number, from = 0): readonly Message[] {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset
    return say(index % 3 === 0 ? visitor : ana, `Message ${index}. ${sentence.repeat(index % 4)}`, index * 6, { id: `row-${index}` })
  })
}
