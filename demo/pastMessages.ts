import type { Message, MessagePart, Participant } from '../src/model/index.ts'
import { wordsOf } from '../sandbox/flow.ts'

const visitor: Participant = { role: 'visitor' }
const assistant: Participant = { role: 'bot', id: 'past-assistant', name: 'Harbour Bank' }
const agent: Participant = { role: 'agent', id: 'past-ana', name: 'Ana' }

const minute = 60_000

const asked = ['When will it be there?', 'Thank you!', 'And what does it cost?', 'I do not find it in the app. I have looked under documents and under messages, and in the mail of last week too.', 'No', 'Could you look again, please?']

const markdown = `Here is what a transfer costs:

| To | Price | Takes |
|---|--:|---|
| the euro area | 0.00 EUR | one day |
| Norway | 12.00 EUR | two to four days |

- before **noon** it leaves the same day
- see [our price list](https://harbour.example/prices)`

const sum = `It is worked out like this:

\`\`\`ts
const fee = amount > 1_000 ? 12 : 6
\`\`\``

function partsOf(index: number): readonly MessagePart[] {
  if (index % 97 === 0) return [{ kind: 'text', text: markdown, format: 'markdown' }]
  if (index % 61 === 0) return [{ kind: 'text', text: sum, format: 'markdown' }]
  if (index % 43 === 0) return [{ kind: 'text', text: Array.from({ length: 6 }, (_, line) => wordsOf(index + line)).join(' '), format: 'plain' }]
  return [{ kind: 'text', text: wordsOf(index), format: 'plain' }]
}

const buttons = [
  { label: 'Yes, please', action: 'reply', value: 'yes' },
  { label: 'Not now', action: 'reply', value: 'no' },
] as const satisfies readonly unknown[]

function messageAt(index: number, time: number): Message {
  const names = { id: `past-${index}`, wireIds: [`past-${index}`], time }
  if (index % 3 === 1) return { ...names, author: visitor, parts: [{ kind: 'text', text: asked[index % asked.length] ?? '', format: 'plain' }], delivery: { status: 'read' } }
  const parts = partsOf(index)
  const author = Math.floor(index / 40) % 2 === 0 ? assistant : agent
  return { ...names, author, parts: index % 53 === 0 ? [...parts, { kind: 'buttons', options: buttons }] : parts }
}

/** So many are made between two rests. */
const slice = 1_000

/** What was said in the time before `until` (milliseconds since 1970): so many messages, the same ones each time, made with rests. */
export function* pastMessages(count: number, until: number): Generator<undefined, readonly Message[]> {
  const messages: Message[] = []
  for (let index = 1; index <= count; index++) {
    messages.push(messageAt(index, until - (count - index + 1) * 7 * minute))
    if (index % slice === 0) yield undefined
  }
  return messages
}
