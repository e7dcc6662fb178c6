import type { HttpOutcome, Inbound } from '../../model/index.ts'
import { copyOf, isPlain } from './plainValues.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Dice = () => number

const pick = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)] as T

/** Inside each other far beyond what any wire needs. */
const deep = (): unknown => {
  let value: unknown = 'bottom'
  for (let depth = 0; depth < 500; depth += 1) value = depth % 2 === 0 ? [value] : { messages: value }
  return value
}

const prototypeKeys = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"valueOf":null,"length":-1}'

const oddValues: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 0.5, 1e21, 1e308, 8.64e15 + 1, '', ' ', '0', 'true', '\u0000', '\ud800', '__proto__', '<b onclick=x>', 'NaN'].map(
    (value) => () => value,
  ),
  () => [],
  () => ({}),
  () => [[], [null], {}],
  () => 'long '.repeat(5_000),
  () => Array.from({ length: 2_000 }, (_, index) => index),
  deep,
  () => JSON.parse(prototypeKeys) as unknown,
]

type Holder = Record<string | number, unknown>

/** Every place in a value that can be changed. */
function placesIn(value: unknown, places: (readonly [Holder, string | number])[] = []): (readonly [Holder, string | number])[] {
  if (places.length > 400 || typeof value !== 'object' || value === null || !(Array.isArray(value) || isPlain(value))) return places
  for (const key of Object.keys(value)) {
    const place = Array.isArray(value) ? Number(key) : key
    places.push([value as Holder, place])
    placesIn((value as Holder)[place], places)
  }
  return places
}

function broken(value: unknown, dice: Dice): unknown {
  // In a box, so that the whole can be replaced too.
  const box: Holder = { whole: copyOf(value) }
  for (let changes = 1 + Math.floor(dice() * 3); changes > 0; changes -= 1) {
    const [holder, key] = pick(placesIn(box), dice)
    const how = dice()
    if (how < 0.55) holder[key] = pick(oddValues, dice)()
    else if (how < 0.75 && key !== 'whole') Reflect.deleteProperty(holder, key)
    else if (how < 0.9) holder[key] = Array.isArray(holder[key]) ? Object.fromEntries(Object.entries(holder[key])) : [holder[key], holder[key]]
    else if (isPlain(holder[key])) Object.assign(holder[key] as Holder, { extra: pick(oddValues, dice)() })
  }
  return box['whole']
}

const textOf = (text: string, dice: Dice): string => {
  const at = Math.floor(dice() * text.length)
  const odd = [
    '',
    text.slice(0, at),
    `${text}${text}`,
    `\ufeff${text}`,
    text.replaceAll('"', "'"),
    `${text.slice(0, at)}\u0000${text.slice(at)}`,
    '['.repeat(20_000),
    prototypeKeys,
    'null',
    '"text"',
    '<html>502</html>',
  ]
  return pick(odd, dice)
}

function brokenData(data: unknown, dice: Dice): unknown {
  if (typeof data !== 'string') return broken(data, dice)
  if (dice() < 0.2) return textOf(data, dice)
  try {
    return JSON.stringify(broken(JSON.parse(data), dice)) ?? ''
  } catch {
    return textOf(data, dice)
  }
}

function brokenOutcome(outcome: HttpOutcome, dice: Dice): HttpOutcome {
  if (dice() < 0.1 || !('body' in outcome)) return { ok: false, status: 0, failure: pick(['network', 'timeout', 'aborted'] as const, dice) }
  const status = dice() < 0.3 ? pick([204, 302, 400, 401, 403, 404, 413, 429, 500, 503], dice) : outcome.status
  return { ...outcome, status, ok: status < 300, body: String(brokenData(outcome.body, dice)) }
}

/** A variant of what came in that no server should send; the same for the same dice. */
export function mutate(inbound: Inbound, dice: Dice): Inbound {
  if (inbound.via === 'http') return { ...copyOf(inbound), outcome: brokenOutcome(inbound.outcome, dice) }
  const { name, ...nameless } = inbound
  const data = brokenData(inbound.data, dice)
  if (name === undefined || dice() < 0.05) return { ...nameless, data }
  return { via: 'socket', name: dice() < 0.1 ? pick(['', '__proto__', 'constructor', 'toString', 'nobody-knows'], dice) : name, data }
}
