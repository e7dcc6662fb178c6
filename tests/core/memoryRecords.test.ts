import { describe, expect, it } from 'vitest'
import { adoptTab } from '../../src/core/client/memory/adoptTab.ts'
import { keepMessage, restoreMessage } from '../../src/core/client/restoreMessage.ts'
import { initialState, listOf, type ChatState } from '../../src/core/index.ts'
import type { ChatStorage, Delivery, Message, MessagePart } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { own, said, spoken } from './messages.ts'
import { answer, chat, connect, drop, record, rows, settled, started, texts, types } from './scriptedClient.ts'

const now = Date.UTC(2025, 0, 1)
const minute = 60_000
const text: MessagePart = { kind: 'text', format: 'plain', text: 'look' }
const file: MessagePart = { kind: 'files', files: [{ id: '0', kind: 'image', name: 'a.png', size: 3, mimeType: 'image/png', upload: { status: 'done' } }] }
const keptIn = (storage: ChatStorage, key = '') => JSON.parse(storage.get(`parlance:test${key}`) ?? 'null') as Record<string, unknown> | null

describe('what becomes of a message over a reload', () => {
  const failed = (reason: string) => `failed ${reason}`
  const cases: [string, Delivery, Partial<Message>, string][] = [
    ['waits since a minute', { status: 'queued' }, { time: now - minute }, 'queued'],
    ['waits since eleven minutes', { status: 'queued' }, { time: now - 11 * minute }, failed('expired')],
    ['was being handed over', { status: 'sending' }, { attempts: 1 }, 'unconfirmed'],
    ['was handed over', { status: 'sent' }, { attempts: 1 }, 'unconfirmed'],
    ['is unconfirmed', { status: 'unconfirmed' }, { attempts: 3, time: 0 }, 'unconfirmed'],
    ['is proved', { status: 'read' }, { attempts: 1 }, 'read'],
    ['failed', { status: 'failed', reason: 'refused', detail: 'why' }, {}, failed('refused')],
    ['waits with a file that has not left', { status: 'queued' }, { parts: [text, file] }, failed('upload')],
    ['was proved absent, with a file', { status: 'queued' }, { parts: [file], attempts: 1 }, failed('upload')],
    ['failed with a file', { status: 'failed', reason: 'network' }, { parts: [file] }, failed('upload')],
    ['was handed over with a file', { status: 'sent' }, { parts: [text, file], attempts: 1 }, 'unconfirmed'],
    ['is proved, with a file', { status: 'confirmed' }, { parts: [file] }, 'confirmed'],
  ]
  it.each(cases)('it %s', (_what, delivery, extra, expected) => {
    const before = { ...said('visitor', 'look'), time: now, delivery, ...extra }
    const after = restoreMessage(JSON.parse(JSON.stringify(keepMessage(before))), now)
    const status = after?.delivery?.status === 'failed' ? failed(after.delivery.reason) : after?.delivery?.status
    expect(status).toBe(expected)
    expect(after?.parts.map(({ kind }) => kind)).toEqual(before.parts.map(({ kind }) => kind))
  })

  it('of a file its name stays, and nothing by which it could be fetched', () => {
    const secret = 'SECRET'
    const files: MessagePart = {
      kind: 'files',
      files: [
        { id: '0', kind: 'image', name: 'a.png', url: `https://s/${secret}`, thumbnailUrl: `blob:${secret}`, wire: { key: secret }, upload: { status: 'done' } },
        { id: '1', kind: 'image', name: 'taken back', upload: { status: 'cancelled' } },
      ],
    }
    const message = { ...said('visitor', ''), parts: [files], delivery: { status: 'failed', reason: 'upload', detail: secret } as const }
    const kept = JSON.stringify(keepMessage({ ...message, author: { role: 'visitor', name: secret } }))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain('taken back')
    expect(kept).toContain('a.png')
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['somebody else’s', { ...own('x', 'queued'), author: { role: 'bot' } }],
    ['without delivery', said('visitor', 'x')],
    ['of a delivery that nobody knows', { ...own('x', 'queued'), delivery: { status: '__proto__' } }],
    ['failed for a reason that nobody knows', { ...own('x', 'queued'), delivery: { status: 'failed', reason: 'x' } }],
    ['with a part of a kind that the visitor has not', { ...own('x', 'queued'), parts: [{ kind: 'cards', cards: [] }] }],
    ['with a text of a format that nobody knows', { ...own('x', 'queued'), parts: [{ kind: 'text', format: 'js', text: 'x' }] }],
    ['with a file whose name is none', { ...own('x', 'queued'), parts: [{ kind: 'files', files: [{ id: '0', kind: 'image', name: 5 }] }] }],
    ['with a time that is none', { ...own('x', 'queued'), time: 'yesterday' }],
  ])('F32: %s is no message', (_what, value) => {
    expect(restoreMessage(value, now)).toBeUndefined()
  })

  it('F32: what does not belong to a message is not taken over', () => {
    const value: unknown = JSON.parse('{"id":"x","wireIds":["x"],"author":{"role":"visitor","name":"<b>"},"parts":[{"kind":"text","format":"plain","text":"hi","__proto__":{"a":1}}],"delivery":{"status":"queued"},"__proto__":{"polluted":1},"order":5,"deleted":true}')
    expect(restoreMessage(value, now)).toEqual({
      id: 'x',
      wireIds: ['x'],
      author: { role: 'visitor' },
      parts: [{ kind: 'text', format: 'plain', text: 'hi' }],
      delivery: { status: 'queued' },
    })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})

describe('the messages of a dead tab among those of a living one', () => {
  const state = (...messages: Message[]): ChatState => ({ ...initialState, conversation: { id: 'c1', status: 'active' }, messages: listOf(messages) })
  const recorded = (id: string) => own('yes', 'confirmed', { id, attempts: 0 })
  const made = (id: string) => own('yes', 'confirmed', { id })
  const doubt = own('yes', 'unconfirmed', { id: 'd' })
  const cases: [string, Message[], Message[], string[]][] = [
    ['nothing like it is here: it comes in doubt', [], [doubt], ['unconfirmed 1']],
    ['the record told of it: it is there', [recorded('r')], [doubt], []],
    ['the record told of what its tab knew: it is not there', [recorded('r')], [made('p'), doubt], ['unconfirmed 1']],
    ['the record told of one more than its tab knew: it is there', [recorded('r'), recorded('s')], [made('p'), doubt], []],
    ['we said the same: that is another', [made('m')], [doubt], ['unconfirmed 1']],
    ['its tab may have known ours: nobody can tell, so the visitor decides', [made('m'), recorded('r')], [recorded('p'), doubt], ['unconfirmed 3']],
    ['its tab knew all that is here', [made('m'), recorded('r')], [made('p'), recorded('q'), doubt], ['unconfirmed 1']],
    ['its tab knew more than is here: that is added', [recorded('r')], [made('p'), made('q'), doubt], ['confirmed 1', 'unconfirmed 1']],
    ['its tab was told by the record of what is in doubt here: that is proved', [doubt], [recorded('r')], ['message.acked']],
    ['its tab said the same as what is in doubt here: that is another', [doubt], [made('p')], ['confirmed 1']],
    ['it never left: it waits', [recorded('r')], [own('yes', 'queued')], ['queued 0']],
    ['it is here already', [doubt], [doubt], []],
  ]
  it.each(cases)('%s', (_what, here, theirs, expected) => {
    const tab = { savedAt: now, visitorId: 'v', conversationId: 'c1', outbox: theirs }
    const events = adoptTab(state(...here), tab, { now, isLate: true })
    const told = events.map((event) => {
      if (event.type !== 'message.queued') return event.type
      const { delivery, attempts } = event.message
      return `${delivery?.status} ${attempts ?? 0}`
    })
    expect(told).toEqual(expected)
  })

  it('of another conversation, or of one that is over: what is proved is left, the rest failed and did not leave', () => {
    const tab = { savedAt: now, visitorId: 'v', conversationId: 'c0', outbox: [own('proved', 'confirmed'), own('in doubt', 'sent'), own('waits', 'queued')] }
    const events = adoptTab(state(), tab, { now, isLate: false })
    const came = events.flatMap((event) => (event.type === 'message.queued' ? [event.message] : []))
    expect(spoken(came)).toEqual(['visitor: in doubt [failed]', 'visitor: waits [failed]'])
    expect(came.every(({ attempts }) => attempts === undefined)).toBe(true)
  })
})

describe('files over a reload', () => {
  const withFile = () => ({ upload: () => Promise.resolve({ url: 'https://bucket/a?X-Amz-Signature=SECRET', wire: { key: 'SECRET' } }) })
  const named = () => new File(['x'], 'a.png', { type: 'application/pdf' })

  async function handedOver(storage: ChatStorage) {
    const before = await started({ storage, ...withFile() })
    before.client.send({ text: 'look', files: [named()] })
    await settled()
    await drop(before)
    before.close()
    return chat({ storage, idPrefix: 'after' })
  }

  it('F43: one that had not left is a failed upload, and its words are still there', async () => {
    const storage = memoryStorage()
    const before = await started({ storage, upload: () => new Promise(() => undefined) })
    before.client.send({ text: 'look', files: [named()] })
    await settled()
    before.close()
    const after = await chat({ storage, idPrefix: 'after' })
    expect(rows(after)).toEqual(['visitor: look [failed]'])
    await connect(after)
    await answer(after, record())
    expect(texts(after)).toEqual([])
  })

  it('one that was handed over is found in the record by its name', async () => {
    const after = await handedOver(memoryStorage())
    expect(rows(after)).toEqual(['visitor: look [unconfirmed]'])
    await connect(after)
    const recorded = { ...own('look', 'confirmed'), parts: [text, { kind: 'files', files: [{ id: '0', kind: 'document', name: 'a.png', url: 'https://x' }] } as const] }
    await answer(after, record(recorded))
    expect(rows(after)).toEqual(['visitor: look [confirmed]'])
  })

  it('one that the record lacks is a failed upload: it is not sent by half', async () => {
    const after = await handedOver(memoryStorage())
    await connect(after)
    await answer(after, record())
    after.connection.clock.advance(2_000)
    await settled()
    await answer(after, record())
    expect(rows(after)).toEqual(['visitor: look [failed]'])
    after.client.resend('x')
    expect(texts(after)).toEqual([])
  })

  it('I13: no address of a file and nothing that the protocol keeps with it gets into the storage', async () => {
    const seen: string[] = []
    const inner = memoryStorage()
    await handedOver({ ...inner, set: (key, value) => (seen.push(value), inner.set(key, value)) })
    expect(seen.join()).toContain('a.png')
    expect(seen.join()).not.toMatch(/SECRET|https|blob/)
  })

  it('the canary is heard where something is written down', async () => {
    const storage = memoryStorage()
    const one = await started({ storage })
    one.client.setDraft('SECRET')
    expect(storage.get('parlance:test:tab')).toContain('SECRET')
  })
})

describe('how long a chat is remembered', () => {
  it.each([
    [undefined, 24 * 60 * minute],
    [5 * minute, 5 * minute],
  ])('by a lifetime of %s: until it is over, then it is thrown away', async (lifetime, age) => {
    for (const [extra, isKept] of [[0, true], [1, false]] as const) {
      const storage = memoryStorage()
      const options = { storage, ...(lifetime === undefined ? {} : { lifetime }) }
      const before = await started(options)
      before.client.setDraft('half')
      before.close()
      const { clock } = before.connection
      clock.advance(age + extra)
      const after = await chat({ ...options, clock, idPrefix: 'after', capabilities: { transcript: false } })
      expect(after.client.store.getState().conversation.id).toBe(isKept ? 'c1' : undefined)
      expect(after.client.store.getState().draft).toBe(isKept ? 'half' : '')
      if (!isKept) expect(`${storage.get('parlance:test')}${storage.get('parlance:test:tab')}`).not.toMatch(/half|c1/)
    }
  })

  it('one that was written while the clock was wrong is no good', async () => {
    const storage = memoryStorage()
    storage.set('parlance:test', JSON.stringify({ version: 2, savedAt: now + 365 * 24 * 60 * minute, visitorId: 'v', conversationId: 'c1' }))
    const one = await chat({ storage })
    expect(one.client.store.getState().conversation.id).toBeUndefined()
  })

  it('a chat that goes on stays remembered, though nothing but the draft changes', async () => {
    const storage = memoryStorage()
    const one = await started({ storage })
    for (let hour = 0; hour < 30; hour++) {
      one.connection.clock.advance(60 * minute)
      one.client.setDraft(`hour ${hour}`)
    }
    one.close()
    const after = await chat({ storage, clock: one.connection.clock, idPrefix: 'after' })
    expect(after.client.store.getState()).toMatchObject({ draft: 'hour 29', conversation: { id: 'c1' } })
  })
})

describe('records that are none of ours', () => {
  it.each([
    'null',
    '5',
    '{"version":2',
    '{"version":99,"visitorId":"v","savedAt":1735689600000,"conversationId":"c9"}',
    '{"version":2,"savedAt":1735689600000,"visitorId":""}',
    '{"version":2,"savedAt":"now","visitorId":"v"}',
    '{"__proto__":{"version":2,"savedAt":1735689600000,"visitorId":"v","conversationId":"c9"}}',
  ])('F32: %s is thrown away', async (damaged) => {
    const storage = memoryStorage()
    storage.set('parlance:test', damaged)
    storage.set('parlance:test:tab', damaged)
    const one = await chat({ storage })
    await connect(one)
    expect(types(one)).toEqual(['conversation.start'])
    expect(storage.get('parlance:test')).not.toBe(damaged)
    expect(storage.get('parlance:test:tab')).toBeNull()
  })

  it('F32: what is wrong in a record costs that alone', async () => {
    const storage = memoryStorage()
    const agents = [{ role: 'agent', name: 'Ana', extra: 'x' }, { role: 'bot' }, null, { role: 'agent', name: 5 }]
    storage.set('parlance:test', JSON.stringify({ version: 2, savedAt: now, visitorId: 'v', conversationId: 'c1', agents, readMark: { count: -1 }, over: [null, { id: 5 }] }))
    storage.set('parlance:test:tab', JSON.stringify({ version: 2, savedAt: now, visitorId: 'v', conversationId: 'c1', draft: 5, outbox: { length: 1 } }))
    const one = await chat({ storage })
    expect(one.client.store.getState()).toMatchObject({ participants: [{ role: 'agent', name: 'Ana' }], conversation: { id: 'c1' }, draft: '' })
    expect(one.client.store.getState().participants[0]).not.toHaveProperty('extra')
    expect(one.client.store.getState().readMark).toBeUndefined()
  })

  it('the version before is brought over', async () => {
    const storage = memoryStorage()
    storage.set('parlance:test', JSON.stringify({ version: 1, savedAt: now, visitorId: 'v', conversationId: 'c1', draft: 'half', outbox: [own('hello', 'queued', { time: now })] }))
    const one = await chat({ storage })
    expect(rows(one)).toEqual(['visitor: hello [queued]'])
    expect(keptIn(storage)).toMatchObject({ version: 2, visitorId: 'v', conversationId: 'c1' })
    expect(keptIn(storage)).not.toHaveProperty('outbox')
    expect(keptIn(storage, ':tab')).toMatchObject({ version: 2, draft: 'half', outbox: [{ id: 'visitor-hello' }] })
  })

  it('what another visitor left is not sent', async () => {
    const storage = memoryStorage()
    storage.set('parlance:test', JSON.stringify({ version: 2, savedAt: now, visitorId: 'me', conversationId: 'c1' }))
    storage.set('parlance:test:tab', JSON.stringify({ version: 2, savedAt: now, visitorId: 'other', conversationId: 'c1', draft: 'x', outbox: [own('hello', 'queued')] }))
    const one = await chat({ storage })
    expect(rows(one)).toEqual([])
    expect(one.client.store.getState().draft).toBe('')
  })
})

describe('F31: a storage without room', () => {
  const bounded = (room: number): ChatStorage => {
    const inner = memoryStorage()
    return {
      ...inner,
      set(key, value) {
        const others = ['parlance:test', 'parlance:test:tab'].filter((one) => one !== key).reduce((sum, one) => sum + (inner.get(one)?.length ?? 0), 0)
        if (others + value.length > room) {
          inner.remove(key)
          return false
        }
        return inner.set(key, value)
      },
    }
  }
  const outboxIn = (storage: ChatStorage) => (keptIn(storage, ':tab')?.['outbox'] as Message[] | undefined)?.map(({ delivery }) => delivery?.status)

  async function fill(storage: ChatStorage) {
    const one = await started({ storage })
    await answer(one, { type: 'agent.joined', agent: { role: 'agent', name: 'A'.repeat(200) } })
    one.client.send({ text: 'proved' })
    await settled()
    await answer(one, { type: 'message.acked', id: one.connection.commands.flatMap((command) => (command.type === 'message.send' ? [command.message.id] : []))[0] ?? '' })
    one.client.send({ text: 'in doubt' })
    await settled()
    return one
  }

  it('with room for all, all is kept', async () => {
    const storage = bounded(5_000)
    await fill(storage)
    expect(outboxIn(storage)).toEqual(['confirmed', 'sent'])
    expect(keptIn(storage)?.['agents']).toHaveLength(1)
  })

  it.each([
    [800, 1],
    [560, undefined],
  ])('with room for %i characters, what proves goes first, then the agents (%s left), never what was not sent', async (room, agents) => {
    const storage = bounded(room)
    await fill(storage)
    expect(outboxIn(storage)).toEqual(['sent'])
    expect((keptIn(storage)?.['agents'] as unknown[] | undefined)?.length).toBe(agents)
  })

  it('with none at all, the chat works and says nothing', async () => {
    const one = await fill(bounded(0))
    expect(rows(one).filter((row) => row.startsWith('visitor'))).toEqual(['visitor: proved [confirmed]', 'visitor: in doubt [sent]'])
  })
})

describe('what was read', () => {
  it('is known after a reload', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await answer(before, { type: 'message.received', message: said('bot', 'hello') })
    before.client.markSeen()
    await answer(before, { type: 'message.received', message: said('bot', 'still there?') })
    before.close()
    const after = await chat({ storage, idPrefix: 'after' })
    await connect(after)
    await answer(after, record(said('bot', 'hello'), said('bot', 'still there?')))
    expect(after.client.store.getState().unread).toBe(1)
  })
})
