import { describe, expect, it } from 'vitest'
import { listOf, toArray } from '../../src/core/list/chunkedList.ts'
import { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent } from '../../src/model/index.ts'
import { said } from './messages.ts'
import { after, answers, asked, broken, chunk, completed, final, finished, ownEntry, pause, recorded, type Step } from './streams.ts'

const stopped: ChatEvent = { type: 'stream.stopped' }
const silence: ChatEvent = { type: 'stream.interrupted', reason: 'timeout' }
const typing: ChatEvent = { type: 'typing.started', participant: { role: 'bot' } }
const long = 'The first of the two answers, which is long enough to be known.'
const other = 'Another answer altogether, and it is as long as the first one is.'

const typed = (state: ReturnType<typeof after>) => state.typing.map(({ role }) => role)

describe('an answer that comes piece by piece', () => {
  const cases: readonly (readonly [name: string, steps: readonly Step[], shown: readonly string[]])[] = [
    ['grows in one row', [asked('q'), chunk('Hel'), chunk('lo')], ['Hello (growing)']],
    ['is complete until its finished form comes', [asked('q'), chunk('Hel'), chunk('lo'), completed], ['Hello (complete)']],
    ['is replaced by its finished form', [asked('q'), chunk('Hel'), chunk('lo'), completed, final('Hello')], ['Hello']],
    ['is replaced by a finished form that is longer', [asked('q'), chunk('Hello'), completed, final('Hello **there**')], ['Hello **there**']],
    ['is replaced by a finished form with other spaces', [asked('q'), chunk('Hello \n\n there '), completed, final('Hello there')], ['Hello there']],
    ['is replaced by a finished form whose words are set off in other ways', [asked('q'), chunk('* **one**\n* two'), completed, final('- one\n- `two`')], ['- one\n- `two`']],
    ['of marks alone is not replaced by other words', [asked('q'), chunk('…'), completed, final('Hello')], ['… (complete)', 'Hello']],
    ['is replaced while it still grows', [asked('q'), chunk('Hel'), final('Hello')], ['Hello']],
    ['and whose finished form comes twice stands once', [asked('q'), chunk('Hello'), completed, final('Hello'), final('Hello')], ['Hello']],
    ['keeps a piece that is said twice: nobody can tell it from a word said twice', [asked('q'), chunk('ha'), chunk('ha')], ['haha (growing)']],
    ['leaves a message of other words its own row', [asked('q'), chunk('Hel'), final('One moment')], ['Hel (growing)', 'One moment']],
    ['begins when a bot types, too', [typing, chunk('Hi')], ['Hi (growing)']],
    ['is one of two to two questions in a row', [asked('q'), asked('r'), chunk('A'), completed, final('A'), chunk('B'), completed, final('B')], ['A', 'B']],
    ['is finished though the next one grows already', [asked('q'), chunk('A'), completed, asked('r'), chunk('B'), final('A one'), final('B one')], ['A one', 'B one']],
    // F50
    ['F50: takes in what comes after it was told complete', [asked('q'), chunk('Hel'), completed, chunk('lo')], ['Hello (complete)']],
    ['F50: drops what comes after its finished form', [asked('q'), chunk('Hel'), completed, final('Hello'), chunk('lo')], ['Hello']],
    ['F50: does not take what comes long after it was told complete', [asked('q'), chunk('Hel'), completed, pause(6_000), chunk('lo')], ['Hel (complete)']],
    ['F50: and is never told complete is interrupted after a silence', [asked('q'), chunk('Hel'), silence], ['Hel (interrupted)']],
    ['F50: goes on after a silence', [asked('q'), chunk('Hel'), silence, chunk('lo'), completed], ['Hello (complete)']],
    ['F50: and is told complete without a piece is a message alone', [asked('q'), completed, final('Hello')], ['Hello']],
    ['F50: without any end has one row once it is finished', [asked('q'), chunk('Hel'), silence, pause(60_000), final('Hello')], ['Hello']],
    [
      'F50: mixed with another has one row for each, and none for the mixture',
      [asked('q'), asked('r'), chunk(long.slice(0, 20)), chunk(other.slice(0, 25)), chunk(long.slice(20)), completed, chunk(other.slice(25)), completed, final(long), final(other)],
      [long, other],
    ],
    ['F50: one after the other without a question has one row each', [asked('q'), chunk('A'), completed, final('A'), typing, chunk('B'), completed, final('B')], ['A', 'B']],
    ['F50: and is complete is no beginning of what the bot types next', [asked('q'), asked('r'), chunk('A'), completed, typing, chunk('B'), completed, final('B'), final('A')], ['A', 'B']],
    // The line
    ['stays as it was when the line breaks, and nothing is added to it', [asked('q'), chunk('Hel'), broken, chunk('rld')], ['Hel (interrupted)']],
    ['takes nothing after the line broke, though it was silent or complete before', [asked('q'), chunk('Hel'), silence, broken, chunk('rld'), asked('r'), pause(2_000), chunk('Bye'), completed, broken, chunk('!')], ['Hel (interrupted)', 'Bye (complete)']],
    ['is finished after the line broke', [asked('q'), chunk('Hel'), broken, chunk('rld'), completed, final('Hello world')], ['Hello world']],
    ['of which the beginning is missing waits for its finished form', [chunk('lo'), chunk(' world'), completed, final('Hello world')], ['Hello world']],
    ['and goes on while the visitor asks again on a new line is not taken for the next one', [asked('q'), chunk('Hel'), broken, chunk('lo'), asked('r'), chunk(' wo'), completed, chunk('Next')], ['Hel (interrupted)', 'Next (growing)']],
    ['F43: is completed by the record in its own row', [asked('q'), chunk('Hel'), broken, recorded(ownEntry('q'), finished('Hello'))], ['Hello']],
    ['F43: and whose record comes twice stands once', [asked('q'), chunk('Hel'), broken, recorded(ownEntry('q'), finished('Hello')), recorded(ownEntry('q'), finished('Hello'))], ['Hello']],
    ['F43: is not doubled by its finished form after the record', [asked('q'), chunk('Hel'), broken, recorded(ownEntry('q'), finished('Hello', '_1')), final('Hello', 'm1')], ['Hello']],
    ['stays where the record does not have it yet', [asked('q'), chunk('Hel'), recorded(ownEntry('q'))], ['Hel (growing)']],
    ['grows on after a record that does not have it yet', [asked('q'), chunk('Hel'), recorded(ownEntry('q')), chunk('lo')], ['Hello (growing)']],
    ['is written down behind what was said while it grew', [asked('q'), chunk('Hel'), asked('r'), broken, recorded(ownEntry('q'), ownEntry('r'), finished('Hello'))], ['Hello']],
    ['stays what it was when its conversation ends', [asked('q'), chunk('Hel'), { type: 'conversation.ended', reason: 'timeout' }, chunk('lo')], ['Hel (interrupted)']],
    // Stopped
    ['stays as it was when stopped', [asked('q'), chunk('Hel'), stopped, chunk('lo'), completed], ['Hel (stopped)']],
    ['that was stopped takes no more than a name of its finished form', [asked('q'), chunk('Hel'), stopped, chunk('lo'), completed, pause(20_000), final('Hello')], ['Hel (stopped)']],
    ['that was stopped stays so in the record', [asked('q'), chunk('Hel'), stopped, broken, recorded(ownEntry('q'), finished('Hello'))], ['Hel (stopped)']],
    ['that was stopped does not flow into the next one', [asked('q'), chunk('Hel'), stopped, chunk('lo'), asked('r'), chunk(' world'), completed, chunk('Next')], ['Hel (stopped)', 'Next (growing)']],
    ['that was stopped gives way to the next one when a bot begins to type', [asked('q'), chunk('Hel'), stopped, chunk('lo'), asked('r'), typing, chunk('Next')], ['Hel (stopped)', 'Next (growing)']],
    ['that was stopped twice was stopped once', [asked('q'), chunk('Hel'), stopped, stopped], ['Hel (stopped)']],
    ['of nothing is no answer', [asked('q'), chunk('')], []],
  ]

  it.each(cases)('%s', (_name, steps, shown) => {
    expect(answers(after(...steps))).toEqual(shown)
  })

  it('keeps its row from the first piece to its finished form', () => {
    const [, row] = toArray(after(asked('q'), chunk('Hel')).messages)
    const [, done] = toArray(after(asked('q'), chunk('Hel'), completed, final('Hello', 's1')).messages)
    expect(done?.id).toBe(row?.id)
    expect(done?.wireIds).toEqual(['s1'])
  })

  it('ends the waiting and the typing of the bot, which is not seen to type while it answers', () => {
    const state = after(asked('q'), typing, chunk('Hel'), typing)
    expect([state.awaitingReply, typed(state)]).toEqual([false, []])
  })

  it('is shown as typing where its beginning is missing, until it is over', () => {
    expect(typed(after(chunk('lo')))).toEqual(['bot'])
    expect(typed(after(chunk('lo'), completed))).toEqual([])
    expect(typed(after(asked('q'), chunk('Hello'), completed, final('Hello'), chunk('lo')))).toEqual([])
  })
})

describe('what is unread of an answer that comes piece by piece', () => {
  const seen: ChatEvent = { type: 'transcript.seen' }

  it('is one message, from the first piece on', () => {
    const state = after(asked('q'), chunk('Hel'), chunk('lo'), completed, final('Hello'))
    expect([state.unread, state.unreadFrom]).toEqual([1, toArray(state.messages)[1]?.id])
  })

  it('is nothing where its beginning was seen, also when it has come whole', () => {
    expect(after(asked('q'), chunk('Hel'), seen, chunk('lo'), completed, final('Hello')).unread).toBe(0)
  })

  it('is marked by the words that the record has', () => {
    const streamed = after(asked('q'), chunk('Hel'), seen, chunk('lo'), completed, final('Hello')).readMark
    expect(streamed).toEqual(after(asked('q'), final('Hello'), seen).readMark)
    expect(after(asked('q'), chunk('Hel'), seen, broken, recorded(ownEntry('q'), finished('Hello'))).readMark).toEqual(streamed)
  })

  it('is the whole of it where the page goes before it is whole', () => {
    const before = after(final('Welcome'), asked('q'), seen).readMark
    expect(after(final('Welcome'), asked('q'), chunk('Hel'), seen).readMark).toEqual(before)
  })
})

describe('a row that was made on this side', () => {
  const local: ChatEvent = { type: 'message.received', message: said('system', 'found', { id: 'l1', local: true }) }

  it('is neither unread nor read', () => {
    expect(after(local).unread).toBe(0)
    expect(after(final('Hi'), local, { type: 'transcript.seen' }).readMark).toEqual(after(final('Hi'), { type: 'transcript.seen' }).readMark)
  })

  it('stays where it is when a record comes, and the record is not taken for one that lost something', () => {
    const state = after(asked('q'), local, final('Hi'), recorded(ownEntry('q'), finished('Hi')), recorded(ownEntry('q'), finished('Hi')))
    expect(toArray(state.messages).map(({ author }) => author.role)).toEqual(['visitor', 'system', 'bot'])
    expect([state.transcript.gap, state.unread]).toEqual(['none', 1])
  })
})

it('F52: an answer in pieces is legal in every state, and each of its ends twice is once', () => {
  const events: readonly ChatEvent[] = [chunk('a'), completed, silence, stopped, { type: 'stream.interrupted', reason: 'line' }, { type: 'conversation.reset' }, { type: 'conversation.requested' }]
  for (const first of events) {
    for (const second of events) {
      const once = after(asked('q'), first, second)
      const twice = reduceEvent(once, second, { id: 'again', at: 1_000_300 })
      if (second !== events[0]) expect(answers(twice)).toEqual(answers(once))
    }
  }
})

describe('answers that follow each other', () => {
  const reconciled: ChatEvent = { type: 'session.reconciled' }
  const failed: ChatEvent = { type: 'stream.interrupted', reason: 'error' }
  const cases: readonly (readonly [name: string, steps: readonly Step[], shown: readonly string[]])[] = [
    ['where the first fell silent without an end and the visitor asked again', [asked('q'), chunk('One'), pause(2_000), asked('r'), typing, chunk('Two')], ['One (interrupted)', 'Two (growing)']],
    ['but a bot that types on while it answers goes on with it', [asked('q'), chunk('One'), asked('r'), typing, chunk(' more')], ['One more (growing)']],
    ['where the first broke off with an error, and the bot types again', [asked('q'), chunk('One'), failed, typing, chunk('Two')], ['One (interrupted)', 'Two (growing)']],
    ['where the first had begun on an earlier line: its midst is not shown', [asked('q'), broken, recorded(ownEntry('q')), reconciled, asked('r'), chunk('idst'), completed, typing, chunk('Two')], ['Two (growing)']],
    ['where the first was stopped and the record has it: equal words are another one', [asked('q'), chunk('One'), stopped, recorded(ownEntry('q'), finished('One', 's1')), asked('r'), typing, chunk('One'), completed, final('One', 's2')], ['One (stopped)', 'One']],
    ['in the same words right after a record: each has its own finished form', [asked('q'), chunk('One'), recorded(ownEntry('q'), finished('One', 's1')), asked('r'), typing, chunk('One'), completed, final('One', 's2')], ['One', 'One']],
  ]

  it.each(cases)('%s', (_name, steps, shown) => {
    expect(answers(after(...steps))).toEqual(shown)
  })
})

it('a piece copies the end of a long transcript alone', () => {
  const long = listOf(Array.from({ length: 10_000 }, (_, index) => said('bot', `${index}`, { id: `${index}` })))
  const before = reduceEvent({ ...after(asked('q')), messages: long }, chunk('a'), { id: 'x', at: 1_000_400 })
  const next = reduceEvent(before, chunk('b'), { id: 'y', at: 1_000_500 })
  expect(next.messages.chunks.filter((one, index) => one !== before.messages.chunks[index])).toHaveLength(1)
})
