import { describe, expect, it } from 'vitest'
import { toArray, type ReadingPlace } from '../../src/core/index.ts'
import type { ChatStorage, Message } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, record, settled, started, type Chat } from './scriptedClient.ts'
import { browser } from './tabs.ts'

const lines = ['one', 'two', 'three', 'four'].map((text) => said('bot', text))
const readingKey = 'parlance:test:reading'
const kept = (storage: ChatStorage, key = readingKey) => storage.get(key)

/** A storage that counts what is written under keys that have to do with reading. */
function counted(storage: ChatStorage = memoryStorage()) {
  let writes = 0
  const count = (key: string) => void (/:(reading|tab)/.test(key) && writes++)
  return {
    writes: () => writes,
    storage: { ...storage, set: (key: string, value: string) => (count(key), storage.set(key, value)), remove: (key: string) => (count(key), storage.remove(key)) },
  }
}

const wordsOf = ({ client }: Chat, place: ReadingPlace | undefined) => {
  const part = toArray(client.store.getState().messages).find(({ id }) => id === place?.messageId)?.parts[0]
  return place && `${part?.kind === 'text' ? part.text : '?'} +${place.offset}`
}
const place = (one: Chat) => wordsOf(one, one.client.reading.find())

function note(one: Chat, text: string | 'end', offset = 12) {
  const row = toArray(one.client.store.getState().messages).find(({ parts: [part] }) => part?.kind === 'text' && part.text === text)
  one.client.reading.note(row ? { messageId: row.id, offset } : 'end')
}

async function say(one: Chat, messages: readonly Message[] = lines) {
  for (const message of messages) await answer(one, { type: 'message.received', message })
}

let pages = 0

/** Opens the page again, up to the record. */
async function comeBack(storage: ChatStorage, messages: readonly Message[] = lines, options: Parameters<typeof chat>[0] = {}): Promise<Chat> {
  const one = await chat({ storage, idPrefix: `after${++pages}`, ...options })
  await connect(one)
  await answer(one, record(...messages))
  return one
}

describe('where somebody reads', () => {
  it('is known when the panel closes and opens', async () => {
    const one = await started()
    await say(one)
    note(one, 'two')
    expect(place(one)).toBe('two +12')
  })

  it('is known after a reload, though the rows have other ids', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await say(before)
    note(before, 'two')
    before.close()
    expect(place(await comeBack(storage, [...lines, said('bot', 'five')]))).toBe('two +12')
  })

  it('is kept without a word of what was said, nor the name of the conversation', async () => {
    const storage = memoryStorage()
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    expect(kept(storage)).not.toMatch(/one|two|three|c1/)
  })

  it('is nothing at the end: nothing is written, and what was kept goes', async () => {
    const { storage, writes } = counted()
    const one = await started({ storage })
    await say(one)
    const before = writes()
    note(one, 'end')
    note(one, 'end')
    expect(writes()).toBe(before)
    note(one, 'two')
    expect(kept(storage)).not.toBeNull()
    note(one, 'end')
    expect([kept(storage), kept(storage, 'parlance:test:tab'), place(one)]).toEqual([null, null, undefined])
  })

  it('is written once while nothing moves', async () => {
    const { storage, writes } = counted()
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    const before = writes()
    for (let time = 0; time < 5; time++) note(one, 'two')
    await say(one, [said('bot', 'five')])
    expect(writes()).toBe(before)
  })

  it('is not what is seen while the history is awaited', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await say(before)
    note(before, 'two')
    before.client.send({ text: 'unsent' })
    before.close()
    const after = await chat({ storage, idPrefix: 'after' })
    await connect(after)
    note(after, 'unsent')
    note(after, 'end')
    expect(place(after)).toBeUndefined()
    await answer(after, record(...lines))
    expect(place(after)).toBe('two +12')
  })

  it('goes with the visitor, in all tabs', async () => {
    const storage = memoryStorage()
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    one.client.forget()
    expect([kept(storage), kept(storage, 'parlance:test:tab')]).toEqual([null, null])
    expect(place(await comeBack(storage))).toBeUndefined()
  })

  it('is forgotten with the rest when its time is over', async () => {
    const storage = memoryStorage()
    const before = await started({ storage, lifetime: 1_000 })
    await say(before)
    note(before, 'two')
    before.close()
    before.connection.clock.advance(1_001)
    expect(place(await comeBack(storage, lines, { lifetime: 1_000, clock: before.connection.clock }))).toBeUndefined()
  })
})

describe('of several conversations', () => {
  async function open(one: Chat, conversation: string) {
    one.client.openConversation(conversation)
    await settled()
    one.connection.connect()
    await answer(one, { type: 'session.opened' })
    await answer(one, { type: 'conversation.started', conversationId: conversation, resumed: true })
    await answer(one, record(...lines))
  }

  it('each has its own', async () => {
    const one = await started()
    await say(one)
    note(one, 'two')
    await open(one, 'c2')
    expect(place(one)).toBeUndefined()
    note(one, 'three', 5)
    await open(one, 'c1')
    expect(place(one)).toBe('two +12')
    await open(one, 'c2')
    expect(place(one)).toBe('three +5')
  })

  it('the latest eight are kept', async () => {
    const storage = memoryStorage()
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    for (let index = 2; index < 12; index++) {
      await open(one, `c${index}`)
      note(one, 'three')
    }
    for (const key of [readingKey, 'parlance:test:tab']) expect((JSON.parse(kept(storage, key) ?? '') as { places: unknown[] }).places).toHaveLength(8)
    await open(one, 'c1')
    expect(place(one)).toBeUndefined()
  })
})

describe('with several tabs', () => {
  it('another one opens where the last was left, and each comes back to its own', async () => {
    const tabs = browser()
    const one = await tabs.start()
    await say(one)
    note(one, 'two')
    const other = await tabs.open()
    await connect(other)
    await answer(other, record(...lines))
    expect(place(other)).toBe('two +12')
    note(other, 'three')
    expect([place(one), place(other)]).toEqual(['two +12', 'three +12'])
    // A reload.
    one.close()
    await one.crash()
    const again = await tabs.open()
    await connect(again)
    await answer(again, record(...lines))
    expect(place(again)).toBe('two +12')
  })

  it('a tab with a storage of its own comes back to its own', async () => {
    const storage = memoryStorage()
    const tabStorage = memoryStorage()
    const locks = memoryLocks()
    const first = await started({ storage, tabStorage, locks: locks.tab() })
    await say(first)
    note(first, 'two')
    const other = await comeBack(storage, lines, { tabStorage: memoryStorage(), locks: locks.tab() })
    note(other, 'four')
    first.close()
    await settled()
    expect(place(await comeBack(storage, lines, { tabStorage, locks: locks.tab() }))).toBe('two +12')
  })

  it('a tab that was at the end stays there when another one reads elsewhere', async () => {
    const tabs = browser()
    const one = await tabs.start()
    await say(one)
    note(one, 'end')
    const other = await tabs.open()
    await connect(other)
    await answer(other, record(...lines))
    note(other, 'two')
    note(one, 'end')
    expect([place(one), place(other)]).toEqual([undefined, 'two +12'])
    expect(kept(tabs.storage)).not.toBeNull()
  })

  it('a tab that only read leaves nothing to the others when it is gone', async () => {
    const tabs = browser()
    const one = await tabs.start()
    await say(one)
    const other = await tabs.open()
    await connect(other)
    await answer(other, record(...lines))
    note(other, 'two')
    await other.crash()
    await tabs.wait(2_000)
    const left = Array.from({ length: 4 }, (_, index) => kept(tabs.storage, `parlance:test:tab:${index}`))
    expect(left).toEqual([null, null, null, null])
  })
})

describe('F32: a storage that fails costs nothing but the place', () => {
  const damaged: [string, string][] = [
    ['is no JSON', '{'],
    ['is of another version', JSON.stringify({ version: 9, savedAt: 0, visitorId: 'id-1', places: [] })],
    ['holds no list', JSON.stringify({ version: 2, savedAt: 0, visitorId: 'id-1', places: 'x' })],
    ['holds what is no place', JSON.stringify({ version: 2, savedAt: 0, visitorId: 'id-1', places: [null, { of: 1 }, { of: 'x', names: [1], before: -1, mark: '', previous: '', next: '', offset: 'x' }] })],
    ['is another visitor’s', JSON.stringify({ version: 2, savedAt: 0, visitorId: 'other', places: [] })],
  ]
  it.each(damaged)('what is kept %s', async (_what, text) => {
    const storage = memoryStorage()
    storage.set(readingKey, text)
    const one = await started({ storage })
    await say(one)
    expect(place(one)).toBeUndefined()
    note(one, 'two')
    expect(place(one)).toBe('two +12')
  })

  const refuse = () => {
    throw new Error('denied')
  }
  it.each([
    ['denied', { get: refuse, set: refuse, remove: refuse } as ChatStorage],
    ['full', { ...memoryStorage(), set: () => false as const }],
  ])('it is %s: the panel still closes and opens there', async (_what, storage) => {
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    expect(place(one)).toBe('two +12')
  })

  it('what was not sent goes before it where there is no room for both', async () => {
    const inner = memoryStorage()
    // Room for a message or for a place.
    const storage: ChatStorage = { ...inner, set: (key, value) => (/:tab|:reading/.test(key) && value.length > 330 ? false : inner.set(key, value)) }
    const one = await started({ storage })
    await say(one)
    note(one, 'two')
    expect(kept(storage, 'parlance:test:tab')).toContain('places')
    one.client.send({ text: 'unsent' })
    await settled()
    expect(kept(storage, 'parlance:test:tab')).toContain('unsent')
    expect(kept(storage, 'parlance:test:tab')).not.toContain('places')
    expect(place(one)).toBe('two +12')
  })

  it('the visitor’s own words can be where he reads', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await say(before, [own('mine', 'confirmed'), ...lines])
    note(before, 'mine', -3)
    before.close()
    expect(place(await comeBack(storage, [own('mine', 'confirmed'), ...lines]))).toBe('mine +-3')
  })
})
