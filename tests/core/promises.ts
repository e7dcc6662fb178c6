import { expect } from 'vitest'
import { reduceEvent, toArray, type ChatState } from '../../src/core/index.ts'
import type { Message } from '../../src/model/index.ts'
import type { Entry, Processed } from './modelServer.ts'
import { wordsOf, type World } from './modelWorld.ts'

const ends = ['confirmed', 'failed', 'unconfirmed', 'cancelled']
const isProved = ({ delivery }: Message) => delivery?.status === 'confirmed'

function count(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

// I2, I5, I6: what is proved is what the server has, each once, in its order.
function checkView(world: World, messages: readonly Message[], record: readonly Entry[]): void {
  const known = messages.filter((message) => message.author.role === 'bot' || isProved(message)).map((message) => `${message.author.role}: ${world.keyOf(wordsOf(message))}`)
  // What was sent twice under one id is one message, however often it was written down.
  const isFirst = ({ ids }: Entry, index: number) => !record.slice(0, index).some((before) => before.ids.some((id) => ids.includes(id)))
  const there = record.filter(isFirst).map(({ role, text }) => `${role}: ${world.keyOf(text)}`)
  const { partial } = world.options.server
  if (partial === undefined) expect(known).toEqual(there)
  else {
    // What it does not hold may stand where it was heard.
    expect(known).toEqual(expect.arrayContaining(there.slice(-partial)))
    expect(there).toEqual(expect.arrayContaining(known))
    expect(new Set(known).size).toBe(known.length)
  }
  expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
}

const shown = (state: ChatState) => toArray(state.messages).map((message) => [message.id, wordsOf(message), message.delivery])

// I16: the whole record once more changes nothing of what is shown, and yet again nothing at all.
function checkRecordAgain(world: World, state: ChatState): void {
  const again = world.server.recordOf(state.conversation.id ?? '')
  const once = reduceEvent(state, again, { id: 'again', at: 1 })
  expect(shown(once)).toEqual(shown(state))
  expect(toArray(reduceEvent(once, again, { id: 'twice', at: 2 }).messages)).toEqual(toArray(once.messages))
}

/** Holds the world to what is promised to the visitor (reliability: I1 to I7, I9, I16). Throws where a promise is broken. */
export function checkPromises(world: World): void {
  const { server, views, typed, takenBack, sentAgain, faults, options } = world
  const key = (text: string) => world.keyOf(text)
  const arrived = count(server.everything.filter(({ role }) => role === 'visitor').map(({ text }) => key(text)))
  const unproved = views.flatMap(({ messages }) => messages.filter((message) => message.author.role === 'visitor' && !isProved(message)))
  const pending = count(unproved.map((message) => key(wordsOf(message))))
  const lost = count(takenBack.map(key))
  const asked = count([...typed, ...sentAgain].map(({ text }) => key(text)))

  for (const { messages, state } of views) {
    const own = messages.filter(({ author }) => author.role === 'visitor')
    // I1
    expect(own.filter(({ delivery }) => !ends.includes(delivery?.status ?? ''))).toEqual([])
    for (const { id, attempts = 0 } of own) expect(attempts).toBeLessThanOrEqual(3 + sentAgain.filter((one) => one.id === id).length)
    checkView(world, messages, server.record(state.conversation.id))
    checkRecordAgain(world, state)
  }
  // I2: what was typed has arrived or is in sight.
  for (const [text, times] of count(typed.map(({ text }) => key(text)))) {
    expect([text, (arrived.get(text) ?? 0) + (pending.get(text) ?? 0)]).toEqual([text, expect.toSatisfy((found: number) => found >= times - (lost.get(text) ?? 0))])
  }
  // I3: twice only what the record lacked when it was asked for, or what the visitor sent again.
  const hadIt = ({ wasLacking }: Processed) => !wasLacking
  for (const [text, times] of count(server.processed.filter(hadIt).map(({ text }) => key(text)))) {
    expect([text, times]).toEqual([text, expect.toSatisfy((found: number) => found <= (asked.get(text) ?? 0))])
  }
  if (options.server.dedupes) {
    for (const [id, times] of count(server.processed.filter(({ isForgotten }) => !isForgotten).map(({ id }) => id))) expect([id, times]).toEqual([id, 1])
  }
  // I7, I9
  expect([...faults, ...server.faults]).toEqual([])
}
