import { describe, expect, it } from 'vitest'
import { toArray } from '../../src/core/index.ts'
import type { CommandOf } from '../../src/model/index.ts'
import { memoryStorage, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, record, rows, settled, started, texts, wait, type Chat } from './scriptedClient.ts'

const options: ScriptedConnectionOptions = { wireIds: ({ id }) => [`c1:${id}`] }
const namesOf = ({ client }: Chat) => toArray(client.store.getState().messages).map(({ wireIds }) => wireIds)
const sentRows = ({ connection }: Chat) => connection.commands.filter((command): command is CommandOf<'message.send'> => command.type === 'message.send').map(({ message }) => message)

async function say(one: Chat, text: string): Promise<string> {
  const id = one.client.send({ text }) ?? ''
  await settled()
  return id
}

describe('a wire that gives the visitor’s messages names', () => {
  it('names them on the row before anything can be said of them', async () => {
    const one = await started(options)
    const id = await say(one, 'hello')
    expect(namesOf(one)).toEqual([[id, `c1:${id}`]])
    await answer(one, { type: 'message.read', wireId: `c1:${id}` })
    expect(rows(one)).toEqual(['visitor: hello [read]'])
  })

  it('by which the echo is known, and the same words of another device are not it', async () => {
    const one = await started(options)
    const id = await say(one, 'hello')
    await answer(one, { type: 'message.received', message: said('visitor', 'hello', { id: 'x', wireIds: ['c1:other'] }) })
    expect(rows(one)).toEqual(['visitor: hello [sent]', 'visitor: hello [confirmed]'])
    await answer(one, { type: 'message.received', message: said('visitor', 'hello', { id: 'y', wireIds: [`c1:${id}`] }) })
    expect(rows(one)).toEqual(['visitor: hello [confirmed]', 'visitor: hello [confirmed]'])
  })

  it('by which a piece of a message is known, which leaves its other pieces as they are', async () => {
    const one = await started({ wireIds: ({ id }) => [`c1:${id}`, `c1:${id}+1`] })
    const id = one.client.send({ text: 'here', location: { latitude: 1, longitude: 2 } }) ?? ''
    await settled()
    const piece = said('visitor', 'here', { id: 'x', wireIds: [`c1:${id}`] })
    await answer(one, { type: 'message.received', message: piece })
    await answer(one, record(piece))
    const [row] = toArray(one.client.store.getState().messages)
    expect([rows(one), row?.parts.map(({ kind }) => kind)]).toEqual([['visitor: here [confirmed]'], ['text', 'location']])
  })

  it('by which the record knows them: the same words of another device prove nothing', async () => {
    const one = await started(options)
    const first = await say(one, 'first')
    const second = await say(one, 'hello')
    await drop(one)
    await connect(one)
    const known = () => record(own('first', 'confirmed', { wireIds: [`c1:${first}`] }), own('hello', 'confirmed', { wireIds: ['c1:elsewhere'] }))
    await answer(one, known())
    await wait(one, 2_000)
    await answer(one, known())
    expect(texts(one)).toEqual(['first', 'hello', 'hello'])
    expect(sentRows(one).at(-1)).toMatchObject({ id: second, wireIds: [second, `c1:${second}`] })
  })

  it('over a reload too', async () => {
    const storage = memoryStorage()
    const before = await started({ ...options, storage })
    const first = await say(before, 'first')
    const second = await say(before, 'hello')
    await drop(before)
    before.close()
    const one = await chat({ ...options, storage, clock: before.connection.clock, idPrefix: 'after' })
    expect(namesOf(one)).toEqual([
      [first, `c1:${first}`],
      [second, `c1:${second}`],
    ])
    await connect(one)
    await answer(one, record(own('first', 'confirmed', { wireIds: [`c1:${first}`] }), own('hello', 'confirmed', { wireIds: [`c1:${second}`] })))
    expect(rows(one)).toEqual(['visitor: first [confirmed]', 'visitor: hello [confirmed]'])
    expect(texts(one)).toEqual([])
  })

  it('and a server that knows none of our names is asked for the words', async () => {
    const one = await started(options)
    await say(one, 'hello')
    await wait(one, 3_000)
    await answer(one, record(own('hello', 'confirmed', { wireIds: ['server-1'] })))
    expect(rows(one)).toEqual(['visitor: hello [confirmed]'])
  })
})
