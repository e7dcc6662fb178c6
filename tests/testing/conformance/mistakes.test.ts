import { describe, expect, it } from 'vitest'
import type { ChatEvent, Command, Encoded, Inbound, Message, ProtocolAdapter, ProtocolContext } from '../../../src/core/index.ts'
import { conformanceChecks, type ConformanceKit } from '../../../src/testing/index.ts'
import { captivateKit } from './captivateKit.ts'
import { chatbotBackendKit } from './chatbotBackendKit.ts'
import { chatSessionKit } from './chatSessionKit.ts'
import { exampleKit } from './exampleKit.ts'

type Decode = ProtocolAdapter['decode']
type Encode = ProtocolAdapter['encode']

/** A kit with something else for its translator. Made anew for each connection, as a protocol's factory would. */
const withAdapter = (change: (adapter: ProtocolAdapter) => Partial<ProtocolAdapter>, kit = exampleKit): ConformanceKit => ({
  ...kit,
  createConnection(parts) {
    const connection = kit.createConnection(parts)
    const { decodeInSteps, ...adapter } = connection.adapter
    const changed = change(connection.adapter)
    // Another `decode` goes without the steps of the one it was made of.
    return { ...connection, adapter: { ...adapter, ...(decodeInSteps && !changed.decode && { decodeInSteps }), ...changed } }
  },
})

const withDecode = (make: (decode: Decode) => Decode, kit?: ConformanceKit) => withAdapter(({ decode }) => ({ decode: make(decode) }), kit)
const withEncode = (make: (encode: Encode) => Encode) => withAdapter(({ encode }) => ({ encode: make(encode) }))

/** Changes what is told of each frame. */
const withEvents = (change: (event: ChatEvent, context: ProtocolContext) => readonly ChatEvent[], kit?: ConformanceKit) =>
  withDecode((decode) => (inbound, context) => {
    const decoded = decode(inbound, context)
    return { ...decoded, events: decoded.events.flatMap((event) => change(event, context)) }
  }, kit)

/** Changes each row that `decode` makes. */
const withRows = (change: (row: Message, context: ProtocolContext) => Message, kit?: ConformanceKit) =>
  withEvents((event, context) => {
    if (event.type === 'message.received') return [{ ...event, message: change(event.message, context) }]
    return event.type === 'transcript.loaded' ? [{ ...event, messages: event.messages.map((row) => change(row, context)) }] : [event]
  }, kit)

const twice = (event: ChatEvent): readonly ChatEvent[] =>
  event.type === 'message.received' ? [event, { ...event, message: { ...event.message, id: `${event.message.id}.again`, wireIds: [] } }] : [event]

const withoutIds = (row: Message): Message => ({ ...row, wireIds: [] })

/** What a frame says, as an adapter that believes everything would read it. */
const wordsOf = (inbound: Inbound) => JSON.parse(String((inbound as { readonly data?: unknown }).data)) as Record<string, unknown>

const textOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join()

/** The names of the checks that fail, and what they tell. */
async function failures(kit: ConformanceKit): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const { name, run } of conformanceChecks({ ...kit, mutations: 40 })) {
    try {
      await run()
    } catch (error) {
      found.set(name, error instanceof Error ? error.message : String(error))
    }
  }
  return found
}

const mistakes: readonly (readonly [mistake: string, kit: ConformanceKit, check: string, told: RegExp])[] = [
  ['a lost id', withRows(withoutIds), 'conversation: the id of a message stands on its row', /The id "bot-1" of a message is lost/],
  ['a doubled message', withEvents(twice), 'conversation: what is said is shown once, in its order, by its author', /has 3 entries, then 6/],
  [
    'a throw at a frame',
    withDecode((decode) => (inbound, context) => (wordsOf(inbound)['type'] === 'nobody' ? { events: [] } : decode(inbound, context))),
    'decode: no broken frame makes it throw, or tell what cannot be shown',
    /decode threw at a broken sample number 1/,
  ],
  [
    'a throw at a command',
    withEncode((encode) => (command, context) => {
      if (command.type === 'metadata.set') JSON.stringify(command.metadata)
      return encode(command, context)
    }),
    'encode: no broken command or session makes it throw',
    /encode threw at a broken metadata.set/,
  ],
  [
    'a changed frame',
    withDecode((decode) => (inbound, context) => {
      Reflect.set(inbound, 'name', 'seen')
      return decode(inbound, context)
    }),
    'decode: what it is given is never changed',
    /name is undefined, then "seen"/,
  ],
  [
    'a changed command',
    withEncode((encode) => (command, context) => {
      if (command.type === 'message.send') Reflect.set(command.message, 'attempts', 1)
      return encode(command, context)
    }),
    'encode: the same command gives the same, by no clock or dice of its own, and is never changed',
    /encode changes what it is given: of message.send/,
  ],
  [
    'a typing whose end is not heard',
    withEvents((event) => (event.type === 'typing.stopped' ? [] : [event])),
    'typing: it ends when the wire says so',
    /The typing of the bot never ends/,
  ],
  [
    'a typing whose author is another one than that of the message',
    withEvents((event, { id }) => (event.type === 'typing.started' ? [{ ...event, participant: { role: event.participant.role, id } }] : [event])),
    'typing: it ends when the wire says so',
    /2 are shown to type/,
  ],
  [
    'a clock of its own',
    withRows((row) => ({ ...row, time: Date.now() })),
    'decode: the same frame gives the same, whatever came before, and by no clock or dice of its own',
    /decode is not pure: of sample number \d, events.*time is/,
  ],
  [
    'dice of its own',
    withRows((row) => ({ ...row, id: `row-${String(Math.random())}` })),
    'decode: the same frame gives the same, whatever came before, and by no clock or dice of its own',
    /decode is not pure/,
  ],
  [
    'a memory of its own',
    withAdapter(({ decode, encode }) => {
      let greeted = 0
      return {
        decode(inbound, context) {
          const decoded = decode(inbound, context)
          if (decoded.events.some(({ type }) => type === 'session.opened')) greeted += 1
          return decoded
        },
        encode: (command, context): Encoded => (greeted === 0 && command.type === 'message.send' ? { via: 'none', reason: 'not greeted' } : encode(command, context)),
      }
    }),
    'memory: what the protocol must remember stands in the session, and nowhere in itself',
    /By a fresh adapter, encode makes something else of message.send/,
  ],
  [
    'a secret in the session',
    withEvents((event) => (event.type === 'session.opened' ? [{ type: 'session.changed', change: { key: exampleKit.secrets?.[0] ?? '' } }, event] : [event])),
    'secrets: none is in the state, in what is told, or in the storage',
    /is found in the session, the state, an event/,
  ],
  [
    'a secret in what is told of a frame',
    withDecode((decode) => (inbound, context) => ({
      events: decode(inbound, context).events.map((event) =>
        event.type === 'frame.rejected' && inbound.via === 'socket' ? { ...event, sample: String(inbound.data).slice(0, 200) } : event,
      ),
    })),
    'secrets: none is in the state, in what is told, or in the storage',
    /is found in .*an event/,
  ],
  [
    'an echo that is not known to be one',
    withRows((row) => (row.author.role === 'visitor' ? { ...row, author: { role: 'agent' }, wireIds: row.wireIds.slice(0, 1) } : row)),
    'delivery: a message is shown at once and once, and proved by what the server says',
    /stands 2 times/,
  ],
  [
    'a proof that is not heard',
    withEvents((event) => (event.type === 'transcript.loaded' || (event.type === 'message.received' && event.message.author.role === 'visitor') ? [] : [event])),
    'delivery: a message is shown at once and once, and proved by what the server says',
    /The server has said that it has the message|stays without a word/,
  ],
  [
    'a row whose id is the server’s',
    withRows((row) => ({ ...row, id: row.wireIds[0] ?? row.id })),
    'decode: rows have ids of their own, made from the id of the frame',
    /makes a row of the id "m-1" whatever context.id is/,
  ],
  [
    'rows of a record that have one id',
    withRows((row, context) => ({ ...row, id: context.id })),
    'decode: rows have ids of their own, made from the id of the frame',
    /makes rows of the same id/,
  ],
  [
    'a record that leaves out what agents said',
    withEvents((event) => (event.type === 'transcript.loaded' ? [{ ...event, messages: event.messages.filter(({ author }) => author.role !== 'agent') }] : [event])),
    'record: what was missed comes, and nothing of it twice',
    /is not there afterwards/,
  ],
  [
    'an end that is not heard',
    withEvents((event) => (event.type === 'conversation.ended' ? [] : [event])),
    'conversation: its end is told, and nothing is sent afterwards',
    /decode must tell conversation.ended/,
  ],
  [
    'a greeting that is not heard',
    withEvents((event) => (event.type === 'session.opened' ? [] : [event])),
    'conversation: the greeting and the start make the line ready',
    /The connection is not ready after the greeting and the start/,
  ],
  [
    'a sample that nobody understands',
    { ...exampleKit, samples: [...exampleKit.samples, { name: 'news', inbound: { via: 'socket', data: '{"type":"news"}' } }] },
    'decode: every sample is understood',
    /sample news is not understood/,
  ],
  [
    'words that are no text',
    withRows((row) => ({ ...row, parts: [{ kind: 'text', format: 'plain', text: { words: textOf(row) } as unknown as string }] })),
    'decode: every sample is understood',
    /cannot be shown: events\[0\] \(message.received\).message.parts\[0\].text is/,
  ],
  [
    'a command without a frame',
    { ...exampleKit, commands: [{ type: 'conversation.escalate' }] },
    'encode: the commands that the kit names have a frame',
    /has no frame: this wire has no conversation.escalate/,
  ],
  [
    'a frame that is none',
    withEncode((encode) => (command: Command, context) => (command.type === 'conversation.rate' ? ({ via: 'none', reason: '' } as Encoded) : encode(command, context))),
    'encode: every command gives a frame or a reason, in a conversation and before one',
    /makes neither a frame nor a reason: encoded.reason is ""/,
  ],
]

describe('a mistake makes its check fail, in words that help', () => {
  it.each(mistakes)('%s', async (_mistake, kit, check, told) => {
    const found = await failures(kit)
    expect([...found.keys()]).toContain(check)
    expect(found.get(check)).toMatch(told)
  })

  it('and without a mistake none fails', async () => {
    expect([...(await failures(exampleKit))]).toEqual([])
  })
})

describe('a mistake with answers in pieces', () => {
  it.each([
    ['pieces that are trimmed', 'stream: an answer in pieces grows in one row, and its finished form takes its place', /the answer reads/],
    ['pieces that are messages', 'stream: an answer in pieces grows in one row, and its finished form takes its place', /stands 3 times/],
  ])('%s', async (mistake, check, told) => {
    const kit = withEvents((event, { id }): readonly ChatEvent[] => {
      if (event.type !== 'stream.advanced') return [event]
      if (mistake === 'pieces that are trimmed') return [{ ...event, chunk: event.chunk.trim() }]
      return [{ type: 'message.received', message: { id, wireIds: [], author: event.author, parts: [{ kind: 'text', format: 'plain', text: event.chunk }] } }]
    }, chatbotBackendKit())
    const found = await failures(kit)
    expect(found.get(check)).toMatch(told)
  })
})

describe('a mistake with exchanges', () => {
  it('a message without an answer that is told as failed', async () => {
    const kit = withEvents((event) => [event.type === 'message.unconfirmed' ? { ...event, type: 'message.failed', reason: 'refused' } : event], captivateKit('http'))
    const found = await failures(kit)
    expect(found.get('delivery: a message whose proof is lost with the line is neither lost nor sent twice')).toMatch(/is told as failed/)
  })
})

describe('a mistake with a long record', () => {
  it('steps that come to something else than `decode`', async () => {
    const kit = withAdapter(({ decode }) => ({
      decode,
      *decodeInSteps(inbound, context) {
        yield undefined
        const { events, ...decoded } = decode(inbound, context)
        return { ...decoded, events: events.map((event) => (event.type === 'transcript.loaded' ? { ...event, complete: !event.complete } : event)) }
      },
    }), chatSessionKit)
    const found = await failures(kit)
    expect([...found.keys()]).toContain('memory: what the protocol must remember stands in the session, and nowhere in itself')
  })
})

describe('and so it does over every wire', () => {
  const wires = { captivate: captivateKit('socket'), 'chat-session': chatSessionKit, 'chatbot-backend': chatbotBackendKit() }
  const found = (kit: ConformanceKit, check: string) => expect(failures(kit).then((names) => [...names.keys()])).resolves.toContain(check)

  it.each(Object.entries(wires))('%s', async (_name, kit) => {
    await found(withRows(withoutIds, kit), 'conversation: the id of a message stands on its row')
    await found(withEvents(twice, kit), 'conversation: what is said is shown once, in its order, by its author')
    await found(withRows((row) => ({ ...row, time: Date.now() }), kit), 'decode: the same frame gives the same, whatever came before, and by no clock or dice of its own')
    await found(withEvents((event) => (event.type === 'conversation.started' ? [] : [event]), kit), 'conversation: the greeting and the start make the line ready')
    await found(withEvents((event) => (event.type === 'transcript.loaded' ? [] : [event]), kit), 'record: what was missed comes, and nothing of it twice')
  })
})
