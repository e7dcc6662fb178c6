import { describe, expect, it } from 'vitest'
import { hasKeptChat } from '../../src/core/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { answer, chat, connect, started, wait, type Chat } from './scriptedClient.ts'

const kept = ({ connection }: Chat) => hasKeptChat(connection)
const starts = ({ connection }: Chat) => connection.commands.filter((command) => command.type === 'conversation.start')

describe('whether there is a chat to go on with', () => {
  it('is told without anything being written', () => {
    const storage = memoryStorage()
    const written: string[] = []
    const watched = { ...storage, set: (key: string) => void written.push(key) }
    expect(hasKeptChat({ storage: watched, scope: 'test', clock: { now: () => 0, after: () => () => undefined } })).toBe(false)
    expect(written).toEqual([])
  })

  it('a conversation is one, until it is over', async () => {
    const one = await started({ storage: memoryStorage() })
    expect(kept(one)).toBe(true)
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect(kept(one)).toBe(false)
  })

  it('a draft and words that were not sent are one, with and without a conversation', async () => {
    const drafting = await chat({ storage: memoryStorage() }, { autoStart: false })
    expect(kept(drafting)).toBe(false)
    drafting.client.setDraft('I wanted to')
    expect(kept(drafting)).toBe(true)
    const waiting = await chat({ storage: memoryStorage() }, { autoStart: false })
    waiting.client.send({ text: 'hello' })
    expect(kept(waiting)).toBe(true)
  })

  it('nothing that is older than its lifetime is one, nor what the visitor had forgotten', async () => {
    const old = await started({ storage: memoryStorage() })
    await wait(old, 25 * 60 * 60 * 1000)
    expect(kept(old)).toBe(false)
    const forgotten = await started({ storage: memoryStorage() })
    forgotten.client.forget()
    expect(kept(forgotten)).toBe(false)
  })
})

describe('what is told of the visitor', () => {
  it('may change until the conversation begins, and begins none', async () => {
    const one = await chat({}, { autoStart: false, visitor: { firstName: 'Ana' } })
    await connect(one)
    one.client.identify({ visitor: { firstName: 'Eva' }, metadata: { plan: 'pro' } })
    expect(starts(one)).toEqual([])
    one.client.start()
    expect(starts(one)).toMatchObject([{ visitor: { firstName: 'Eva' }, metadata: { plan: 'pro' } }])
  })

  it('holds for the conversations after it', async () => {
    const one = await started({}, { visitor: { firstName: 'Ana' } })
    one.client.identify({ visitor: { firstName: 'Eva' } })
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    one.client.start()
    await connect(one)
    expect(starts(one).at(-1)).toMatchObject({ visitor: { firstName: 'Eva' } })
  })
})
