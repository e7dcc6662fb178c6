import { describe, expect, it } from 'vitest'
import { toArray } from '../../src/core/index.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { fakeChat } from '../../src/testing/index.ts'
import { answer, drop, started, settled, types, wait, type Chat } from './scriptedClient.ts'
import { answers, chunk, completed, final, finished, recorded } from './streams.ts'

const shown = ({ client }: Chat) => answers(client.store.getState())

async function asking(): Promise<Chat> {
  const one = await started({ capabilities: { stream: true } })
  one.client.send({ text: 'q' })
  await settled()
  return one
}

function heard({ client }: Chat): ChatEvent[] {
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  return events
}

describe('pieces of an answer', () => {
  it('that come at once are one change of the state', async () => {
    const one = await asking()
    let changes = 0
    one.client.store.subscribe(() => changes++)
    for (const piece of 'Hello there') one.connection.receive(chunk(piece))
    expect([shown(one), changes]).toEqual([[], 0])
    await wait(one, 40)
    expect([shown(one), changes]).toEqual([['Hello there (growing)'], 1])
  })

  it('stand before whatever comes next', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    one.connection.receive(chunk('lo'))
    await answer(one, completed)
    expect(shown(one)).toEqual(['Hello (complete)'])
  })

  it('are not lost when the visitor speaks or the line breaks before they were shown', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    one.client.send({ text: 'r' })
    expect(shown(one)).toEqual(['Hel (growing)'])
    one.connection.receive(chunk('lo'))
    await drop(one)
    expect(shown(one)).toEqual(['Hello (interrupted)'])
  })

  it('wait no longer once the chat is closed', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    one.close()
    expect(shown(one)).toEqual(['Hel (interrupted)'])
    expect(one.connection.clock.pending).toBe(0)
  })
})

describe('F50: an answer that does not end', () => {
  it('is interrupted after 30 s without a piece, and goes on with the next', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    await wait(one, 20_000)
    one.connection.receive(chunk('lo'))
    await wait(one, 29_000)
    expect(shown(one)).toEqual(['Hello (growing)'])
    await wait(one, 2_000)
    expect(shown(one)).toEqual(['Hello (interrupted)'])
    one.connection.receive(chunk('!'))
    await wait(one, 40)
    expect(shown(one)).toEqual(['Hello! (growing)'])
  })

  it('asks nobody for a record because of a piece or its finished form', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hello'))
    await answer(one, completed)
    await answer(one, final('Hello'))
    const before = types(one).filter((type) => type === 'transcript.fetch').length
    await answer(one, { type: 'message.acked', id: toArray(one.client.store.getState().messages)[0]?.id ?? '' })
    await wait(one, 60_000)
    expect(types(one).filter((type) => type === 'transcript.fetch')).toHaveLength(before)
  })
})

describe('the end of the line', () => {
  it('is told of an answer that grew, once', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    const events = heard(one)
    await drop(one)
    await drop(one)
    expect(events.filter(({ type }) => type === 'stream.interrupted')).toEqual([{ type: 'stream.interrupted', reason: 'line' }])
  })

  it('is no end where the device was offline for a moment and the line held', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    one.connection.script.line({ status: 'offline' })
    one.connection.script.line({ status: 'open', kept: true })
    one.connection.receive(chunk('lo'))
    await wait(one, 40)
    expect(shown(one)).toEqual(['Hello (growing)'])
  })
})

describe('stopping an answer', () => {
  it('leaves it as it is, drops the rest, and tells the server', async () => {
    const one = await asking()
    one.connection.receive(chunk('Hel'))
    one.client.stopStream()
    one.connection.receive(chunk('lo'))
    await wait(one, 40)
    expect(shown(one)).toEqual(['Hel (stopped)'])
    expect(types(one)).toContain('stream.stop')
  })

  it('is nothing where none comes', async () => {
    const one = await asking()
    one.client.stopStream()
    await settled()
    expect(types(one)).not.toContain('stream.stop')
  })

  it('tells nobody of a refusal where the wire has no word for it', async () => {
    const mute = { ...fakeChat, encode: (command: Parameters<typeof fakeChat.encode>[0], context: Parameters<typeof fakeChat.encode>[1]) => (command.type === 'stream.stop' ? ({ via: 'none', reason: 'No event.' } as const) : fakeChat.encode(command, context)) }
    const one = await started({ adapter: mute })
    one.client.send({ text: 'q' })
    await settled()
    one.connection.receive(chunk('Hel'))
    const events = heard(one)
    one.client.stopStream()
    await settled()
    expect(events.some(({ type }) => type === 'command.refused')).toBe(false)
  })
})

describe('F51: a bot whose answer has no beginning here', () => {
  it('is shown as typing, for no longer than 8 s after the last piece', async () => {
    const one = await started()
    one.connection.receive(chunk('lo'))
    await wait(one, 40)
    const typing = () => one.client.store.getState().typing.length
    expect([shown(one), typing()]).toEqual([[], 1])
    await wait(one, 7_000)
    one.connection.receive(chunk('lo'))
    await wait(one, 7_000)
    expect(typing()).toBe(1)
    await wait(one, 2_000)
    expect(typing()).toBe(0)
  })

  it.each<[when: string, events: readonly ChatEvent[], delay: number]>([
    ['two seconds after it is complete', [completed], 2_000],
    ['where its end never comes', [], 15_000],
  ])('F43: is looked for in the record %s, where no finished form may come', async (_name, events, delay) => {
    const one = await started()
    await answer(one, chunk('lo'))
    await wait(one, 40)
    for (const event of events) await answer(one, event)
    await wait(one, delay)
    expect(types(one).filter((type) => type === 'transcript.fetch')).toHaveLength(1)
    await answer(one, recorded(finished('Hello')))
    await wait(one, 60_000)
    expect([shown(one), types(one).filter((type) => type === 'transcript.fetch').length]).toEqual([['Hello'], 1])
  })
})

it('a wire may read what was said before', async () => {
  const lengths: (number | undefined)[] = []
  const reading = { ...fakeChat, encode: (command: Parameters<typeof fakeChat.encode>[0], context: Parameters<typeof fakeChat.encode>[1]) => (command.type === 'message.send' && lengths.push(context.messages?.length), fakeChat.encode(command, context)) }
  const one = await started({ adapter: reading })
  one.client.send({ text: 'q' })
  await settled()
  expect(lengths).toEqual([1])
})
