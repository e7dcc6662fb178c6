import { createDice } from '../../faults/shuffle.ts'
import type { Beat, Speech } from '../state.ts'
import type { ChatbotWorld } from '../world.ts'

/** Name under which the bot speaks. */
export const botName = 'Harbour assistant'

/** An answer in pieces of a few letters, as language models make them. The same text always breaks the same way. */
export function cut(text: string): string[] {
  const dice = createDice(text.length + 11)
  const chunks: string[] = []
  const letters = [...text]
  while (letters.length > 0) chunks.push(letters.splice(0, 2 + Math.floor(dice() * 6)).join(''))
  return chunks
}

/** The bot's words as a message. */
export function speech(content: string, more: Partial<Speech> = {}): Speech {
  return { sender: 'ai', senderName: botName, content, ...more }
}

/** The bot types, or does not any more. */
export function typing({ settings }: ChatbotWorld, isTyping: boolean): Beat {
  return { emit: { name: 'typing', data: { sender: settings.botSender, senderName: botName, isTyping } } }
}

/** Pieces of an answer, each 20 to 40 milliseconds after the other. */
export function chunks(text: string, wait = 20, spread = 20): Beat[] {
  const dice = createDice(text.length + 3)
  return cut(text).map((chunk) => ({ wait: wait + Math.round(dice() * spread), emit: { name: 'rag-stream-chunk', data: { chunk } } }))
}

/** The end of the pieces. */
export const complete: Beat = { wait: 40, emit: { name: 'rag-stream-complete', data: {} } }

/** The finished answer: as a message where the server sends one, and in the record in any case. */
export function final(world: ChatbotWorld, content: string, more: Partial<Speech> = {}): Beat {
  return world.settings.finalMessage ? { wait: 60, say: speech(content, more) } : { wait: 60, keep: speech(content, more) }
}

/** A whole answer as it should be: typing, pieces, their end, the message. */
export function answer(world: ChatbotWorld, text: string, more: Partial<Speech> = {}): Beat[] {
  return [
    { ...typing(world, true), wait: 250 },
    ...chunks(text).map((beat, index) => (index === 0 ? { ...beat, wait: 600 } : beat)),
    complete,
    typing(world, false),
    final(world, text, more),
  ]
}
