import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Message as Row } from '../../../src/components/message/index.ts'
import { createRowEstimates } from '../../../src/components/transcript/createRowEstimates.ts'
import { placeRow } from '../../../src/components/transcript/placeRow.ts'
import type { FileAttachment, Message, MessagePart } from '../../../src/model/index.ts'
import '../../../src/styles/styles.css'
import { ana, bot, own, say, text } from './messages.ts'

afterEach(cleanup)

const words = 'I have looked it up for you: the parcel with your order left our warehouse on Monday, and the driver has given it to a neighbour. '
const file = (more: Partial<FileAttachment>): MessagePart => ({ kind: 'files', files: [{ id: 'f', kind: 'image', name: 'a.png', url: 'https://example.com/a.png', ...more }] })
const buttons = (...labels: string[]): MessagePart => ({ kind: 'buttons', options: labels.map((label) => ({ action: 'reply', label, value: label })) })
const fields = ['Street', 'City', 'Country'].map((label) => ({ type: 'text' as const, name: label, label, required: true }))
const contents: readonly (string | readonly MessagePart[])[] = [
  'Yes.',
  words,
  words.repeat(4),
  'One\nTwo\nThree',
  'Rechtsschutzversicherungsgesellschaft und Kraftfahrzeughaftpflichtversicherungsbescheinigung',
  'ご注文の荷物は本日配達されます。'.repeat(3),
  [text(words), buttons('Where is my order?', 'Change a delivery', 'Talk to someone')],
  [file({ width: 1600, height: 900 })],
  [file({})],
  [file({ kind: 'document', name: 'a.pdf', url: 'https://example.com/a.pdf' })],
  [{ kind: 'cards', cards: [{ title: 'Harbour jacket', description: 'Waxed cotton, lined, made to last.', imageUrl: 'https://example.com/a.png', actions: [{ action: 'reply', label: 'Choose', value: '1' }] }] }],
  [{ kind: 'table', header: ['Size', 'Price'], rows: [['M', '1'], ['L', '2']] }],
  [{ kind: 'form', formId: 'f', name: 'f', definition: { name: 'f', title: 'Your address', fields } }],
  [{ kind: 'location', latitude: 1, longitude: 2, label: 'Here', url: 'https://example.com' }],
]
const messages: readonly Message[] = [
  ...contents.map((content, index) => say(index % 5 < 2 ? bot : ana, content, index * 3, { id: `m${index}` })),
  say({ role: 'system' }, [{ kind: 'notice', code: 'agent-joined', name: 'Ana' }], 60),
  own(words, 61),
  own('And this', 62),
]

test.each([320, 400, 640])('at %i pixels rows are as high as was guessed, but for a twentieth', (width) => {
  const places = messages.map((_, index) => placeRow(messages, index))
  const { container } = render(
    <div className="parlance" style={{ inlineSize: width }}>
      <ol className="parlance-transcript-list">
        {messages.map((message, index) => (
          <Row key={message.id} message={message} position={places[index]?.position ?? 'single'} onFormSubmit={() => {}} />
        ))}
      </ol>
    </div>,
  )
  const estimate = createRowEstimates()
  const rows = [...container.querySelectorAll<HTMLElement>('.parlance-message')].map((row, index) => {
    const place = { ...placeRow(messages, index), startsDay: false }
    return { real: row.offsetHeight, guess: estimate(messages[index] as Message, place, width) }
  })
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  expect(sum(rows.map(({ real, guess }) => Math.abs(real - guess))) / sum(rows.map(({ real }) => real))).toBeLessThan(0.05)
})

test('a message is read once for each width, wherever it comes to stand', () => {
  const message = say(ana, words)
  const read = vi.fn(() => [text(words)])
  const watched = Object.defineProperty({ ...message }, 'parts', { get: read })
  const estimate = createRowEstimates()
  const place = { position: 'single', startsDay: false, startsUnread: false } as const
  const first = estimate(watched, place, 400)
  read.mockClear()
  expect(estimate(watched, { ...place, position: 'middle', startsUnread: true }, 401)).toBe(first - 56 + 2 + 32)
  const readsOfPlace = read.mock.calls.length
  read.mockClear()
  estimate(watched, place, 320)
  expect(read.mock.calls.length).toBeGreaterThan(readsOfPlace)
})
