import { describe, expect, test } from 'vitest'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { listOf, toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import { finishSteps } from '../../src/core/steps.ts'
import { isPrepared, prepareMerge } from '../../src/core/transcript/mergeRecord.ts'
import type { ChatConnection, Inbound, Message, ProtocolContext } from '../../src/model/index.ts'
import { captivate } from '../../src/protocols/captivate/index.ts'
import { chatbotBackend } from '../../src/protocols/chatbot-backend/index.ts'
import { chatSession } from '../../src/protocols/chat-session/index.ts'
import { createVirtualClock, type VirtualClock } from '../../src/testing/index.ts'
import { own, said } from './messages.ts'
import { drop, settled, started } from './scriptedClient.ts'

const length = 20_000
const long: readonly Message[] = Array.from({ length }, (_, index) => said('bot', `line ${index}`, { id: `r${index}`, wireIds: [`w${index}`] }))

/** A clock by which all work takes time. */
function busyClock(): VirtualClock {
  const clock = createVirtualClock()
  let worked = 0
  return {
    now: () => clock.now() + worked++,
    after: clock.after,
    advance: clock.advance,
    sleep: clock.sleep,
    get pending() {
      return clock.pending
    },
  }
}

const words = (message: Message | undefined) => message?.parts.map((part) => (part.kind === 'text' ? part.text : ''))[0]

async function whileItIsTakenIn() {
  const one = await started({ clock: busyClock() })
  const lengths = new Set<number>()
  one.client.store.subscribe(({ messages }) => lengths.add(messages.length))
  one.connection.receive({ type: 'transcript.loaded', complete: true, messages: long })
  one.connection.receive({ type: 'message.received', message: said('bot', 'later', { wireIds: ['later'] }) })
  return { ...one, chat: one, lengths, state: () => one.client.store.getState() }
}

describe('a very long record', () => {
  test('is taken in with rests: what is typed meanwhile is there at once, and what is said comes behind it', async () => {
    const { client, connection, lengths, state } = await whileItIsTakenIn()
    expect(state().messages.length).toBe(0)
    client.setDraft('still typing')
    client.send({ text: 'hello?' })
    expect(state().draft).toBe('still typing')
    expect(words(toArray(state().messages).at(-1))).toBe('hello?')
    for (let rests = 0; state().messages.length < length; rests++) {
      expect(rests).toBeLessThan(50)
      connection.clock.advance(1)
      await settled()
    }
    connection.clock.advance(1)
    const rows = toArray(state().messages)
    expect(rows.slice(0, length).map(words)).toEqual(long.map(words))
    expect(rows.slice(length).map(words).sort()).toEqual(['hello?', 'later'])
    // In one piece: nobody saw a part of it.
    expect([...lengths].filter((one) => one > 2 && one < length)).toEqual([])
  })

  test('and what came behind it are there when the line breaks meanwhile', async () => {
    const { chat, state } = await whileItIsTakenIn()
    await drop(chat)
    expect(state().messages.length).toBe(length + 1)
    expect(words(toArray(state().messages).at(-1))).toBe('later')
  })
})

const lookedAt = new Set<string>()

/** Messages that note when anybody looks at them. */
const watched = (messages: readonly Message[]): readonly Message[] =>
  messages.map(
    (message) =>
      new Proxy(message, {
        get(target, key) {
          lookedAt.add(target.id)
          return Reflect.get(target, key) as unknown
        },
      }),
  )

const stateWith = (messages: readonly Message[]): ChatState => ({
  ...initialState,
  conversation: { id: 'c', status: 'active' },
  participants: [{ role: 'bot', id: 'b', name: 'Bo' }],
  messages: listOf(watched(messages)),
})

const loadedOf = (messages: readonly Message[]) => ({ type: 'transcript.loaded', complete: true, messages: watched(messages) }) as const

const past = long.slice(0, 6_000)
const unnamed = [own('hi', 'confirmed', { id: 'u1' }), said('bot', 'hello', { id: 'u2' }), own('still on its way', 'sent', { id: 'u3' })]
const withThem = [...past, ...unnamed.map((row) => ({ ...row, id: `${row.id}-recorded` }))]
const renamed = (messages: readonly Message[]) => messages.map((message) => ({ ...message, id: `again-${message.id}` }))

const merges: readonly (readonly [name: string, rows: readonly Message[], record: readonly Message[]])[] = [
  ['comes to an empty transcript', [], past],
  ['comes to a few rows that have no names on the wire', unnamed, withThem],
  ['comes to a few rows that it does not have', unnamed, past],
  ['tells what is here already', past, renamed(past)],
  ['tells what is here already and more', past.slice(0, -700), renamed(past)],
  ['knows what is missing in the middle', [...past.slice(0, 2_500), ...past.slice(2_600)], renamed(past)],
]

describe.each(merges)('a very long record that %s', (_name, rows, record) => {
  test('is merged a stretch at a time, and taken in at a glance', () => {
    const [state, event] = [stateWith(rows), loadedOf(record)]
    const steps = prepareMerge(state, event)
    let most = 0
    for (let isDone = false; !isDone; most = Math.max(most, lookedAt.size)) {
      lookedAt.clear()
      isDone = steps.next().done === true
    }
    // A stretch of both sides, and the neighbourhood of our rows.
    expect(most).toBeLessThan(1_500)
    lookedAt.clear()
    const after = reduceEvent(state, event, { id: 'e', at: 1 })
    expect(lookedAt.size).toBeLessThan(300)
    const atOnce = reduceEvent(state, loadedOf(record), { id: 'e', at: 1 })
    expect(after).toEqual(atOnce)
  })

  test('is merged anew where something was said meanwhile', () => {
    const [before, event] = [stateWith(rows), loadedOf(record)]
    finishSteps(prepareMerge(before, event))
    const state = reduceEvent(before, { type: 'message.queued', message: own('meanwhile', 'queued', { id: 'm', wireIds: ['m'] }) }, { id: 'm', at: 1 })
    expect([isPrepared(before, event), isPrepared(state, event)]).toEqual([true, false])
    expect(reduceEvent(state, event, { id: 'e', at: 2 })).toEqual(reduceEvent(state, loadedOf(record), { id: 'e', at: 2 }))
  })
})

test('what was read last is looked for a stretch at a time where it is not in its place', () => {
  const event = loadedOf(past)
  const state: ChatState = { ...stateWith([]), transcript: { ...initialState.transcript, lacksHistory: true }, readMark: { count: past.length - 10, mark: 'gone' } }
  finishSteps(prepareMerge(state, event))
  lookedAt.clear()
  expect(reduceEvent(state, event, { id: 'e', at: 1 }).unread).toBe(0)
  expect(lookedAt.size).toBeLessThan(300)
})

const context: ProtocolContext = { id: 'x', at: 1, session: {}, visitorId: 'v', conversationId: 'c' }

const answer = (body: object): Inbound => ({ via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: JSON.stringify(body) } })

const wires: readonly (readonly [name: string, connection: ChatConnection, record: Inbound])[] = [
  [
    'captivate',
    captivate({ apiKey: 'key', storage: 'none' }),
    answer({ transcript: long.slice(0, 1_000).map((message) => ({ from: 'bot', messages: [{ type: 'text', text: words(message) }] })) }),
  ],
  [
    'chat-session',
    chatSession({ url: 'https://chat.example/clientweb/api/v2', tenantUrl: 'chat.example', appId: 'app', storage: 'none' }),
    answer({ chat_id: 'c', events: long.slice(0, 1_000).map((message, index) => ({ event: 'chat_session_message', party_id: 'p', msg_id: `c:${index}`, msg: words(message), timestamp: `${index}` })) }),
  ],
  [
    'chatbot-backend',
    chatbotBackend({ url: 'https://bot.example', auth: { token: 'token' }, storage: 'none' }),
    {
      via: 'socket',
      name: 'conversation-started',
      data: { conversationId: 'c', messages: long.slice(0, 1_000).map((message, index) => ({ messageId: `w${index}`, type: 'ai', content: words(message), timestamp: index + 1 })) },
    },
  ],
]

test.each(wires)('%s reads a record with rests, and to the same end', (_name, { adapter }, record) => {
  const steps = adapter.decodeInSteps?.(record, context)
  if (!steps) throw new Error('It has no steps.')
  let rests = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) rests++
  expect(rests).toBeGreaterThanOrEqual(9)
  expect(step.value).toEqual(adapter.decode(record, context))
  expect(step.value.events.flatMap((event) => (event.type === 'transcript.loaded' ? event.messages : []))).toHaveLength(1_000)
})
