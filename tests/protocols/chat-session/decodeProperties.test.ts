import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChatEvent, Command, Decoded, Inbound, SessionRecord } from '../../../src/model/index.ts'
import { decode } from '../../../src/protocols/chat-session/decode.ts'
import { wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'
import { APP, card, CHAT, CLIENT, contact, context, form, history, joined, left, options, receive, said, scenario, sessionOf, type Entry } from './givenFrames.ts'

const configs = [wireConfig({ ...options, forms: [contact], secureForms: [card], preChat: true }), wireConfig({ ...options, transport: 'socket', send: 'socket', endWith: 'end', version: 'v1' })]
const session: SessionRecord = {
  ...sessionOf(receive([joined(), scenario()])),
  forms: JSON.stringify([contact]),
  question: 'F-1',
  cobrowsing: 'cobrowsing:M-7',
  call: '{"id":"call:P-1:M-8"}',
}

/** One event of each name. */
const samples: readonly Entry[] = [
  said('Pick <b>one</b> /attachment : https://x.example/a.png, image /buttons [A] [B]', { directive_id: 'D', attachments: [{ contentType: 'x', content: '{}' }] }),
  said('/location 1, 2, "a", "b" /sticker : s1, p, m', { msg_text: 'plain', channel: 'web' }),
  { event: 'chat_session_message', msg_id: `${CHAT}:16000000000000`, msg: 'mine', timestamp: 1_700_000_003 },
  joined(),
  scenario(),
  left(),
  form(),
  form({ form_name: '' }),
  form({ form_name: 'riddle' }),
  { event: 'chat_session_form_data', form_request_id: 'F-1', form_name: 'contact', data: { phone: '1' } },
  { event: 'chat_form_data_cancel', form_request_id: 'F-1', form_name: 'contact' },
  { event: 'chat_session_secure_form_show', form_request_id: 'F-2', form_id: 'S-9', timestamp: '1700000004' },
  { event: 'chat_session_secure_form_data', form_request_id: 'F-2', data: { number: '4' } },
  { event: 'chat_session_secure_form_cancel', form_request_id: 'F-2' },
  { event: 'chat_session_status', state: 'queued', ewt: '5' },
  { event: 'chat_session_typing', party_id: 'P-1', timestamp: '1700000004' },
  { event: 'chat_session_message_edit', ref_msg_id: 'M-1', msg: 'new', party_id: 'P-1' },
  { event: 'chat_session_message_delete', ref_msg_id: 'M-1' },
  { event: 'chat_session_message_read', party_id: 'P-1', ref_msg_id: `${CHAT}:16000000000000` },
  { event: 'chat_session_timeout_warning', msg: 'x', msg_text: 'x', timestamp: '1700000005' },
  { event: 'chat_session_inactivity_timeout', msg: 'x', timestamp: '1700000005' },
  { event: 'chat_session_file', party_id: 'P-1', msg_id: 'M-3', file_id: 'F', file_type: 'image', file_name: 'a.png' },
  { event: 'chat_session_file_url', party_id: 'P-1', msg_id: 'M-4', file_url: 'https://x.example/a.png', file_type: 'image' },
  { event: 'chat_session_location', party_id: 'P-1', msg_id: 'M-5', latitude: '1', longitude: 2, url: 'https://x.example' },
  { event: 'chat_session_signaling', party_id: 'P-1', msg_id: 'M-8', data: { type: 'OFFER_CALL', offerVideo: 'true', sdp: 'v=0' } },
  { event: 'chat_session_signaling', party_id: 'P-1', msg_id: 'M-9', data: '{"type":"END_CALL"}' },
  { event: 'chat_session_cobrowsing_requested', msg_id: 'M-7' },
  { event: 'chat_session_cobrowsing_ended' },
  { event: 'chat_session_case_set', case_id: 'C', timestamp: '1700000005' },
  { event: 'chat_session_info', service_name: 's' },
  { event: 'chat_session_navigation', page: '/', title: 't' },
  { event: 'chat_session_disconnect' },
  { event: 'chat_session_end' },
  { event: 'chat_session_ended' },
]
const names = [...new Set(samples.map(({ event }) => event as string)), 'toString', '__proto__', 'constructor']

const answers: Readonly<Record<string, unknown>> = {
  chat: { chat_id: CHAT, state: 'queued', ewt: '5', is_new_chat: true, events: [samples[0]] },
  availability: { chat: 'available', ewt: '5' },
  error: { error_code: '5005', error_message: 'gone' },
  cases: { sessions: [{ chat_id: 'OLD', created_time: 1_600_000_000, events: samples.slice(0, 3) }] },
  configuration: { definition: { forms: [{ id: 'a', name: 'start_form', title: 't', fields: [{ formFieldType: 'radio_buttons', name: 'n', options: ['a'], required: true, minValue: '1', maxValue: '2' }] }] } },
  ice: { servers: [{ url: 'stun:a', username: 'u', credential: 'c' }] },
  parameters: { parameters: [{ email: 'EMAIL' }], server_version: '1' },
}

/** Which commands are answered so, by a word of their names. */
const words: Readonly<Record<string, string>> = { chat: 'conversation.', availability: 'availability', error: '', cases: 'case', configuration: 'transcript', ice: 'ice', parameters: 'version' }

const message = { id: 'own', wireIds: ['own'], author: { role: 'visitor' }, parts: [{ kind: 'text', format: 'plain', text: 'x' }] } as const
const commands: readonly Command[] = [
  { type: 'conversation.start' },
  { type: 'conversation.resume', conversationId: CHAT },
  { type: 'conversation.end' },
  { type: 'transcript.fetch' },
  { type: 'message.send', message },
  { type: 'form.submit', formId: 'F-1', name: 'contact', values: {} },
  { type: 'form.cancel', formId: 'F-1', name: 'contact' },
  { type: 'invitation.answer', invitation: 'call', invitationId: 'call:P-1:M-8', answer: 'accepted' },
  { type: 'availability.check' },
  { type: 'typing.notify', isTyping: true },
  ...['signaling', 'caseHistory', 'closeCase', 'notifications', 'iceServers', 'parameters', 'version', 'formNotFound'].map(
    (word): Command => ({ type: 'extension.send', name: `chat-session.${word}`, payload: {} }),
  ),
]

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}

const base = freeze({ ...context, session })

/** Decodes twice; tells that it did not throw, that both times were alike, that the input is untouched and the answer plain data. */
const check = (inbound: Inbound): readonly Decoded[] =>
  configs.map((config) => {
    const before = JSON.stringify(inbound)
    const decoded = decode(freeze(inbound), base, config)
    expect(decode(inbound, base, config)).toEqual(decoded)
    expect(JSON.stringify(inbound)).toBe(before)
    const told = JSON.stringify(decoded)
    expect(told).not.toContain(CLIENT)
    const ids = decoded.events.flatMap((event) => (event.type === 'message.received' ? [event.message.id] : event.type === 'transcript.loaded' ? event.messages.map(({ id }) => id) : []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const event of decoded.events) {
      if (event.type === 'frame.rejected') expect(event.sample.length).toBeLessThanOrEqual(200)
      if (event.type === 'message.received') expect(event.message.parts.length).toBeGreaterThan(0)
    }
    return decoded
  })

const frame = (data: string, name?: string) => check({ via: 'socket', data, ...(name === undefined ? {} : { name }) })
const everywhere = (body: string, told: readonly Command[] = commands) => {
  for (const name of ['events', 'configuration', 'availability', undefined]) frame(body, name)
  for (const command of told) {
    for (const status of [200, 404, 500]) check({ via: 'http', command, outcome: { ok: status === 200, status, body } })
  }
}

const key = fc.oneof(
  fc.constantFrom('event', 'events', 'party_id', 'msg_id', 'msg', 'msg_text', 'timestamp', 'data', 'type', 'form_request_id', 'form_name', 'attachments', 'state', 'ewt', 'chat_id', 'sessions', 'error_code', 'definition', 'forms', 'fields', 'options'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length'),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const leaf = fc.oneof(
  fc.constantFrom(null, true, '', ' ', 'OFFER_CALL', CHAT, 'P-1', '/buttons [A]', '/attachment : https://x.example', '<b>', '&#x110000;', '1700000001', 1e400, -0, '\uD800', '__proto__', 'chat_session_message', APP),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.array(tie('json'), { maxLength: 4 }), fc.array(fc.tuple(key, tie('json')), { maxLength: 6 }).map((entries) => Object.fromEntries(entries))),
}))

describe('totality', () => {
  test('any text in any place', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => everywhere(text)), { numRuns: 60 }))
  test('any JSON in any place', () => fc.assert(fc.property(json, (value) => everywhere(JSON.stringify(value) ?? '')), { numRuns: 150 }))
  test('any JSON as the body of any event', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), json, (event, body) => {
        const entry = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body, event } : { event, body }
        frame(JSON.stringify({ events: [entry] }), 'events')
        check({ via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: JSON.stringify({ events: [entry, entry] }) } })
      }),
      { numRuns: 1500 },
    )
  })
  test('any value in place of a frame', () => fc.assert(fc.property(fc.anything(), (data) => void configs.map((config) => decode({ via: 'socket', data }, base, config)))))

  test('any session', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('forms', 'party:P-1', 'question', 'questionAt', 'call', 'cobrowsing', 'directive', 'disconnected'), fc.oneof(fc.string(), json.map((value) => JSON.stringify(value) ?? ''))), (kept) => {
        // What is under `forms` is written by this wire alone.
        const { forms: _, ...others } = kept
        for (const entry of samples) void receive(entry, { session: others })
        void history(samples, { session: others })
      }),
      { numRuns: 60 },
    )
  })
})

type Path = readonly (string | number)[]
const pathsOf = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]))]
    : [path]

/** The text of a value with another text at one place. */
const withText = (value: unknown, [head, ...rest]: Path, text: string): string => {
  if (head === undefined) return text
  const inner = (name: string | number, field: unknown) => (name === head ? withText(field, rest, text) : (JSON.stringify(field) ?? 'null'))
  if (Array.isArray(value)) return `[${value.map((field: unknown, index) => inner(index, field)).join(',')}]`
  return `{${Object.entries(value as object).map(([name, field]) => `${JSON.stringify(name)}:${inner(name, field)}`).join(',')}}`
}

const confusions = ['null', 'true', '7', '-0', '1e400', '""', '" "', '"text"', '"\\ud800"', '[]', '{}', '[null]', '[[[]]]', '{"__proto__":{"polluted":1}}', '"<b>"', '['.repeat(3000) + ']'.repeat(3000)]

describe('type confusion', () => {
  test.each(samples.map((entry, index) => [`${entry['event'] as string} ${String(index)}`, entry] as const))('%s at every path, live and in the record', (_, entry) => {
    for (const path of pathsOf(entry)) {
      for (const confusion of confusions) {
        const text = `{"events":[${withText(entry, path, confusion)}]}`
        frame(text, 'events')
        check({ via: 'http', command: { type: 'transcript.fetch' }, outcome: { ok: true, status: 200, body: text } })
      }
    }
  })

  test.each(Object.entries(answers))('%s at every path', (name, body) => {
    const told = commands.filter((command) => (command.type === 'extension.send' ? command.name : command.type).toLowerCase().includes(words[name] ?? ''))
    for (const path of pathsOf(body)) for (const confusion of confusions) everywhere(withText(body, path, confusion), told)
  })

  test('Object.prototype stays as it was', () => {
    everywhere('{"events":[{"event":"chat_session_form_data","form_request_id":"__proto__","data":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}],"__proto__":{"polluted":1}}')
    frame('{"events":[{"event":"chat_session_party_joined","party_id":"__proto__","type":"internal"}]}', 'events')
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

/** A chat as the server tells it: parties, messages of all, own messages of several pieces, notices, forms. */
const party = fc.constantFrom('P-1', 'P-2', 'B-1')
const script = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant('said'), party }),
      fc.record({ kind: fc.constant('own'), pieces: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constantFrom('joined', 'left', 'file', 'warning', 'case', 'form', 'secure', 'call', 'hangUp', 'cobrowsing', 'place'), party }),
    ),
    { maxLength: 25 },
  )
  .map((steps) => {
    let second = 1_700_000_000
    return steps.flatMap((step, index): readonly Entry[] => {
      second += 2
      const timestamp = String(second)
      const id = `M-${String(index)}`
      if (step.kind === 'own') {
        const n = 16_000_000_000_000 + 16 * index
        return Array.from({ length: step.pieces }, (_, piece) => ({
          event: piece === 0 ? 'chat_session_message' : 'chat_session_file',
          party_id: CHAT,
          msg_id: `${CHAT}:${String(n + piece)}`,
          timestamp,
          ...(piece === 0 ? { msg: 'mine' } : { file_id: `F-${String(piece)}`, file_type: 'image' }),
        }))
      }
      const party_id = 'party' in step ? step.party : 'P-1'
      const at = { party_id, msg_id: id, timestamp }
      switch (step.kind) {
        case 'joined':
          return [joined({ party_id, timestamp, type: party_id === 'B-1' ? 'scenario' : 'internal' })]
        case 'left':
          return [left({ party_id, timestamp })]
        case 'file':
          return [{ event: 'chat_session_file', file_id: id, file_type: 'image', ...at }]
        case 'warning':
          return [{ event: 'chat_session_timeout_warning', msg: 'x', timestamp }]
        case 'case':
          return [{ event: 'chat_session_case_set', case_id: id, timestamp }]
        case 'form':
          return [form({ form_request_id: id, timestamp })]
        case 'secure':
          return [{ event: 'chat_session_secure_form_show', form_request_id: id, form_id: 'S-9', timestamp }]
        case 'call':
          return [{ event: 'chat_session_signaling', data: { type: 'OFFER_CALL' }, ...at }]
        case 'hangUp':
          return [{ event: 'chat_session_signaling', data: { type: 'END_CALL' }, ...at }]
        case 'cobrowsing':
          return [{ event: 'chat_session_cobrowsing_requested', ...at }]
        case 'place':
          return [{ event: 'chat_session_location', latitude: 1, longitude: 2, ...at }]
        default:
          return [{ event: 'chat_session_message', msg: id, ...at }]
      }
    })
  })

const idsOf = (events: readonly ChatEvent[]): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'message.received') return event.message.wireIds
    if (event.type === 'transcript.loaded') return event.messages.flatMap(({ wireIds }) => wireIds)
    return (event.type === 'agent.joined' || event.type === 'agent.left') && event.wireId !== undefined ? [event.wireId] : []
  })

/** Tells the events in frames of the given sizes, each knowing the session that the ones before it left. */
const tellLive = (entries: readonly Entry[], sizes: readonly number[], begin: SessionRecord = {}) => {
  const events: ChatEvent[] = []
  let kept = begin
  for (let from = 0, index = 0; from < entries.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1
    const decoded = receive(entries.slice(from, from + size), { id: `frame-${String(index)}`, session: kept }, { forms: [contact], secureForms: [card] })
    kept = sessionOf(decoded, kept)
    events.push(...decoded.events)
    from += size
  }
  return { events, session: kept }
}

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
const known = { forms: [contact], secureForms: [card] }

describe('live and in the record', () => {
  test('the same events make the same rows, in any frames', () => {
    fc.assert(
      fc.property(script, sizes, (entries, cuts) => {
        expect(idsOf(tellLive(entries, cuts).events)).toEqual(idsOf(tellLive(entries, [entries.length || 1]).events))
        expect([...idsOf(tellLive(entries, cuts).events)].sort()).toEqual([...idsOf(history(entries, {}, known).events)].sort())
      }),
      { numRuns: 300 },
    )
  })

  test('the comparison notices a row that is named otherwise, and one that is missing', () => {
    const entries = [joined(), said('a')]
    const live = [...idsOf(tellLive(entries, [1]).events)].sort()
    for (const planted of [[joined({ timestamp: '1700000077' }), said('a')], [said('a')]]) {
      expect([...idsOf(history(planted, {}, known).events)].sort()).not.toEqual(live)
    }
  })

  test('no event is doubled or lost when a record comes between, and what follows goes on from it', () => {
    fc.assert(
      fc.property(script, sizes, fc.nat(), fc.nat(), (entries, cuts, first, second) => {
        const [from, to] = [first % (entries.length + 1), second % (entries.length + 1)].sort((one, other) => one - other) as [number, number]
        // What came live, what the record tells of it and of what was missed, and what comes live after that.
        const before = tellLive(entries.slice(0, from), cuts)
        const record = history(entries.slice(0, to), { id: 'record', session: before.session }, known)
        const after = tellLive(entries.slice(to), cuts, sessionOf(record, before.session))
        const seen = new Set([...idsOf(before.events), ...idsOf(record.events), ...idsOf(after.events)])
        expect([...seen].sort()).toEqual([...new Set(idsOf(history(entries, {}, known).events))].sort())
        const late = idsOf(after.events)
        const recorded = new Set(idsOf(record.events))
        // An own message whose pieces were cut apart goes on; nothing else comes again.
        expect(late.filter((id) => recorded.has(id))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('a record again is the same record', () => {
    fc.assert(
      fc.property(script, (entries) => {
        const once = history(entries, {}, known)
        const kept = sessionOf(once)
        const again = history(entries, { session: kept }, known)
        expect(again.events.filter(({ type }) => type === 'session.changed')).toEqual([])
        expect(idsOf(again.events)).toEqual(idsOf(once.events))
      }),
      { numRuns: 150 },
    )
  })
})
