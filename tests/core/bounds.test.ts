import { describe, expect, it } from 'vitest'
import { initialState, reduceEvent, type ChatState } from '../../src/core/index.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'

const play = (events: readonly ChatEvent[]): ChatState =>
  events.reduce<ChatState>((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: index }), { ...initialState, conversation: { id: 'c', status: 'active' } })

const people = Array.from({ length: 2_000 }, (_, index) => ({ role: 'agent', id: `a${index}`, isOnline: true }) as const)

describe('a careless server', () => {
  it('lets twenty type at once, the latest', () => {
    const { typing } = play(people.map((participant): ChatEvent => ({ type: 'typing.started', participant })))
    expect([typing.length, typing.at(-1)?.id]).toEqual([20, 'a1999'])
  })

  it('lets two hundred be present, told together or one by one', () => {
    expect(play([{ type: 'presence.changed', present: people }]).present).toHaveLength(200)
    expect(play(people.map((person): ChatEvent => ({ type: 'presence.changed', present: [person], isPartial: true }))).present).toHaveLength(200)
  })
})

describe('a message of the bot that comes again under its name', () => {
  const says = (text: string, role: 'bot' | 'agent' = 'bot'): ChatEvent => {
    const message: Message = { id: `row ${text}`, wireIds: ['m1'], author: { role }, parts: [{ kind: 'text', format: 'markdown', text }] }
    return { type: 'message.received', message }
  }
  const words = (events: readonly ChatEvent[]) => play(events).messages.chunks.flat().map(({ parts: [part] }) => (part?.kind === 'text' ? part.text : ''))

  it.each([
    ['with more words shows them: the record may have had it while it was being written', [says('Send'), says('Sending money')], ['Sending money']],
    ['with fewer takes none away', [says('Sending money'), says('Send')], ['Sending money']],
    ['with others changes nothing', [says('Sending money'), says('Cards are free of charge')], ['Sending money']],
    ['with more words of a person changes nothing', [says('Send', 'agent'), says('Sending money', 'agent')], ['Send']],
  ])('%s', (_name, events, expected) => {
    expect(words(events)).toEqual(expected)
  })
})

describe('F12: a record that is fetched in the midst of a burst', () => {
  const burst = Array.from({ length: 1_000 }, (_, index): Message => ({ id: `r${index}`, wireIds: [], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text: `Message ${index}` }] }))

  /** How many rows there are when the frames come so many milliseconds after the record. */
  function rowsAfter(record: readonly Message[], delay: number): number {
    let state = play([{ type: 'transcript.loaded', messages: record, complete: true }])
    record.forEach((message, index) => {
      state = reduceEvent(state, { type: 'message.received', message: { ...message, id: `live ${index}` } }, { id: `live${index}`, at: delay })
    })
    return state.messages.length
  }

  it('doubles nothing, though the frames of what it holds take long to be worked off', () => {
    expect(rowsAfter(burst, 20_000)).toBe(1_000)
  })

  it('lets a single message that comes later be another one', () => {
    expect(rowsAfter(burst.slice(0, 1), 6_000)).toBe(2)
  })
})
