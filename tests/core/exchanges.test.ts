import { describe, expect, it } from 'vitest'
import type { ExchangeOutcome } from '../../src/core/index.ts'
import type { ChatEvent, ExchangeDefinition } from '../../src/model/index.ts'
import { answer, chat, connect, drop, fakeChatByHttp, posted, respond, settled, started, wait, type Chat } from './scriptedClient.ts'

interface Search {
  readonly query: string
}
interface Found extends Search {
  readonly items: readonly string[]
}

const search: ExchangeDefinition<Search, Found> = {
  command: 'test.search',
  event: 'test.found',
  answers: (question, found) => question.query === found.query,
  before: [{ name: 'test.join', payload: { room: 1 } }],
}
const summary: ExchangeDefinition<object, string> = { command: 'test.summarise', event: 'test.summary' }

const found = (query: string, ...items: string[]): ChatEvent => ({ type: 'extension.received', name: 'test.found', payload: { query, items } })
const summed = (payload: string): ChatEvent => ({ type: 'extension.received', name: 'test.summary', payload })
const sent = ({ connection }: Chat) => connection.commands.flatMap((command) => (command.type === 'extension.send' ? [command.name] : []))

/** What became of questions, by their names, as it comes. */
function asking(one: Chat) {
  const outcomes: Record<string, ExchangeOutcome<unknown>> = {}
  return {
    outcomes,
    async ask<Question, Answer>(name: string, definition: ExchangeDefinition<Question, Answer>, question: Question) {
      void one.client.ask(definition, question).then((outcome) => (outcomes[name] = outcome))
      await settled()
    },
  }
}

const failed = (reason: string) => ({ status: 'failed', reason })
const answered = (value: unknown) => ({ status: 'answered', answer: value })

describe('a question that only one wire has', () => {
  it('is answered by its event', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('it', search, { query: 'cards' })
    await answer(one, found('cards', 'a'))
    expect(outcomes).toEqual({ it: answered({ query: 'cards', items: ['a'] }) })
  })

  it('is not answered by what was asked by another', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('cards', search, { query: 'cards' })
    await ask('loans', search, { query: 'loans' })
    await answer(one, found('loans', 'b'))
    expect(Object.keys(outcomes)).toEqual(['loans'])
    await answer(one, found('rates'))
    await answer(one, found('cards', 'a'))
    expect(outcomes).toEqual({ loans: answered({ query: 'loans', items: ['b'] }), cards: answered({ query: 'cards', items: ['a'] }) })
  })

  it('is answered in the order of asking where answers do not say to what', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('first', summary, {})
    await ask('second', summary, {})
    await answer(one, summed('1'))
    await answer(one, summed('2'))
    expect(outcomes).toEqual({ first: answered('1'), second: answered('2') })
  })

  it('has failed when no answer came in 15 seconds, and what comes later is nobody’s', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('it', summary, {})
    await wait(one, 15_000)
    expect(outcomes).toEqual({ it: failed('timeout') })
    await answer(one, summed('late'))
    expect(outcomes).toEqual({ it: failed('timeout') })
  })

  it('has failed when the line broke, or is not there', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('before', summary, {})
    await drop(one)
    await ask('after', summary, {})
    expect(outcomes).toEqual({ before: failed('line'), after: failed('line') })
    one.close()
    expect(one.connection.clock.pending).toBe(0)
  })

  it('has failed when the server refuses it', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    await ask('it', summary, {})
    await answer(one, { type: 'error.received', command: 'extension.send', code: '403' })
    expect(outcomes).toEqual({ it: failed('refused') })
  })

  it('has failed at once on a wire that has no such question', async () => {
    const one = await started({ adapter: { name: 'none', decode: () => ({ events: [] }), encode: () => ({ via: 'none', reason: 'No.' }) } })
    const { ask, outcomes } = asking(one)
    await ask('it', summary, {})
    expect(outcomes).toEqual({ it: failed('refused') })
  })

  it('may be answered by an exchange in the moment it leaves', async () => {
    const one = await chat({ adapter: fakeChatByHttp })
    await connect(one)
    const { ask, outcomes } = asking(one)
    await ask('it', summary, {})
    expect(posted(one).at(-1)).toMatchObject({ type: 'extension.send', name: 'test.summarise' })
    await respond(one, 'extension.send', summed('now'))
    expect(outcomes).toEqual({ it: answered('now') })
  })

  it('survives a definition that throws', async () => {
    const one = await started()
    const { ask, outcomes } = asking(one)
    const broken: ExchangeDefinition<object, string> = {
      ...summary,
      answers() {
        throw new Error('broken')
      },
    }
    await ask('broken', broken, {})
    await ask('sound', summary, {})
    await answer(one, summed('1'))
    expect(outcomes).toEqual({ sound: answered('1') })
  })
})

describe('what must be said first', () => {
  it('is said once a line, before the first question of its kind', async () => {
    const one = await started()
    const { ask } = asking(one)
    void one.client.ask(search, { query: 'a' })
    void one.client.ask(search, { query: 'b' })
    await settled()
    await ask('c', search, { query: 'c' })
    expect(sent(one)).toEqual(['test.join', 'test.search', 'test.search', 'test.search'])
  })

  it('is said again on another line', async () => {
    const one = await started()
    const { ask } = asking(one)
    await ask('a', search, { query: 'a' })
    await drop(one)
    await connect(one)
    await answer(one, { type: 'transcript.loaded', messages: [], complete: true })
    await ask('b', search, { query: 'b' })
    expect(sent(one)).toEqual(['test.join', 'test.search', 'test.join', 'test.search'])
  })

  it('is said later where it could not leave', async () => {
    const one = await chat()
    const { ask } = asking(one)
    await ask('early', search, { query: 'early' })
    await connect(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    await ask('b', search, { query: 'b' })
    expect(sent(one)).toEqual(['test.join', 'test.search'])
  })
})
