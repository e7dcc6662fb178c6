/** One message before a library has given it its own shape. */
export interface Said {
  /** Its place in the conversation; what came before the first has numbers below 0. */
  readonly number: number
  readonly isOwn: boolean
  /** Begins with the message's mark, by which its row is found whatever the markup. */
  readonly text: string
  /** Milliseconds since 1970. */
  readonly time: number
  /** Address of a picture of unknown size above the words. */
  readonly picture?: string
}

const words = (
  'account address agent amount answer apply bank because before bill branch call card change charge check code confirm contact copy ' +
  'could customer date day delivery detail different document email enough error every example expect fee find first form found from ' +
  'general give help hour however important information interest invoice issue know later letter limit line list little locked made ' +
  'message minute missing money month more morning need next number offer office only open order other page paid password payment ' +
  'please portal question quickly ready receive refund report request same second security send service several should since someone ' +
  'statement still support system thank their there though thought through time today together transfer under understand until update ' +
  'usually verify very wait want week when where whether which without work would wrong year yesterday'
).split(' ')

/** Mulberry32: the same seed, the same conversation, on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What marks the message of a number in its text. */
export const markOf = (number: number) => `#${number} `

const start = Date.UTC(2026, 0, 1, 9)

/** The message of a number: of 60 %, 3 to 15 words; of 30 %, 15 to 60; of 10 %, 60 to 150. */
export function sayAt(number: number): Said {
  const random = randomFrom(number * 2_654_435_761 + 17)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const kind = random()
  const length = kind < 0.6 ? between(3, 15) : kind < 0.9 ? between(15, 60) : between(60, 150)
  const isOwn = random() < 0.4
  const said = Array.from({ length }, () => words[Math.floor(random() * words.length)])
  return { number, isOwn, text: `${markOf(number)}${said.join(' ')}`, time: start + number * 20_000 }
}

/** Number of the newest message of every conversation, so that all of them end alike whatever their length. */
export const newest = 99_999

/** Messages in a row, from a number on. */
export const sayFrom = (first: number, count: number): Said[] => Array.from({ length: count }, (_, index) => sayAt(first + index))
