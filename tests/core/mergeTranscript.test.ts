import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeTranscript } from '../../src/core/transcript/mergeTranscript.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'

const bot = (text: string, extra: Partial<Message> = {}) => said('bot', text, extra)
const recorded = (text: string, extra: Partial<Message> = {}) => own(text, 'confirmed', { id: `remote-${text}`, ...extra })

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
  ['an id that both know is stronger than the words', [bot('old', { wireIds: ['7'] })], [bot('new', { wireIds: ['7'] })], ['bot: new']],
]

describe('merging the server’s record', () => {
  it.each(cases)('%s', (_name, local, remote, expected) => {
    expect(spoken(mergeTranscript(local, remote).messages)).toEqual(expected)
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
