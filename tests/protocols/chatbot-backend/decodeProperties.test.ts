import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initialState, reduceEvent, toArray, type ChatState } from '../../../src/core/index.ts'
import type { Decoded, Inbound, ProtocolContext } from '../../../src/model/index.ts'
import { createChatbotBackendAdapter } from '../../../src/protocols/chatbot-backend/createChatbotBackendAdapter.ts'
import { decode } from '../../../src/protocols/chatbot-backend/decode.ts'
import { knownEvents } from '../../../src/protocols/chatbot-backend/readers.ts'
import { wireConfig } from '../../../src/protocols/chatbot-backend/wireConfig.ts'
import { AT, CONV, context, KEY, row, text, within } from './givenFrames.ts'
import { samples } from './givenSamples.ts'

const configs = [wireConfig({}, [KEY]), wireConfig({ as: 'agent', greets: false, searchResults: 'event', presence: { userId: 'p' } }, [KEY]), wireConfig({ assistant: 'answer', ratings: 'numbers' }, [])]

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

const attended = { ...within.session, status: 'agent', agentId: 'a-1', agentName: 'Ana', botName: 'Harbour', listJoined: '1' }
const messages = [row({ wireIds: ['greeting:x'], parts: [text('Welcome')] }), row({ id: 'row-1', author: { role: 'visitor' }, parts: [text('q', 'plain')], delivery: { status: 'sent' } })]
const contexts: readonly ProtocolContext[] = [context, within, { ...within, session: attended, messages }].map(freeze)

/** Decodes twice in every state; tells that it did not throw, that both times were alike, that the input is untouched and the answer plain data. */
const check = (name: string | undefined, data: unknown): readonly Decoded[] => {
  const inbound: Inbound = freeze({ via: 'socket', data, ...(name === undefined ? {} : { name }) })
  const before = JSON.stringify(inbound)
  return contexts.flatMap((given) =>
    configs.map((config) => {
      const decoded = decode(inbound, given, config)
      expect(decode(inbound, given, config)).toEqual(decoded)
      expect(JSON.stringify(inbound)).toBe(before)
      expect(JSON.parse(JSON.stringify(decoded))).toEqual(decoded)
      // The samples have no one by that address.
      expect(JSON.stringify(decoded)).not.toContain('203.0.113.9')
      const rows = decoded.events.flatMap((event) => (event.type === 'message.received' ? [event.message] : event.type === 'transcript.loaded' ? event.messages : []))
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
      for (const one of rows) {
        expect(one.id.startsWith(given.id)).toBe(true)
        expect(one.parts.length).toBeGreaterThan(0)
      }
      for (const event of decoded.events) if (event.type === 'frame.rejected') expect(event.sample.length).toBeLessThanOrEqual(200)
      return decoded
    }),
  )
}

const key = fc.oneof(
  fc.constantFrom('message', 'messages', 'conversationId', 'conversation', 'content', 'text', 'sender', 'status', 'reactions', 'data', 'success', 'users', 'results', 'result', 'analysisType', 'pagination', 'metadata', 'timestamp', 'code', 'chunk', 'of', 'answer'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length'),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const leaf = fc.oneof(
  fc.constantFrom(null, true, '', ' ', 'agent', 'ai', CONV, 'm-1', 'https://x.example', 'javascript:x', '1700000001', -0, '\uD800', '__proto__', KEY, 'AUTH_ERROR', 'intent', 'language', 'pii'),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('json')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries)),
  ),
}))
const name = fc.constantFrom(...knownEvents)

describe('totality and purity', () => {
  test('each name with what the documents say of it', () => {
    for (const [event, data] of samples) for (const { events } of check(event, data)) for (const { type } of events) expect(type).not.toBe('frame.rejected')
    const told = new Set(samples.map(([event]) => event.replace('new_', 'new-')))
    for (const event of knownEvents) expect(told.has(event) || /^(?:disconnect|connect-error)/.test(event)).toBe(true)
  })

  test('any JSON under any name', () => fc.assert(fc.property(name, json, (event, data) => void check(event, data)), { numRuns: 1_500 }))
  test('any name', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), json, (event, data) => void check(event, data)), { numRuns: 200 }))
  test('any value in place of a payload', () => {
    fc.assert(
      fc.property(name, fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true }), (event, data) => {
        for (const config of configs) void decode({ via: 'socket', name: event, data }, within, config)
      }),
      { numRuns: 1_500 },
    )
  })

  test('a payload that holds itself', () => {
    const loop: Record<string, unknown> = {}
    loop['message'] = loop
    for (const event of knownEvents) expect(decode({ via: 'socket', name: event, data: loop }, within, wireConfig({})).events[0]?.type).toBe('frame.rejected')
  })

  test('a payload that throws is one bad frame', () => {
    const trap = Object.defineProperty({}, 'message', { enumerable: true, get: () => { throw new Error('no') } })
    expect(createChatbotBackendAdapter().decode({ via: 'socket', name: 'message', data: trap }, within)).toEqual({ events: [{ type: 'frame.rejected', reason: 'unexpected', sample: '' }] })
  })

  test('Object.prototype stays as it was', () => {
    for (const [event] of samples) check(event, JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"metadata":{"__proto__":{"polluted":1}},"conversationId":"__proto__","messageId":"__proto__"}'))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

type Path = readonly (string | number)[]
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([head, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(head) : head]))] : [path]

const withValue = (value: unknown, [head, ...rest]: Path, other: unknown): unknown => {
  if (head === undefined) return other
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === head ? withValue(item, rest, other) : item))
  return Object.fromEntries(Object.entries(value as object).map(([field, inner]) => [field, field === head ? withValue(inner, rest, other) : (inner as unknown)]))
}

const confusions: readonly unknown[] = [null, undefined, true, 7, -0, Number.NaN, Number.POSITIVE_INFINITY, '', ' ', 'text', '\uD800', [], {}, [null], [[[]]], { a: { b: 1 } }, new Date(Number.NaN), new Uint8Array(2), 10n, () => 1]

describe('type confusion', () => {
  test.each(samples.map(([event, data], index) => [`${event} ${String(index)}`, event, data] as const))('%s at every path', (_, event, data) => {
    for (const path of pathsOf(data)) {
      for (const confusion of confusions) {
        const confused = withValue(data, path, confusion)
        for (const given of contexts) for (const config of configs) expect(JSON.stringify(decode({ via: 'socket', name: event, data: confused }, given, config))).toBeTypeOf('string')
      }
    }
  })
})

/** The state after a frame has been decoded as the client does it. */
const play = (state: ChatState, event: string, data: unknown, id: string): ChatState => {
  const given: ProtocolContext = {
    ...context,
    id,
    session: state.session,
    messages: toArray(state.messages),
    ...(state.conversation.id === undefined ? {} : { conversationId: state.conversation.id }),
  }
  const { events } = decode({ via: 'socket', name: event, data }, given, wireConfig({}, [KEY]))
  return events.reduce((now, one, index) => reduceEvent(now, one, { id: `${id}.${String(index)}`, at: AT }), state)
}

const textsOf = (state: ChatState): readonly string[] => toArray(state.messages).map(({ parts }) => JSON.stringify(parts))

describe('in the state', () => {
  const told = samples.filter(([event]) => event !== 'rag-stream-chunk')
  const script = fc.array(fc.constantFrom(...samples), { maxLength: 12 })

  test('F52: any event is legal in any state', () => {
    fc.assert(fc.property(script, (frames) => void frames.reduce((state, [event, data], index) => play(state, event, data, `f${String(index)}`), initialState)), { numRuns: 300 })
  })

  test('a frame told twice shows nothing twice, in any state', () => {
    fc.assert(
      fc.property(script, fc.constantFrom(...told), (frames, [event, data]) => {
        const state = frames.reduce((now, [before, payload], index) => play(now, before, payload, `f${String(index)}`), initialState)
        const once = play(state, event, data, 'once')
        expect(textsOf(play(once, event, data, 'twice'))).toEqual(textsOf(once))
      }),
      { numRuns: 600 },
    )
  })

  test('the check barks: a piece of an answer told twice is there twice', () => {
    const frames = [samples[4], ['message', { content: 'q', sender: 'user', messageId: 'm-9' }], ['typing', { sender: 'ai', isTyping: true }]] as (typeof samples)[number][]
    const state = frames.reduce((now, [event, data], index) => play(now, event, data, `f${String(index)}`), initialState)
    const once = play(state, 'rag-stream-chunk', { chunk: 'Hel' }, 'once')
    expect(textsOf(once).at(-1)).toContain('Hel')
    expect(textsOf(play(once, 'rag-stream-chunk', { chunk: 'Hel' }, 'twice'))).not.toEqual(textsOf(once))
  })
})
