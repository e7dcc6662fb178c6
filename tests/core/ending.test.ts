import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/model/index.ts'
import { answer, drop, settled, started, types, wait, type Chat } from './scriptedClient.ts'

const rateable = { capabilities: { rateAfterEnd: true } } as const
const minutes = (count: number) => count * 60_000

const statusOf = ({ client }: Chat) => client.store.getState().connection.status
const isUp = ({ connection: { script } }: Chat) => script.opened > script.closed
const ask = async (one: Chat, command: Command) => {
  one.client.request(command)
  await settled()
}
const rate = (one: Chat, rating = 5) => ask(one, { type: 'conversation.rate', rating })

async function ended(options: Parameters<typeof started>[0] = rateable): Promise<Chat> {
  const one = await started(options)
  await answer(one, { type: 'conversation.ended', reason: 'agent' })
  return one
}

describe('I10: the end of a conversation', () => {
  it('ends the line, where nothing more can be said', async () => {
    const one = await ended({})
    expect([statusOf(one), isUp(one)]).toEqual(['idle', false])
  })

  it('keeps the line for ten minutes where it can be rated still', async () => {
    const one = await ended()
    await wait(one, minutes(10) - 1)
    expect([statusOf(one), isUp(one)]).toEqual(['ready', true])
    await wait(one, 1)
    expect([statusOf(one), isUp(one)]).toEqual(['idle', false])
  })

  it.each(['gone', 'deleted'] as const)('ends the line when the conversation is %s: nobody would take a rating', async (reason) => {
    const one = await started(rateable)
    await answer(one, { type: 'conversation.ended', reason })
    expect(isUp(one)).toBe(false)
  })

  it('ends the line when it was rated before', async () => {
    const one = await started(rateable)
    await rate(one)
    await answer(one, { type: 'conversation.ended', reason: 'visitor' })
    expect(isUp(one)).toBe(false)
  })

  it('is told twice without a difference', async () => {
    const one = await ended()
    await wait(one, minutes(9))
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    await answer(one, { type: 'conversation.started', conversationId: 'c1', resumed: true })
    expect(isUp(one)).toBe(true)
    await wait(one, minutes(1))
    expect(isUp(one)).toBe(false)
  })
})

describe('a rating after the end', () => {
  it('leaves, is shown, and ends the line a moment later', async () => {
    const one = await ended()
    await ask(one, { type: 'conversation.rate', rating: 4, comment: 'quick' })
    expect(one.client.store.getState().rating).toEqual({ rating: 4, comment: 'quick' })
    expect(types(one).at(-1)).toBe('conversation.rate')
    expect(isUp(one)).toBe(true)
    await wait(one, 3_000)
    expect([statusOf(one), isUp(one)]).toEqual(['idle', false])
  })

  it('that the server refuses is taken back, and may be given again', async () => {
    const one = await ended()
    await rate(one, 3)
    await answer(one, { type: 'error.received', command: 'conversation.rate', code: '422' })
    await wait(one, minutes(1))
    expect([one.client.store.getState().rating, isUp(one)]).toEqual([undefined, true])
    await rate(one, 5)
    expect(one.client.store.getState().rating).toEqual({ rating: 5 })
  })

  it('is not shown where it could not leave', async () => {
    const one = await ended()
    await drop(one)
    await rate(one)
    expect(one.client.store.getState()).toMatchObject({ diagnostics: { refused: 1 } })
    expect(one.client.store.getState().rating).toBeUndefined()
  })
})

describe('a list of conversations whose changes come by the line', () => {
  const watching = { capabilities: { liveConversationList: true } } as const

  it('keeps the line after the end, and dials another when it is lost', async () => {
    const one = await started(watching)
    await ask(one, { type: 'conversations.list' })
    await answer(one, { type: 'conversations.loaded', conversations: [] })
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    await wait(one, minutes(30))
    expect([statusOf(one), isUp(one)]).toEqual(['ready', true])
    await drop(one)
    expect([statusOf(one), isUp(one)]).toEqual(['reconnecting', true])
  })

  it('keeps none where it was never asked for', async () => {
    const one = await ended(watching)
    expect(isUp(one)).toBe(false)
  })
})

it('I10: nothing of the conversation but the rating leaves after the end', async () => {
  const one = await ended()
  const before = types(one).length
  await ask(one, { type: 'typing.notify', isTyping: true })
  await ask(one, { type: 'conversation.escalate' })
  expect(one.client.send({ text: 'too late' })).toBeUndefined()
  one.client.setDraft('too late')
  one.client.markSeen()
  await wait(one, minutes(9))
  expect(types(one).slice(before)).toEqual([])
})

it('I10: a line that breaks after the end is not restored, and nobody hears of it', async () => {
  const one = await ended()
  const heard: string[] = []
  one.client.store.subscribe(({ connection }) => heard.push(connection.status))
  await drop(one)
  expect([...new Set(heard)]).toEqual(['idle'])
  await wait(one, minutes(20))
  expect([statusOf(one), isUp(one)]).toEqual(['idle', false])
})

it('what follows begins on a line of its own', async () => {
  const one = await ended()
  one.client.start()
  await settled()
  expect(statusOf(one)).not.toBe('ready')
  one.connection.connect()
  one.connection.receive({ type: 'session.opened' })
  await settled()
  await answer(one, { type: 'conversation.started', conversationId: 'c2' })
  await wait(one, minutes(20))
  expect([statusOf(one), isUp(one), one.client.store.getState().conversation.id]).toEqual(['ready', true, 'c2'])
})

it('closing the client leaves no timer', async () => {
  const one = await ended()
  one.close()
  expect(one.connection.clock.pending).toBe(0)
})
