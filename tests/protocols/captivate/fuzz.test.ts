import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command, Decoded, HttpOutcome, Inbound } from '../../../src/model/index.ts'
import { adapterWith, context, KEY, own, wrap } from './given.ts'
import seeds from './seedFrames.json' with { type: 'json' }

const asked = { name: 'asked', fields: [{ name: 'label', type: 'text' }] } as const
const forms = {
  user: { definition: asked, answer: { via: 'action', id: 'files', onCancel: 'send' } },
  general_error: { definition: asked, answer: { via: 'message' } },
  cards_form: { definition: asked, answer: { via: 'metadata', key: 'cards' } },
} as const
const adapters = [adapterWith({ botFirst: true }), adapterWith({ send: 'socket', userId: 'ann' }), adapterWith({ forms })]
const names = [
  ...new Set(Object.values(seeds).map((frame) => ('event' in frame ? frame.event.event_type : frame.event_type))),
  'user_conversations',
  'conversation_metadata',
  'metadata_update_success',
  'message_edited_success',
  'toString',
  '__proto__',
]
const commands: readonly Command[] = [
  { type: 'message.send', message: own() },
  { type: 'conversation.start' },
  { type: 'conversations.list' },
  { type: 'transcript.fetch' },
  { type: 'metadata.get' },
  { type: 'metadata.set', metadata: {} },
  { type: 'reply.fetch', url: 'https://channel.prod.captivat.io/1' },
  { type: 'connection.probe' },
  { type: 'conversations.delete' },
  { type: 'form.submit', formId: 'f', name: 'user', values: { label: 'x' } },
  { type: 'form.cancel', formId: 'f', name: 'user' },
]

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}

/** Decodes twice; tells that it did not throw, that both times were alike, and that the answer is plain data. */
const decodeAll = (inbound: Inbound): readonly Decoded[] =>
  adapters.map(({ decode }) => {
    const before = JSON.stringify(inbound)
    const decoded = decode(freeze(inbound), freeze(context))
    expect(decode(inbound, context)).toEqual(decoded)
    expect(JSON.stringify(inbound)).toBe(before)
    expect(() => JSON.stringify(decoded)).not.toThrow()
    for (const event of decoded.events) {
      expect(event).not.toMatchObject({ type: 'frame.rejected', reason: 'unexpected' })
      if (event.type === 'frame.rejected') expect(event.sample.length).toBeLessThanOrEqual(200)
      if (event.type === 'message.received') expect(event.message.parts.length).toBeGreaterThan(0)
    }
    expect(decoded.events.length + (decoded.commands?.length ?? 0)).toBeGreaterThan(inbound.via === 'socket' ? 0 : -1)
    return decoded
  })
const decodeText = (data: string) => decodeAll({ via: 'socket', data })
const decodeAnswers = (body: string) => {
  for (const command of commands) {
    for (const status of [200, 400, 500]) decodeAll({ via: 'http', command, outcome: { ok: status === 200, status, body } })
  }
}

/** Words of the wire and words of objects, so that random JSON meets code instead of passing by. */
const key = fc.oneof(
  fc.constantFrom('content', 'type', 'text', 'buttons', 'options', 'label', 'url', 'cards', 'files', 'html', 'md', 'table', 'rows', 'messages', 'transcript', 'from', 'actions'),
  fc.constantFrom('definition', 'fields', 'title', 'name', 'requestId'),
  fc.constantFrom('id', 'data', 'event', 'event_type', 'event_payload', 'conversation_id', 'conversations', 'metadata', 'pagination', 'error_code', 'message_link', 'botMessage'),
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const leaf = fc.oneof(
  fc.constantFrom(null, true, '', ' ', 'text', 'buttons', 'files', 'cards', 'user', 'general_error', 'https://x.example/a.png', 'javascript:1', '\uD800', 413, -0),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.array(tie('json'), { maxLength: 4 }), fc.array(fc.tuple(key, tie('json')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries))),
}))

const runs = { numRuns: 600 }

describe('totality', () => {
  test('any text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeText(text)), runs))

  test('any JSON as a frame and as an answer', () => {
    fc.assert(
      fc.property(json, (value) => {
        decodeText(JSON.stringify(value))
        decodeAnswers(JSON.stringify(value))
      }),
      { numRuns: 300 },
    )
  })

  test('any JSON as the payload of any event', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), json, (name, payload) => void decodeText(JSON.stringify(wrap(name, payload)))),
      { numRuns: 3000 },
    )
  })

  test('any JSON as content, as an entry of a transcript, as a button', () => {
    fc.assert(
      fc.property(json, (value) => {
        for (const payload of [{ content: value }, { content: [value] }, { content: { buttons: value } }, { content: { files: value } }, { content: { cards: value } }]) {
          decodeText(JSON.stringify(wrap('bot_message', payload)))
        }
        decodeText(JSON.stringify(wrap('conversation_transcript', { transcript: [value, { messages: value }, { from: 'user', files: value, text: value }] })))
      }),
      runs,
    )
  })

  test('any JSON as what a form is asked for by, and as the session’s record of it', () => {
    const parts = json.map((value) => (typeof value === 'object' ? value : { definition: value, title: value }))
    fc.assert(
      fc.property(parts, json, (value, kept) => {
        const session = { formRequests: typeof kept === 'string' ? kept : JSON.stringify(kept) }
        const payloads = [{ actions: [{ id: 'user', data: value }, { id: 'general_error', details: value }] }, { content: [{ ...value, type: 'user' }] }]
        const transcript = [{ from: 'bot', actions: [{ id: 'user', data: value }] }, { from: 'user', actions: [{ id: 'files', data: value }], messages: [value] }]
        const frames = [wrap('action', payloads[0]), wrap('bot_message', payloads[1]), wrap('conversation_transcript', { transcript }), wrap('conversation_metadata', { content: { cards: value } })]
        for (const frame of frames) {
          decodeText(JSON.stringify(frame))
          for (const { decode } of adapters) {
            const decoded = decode({ via: 'socket', data: JSON.stringify(frame) }, freeze({ ...context, session }))
            expect(decoded.events).not.toContainEqual(expect.objectContaining({ reason: 'unexpected' }))
          }
        }
      }),
      runs,
    )
  })

  test('any value in place of a frame', () => fc.assert(fc.property(fc.anything(), (data) => void adapters.map(({ decode }) => decode({ via: 'socket', data }, context)))))
})

type Path = readonly (string | number)[]

const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]))]
    : [path]

/** The frame's text with another text at one place, so that `1e400` and duplicate keys can be said too. */
const withText = (value: unknown, [head, ...rest]: Path, text: string): string => {
  if (head === undefined) return text
  const inner = (name: string | number, field: unknown) => (name === head ? withText(field, rest, text) : JSON.stringify(field))
  if (Array.isArray(value)) return `[${value.map((field: unknown, index) => inner(index, field)).join(',')}]`
  return `{${Object.entries(value as object).map(([name, field]) => `${JSON.stringify(name)}:${inner(name, field)}`).join(',')}}`
}

const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000)
const confusions = [
  'null',
  'true',
  '7',
  '-0',
  '1e400',
  '""',
  '"text"',
  '"\\ud800"',
  '[]',
  '{}',
  '[null]',
  '[[[]]]',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"type":"text","text":"x"}',
  deep('[', ']'),
  deep('{"a":', '}').replace('{"a":}', '{"a":1}'),
]

describe('type confusion', () => {
  test.each(Object.entries(seeds))('%s at every path', (_, frame) => {
    for (const path of pathsOf(frame)) {
      for (const confusion of confusions) decodeText(withText(frame, path, confusion))
    }
  })

  test('Object.prototype stays as it was', () => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const hostile = '{"__proto__":{"polluted":1},"conversation_id":"c","content":{"__proto__":{"polluted":1},"a":1}}'
    const [decoded] = decodeText(`{"event_type":"conversation_metadata","event_payload":${hostile}}`)
    expect(decoded?.events).toEqual([{ type: 'metadata.changed', metadata: { a: 1 }, conversationId: 'c' }])
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('encode', () => {
  const field = fc.oneof(json, fc.constant(undefined))
  test('any JSON in any command', () => {
    fc.assert(
      fc.property(json, field, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, other, text, id) => {
        const record = { value, other } as Record<string, unknown>
        const all: readonly Command[] = [
          { type: 'conversation.start', visitor: record, metadata: record },
          { type: 'conversation.delete', conversationId: text },
          { type: 'conversations.list', filter: record, search: record, page: Number.NaN, limit: Infinity },
          { type: 'message.send', message: own({ id, wireIds: [text], parts: [{ kind: 'text', format: 'plain', text }, { kind: 'unknown', type: text, payload: value }] }) },
          { type: 'message.send', message: own({ parts: [{ kind: 'files', files: [{ id, kind: 'image', name: text, url: text, wire: record }] }] }) },
          { type: 'message.edit', wireId: id, text },
          { type: 'metadata.set', metadata: record, target: text },
          { type: 'action.send', id: text, data: record },
          { type: 'reply.fetch', url: text },
          { type: 'transcript.fetch' },
          { type: 'connection.probe' },
          { type: 'extension.send', name: text, payload: value },
          { type: 'form.submit', formId: id, name: 'user', values: record as Record<string, string> },
          { type: 'form.submit', formId: id, name: text, values: {} },
          { type: 'form.cancel', formId: id, name: text, secure: true },
        ]
        for (const command of freeze(all)) {
          for (const { encode } of adapters) {
            const scene = { ...context, conversationId: id, visitorId: text }
            const frame = encode(command, scene)
            expect(encode(command, scene)).toEqual(frame)
            if (frame.via === 'none') expect(frame.reason).not.toContain('unexpected')
          }
        }
      }),
      runs,
    )
  })

  test('data that is nested without end', () => {
    const nested = Array.from({ length: 100_000 }).reduce((inner: object) => ({ inner }), {}) as Record<string, unknown>
    for (const { encode } of adapters) expect(encode({ type: 'metadata.set', metadata: nested }, context).via).toBe('none')
  })
})

describe('secrets', () => {
  const encodedKey = encodeURIComponent(KEY)
  const hostile = [KEY, encodedKey, new URLSearchParams({ a: KEY }).toString().slice(2), `wss://x.example/dev?apiKey=${encodedKey}&x=1`]
  const outcomes = (text: string): readonly HttpOutcome[] => [
    { ok: false, status: 400, body: JSON.stringify({ message: text }) },
    { ok: false, status: 500, body: JSON.stringify({ error: text }) },
    { ok: false, status: 400, body: JSON.stringify(wrap('general_error', { error_code: 1, error_desc: text })) },
  ]
  const noKey = (decoded: Decoded) => {
    for (const form of [KEY, encodedKey, KEY.slice(0, 10)]) expect(JSON.stringify(decoded)).not.toContain(form)
  }

  test.each(hostile)('no sample, reason or detail tells %#', (secret) => {
    const frames = [`broken ${secret}`, `{"x":"${secret}`, `"${secret}"`, JSON.stringify({ message: secret, requestId: 'r' }), 'x'.repeat(150) + secret + 'y'.repeat(5000)]
    for (const frame of [...frames, `${secret.repeat(200)}`, `${'z'.repeat(4090)}${secret}${'z'.repeat(2_000_000)}`]) decodeText(frame).forEach(noKey)
    decodeText(JSON.stringify(wrap('general_error', { error_code: 1, error_desc: `with ${secret}` }))).forEach(noKey)
    for (const outcome of outcomes(`said ${secret}`)) {
      for (const command of commands) decodeAll({ via: 'http', command, outcome }).forEach(noKey)
    }
  })

  test('a list of conversations loses the keys that the wire puts beside them', () => {
    decodeText(JSON.stringify(wrap('user_conversations', { conversations: [{ conversation_id: 'a', apiKey: KEY }] }))).forEach(noKey)
  })

  test('the signature of an address is told by no failure', () => {
    const url = 'https://evil.example/1?X-Amz-Signature=abcdef'
    const [decoded] = decodeText(JSON.stringify(wrap('general_error', { error_code: 413, message_link: url })))
    expect(JSON.stringify(decoded)).not.toContain('abcdef')
    const [broken] = decodeText(`broken ${url}`)
    expect(JSON.stringify(broken)).not.toContain('abcdef')
  })
})
