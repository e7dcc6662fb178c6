import type { Card, FormPart, Message, MessagePart } from '../../../src/model/index.ts'
import { ana, ben, bot, minute, noon, visitor } from './messages.ts'

/** Numbers from 0 to 1 that are the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const vocabulary = 'the parcel left our house on Monday and should be with you by the end of this week unless customs take longer than usual'.split(' ')

/** So many words. */
export const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => vocabulary[(index + from) % vocabulary.length]).join(' ')

const markdown = `### What happens next

1. **We look** for the parcel at \`DEPOT-7\`
2. You get a [message](https://example.com/track)

| day | place | state |
|---|---|---|
| Monday | Bonn | left |
| Tuesday | Aachen | held |

\`\`\`ts
const parcel = await find('4711')
console.log(parcel.place)
\`\`\`

> It rarely takes longer than that.`

const picture = (id: string, size?: { readonly width: number; readonly height: number }): MessagePart => ({
  kind: 'files',
  files: [{ id, kind: 'image', name: `${id}.png`, url: `https://pictures.invalid/${id}.png`, ...size }],
})

const form = (id: string): FormPart => ({
  kind: 'form',
  formId: id,
  name: 'address',
  definition: { name: 'address', title: 'Your address', fields: ['Street', 'Town'].map((label) => ({ type: 'text', name: label, label, required: true })) },
})

const card = (title: string): Card => ({ title, description: words(14), actions: [{ action: 'reply', label: 'This one', value: title }] })

/** Kinds of messages, each with how often it comes. */
const kinds: readonly (readonly [weight: number, make: (id: string, roll: () => number) => readonly MessagePart[]])[] = [
  [40, (_, roll) => [{ kind: 'text', format: 'plain', text: words(2 + Math.floor(roll() * 12), Math.floor(roll() * 20)) }]],
  [16, (_, roll) => [{ kind: 'text', format: 'plain', text: words(20 + Math.floor(roll() * 60)) }]],
  [3, (_, roll) => [{ kind: 'text', format: 'plain', text: words(260 + Math.floor(roll() * 80)) }]],
  [8, (_, roll) => [{ kind: 'text', format: 'markdown', text: roll() < 0.5 ? markdown : `Some **bold** words and \`code\`: ${words(18)}` }]],
  [4, (id) => [picture(id)]],
  [4, (id, roll) => [picture(id, { width: 200 + Math.floor(roll() * 900), height: 200 + Math.floor(roll() * 900) })]],
  [3, (id) => [{ kind: 'cards', cards: [card(id)] }]],
  [3, (id) => [{ kind: 'cards', cards: [card(id), card('Another'), card('A third')] }]],
  [5, (id) => [{ kind: 'text', format: 'plain', text: 'Which one?' }, { kind: 'buttons', options: ['Yes', 'No', 'Later'].map((label) => ({ action: 'reply', label, value: `${id} ${label}` })) }]],
  [3, (id) => [form(id)]],
  [4, (id) => [{ kind: 'files', files: [{ id, kind: 'document', name: 'Invoice.pdf', size: 120_000, url: 'https://example.com/invoice.pdf' }] }]],
  [4, (_, roll) => [{ kind: 'notice', code: roll() < 0.5 ? 'agent-joined' : 'agent-left', name: 'Ana' }]],
  [2, () => [{ kind: 'table', header: ['Day', 'Place'], rows: [['Monday', 'Bonn'], ['Tuesday', 'Aachen'], ['Wednesday', 'Liège']] }]],
  [3, () => [{ kind: 'unknown', type: 'hologram', payload: {} }]],
]
const total = kinds.reduce((sum, [weight]) => sum + weight, 0)

/** The message at a place of an endless conversation of mixed kinds. Places below 0 are what was said before. */
export function mixedMessage(seed: number, place: number): Message {
  const roll = dice(seed * 7919 + place * 104_729 + 17)
  let draw = roll() * total
  const make = kinds.find(([weight]) => (draw -= weight) < 0)?.[1] ?? kinds[0]?.[1]
  const id = `m${place}`
  const parts = make?.(id, roll) ?? []
  const isPlain = parts.every(({ kind }) => kind === 'text')
  const side = roll()
  const author = isPlain && side < 0.4 ? visitor : side < 0.6 ? ana : side < 0.7 ? ben : bot
  return { id, wireIds: [], author, parts, time: noon + place * minute * 3, ...(author === visitor && { delivery: { status: 'read' as const } }) }
}

/** Messages of mixed kinds at the places `from` to `to`. */
export const mixed = (to: number, from = 0, seed = 1): readonly Message[] => Array.from({ length: to - from }, (_, offset) => mixedMessage(seed, from + offset))

/** A message in plain words. */
export const plain = (id: string, count: number, more: Partial<Message> = {}): Message => ({
  id,
  wireIds: [],
  author: ana,
  parts: [{ kind: 'text', format: 'plain', text: words(count) }],
  time: noon + 900 * minute,
  ...more,
})

/** Another message in the place of the one with an id. */
export const replaced = (messages: readonly Message[], id: string, change: (message: Message) => Partial<Message>): readonly Message[] =>
  messages.map((message) => (message.id === id ? { ...message, ...change(message) } : message))
