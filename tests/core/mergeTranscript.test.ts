import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTranscript } from '../../src/core/transcript/mergeTranscript.ts'
import type { Message, MessagePart } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'

const bot = (text: string, extra: Partial<Message> = {}) => said('bot', text, extra)
const recorded = (text: string, extra: Partial<Message> = {}) => own(text, 'confirmed', { id: `remote-${text}`, ...extra })

const files = (name: string, status?: 'done' | 'cancelled'): MessagePart => ({
  kind: 'files',
  files: [{ id: name, kind: 'document', name, ...(status ? { upload: { status } } : {}) }],
})

const cases: readonly [name: string, local: Message[], remote: Message[], expected: string[]][] = [
  ['an empty list takes the record', [], [bot('hi'), recorded('yo')], ['bot: hi', 'visitor: yo [confirmed]']],
  ['what was missed comes in its place', [bot('1'), bot('3')], [bot('1'), bot('2'), bot('3')], ['bot: 1', 'bot: 2', 'bot: 3']],
  ['a record proves a sent message', [own('yo', 'sent')], [recorded('yo')], ['visitor: yo [confirmed]']],
  ['a record proves an unconfirmed message', [own('yo', 'unconfirmed')], [recorded('yo')], ['visitor: yo [confirmed]']],
  [
    'evidence wins over a failure',
    [said('visitor', 'yo', { attempts: 1, delivery: { status: 'failed', reason: 'refused' } })],
    [recorded('yo')],
    ['visitor: yo [confirmed]'],
  ],
  [
    'the same text twice is two messages, the first of them proved',
    [own('hello', 'unconfirmed', { id: '1' }), own('hello', 'unconfirmed', { id: '2' })],
    [recorded('hello')],
    ['visitor: hello [confirmed]', 'visitor: hello [unconfirmed]'],
  ],
  [
    'what waits for proof stays after what was missed',
    [bot('1'), own('lost', 'unconfirmed')],
    [bot('1'), bot('2')],
    ['bot: 1', 'bot: 2', 'visitor: lost [unconfirmed]'],
  ],
  [
    'what was never sent is not taken for an older message of the same words',
    [bot('1'), own('hello', 'queued')],
    [bot('1'), recorded('hello')],
    ['bot: 1', 'visitor: hello [confirmed]', 'visitor: hello [queued]'],
  ],
  [
    'a notice keeps its place',
    [bot('1'), said('system', 'x', { parts: [{ kind: 'notice', code: 'agent-joined' }] }), bot('2')],
    [bot('1'), bot('2'), bot('3')],
    ['bot: 1', 'system: (agent-joined)', 'bot: 2', 'bot: 3'],
  ],
  [
    'a record that begins late leaves what was before it',
    [bot('1'), bot('2'), bot('3')],
    [bot('3'), bot('4')],
    ['bot: 1', 'bot: 2', 'bot: 3', 'bot: 4'],
  ],
  ['escaping and spaces do not make another message', [own('a < b', 'sent')], [recorded(' a  &lt; b ')], ['visitor: a < b [confirmed]']],
  [
    'a message that crossed another on the way moves to its place at the server',
    [bot('1'), own('me', 'confirmed'), bot('2')],
    [bot('1'), bot('2'), recorded('me')],
    ['bot: 1', 'bot: 2', 'visitor: me [confirmed]'],
  ],
  [
    'a message without proof that crossed another is proved all the same',
    [bot('1'), own('me', 'sent'), bot('2')],
    [bot('1'), bot('2'), recorded('me')],
    ['bot: 1', 'bot: 2', 'visitor: me [confirmed]'],
  ],
  [
    'one that crossed does not fetch a row from before a record that begins late',
    [bot('ok'), ...Array.from({ length: 12 }, (_, index) => bot(`${index}`))],
    [...Array.from({ length: 12 }, (_, index) => bot(`${index}`)), bot('ok')],
    ['bot: ok', ...Array.from({ length: 12 }, (_, index) => `bot: ${index}`), 'bot: ok'],
  ],
  [
    'what was proved keeps its proof before what was not, of the same words',
    [own('yes', 'unconfirmed', { id: '1' }), own('yes', 'confirmed', { id: '2' })],
    [recorded('yes')],
    ['visitor: yes [unconfirmed]', 'visitor: yes [confirmed]'],
  ],
  [
    'of two equal entries the earlier is the one that was proved first',
    [own('yes', 'confirmed', { id: '1' }), own('yes', 'unconfirmed', { id: '2' })],
    [recorded('yes', { id: 'r1' }), bot('sure?'), recorded('yes', { id: 'r2' })],
    ['visitor: yes [confirmed]', 'bot: sure?', 'visitor: yes [confirmed]'],
  ],
  [
    'a file that was taken back is no part of the message',
    [own('see', 'sent', { parts: [{ kind: 'text', format: 'plain', text: 'see' }, files('a.pdf', 'done'), files('b.pdf', 'cancelled')] })],
    [recorded('see', { parts: [{ kind: 'text', format: 'plain', text: 'see' }, files('a.pdf')] })],
    ['visitor: see [confirmed]'],
  ],
  ['an id that both know is stronger than the words', [bot('old', { wireIds: ['7'] })], [bot('new', { wireIds: ['7'] })], ['bot: new']],
]

describe('merging the server’s record', () => {
  it.each(cases)('%s', (_name, local, remote, expected) => {
    expect(spoken(mergeTranscript(local, remote).messages)).toEqual(expected)
  })

  it('tells apart parties that count their messages each for themselves', () => {
    const by = (id: string, text: string) => bot(text, { author: { role: 'bot', id }, wireIds: ['7'] })
    const record = [by('p1', 'one'), by('p2', 'two'), by('p3', 'three')]
    expect(spoken(mergeTranscript([by('p1', 'one'), by('p2', 'two')], record).messages)).toEqual(['bot: one', 'bot: two', 'bot: three'])
  })

  it('keeps our ids and times', () => {
    const [message] = mergeTranscript([own('yo', 'sent', { id: 'mine', time: 5 })], [recorded('yo', { wireIds: ['9'] })]).messages
    expect(message).toMatchObject({ id: 'mine', time: 5, wireIds: ['9'] })
  })

  it('says that a record which lacks a proved message proves nothing', () => {
    expect(mergeTranscript([own('a', 'confirmed'), own('b', 'unconfirmed')], []).prefixKnown).toBe(false)
    expect(mergeTranscript([own('a', 'confirmed'), own('b', 'unconfirmed')], [recorded('a')]).prefixKnown).toBe(true)
  })

  const message = fc.record({ role: fc.constantFrom('bot' as const, 'visitor' as const), text: fc.constantFrom('a', 'b', 'c') })

  it('doubles and loses nothing where both sides heard the same in another order', () => {
    const swaps = fc.array(fc.nat(8), { maxLength: 3 })
    fc.assert(
      fc.property(fc.array(message, { maxLength: 10 }), swaps, (here, places) => {
        const local = here.map(({ role, text }, index) =>
          role === 'bot' ? bot(text, { id: `l${index}` }) : own(text, index % 2 ? 'sent' : 'confirmed', { id: `l${index}` }),
        )
        const order = local.map((_, index) => index)
        for (const place of places) {
          const [one, other] = [order[place], order[place + 1]]
          if (one !== undefined && other !== undefined) [order[place], order[place + 1]] = [other, one]
        }
        const remote = order.map((index) => ({ ...local[index]!, id: `r${index}`, ...(local[index]!.delivery ? { delivery: { status: 'confirmed' as const } } : {}) }))
        const { messages, added, prefixKnown } = mergeTranscript(local, remote)
        expect(spoken(messages)).toEqual(spoken(remote))
        expect([added, prefixKnown]).toEqual([[], true])
      }),
    )
  })

  it.each([
    ['another conversation altogether', 100_000, 0],
    ['the same', 0, 100_000],
  ])('bears a very long record: %s', (_name, foreign, common) => {
    const rows = (prefix: string, length: number) => Array.from({ length }, (_, index) => bot(`${prefix} ${index}`, { id: `${prefix}${index}` }))
    const local = [...rows('common', common), ...rows('ours', foreign)]
    const remote = [...rows('common', common).map((one) => ({ ...one, id: `r-${one.id}` })), ...rows('theirs', foreign)]
    const { messages, added } = mergeTranscript(local, remote)
    expect([messages.length, added.length]).toEqual([common + 2 * foreign, foreign])
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(message), fc.array(message), (here, there) => {
        const local = here.map(({ role, text }, index) =>
          role === 'bot' ? bot(text, { id: `l${index}` }) : own(text, index % 2 ? 'sent' : 'confirmed', { id: `l${index}` }),
        )
        const remote = there.map(({ role, text }, index) => (role === 'bot' ? bot(text, { id: `r${index}` }) : recorded(text, { id: `r${index}` })))
        const once = mergeTranscript(local, remote)
        const twice = mergeTranscript(once.messages, remote)
        expect(twice.added).toEqual([])
        expect(twice.messages).toEqual(once.messages)
      }),
    )
  })
})

describe('the same words of others, twice at once', () => {
  it('are two rows as soon as the record tells them apart, though they were taken for one', () => {
    const { messages } = mergeTranscript([bot('hi', { wireIds: ['a', 'b'] })], [bot('hi', { id: 'r1', wireIds: ['a'] }), bot('hi', { id: 'r2', wireIds: ['b'] })])
    expect(messages.map(({ wireIds }) => wireIds)).toEqual([['a'], ['b']])
  })
})
