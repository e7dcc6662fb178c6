import { describe, expect, it } from 'vitest'
import { initialState, reduceEvent, toArray, type ChatState } from '../../src/core/index.ts'
import type { ChatEvent } from '../../src/model/index.ts'

const bot = { role: 'bot' } as const
const piece = (chunk: string): ChatEvent => ({ type: 'stream.advanced', chunk, author: bot, format: 'markdown' })
const asks = (id: string): ChatEvent => ({
  type: 'message.received',
  message: { id, wireIds: [id], author: { role: 'visitor' }, parts: [{ kind: 'text', format: 'plain', text: id }] },
})

/** Milliseconds between two events. */
const step = 30

function play(events: readonly ChatEvent[]): ChatState {
  const begun: ChatState = { ...initialState, conversation: { id: 'c', status: 'active' } }
  return events.reduce((state, event, index) => reduceEvent(state, event, { id: `e${index}`, at: 1_000 + index * step }), begun)
}

const said = (state: ChatState) => toArray(state.messages).flatMap(({ author, parts: [part] }) => (author.role === 'bot' && part?.kind === 'text' ? [part.text] : []))

describe('F50: an answer that the visitor stopped', () => {
  const asked = [asks('one'), piece('Sending '), piece('money')]

  it('drops the rest of it', () => {
    expect(said(play([...asked, { type: 'stream.stopped' }, piece(' abroad'), { type: 'stream.completed' }]))).toEqual(['Sending money'])
  })

  it('drops the rest of it also where the next question had been asked before, and shows the answer to that whole', () => {
    const state = play([...asked, asks('two'), { type: 'stream.stopped' }, piece(' abroad'), piece(' costs'), { type: 'stream.completed' }, piece('Cards '), piece('are free.')])
    expect(said(state)).toEqual(['Sending money', 'Cards are free.'])
  })

  it('shows the bot as typing while the rest comes to somebody who has asked again', () => {
    const busy = [...asked, { type: 'stream.stopped' as const }, asks('two'), piece(' abroad')]
    expect(play(busy).typing).toEqual([bot])
    expect(play([...busy, { type: 'stream.completed' }, piece('Cards')]).typing).toEqual([])
  })
})
