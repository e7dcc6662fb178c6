import { describe, expect, it } from 'vitest'
import { createChatClient } from '../../src/core/index.ts'
import type { ChatEvent, ChatStorage } from '../../src/model/index.ts'
import { memoryLocks, memoryStorage, scriptedConnection } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { answer, connect, drop, record, rows, settled, texts, types, wait, type Chat } from './scriptedClient.ts'
import { browser, type Tab } from './tabs.ts'

/** The record of nothing, and a second look at it. */
async function reconnect(tab: Tab, ...said: Parameters<typeof record>): Promise<void> {
  await connect(tab)
  await answer(tab, record(...said))
  await wait(tab, 2_000)
  await answer(tab, record(...said))
}

const draftOf = ({ client }: Chat) => client.store.getState().draft
const conversationOf = ({ client }: Chat) => client.store.getState().conversation

describe('a tab that is gone', () => {
  it.each(['close', 'crash'] as const)('F42: by %s, the next tab sends what it left, in order, and once', async (way) => {
    const { start, open, sent } = browser()
    const first = await start()
    await drop(first)
    first.client.send({ text: 'one' })
    first.client.send({ text: 'two' })
    first.client.setDraft('half')
    await first[way]()
    const second = await open()
    expect(rows(second)).toEqual(['visitor: one [queued]', 'visitor: two [queued]'])
    expect(draftOf(second)).toBe('half')
    await reconnect(second)
    expect(sent()).toEqual(['one', 'two'])
    const third = await open()
    expect(rows(third)).toEqual([])
  })

  it('F41: is inherited by a living one within 2 s, and what waited is sent once', async () => {
    const { start, open, wait, sent } = browser()
    const first = await start()
    await drop(first)
    first.client.send({ text: 'one' })
    first.client.send({ text: 'two' })
    const heirs = [await open(), await open()]
    for (const heir of heirs) await reconnect(heir)
    expect(sent()).toEqual([])
    await first.crash()
    await wait(2_000)
    expect(sent()).toEqual(['one', 'two'])
    await wait(60_000)
    expect(sent()).toEqual(['one', 'two'])
  })

  it('F41: is inherited also when it was opened after the one that inherits', async () => {
    const { start, open, wait, sent } = browser()
    const heir = await start()
    const later = await open()
    later.client.send({ text: 'late' })
    await later.crash()
    await wait(2_000)
    expect(sent()).toEqual(['late'])
    expect(rows(heir)).toEqual(['visitor: late [sent]'])
  })

  it('its draft waits for who opens the page again, and a new tab beside a living one begins empty', async () => {
    const { start, open, wait } = browser()
    const first = await start()
    first.client.setDraft('mine')
    const second = await open()
    expect(draftOf(second)).toBe('')
    await first.crash()
    await wait(2_000)
    expect(draftOf(second)).toBe('')
    expect(draftOf(await open())).toBe('mine')
    expect(draftOf(await open())).toBe('')
  })

  it('that is only reloaded keeps what is its own, though another tab lives', async () => {
    const { start, open, wait, sent } = browser()
    const first = await start()
    await drop(first)
    const other = await open()
    await reconnect(other)
    first.client.send({ text: 'mine' })
    first.client.setDraft('half')
    first.close()
    await settled()
    const reloaded = await open()
    await wait(5_000)
    expect(sent()).toEqual([])
    expect(rows(reloaded)).toEqual(['visitor: mine [queued]'])
    expect(draftOf(reloaded)).toBe('half')
    expect(rows(other)).toEqual([])
  })

  it.each([
    ['has', [own('hello', 'confirmed')], ['hello'], 'visitor: hello [confirmed]'],
    ['lacks', [], ['hello', 'hello'], 'visitor: hello [sent]'],
  ])('what it handed over is looked for in the record by the one that inherits: the server %s it', async (_what, recorded, expected, row) => {
    const { start, open, wait, sent } = browser()
    const first = await start()
    const heir = await open()
    await reconnect(heir)
    first.client.send({ text: 'hello' })
    await settled()
    await first.crash()
    await wait(1_000)
    expect(heir.connection.script.redialled).toBe(1)
    await drop(heir)
    await reconnect(heir, ...recorded)
    expect(sent()).toEqual(expected)
    expect(rows(heir)).toEqual([row])
  })

  it('what it handed over, and the record has told the living one of, stands once', async () => {
    const { start, open, wait, sent } = browser()
    const first = await start()
    const heir = await open()
    await reconnect(heir)
    first.client.send({ text: 'hello' })
    await settled()
    await answer(heir, record(own('hello', 'confirmed', { attempts: 0 })))
    await first.crash()
    await wait(1_000)
    await reconnect(heir, own('hello', 'confirmed'))
    expect(rows(heir)).toEqual(['visitor: hello [confirmed]'])
    expect(sent()).toEqual(['hello'])
  })

  it('of another conversation: its words are shown and not sent', async () => {
    const { start, open, storage, sent } = browser()
    const first = await start()
    await drop(first)
    first.client.send({ text: 'old' })
    await first.crash()
    const kept = JSON.parse(storage.get('parlance:test') ?? '') as object
    storage.set('parlance:test', JSON.stringify({ ...kept, conversationId: 'c2' }))
    const second = await open()
    await reconnect(second)
    expect(rows(second)).toEqual(['visitor: old [failed]'])
    expect(sent()).toEqual([])
  })
})

it('a tab knows whether it is alone: when it comes, and when another one has something of its own', async () => {
  const { start, open } = browser()
  const hasOthers = ({ client }: Chat) => client.store.getState().hasOtherTabs
  const first = await start()
  expect(hasOthers(first)).toBe(false)
  const second = await open()
  expect(hasOthers(second)).toBe(true)
  second.client.setDraft('x')
  await settled()
  expect(hasOthers(first)).toBe(true)
})

describe('while a tab takes its place', () => {
  /** Locks that are given when the test says so. */
  function slowLocks() {
    const tab = memoryLocks().tab()
    let give: () => void = () => undefined
    const given = new Promise<void>((resolve) => (give = resolve))
    return { give: () => give(), locks: { request: async (...asked: Parameters<typeof tab.request>) => (await given, tab.request(...asked)) } }
  }

  it('nothing is dialled, and what is typed meanwhile stands behind what waits since before', async () => {
    const { start, open, sent } = browser()
    const first = await start()
    await drop(first)
    first.client.send({ text: 'one' })
    first.client.send({ text: 'two' })
    await first.crash()
    const { locks, give } = slowLocks()
    const second = await open({ locks })
    expect(second.client.store.getState().connection.status).toBe('idle')
    second.client.send({ text: 'three' })
    second.client.send({ text: 'four' })
    second.client.setDraft('five')
    expect(rows(second)).toEqual(['visitor: three [queued]', 'visitor: four [queued]'])
    give()
    await settled()
    expect(rows(second)).toEqual(['one', 'two', 'three', 'four'].map((text) => `visitor: ${text} [queued]`))
    expect(draftOf(second)).toBe('five')
    await reconnect(second)
    expect(sent()).toEqual(['one', 'two', 'three', 'four'])
  })

  it('F38: open, close and open at once take one place; to close gives it back', async () => {
    const locks = memoryLocks()
    const connection = scriptedConnection({ locks: locks.tab() })
    const client = createChatClient({ connection })
    expect(locks.held).toEqual([])
    client.open()()
    const close = client.open()
    await settled()
    expect(locks.held).toEqual(['parlance:test:tab:0'])
    close()
    expect(locks.held).toEqual([])
    expect(connection.clock.pending).toBe(0)
  })

  it('a client that is closed before it has its place takes none', async () => {
    const { locks, give } = slowLocks()
    const connection = scriptedConnection({ locks })
    const close = createChatClient({ connection }).open()
    await settled()
    close()
    give()
    await settled()
    expect(await locks.request('parlance:test:tab:0')).toBeDefined()
    expect(connection.script.opened).toBe(0)
  })
})

describe('a client that is closed and opened again', () => {
  it('goes on with what waits', async () => {
    const { start, sent } = browser()
    const tab = await start()
    await drop(tab)
    tab.client.send({ text: 'hello' })
    tab.close()
    await settled()
    tab.client.open()
    await settled()
    await reconnect(tab)
    expect(sent()).toEqual(['hello'])
    expect(rows(tab)).toEqual(['visitor: hello [sent]'])
  })

  it('does not send what another tab took over meanwhile', async () => {
    const { start, open, sent } = browser()
    const tab = await start()
    await drop(tab)
    tab.client.send({ text: 'hello' })
    tab.close()
    const other = await open()
    await reconnect(other)
    expect(sent()).toEqual(['hello'])
    tab.client.open()
    await settled()
    await reconnect(tab, own('hello', 'confirmed'))
    expect(sent()).toEqual(['hello'])
    expect(rows(tab)).toEqual(['visitor: hello [confirmed]'])
  })
})

describe('F9: a tab that the browser puts aside and takes back', () => {
  it('goes on with what is its own', async () => {
    const { start, sent } = browser()
    const tab = await start()
    await drop(tab)
    tab.client.send({ text: 'hello' })
    tab.locks.suspend()()
    await settled()
    await reconnect(tab)
    expect(rows(tab)).toEqual(['visitor: hello [sent]'])
    expect(sent()).toEqual(['hello'])
  })

  it('does not send what another tab took over', async () => {
    const { start, open, sent } = browser()
    const tab = await start()
    await drop(tab)
    tab.client.send({ text: 'hello' })
    const comeBack = tab.locks.suspend()
    const other = await open()
    await reconnect(other)
    expect(sent()).toEqual(['hello'])
    comeBack()
    await settled()
    await reconnect(tab, own('hello', 'confirmed'))
    expect(sent()).toEqual(['hello'])
    expect(rows(tab)).toEqual(['visitor: hello [confirmed]'])
  })
})

describe('F36: what one tab does to the conversation', () => {
  it.each([
    ['its end', { type: 'conversation.ended', reason: 'agent' }, 'agent'],
    ['its deletion', { type: 'conversation.deleted', conversationId: 'c1' }, 'deleted'],
    ['its loss', { type: 'conversation.ended', reason: 'gone' }, 'gone'],
  ] as const)('%s: the others follow, and none brings it back', async (_what, event, reason) => {
    const { start, open } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second)
    await answer(first, event)
    await settled()
    expect(conversationOf(second)).toMatchObject({ status: 'ended', endReason: reason })
    expect(second.connection.script.closed).toBe(1)
    second.client.setDraft('still here')
    first.close()
    second.close()
    expect(conversationOf(await open())).toEqual({ status: 'none' })
  })

  it('a new one: the others are at the end of the one before', async () => {
    const { start, open } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second)
    first.client.startNew()
    await settled()
    await answer(first, { type: 'conversation.started', conversationId: 'c2' })
    expect(conversationOf(second)).toMatchObject({ id: 'c1', status: 'ended', endReason: 'visitor' })
    expect(conversationOf(await open())).toMatchObject({ id: 'c2', status: 'active' })
  })

  it('an older one taken up: the others stay where they are, and the next tab is where the last one went', async () => {
    const { start, open } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second)
    first.client.openConversation('c0')
    await settled()
    expect(conversationOf(second)).toMatchObject({ id: 'c1', status: 'active' })
    second.client.send({ text: 'here' })
    await settled()
    expect(conversationOf(await open())).toMatchObject({ id: 'c0', status: 'active' })
  })

  it('a storage that tells nothing: it is noticed at the next change', async () => {
    const { get, set, remove } = memoryStorage()
    const quiet: ChatStorage = { get, set, remove }
    const { start, open } = browser(quiet)
    const first = await start()
    const second = await open()
    await reconnect(second)
    await answer(first, { type: 'conversation.ended', reason: 'agent' })
    expect(conversationOf(second).status).toBe('active')
    second.client.setDraft('x')
    await settled()
    expect(conversationOf(second).status).toBe('ended')
  })
})

describe('forget', () => {
  it('wipes what all tabs keep, makes another visitor, and the other tabs follow', async () => {
    const { start, open, storage, clock } = browser()
    const first = await start()
    const second = await open()
    await reconnect(second, said('bot', 'your balance is 5'))
    await drop(second)
    second.client.send({ text: 'secret' })
    second.client.setDraft('more')
    const visitor = (JSON.parse(storage.get('parlance:test') ?? '') as { readonly visitorId: string }).visitorId
    first.client.forget()
    await settled()
    for (const tab of [first, second]) {
      expect(rows(tab)).toEqual([])
      expect(conversationOf(tab)).toEqual({ status: 'none' })
      expect(draftOf(tab)).toBe('')
      await connect(tab)
      expect(types(tab)).not.toContain('message.send')
    }
    clock.advance(60_000)
    const kept = Array.from({ length: 20 }, (_, place) => storage.get(`parlance:test:tab:${place}`)).join('') + storage.get('parlance:test')
    expect(kept).not.toContain('secret')
    expect(kept).not.toContain('c1')
    expect(kept).not.toContain(visitor)
    first.client.send({ text: 'hello' })
    await settled()
    expect(types(first).filter((type) => type === 'conversation.start')).toHaveLength(2)
  })

  it('before anything was opened: nothing of the visitor before comes back', async () => {
    const { start, storage, clock } = browser()
    const before = await start()
    await drop(before)
    before.client.send({ text: 'secret' })
    before.close()
    const connection = scriptedConnection({ storage, clock, idPrefix: 'after' })
    const client = createChatClient({ connection })
    client.forget()
    client.open()
    await settled()
    expect(client.store.getState()).toMatchObject({ draft: '', conversation: { status: 'none' }, messages: { length: 0 } })
  })
})

describe('a tab that keeps for itself', () => {
  const copyOf = (storage: ChatStorage, keys: readonly string[]) => {
    const copy = memoryStorage()
    for (const key of keys) copy.set(key, storage.get(key) ?? '')
    return copy
  }

  it('finds what is its own after a reload, and another tab finds nothing', async () => {
    const { start, open, wait } = browser()
    ;(await start()).close()
    const tabStorage = memoryStorage()
    const tab = await open({ tabStorage })
    tab.client.send({ text: 'mine' })
    tab.client.setDraft('half')
    await tab.crash()
    const other = await open({ tabStorage: memoryStorage() })
    await wait(5_000)
    expect(rows(other)).toEqual([])
    const again = await open({ tabStorage })
    expect(rows(again)).toEqual(['visitor: mine [queued]'])
    expect(draftOf(again)).toBe('half')
  })

  it('F41: duplicated, the copy begins anew, also after the original is gone', async () => {
    const { start, open, wait, sent } = browser()
    ;(await start()).close()
    const tabStorage = memoryStorage()
    const original = await open({ tabStorage })
    original.client.send({ text: 'once' })
    const copied = copyOf(tabStorage, ['parlance:test:tab', 'parlance:test:tab:owner'])
    const copy = await open({ tabStorage: copied })
    await wait(1_000)
    await reconnect(copy)
    await reconnect(original)
    original.close()
    await wait(5_000)
    copy.close()
    const again = await open({ tabStorage: copied })
    await reconnect(again)
    expect(sent()).toEqual(['once'])
  })
})

it('a tab for which no place is left works in memory', async () => {
  const { start, open, sent } = browser()
  await start()
  for (let tab = 1; tab < 16; tab++) await open()
  const last = await open()
  await reconnect(last)
  last.client.send({ text: 'hello' })
  await settled()
  expect(texts(last)).toEqual(['hello'])
  await last.crash()
  const next = await open()
  expect(rows(next)).toEqual([])
  expect(sent()).toEqual(['hello'])
})

describe('tabs that open together', () => {
  const begun = (one: Tab) => types(one).filter((type) => type === 'conversation.start').length

  it('begin one conversation: who comes later takes up what the first began', async () => {
    const { open } = browser()
    const [first, second] = [await open(), await open()]
    await connect(first)
    await connect(second)
    expect([begun(first), begun(second)]).toEqual([1, 0])
    await answer(first, { type: 'conversation.started', conversationId: 'c1' })
    await settled()
    expect([begun(second), second.client.store.getState().conversation.id]).toEqual([0, 'c1'])
  })

  it('do not wait for one that broke off', async () => {
    const { open } = browser()
    const [first, second] = [await open(), await open()]
    await connect(first)
    await connect(second)
    await first.crash()
    expect(begun(second)).toBe(1)
  })

  it('do not wait for long for one that sleeps in its turn', async () => {
    const { open, wait } = browser()
    const [first, second] = [await open(), await open()]
    await connect(first)
    await connect(second)
    await wait(9_999)
    expect(begun(second)).toBe(0)
    await wait(1)
    expect(begun(second)).toBe(1)
  })
})

const told: readonly (readonly [string, ChatEvent])[] = [
  ['changed words', { type: 'message.edited', wireId: 'w1', parts: [{ kind: 'text', format: 'plain', text: 'hello' }] }],
  ['removed words', { type: 'message.deleted', wireId: 'w1' }],
  ['an answered form', { type: 'form.changed', formId: 'f1', outcome: { status: 'answered' } }],
  ['an agent', { type: 'agent.joined', agent: { role: 'agent', name: 'Ida' }, wireId: 'joined:1' }],
]
it.each(told)('what one tab hears, the others fetch: %s', async (_name, event) => {
  const { start, open, wait } = browser()
  const first = await start()
  const second = await open()
  await reconnect(second)
  const looks = (one: Tab) => types(one).filter((type) => type === 'transcript.fetch').length
  await answer(first, { type: 'message.received', message: said('bot', 'helo', { wireIds: ['w1'] }) })
  for (let span = 0; span < 3; span++) await wait(1_000)
  const before = looks(second)
  await answer(first, event)
  for (let span = 0; span < 3; span++) await wait(1_000)
  expect(looks(second)).toBe(before + 1)
})

it('what one tab hears, the others fetch: the wire may speak to one line alone', async () => {
  const { start, open, wait } = browser()
  const first = await start()
  const second = await open()
  await reconnect(second)
  const looks = (one: Tab) => types(one).filter((type) => type === 'transcript.fetch').length
  const before = [looks(first), looks(second)]
  const news = said('bot', 'here is news')
  await answer(first, { type: 'message.received', message: news })
  await wait(1_000)
  await wait(1_000)
  expect([looks(first), looks(second)]).toEqual([before[0], (before[1] ?? 0) + 1])
  await answer(second, record(news))
  expect(rows(second)).toEqual(['bot: here is news'])
})
