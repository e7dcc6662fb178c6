import { describe, expect, it } from 'vitest'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { said } from './messages.ts'
import { answer, chat, connect, drop, lastId, record, rows, settled, started, texts, wait, type Chat } from './scriptedClient.ts'

// A wire whose echoes carry other ids than ours, and whose only record is that of joining again.
const wire = { capabilities: { namesMessages: true } } as const

const echo = (text: string, ...wireIds: string[]): ChatEvent => ({ type: 'message.received', message: said('visitor', text, { id: `live-${wireIds.join()}`, wireIds, delivery: { status: 'confirmed' } }) })
const entry = (text: string, ...wireIds: string[]): Message => said('visitor', text, { wireIds, delivery: { status: 'confirmed' } })

async function saying(...words: string[]): Promise<Chat> {
  const one = await started(wire)
  for (const text of words) {
    one.client.send({ text })
    await settled()
  }
  return one
}

const ack = (one: Chat): ChatEvent => ({ type: 'message.acked', id: lastId(one) })

async function rejoin(one: Chat, ...entries: Message[]): Promise<void> {
  await drop(one)
  await connect(one)
  await answer(one, record(...entries))
}

describe('a message whose echo carries an id of the server', () => {
  const once = ['visitor: hello [confirmed]']

  it.each<readonly [string, (one: Chat) => Promise<void>]>([
    ['F23: by its echo', (one) => answer(one, echo('hello', 'm1'))],
    ['F23: by its acknowledgement', (one) => answer(one, ack(one))],
    ['F23: by its echo after its acknowledgement', async (one) => (await answer(one, ack(one)), answer(one, echo('hello', 'm1')))],
    ['F23: by its echo long after its acknowledgement', async (one) => (await answer(one, ack(one)), await wait(one, 12_000), answer(one, echo('hello', 'm1')))],
    ['F23: by its acknowledgement after its echo', async (one) => (await answer(one, echo('hello', 'm1')), answer(one, ack(one)))],
    ['F21: by an echo that comes twice', async (one) => (await answer(one, echo('hello', 'm1')), answer(one, echo('hello', 'm1')))],
    ['F7: by the record, where the echo is lost', (one) => rejoin(one, entry('hello', '_1'))],
    ['F7: by an echo after the record under the same id', async (one) => (await rejoin(one, entry('hello', 'm1')), answer(one, echo('hello', 'm1')))],
    ['F7: by an echo after the record under another id', async (one) => (await rejoin(one, entry('hello', '_1')), answer(one, echo('hello', 'm1')))],
    ['F7: by a record after its echo under another id', async (one) => (await answer(one, echo('hello', 'm1')), rejoin(one, entry('hello', '_1')))],
    ['F7: by a second record after that', async (one) => (await answer(one, echo('hello', 'm1')), await rejoin(one, entry('hello', '_1')), rejoin(one, entry('hello', '_1')))],
    ['F7: by an echo on the next line, where it was acknowledged on the last', async (one) => (await answer(one, ack(one)), await rejoin(one), answer(one, echo('hello', 'm1')))],
  ])('%s is proved, stands once and is not sent again', async (_name, happens) => {
    const one = await saying('hello')
    await happens(one)
    await wait(one, 60_000)
    expect([rows(one), texts(one)]).toEqual([once, ['hello']])
  })

  it('F25: stands as often as it was said, and each echo proves one', async () => {
    const one = await saying('hello', 'hello', 'hello')
    for (const id of ['m1', 'm2']) await answer(one, echo('hello', id))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'visitor: hello [confirmed]', 'visitor: hello [sent]'])
    await answer(one, echo('hello', 'm3'))
    expect(rows(one)).toEqual(Array.from({ length: 3 }, () => 'visitor: hello [confirmed]'))
  })

  it('stands beside one of another tab in the same words, also once it is acknowledged', async () => {
    const one = await saying('hello')
    await answer(one, ack(one))
    await answer(one, echo('hello', 'm1'))
    await answer(one, echo('hello', 'm2'))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'visitor: hello [confirmed]'])
  })

  it('stands beside one of another tab', async () => {
    const one = await saying('hello')
    await answer(one, echo('elsewhere', 'm1'))
    await answer(one, echo('hello', 'm2'))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'visitor: elsewhere [confirmed]'])
  })

  it('is named by ids of both kinds after two records of which the second lacks nothing', async () => {
    const one = await saying('hello')
    await answer(one, echo('hello', 'm1'))
    await rejoin(one, entry('hello', '_1'))
    one.client.send({ text: 'again' })
    await settled()
    await answer(one, echo('again', 'm2'))
    await rejoin(one, entry('hello', '_1'), entry('again', '_2'))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'visitor: again [confirmed]'])
    expect(one.client.store.getState().transcript.prefixKnown).toBe(true)
  })

  it('F8: is sent again once two records lack it, and the echo of either copy proves it', async () => {
    const one = await saying('hello')
    await rejoin(one)
    await wait(one, 2_000)
    await answer(one, record())
    expect(texts(one)).toEqual(['hello', 'hello'])
    await answer(one, echo('hello', 'm1'))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
  })

  it('is proved by an echo that comes while it waits to be sent again', async () => {
    const one = await saying('hello')
    await drop(one)
    one.client.resend(lastId(one))
    await connect(one)
    await answer(one, echo('hello', 'm1'))
    await answer(one, record(entry('hello', 'm1')))
    await wait(one, 5_000)
    expect([rows(one), texts(one)]).toEqual([['visitor: hello [confirmed]'], ['hello']])
  })

  it('is proved on a new page by the record alone, when the old one was killed before its echo', async () => {
    const before = await saying('hello')
    const after = await chat({ ...wire, storage: before.connection.storage, idPrefix: 'next' })
    await connect(after)
    await answer(after, record(entry('hello', '_1')))
    await wait(after, 60_000)
    expect([rows(after), texts(after)]).toEqual([['visitor: hello [confirmed]'], []])
  })

  it('is not in doubt on a new page, when the old one was killed after its echo', async () => {
    const before = await saying('hello')
    await answer(before, echo('hello', 'm1'))
    const after = await chat({ ...wire, storage: before.connection.storage, idPrefix: 'next' })
    expect(rows(after)).toEqual([])
  })

  it('is looked for in the record where no echo ever comes', async () => {
    const one = await saying('hello')
    await wait(one, 3_000)
    await answer(one, record(entry('hello', '_1')))
    await wait(one, 60_000)
    expect([rows(one), texts(one)]).toEqual([['visitor: hello [confirmed]'], ['hello']])
  })
})

describe('what a bot says after the record that holds it already', () => {
  const bot = (text: string, wireId: string, time?: number): Message => said('bot', text, { id: `live-${wireId}`, wireIds: [wireId], ...(time === undefined ? {} : { time }) })

  it('is one row where the line and the record name it apart and give it the same time', async () => {
    const one = await started(wire)
    await rejoin(one, bot('Hi', '_1', 5))
    await answer(one, { type: 'message.received', message: bot('Hi', 'm1', 5) })
    expect(rows(one)).toEqual(['bot: Hi'])
  })

  it('is one row where they were found to name things apart before', async () => {
    const one = await started(wire)
    await answer(one, { type: 'message.received', message: bot('Welcome', 'm1', 1) })
    await rejoin(one, bot('Welcome', '_1', 1), bot('Hi', '_2', 2))
    await answer(one, { type: 'message.received', message: bot('Hi', 'm2', 3) })
    expect(rows(one)).toEqual(['bot: Welcome', 'bot: Hi'])
  })

  it('is two rows where it is said twice', async () => {
    const one = await started(wire)
    await rejoin(one, bot('Hi', 's1', 5))
    await answer(one, { type: 'message.received', message: bot('Hi', 's2', 6) })
    expect(rows(one)).toEqual(['bot: Hi', 'bot: Hi'])
  })
})
