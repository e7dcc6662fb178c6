import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../src/core/transcript/contentKey.ts'
import { mergeTranscript } from '../../src/core/transcript/mergeTranscript.ts'
import type { Message } from '../../src/model/index.ts'
import { own, said, spoken } from './messages.ts'

const bot = (text: string) => said('bot', text)
const kept = (text: string, extra: Partial<Message> = {}) => own(text, 'confirmed', { id: `record-${text}`, ...extra })
const sent = (text: string, extra: Partial<Message> = {}) => own(text, 'unconfirmed', extra)

const long = 'My parcel has not come, and nobody could tell me on the telephone where it is or who has signed for it at all.'

describe('F24: what the server made of the visitor’s words', () => {
  const changes: readonly [name: string, ours: string, theirs: string][] = [
    ['trimmed', '  hello  there ', 'hello there'],
    ['escaped', `it's 5 < 6 & "so"`, 'it&#39;s 5 &lt; 6 &amp; &quot;so&quot;'],
    ['escaped twice', 'a < b', 'a &amp;lt; b'],
    ['escaped by number', 'it’s me', 'it&#8217;s me'],
    ['its characters composed', 'cafe\u0301', 'caf\u00e9'],
    ['its accents taken off', 'où est mon colis', 'ou est mon colis'],
    ['a skin tone lost', 'thanks 👍🏽', 'thanks 👍'],
    ['an emoji by name', 'thanks 🙂', 'thanks :slightly_smiling_face:'],
    ['an emoji lost', 'thanks 🙂', 'thanks'],
    ['an emoji unreadable', 'thanks 🙂', 'thanks \uFFFD\uFFFD'],
    ['its digits masked', 'my card is 4111 1111 1111 1111, ok?', 'my card is **** **** **** ****, ok?'],
    ['all but the last four digits masked', '4111111111111111', '************1111'],
    ['masked by crosses', 'card 4111-1111-1111-1111', 'card XXXX-XXXX-XXXX-1111'],
    ['masked by a name', 'mail me: ana@example.com', 'mail me: [email address]'],
    ['masked altogether', '4111 1111 1111 1111', '****'],
    ['a bad word starred', 'this damn parcel', 'this d**n parcel'],
    ['cut at 100 characters', long, long.slice(0, 100)],
    ['cut with dots', long, `${long.slice(0, 60)}…`],
    ['cut in the middle of an escape', `${long} & more`, `${long} &am`],
    ['made into markup', 'see **this**', '<p>see <b>this</b></p>'],
    ['in other letters', 'HELLO THERE', 'hello there'],
  ]
  it('a word replaced: one message where the server is known to have it, else the words of both', () => {
    const [ours, theirs] = ['I want to cancel my stupid order today', 'I want to cancel my order today']
    const merged = (local: Message) => spoken(mergeTranscript([local], [kept(theirs, { id: 'r' })], {}).messages)
    expect(merged(kept(ours, { id: '1' }))).toEqual([`visitor: ${theirs} [confirmed]`])
    expect(merged(sent(ours))).toEqual([`visitor: ${theirs} [confirmed]`, `visitor: ${ours} [unconfirmed]`])
  })

  it.each(changes)('%s: one message, proved, in the server’s words where they are other words', (_name, ours, theirs) => {
    const shown = normaliseText(ours) === normaliseText(theirs) ? ours : theirs
    const before = [bot('1'), sent(ours), bot('2')]
    for (const isShared of [false, true]) {
      const { messages, added, prefixKnown } = mergeTranscript(before, [bot('1'), kept(theirs), bot('2')], { isShared })
      expect(spoken(messages)).toEqual(['bot: 1', `visitor: ${shown} [confirmed]`, 'bot: 2'])
      expect([added, prefixKnown]).toEqual([[], true])
    }
  })

  const card = 'my card is 4111 1111 1111 1111'
  const masked = 'my card is ****'
  const cases: readonly [name: string, local: Message[], remote: Message[], expected: string[], isShared?: boolean][] = [
    ['nothing alike, but acknowledged and in its very place', [bot('1'), kept('hola'), bot('2')], [bot('1'), kept('hello'), bot('2')], ['bot: 1', 'visitor: hello [confirmed]', 'bot: 2']],
    ['nothing alike, and no proof that it arrived: the visitor’s words stay', [bot('1'), sent('hola'), bot('2')], [bot('1'), kept('hello'), bot('2')], ['bot: 1', 'visitor: hello [confirmed]', 'visitor: hola [unconfirmed]', 'bot: 2']],
    [
      'nothing alike, and another tab may have said it: both stay',
      [bot('1'), sent('hola')],
      [bot('1'), kept('hello')],
      ['bot: 1', 'visitor: hello [confirmed]', 'visitor: hola [unconfirmed]'],
      true,
    ],
    ['two in a row, acknowledged', [kept('hola', { id: '1' }), kept('adiós', { id: '2' })], [kept('hello'), kept('goodbye')], ['visitor: hello [confirmed]', 'visitor: goodbye [confirmed]']],
    [
      'two masked in a row with the same mask',
      [sent('4111', { id: '1' }), sent('4222', { id: '2' })],
      [kept('****', { id: 'r1' }), kept('****', { id: 'r2' })],
      ['visitor: **** [confirmed]', 'visitor: **** [confirmed]'],
    ],
    ['masked, and the next lost', [sent(card), sent('hello')], [kept(masked)], [`visitor: ${masked} [confirmed]`, 'visitor: hello [unconfirmed]']],
    ['lost, and the next masked', [sent('hello'), sent(card)], [kept(masked)], ['visitor: hello [unconfirmed]', `visitor: ${masked} [confirmed]`]],
    ['one of two lost, and nothing tells which: neither is proved', [sent('hola'), sent('adiós')], [kept('hello')], ['visitor: hello [confirmed]', 'visitor: hola [unconfirmed]', 'visitor: adiós [unconfirmed]']],
    [
      'masked between equal texts',
      [own('ok', 'confirmed', { id: '1' }), sent('4111'), sent('ok', { id: '3' })],
      [kept('ok', { id: 'r1' }), kept('****'), kept('ok', { id: 'r3' })],
      ['visitor: ok [confirmed]', 'visitor: **** [confirmed]', 'visitor: ok [confirmed]'],
    ],
    ['masked and crossed on the way', [sent(card), sent(long)], [kept(long.slice(0, 50)), kept(masked)], [`visitor: ${long.slice(0, 50)} [confirmed]`, `visitor: ${masked} [confirmed]`]],
    ['already acknowledged', [bot('1'), own(card, 'confirmed')], [bot('1'), kept(masked)], ['bot: 1', `visitor: ${masked} [confirmed]`]],
    ['on the other side of an answer: another message', [sent('hola'), bot('1')], [bot('1'), kept('hello')], ['visitor: hola [unconfirmed]', 'bot: 1', 'visitor: hello [confirmed]']],
    ['never handed to the wire: another message', [bot('1'), own(card, 'queued')], [bot('1'), kept(masked)], ['bot: 1', `visitor: ${masked} [confirmed]`, `visitor: ${card} [queued]`]],
    ['waits to be sent again: there after all', [own(card, 'queued', { attempts: 1 })], [kept(masked)], [`visitor: ${masked} [confirmed]`]],
    [
      'refused, and in its place something unlike: another message',
      [said('visitor', 'hola', { attempts: 1, delivery: { status: 'failed', reason: 'refused' } })],
      [kept('hello')],
      ['visitor: hola [failed]', 'visitor: hello [confirmed]'],
    ],
    ['what the bot says is not the visitor’s', [sent('hola')], [bot('hello')], ['bot: hello', 'visitor: hola [unconfirmed]']],
    ['short words that only begin alike are two', [sent('yes please')], [kept('yes'), kept('no')], ['visitor: yes [confirmed]', 'visitor: no [confirmed]', 'visitor: yes please [unconfirmed]']],
    [
      'a file beside the words is part of the message',
      [sent('see', { parts: [{ kind: 'text', format: 'plain', text: 'see' }, { kind: 'files', files: [{ id: '0', kind: 'document', name: 'a.pdf' }] }] })],
      [kept('see')],
      ['visitor: see [confirmed]', 'visitor: see [unconfirmed]'],
    ],
  ]
  it.each(cases)('%s', (_name, local, remote, expected, isShared = false) => {
    expect(spoken(mergeTranscript(local, remote, { isShared }).messages)).toEqual(expected)
  })

  const texts = fc.constantFrom('a', 'b', '****', card, masked, long, long.slice(0, 40))
  const rows = fc.array(fc.record({ text: texts, isOwn: fc.boolean(), isProved: fc.boolean() }), { maxLength: 12 })
  const toRows = (list: readonly { text: string; isOwn: boolean; isProved: boolean }[], prefix: string, all: boolean) =>
    list.map(({ text, isOwn, isProved }, index) => {
      const id = `${prefix}${index}`
      return isOwn ? own(text, all || isProved ? 'confirmed' : 'unconfirmed', { id }) : said('bot', text, { id })
    })

  it('pairing never takes a proof from a row that matches by words', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (here, there, isShared) => {
        const local = toRows(here, 'l', false)
        const remote = toRows(there, 'r', true)
        const { messages } = mergeTranscript(local, remote, { isShared })
        const count = (list: readonly Message[], text: string) => spoken(list).filter((row) => row === `visitor: ${text} [confirmed]`).length
        const wordsOf = (one: Message) => spoken([one])[0]?.replace(/^visitor: (.*) \[.*\]$/, '$1') ?? ''
        for (const row of local) {
          const after = messages.find(({ id }) => id === row.id)
          expect(after).toBeDefined()
          if (!row.delivery || !after || wordsOf(after) === wordsOf(row)) continue
          // Its words were changed: every entry of its own words is another row's.
          expect(count(messages, wordsOf(row))).toBeGreaterThanOrEqual(count(remote, wordsOf(row)))
        }
        // Nothing of the record is missing, and nothing of ours is gone.
        for (const text of new Set(remote.map(wordsOf))) expect(count(messages, text)).toBeGreaterThanOrEqual(count(remote, text))
        expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
      }),
      { numRuns: 500 },
    )
  })

  it('the same record again changes nothing', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (here, there, isShared) => {
        const remote = toRows(there, 'r', true)
        const once = mergeTranscript(toRows(here, 'l', false), remote, { isShared })
        const twice = mergeTranscript(once.messages, remote, { isShared })
        expect(spoken(twice.messages)).toEqual(spoken(once.messages))
        expect(twice.added).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
