import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PartProps } from '../../../src/components/partProps.ts'
import type { TranscriptProps } from '../../../src/components/transcript/index.ts'
import type { Message, MessageSequence, TextPart } from '../../../src/model/index.ts'
import { transcriptRowProps } from '../../../src/primitives/transcript/transcriptRowProps.ts'
import { log, Room, rowAt, rows, settle } from './harness.tsx'
import { ana, many, own, say, text } from './messages.ts'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadLate)

// Each render of a row asks for the attributes of its element, whatever else it draws.
vi.mock('../../../src/primitives/transcript/transcriptRowProps.ts', { spy: true })

afterEach(cleanup)

const thousands = many(10_000)
const sequence = (...more: readonly Message[]): MessageSequence => ({
  length: thousands.length + more.length,
  at: (index) => (index < thousands.length ? thousands[index] : more[index - thousands.length]),
})

const drawn: string[] = []
const components = {
  text: ({ part }: PartProps<TextPart>) => {
    drawn.push(part.text)
    return <p>{part.text}</p>
  },
}
const shells = () => vi.mocked(transcriptRowProps).mock.calls.map(([index]) => index)

beforeEach(() => void vi.mocked(transcriptRowProps).mockClear())

/** A host that makes everything anew each time it renders, as most do. */
const host = (messages: MessageSequence, more: Partial<TranscriptProps> = {}) => (
  <Room
    messages={messages}
    components={{ ...components }}
    policy={{ images: { hosts: ['example.com'] } }}
    onReply={() => {}}
    onRetry={() => {}}
    onFormSubmit={() => {}}
    invitations={['call']}
    actionStateOf={() => ({ state: 'live' })}
    typing={[]}
    {...more}
  />
)

async function show() {
  const { rerender } = render(host(sequence()))
  await settle()
  await settle()
  return async (messages: MessageSequence, more?: Partial<TranscriptProps>) => {
    drawn.length = 0
    vi.mocked(transcriptRowProps).mockClear()
    rerender(host(messages, more))
    await settle()
    await settle()
    return { drawn: [...drawn], shells: shells() }
  }
}

describe('in a transcript of ten thousand, one row renders', () => {
  test('for each message that is appended, also where it joins a group or takes the delivery over', async () => {
    const update = await show()
    const news: Message[] = []
    for (const [index, message] of [say(ana, 'A', 70_000), say(ana, 'B', 70_001), own('C', 70_002, { status: 'queued' }), own('D', 70_003, { status: 'queued' })].entries()) {
      news.push(message)
      const { id } = message
      expect(await update(sequence(...news))).toEqual({ drawn: [id], shells: [10_000 + index] })
    }
    // What the others tell of their surroundings is true all the same.
    expect(news.map((_, index) => rowAt(10_000 + index)?.dataset['position'])).toEqual(['first', 'last', 'first', 'last'])
    expect(rows().filter((row) => row.hasAttribute('data-latest'))).toEqual([rowAt(10_003)])
    expect(new Set(rows().map((row) => row.getAttribute('aria-setsize')))).toEqual(new Set(['10004']))
  })

  test('for each piece of an answer, each receipt and each edit', async () => {
    const update = await show()
    const question = own('Where is it?', 70_000, { status: 'sending' })
    await update(sequence(question))
    for (const status of ['sent', 'delivered', 'read'] as const) {
      expect((await update(sequence({ ...question, delivery: { status } }))).shells).toEqual([10_000])
    }
    const answer = (words: string, more: Partial<Message> = {}) => say(ana, [text(words)], 70_001, { id: 'answer', stream: 'growing', ...more })
    await update(sequence(question, answer('It')))
    let words = 'It'
    for (const piece of [' is', ' on its way', ' to you. '.repeat(20)]) {
      words += piece
      expect(await update(sequence(question, answer(words)))).toEqual({ drawn: [words], shells: [10_001] })
    }
    expect((await update(sequence(question, answer('Edited', { stream: 'complete', edited: true })))).shells).toEqual([10_001])
  })

  test('and none for anything else', async () => {
    const update = await show()
    const none = { drawn: [], shells: [] }
    expect(await update(sequence())).toEqual(none)
    expect(await update(sequence(), { typing: [ana] })).toEqual(none)
    expect(await update(sequence(), { typing: [], isComplete: false })).toEqual(none)
    expect(rows().every((row) => row.getAttribute('aria-setsize') === '-1')).toBe(true)
    expect(await update(sequence(), { line: 'lost', unreadFrom: undefined })).toEqual(none)
  })
})

test('a row that renders for the reader’s sake is counted', async () => {
  const update = await show()
  const changed = await update(sequence(), { dayHeadingLevel: 3 })
  expect(changed.shells.toSorted((one, other) => one - other)).toEqual(rows().map((row) => Number(row.dataset['index'])))
  expect(log().querySelectorAll('li').length).toBeLessThan(30)
})
