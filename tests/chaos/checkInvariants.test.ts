import { describe, expect, it } from 'vitest'
import { checkInvariants, countDuplicates, type InvariantName } from '../../chaos/checkInvariants.ts'
import type { Observation } from '../../chaos/observation.ts'
import { botRow, sound, start, typedOne, visitorRow, withServer, withTab } from './soundObservation.ts'

const [hello, one, answer, two] = [botRow('hello'), visitorRow('one'), botRow('answer'), visitorRow('two')]
const [first, second] = sound.server.received as [Observation['server']['received'][number], Observation['server']['received'][number]]
const connection = (number: number, from: number, until?: number, more: object = {}) => ({
  number,
  tab: 1,
  openedAt: start + from * 1000,
  ...(until === undefined ? {} : { closedAt: start + until * 1000 }),
  earlyFrames: 0,
  ...more,
})
const copy = (text: string, seconds: number) => ({ clientMessageId: `id-${text}`, at: start + seconds * 1000 })

/** Each plants one fault in the sound observation. */
const breaches: readonly (readonly [invariant: InvariantName, what: string, Observation])[] = [
  ['I1', 'a message that stays on its way', withTab({ rows: [hello, one, answer, visitorRow('two', { delivery: 'sending' })] })],
  ['I1', 'a message that waits although the line is ready', withTab({ rows: [hello, one, answer, visitorRow('two', { delivery: 'queued' })] })],
  ['I2', 'a confirmation of what never arrived', { ...withServer({ received: [first] }), typed: sound.typed }],
  ['I2', 'a message that is gone from the view', withTab({ rows: [hello, one, answer] })],
  ['I2', 'one of two equal messages that is gone', { ...sound, typed: [...sound.typed, typedOne('two', 25, { id: 'id-third' })] }],
  ['I3', 'a message on which a server that knows ids acts twice', withServer({ received: [first, second, { ...second, at: start + 30_000 }] })],
  ['I3', 'a message that comes again under another id', withServer({ received: [first, second, { ...second, clientMessageId: 'id-new' }] })],
  ['I4', 'a message sent again without a look at the record', { ...sound, handed: [copy('one', 10), copy('two', 20), copy('two', 30)] }],
  [
    'I4',
    'a message sent again although the record had it',
    {
      ...sound,
      handed: [copy('one', 10), copy('one', 30)],
      records: [
        { at: start + 15_000, arrivedAt: start + 15_000, clientMessageIds: [] },
        { at: start + 16_000, arrivedAt: start + 16_000, clientMessageIds: ['id-one'] },
      ],
    },
  ],
  ['I4', 'a record that proved it absent and never reached the client', { ...sound, handed: [copy('two', 20), copy('two', 30)], records: [{ at: start + 25_000, clientMessageIds: ['id-one'] }] }],
  ['I5', 'two rows of one key', withTab({ rows: [hello, one, { ...answer, key: one.key }, two] })],
  ['I5', 'a message that is shown twice', withTab({ rows: [hello, one, answer, two, visitorRow('two', { key: 'other', delivery: 'unconfirmed' })] })],
  ['I5', 'an answer that is shown twice', withTab({ rows: [hello, one, answer, { ...answer, key: 'other' }, two] })],
  ['I5', 'a message that nobody said', withTab({ rows: [hello, one, answer, two, visitorRow('three')] })],
  ['I6', 'an answer before its question', withTab({ rows: [hello, answer, one, two] })],
  ['I6', 'an answer that was missed', withTab({ rows: [hello, one, two] })],
  ['I6', 'what waits between what is confirmed', { ...withTab({ status: 'offline', rows: [hello, visitorRow('wait', { delivery: 'queued' }), one, answer, two] }), typed: [...sound.typed, typedOne('wait', 30)] }],
  ['I6', 'two confirmed messages that change places', { ...sound, orderChanges: [{ before: ['key-one', 'key-two'], after: ['key-two', 'key-one'], at: start + 30_000 }] }],
  ['I7', 'a message that overtakes another', { ...withServer({ received: [second, first] }), handed: [copy('two', 20), copy('one', 21)] }],
  [
    'I7',
    'a message that leaves out of its turn and is lost at first',
    {
      ...withServer({ received: [second, first] }),
      handed: [copy('two', 20), copy('one', 21), copy('one', 40)],
      records: [{ at: start + 30_000, arrivedAt: start + 30_000, clientMessageIds: ['id-two'] }],
    },
  ],
  ['I8', 'a second socket', withServer({ connections: [connection(1, 0), connection(2, 5)] })],
  ['I8', 'a socket that is left behind', { ...sound, leftBehind: { connections: 1, timers: 0 } }],
  ['I9', 'a frame before the handshake', withServer({ connections: [connection(1, 0, undefined, { earlyFrames: 1 })] })],
  ['I10', 'a frame after the end', withServer({ afterTheEnd: 1 })],
  ['I11', 'an error that nobody catches', { ...sound, errors: ['TypeError: x is not a function'] }],
  ['I12', 'a draft that is lost', withTab({ draft: '' })],
  ['I13', 'a key in the storage', { ...sound, exposed: ['{"url":"wss://chat.example/dev?apiKey=key-of-the-channel"}'] }],
  ['I14', 'a connection that is called so long after it is gone', { ...withServer({ connections: [connection(1, 0, 14)] }), at: start + 120_000 }],
  ['I14', 'a tab that never comes back', withTab({ status: 'reconnecting' })],
  ['I15', 'a frame that keeps the page busy', { ...sound, longestTask: 350 }],
  ['I16', 'a record that changes the view when it comes again', { ...sound, replayed: [{ tab: 1, before: [hello, one], after: [hello, one, one] }] }],
  ['I17', 'an answer that is spoken twice', { ...sound, spoken: [...sound.spoken, 'Assistant: answer'] }],
  ['I17', 'an answer that is not spoken', { ...sound, spoken: ['Assistant: hello'] }],
]

/** Looks bad, and is none of the client's doing. */
const excused: readonly (readonly [what: string, Observation])[] = [
  ['a message that the visitor took back', { ...sound, typed: [...sound.typed, typedOne('three', 25, { cancelled: true })] }],
  ['a message that waits while there is no network', { ...withTab({ status: 'unreachable', rows: [hello, one, answer, two, visitorRow('three', { delivery: 'queued' })] }), typed: [...sound.typed, typedOne('three', 25)] }],
  ['a text that lies in the composer', { ...withTab({ rows: [hello, one, answer, two], draft: 'three', typedDraft: 'three' }), typed: [...sound.typed, typedOne('three', 25)] }],
  [
    'a message sent again because the record lacked it',
    {
      ...withServer({ received: [second, first] }),
      tabs: withTab({ rows: [hello, answer, two, one] }).tabs,
      handed: [copy('one', 10), copy('two', 20), copy('one', 40)],
      records: [{ at: start + 30_000, arrivedAt: start + 30_500, clientMessageIds: ['id-two'] }],
    },
  ],
  ['a message sent again by hand', { ...sound, typed: [typedOne('one', 10, { resends: 1 }), typedOne('two', 20)], handed: [copy('one', 10), copy('two', 20), copy('one', 30)] }],
  ['a socket that the server holds long after the client let go of it', withServer({ connections: [connection(1, 0, undefined, { abandonedAt: start + 5_000 }), connection(2, 6)] })],
  ['two messages that crossed and find their places', { ...sound, orderChanges: [{ before: ['key-one', 'key-hello'], after: ['key-hello', 'key-one'], at: start }] }],
  ['an order that nobody could know yet', { ...withTab({ rows: [hello, answer, one, two] }), isReconciled: false }],
]

// The excused observation with the late message has its record in the order of arrival.
const arrivedLate = ({ server, ...rest }: Observation): Observation => ({
  ...rest,
  server: server.received[0] === second ? { ...server, transcript: rest.tabs[0]?.rows.flatMap(({ author, text }) => (author === 'system' ? [] : [{ author, text }])) ?? [] } : server,
})

describe('checkInvariants', () => {
  it('finds nothing wrong where all went well', () => {
    expect(checkInvariants(sound)).toEqual([])
  })

  it.each(breaches)('%s: reports %s', (invariant, _, observation) => {
    const found = checkInvariants(observation)
    expect(found.map((one) => one.invariant)).toContain(invariant)
    expect(found.find((one) => one.invariant === invariant)?.what).not.toBe('')
  })

  it.each(excused)('does not blame the client for %s', (_, observation) => {
    expect(checkInvariants(arrivedLate(observation))).toEqual([])
  })

  it('I13: does not repeat a secret that it finds', () => {
    const found = checkInvariants({ ...sound, exposed: ['apiKey=key-of-the-channel'] })
    expect(JSON.stringify(found)).not.toContain('key-of-the-channel')
  })
})

describe('countDuplicates', () => {
  it('I4: counts what a server that knows no ids acted on too often, and not what the visitor said twice', () => {
    const doubled = withServer({ received: [first, second, { ...second, at: start + 30_000 }] })
    expect(countDuplicates(sound)).toBe(0)
    expect(countDuplicates(doubled)).toBe(1)
    expect(countDuplicates({ ...doubled, typed: [...sound.typed, typedOne('two', 25)] })).toBe(0)
  })
})
