import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ProtocolContext } from '../../src/model/index.ts'
import { fakeChat } from '../../src/testing/index.ts'

const context: ProtocolContext = { id: 'f', at: 0, session: {}, visitorId: 'v' }
const decode = (data: unknown) => fakeChat.decode({ via: 'socket', data }, context)

it('takes events and commands as they are', () => {
  const events = [{ type: 'session.opened' }]
  const commands = [{ type: 'transcript.fetch' }]
  expect(decode(JSON.stringify({ events }))).toEqual({ events })
  expect(decode(JSON.stringify({ events, commands }))).toEqual({ events, commands })
  expect(decode(JSON.stringify({ commands }))).toEqual({ events: [], commands })
})

it('reads answers of exchanges like frames; an empty one says nothing', () => {
  const command = { type: 'transcript.fetch' } as const
  const answer = (body: string) => fakeChat.decode({ via: 'http', command, outcome: { ok: true, status: 200, body } }, context)
  expect(answer('{"events":[{"type":"session.opened"}]}').events).toEqual([{ type: 'session.opened' }])
  expect(answer('').events).toEqual([])
  const outcome = { ok: false, status: 0, failure: 'network' } as const
  expect(fakeChat.decode({ via: 'http', command, outcome }, context).events).toEqual([])
})

it.each(['', 'no JSON', '[]', 'null', '{}', '{"events":1}', '{"events":[1]}', '{"events":[{"type":1}]}', undefined, 7, {}])(
  'rejects %j',
  (data) => {
    expect(decode(data).events).toMatchObject([{ type: 'frame.rejected' }])
  },
)

it('never throws', () => {
  fc.assert(fc.property(fc.anything(), (data) => void decode(data)), { numRuns: 1_000 })
  fc.assert(fc.property(fc.json(), (data) => void decode(data)), { numRuns: 1_000 })
})

it('sends each command as JSON', () => {
  expect(fakeChat.encode({ type: 'conversation.end' }, context)).toEqual({
    via: 'socket',
    data: '{"command":{"type":"conversation.end"}}',
  })
})
