/** Own messages count from here on; below are events of ours that are no messages. */
const FIRST = 1e12
/** Events that one message has room for. */
export const EVENTS_PER_MESSAGE = 16

const LOWEST = Math.ceil(FIRST / EVENTS_PER_MESSAGE)
const HIGHEST = Math.floor(Number.MAX_SAFE_INTEGER / EVENTS_PER_MESSAGE)

/** Ids for the events of one message: `at(n)` names the nth, always alike for the same row and chat. */
export interface MessageIds {
  readonly at: (index: number) => string
}

/**
 * Names for the events of a row. They are made from the row's first wire id; a row that left before under names of this chat
 * keeps them.
 */
export const messageIds = (chatId: string, wireIds: readonly string[], rowId: string): MessageIds => {
  const earlier = wireIds.map((wireId) => groupOf(chatId, wireId)).find((group) => group !== undefined)
  const group = earlier ?? LOWEST + (mark(wireIds[0] ?? rowId) % (HIGHEST - LOWEST))
  return { at: (index) => `${chatId}:${String(group * EVENTS_PER_MESSAGE + index)}` }
}

/** A name for an event of ours that is no message, made from the command's id. */
export const eventId = (chatId: string, commandId: string): string => `${chatId}:${String(1 + (mark(commandId) % (FIRST - 1)))}`

/** Which message of ours an event of the chat belongs to, by its id; undefined for everybody else's. */
export const groupOf = (chatId: string, wireId: string): number | undefined => {
  const written = wireId.startsWith(`${chatId}:`) ? wireId.slice(chatId.length + 1) : ''
  if (!/^\d{13,16}$/.test(written)) return undefined
  const count = Number(written)
  return count >= FIRST && Number.isSafeInteger(count) ? Math.floor(count / EVENTS_PER_MESSAGE) : undefined
}

/** A number of 53 bits that stands for a text: two lanes of 32 bits, stirred until each bit depends on every character. */
const mark = (text: string): number => {
  let low = 0x9e3779b1
  let high = 0x85ebca77
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0xcc9e2d51)
    low ^= low >>> 15
    high = Math.imul(high ^ unit, 0x1b873593)
    high ^= high >>> 13
  }
  return (stir(high ^ low) & 0x1fffff) * 0x1_0000_0000 + (stir(low ^ Math.imul(high, 5)) >>> 0)
}

const stir = (word: number): number => {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}
