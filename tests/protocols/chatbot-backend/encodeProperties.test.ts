import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command, CommandType } from '../../../src/model/index.ts'
import { CHATBOT_BACKEND } from '../../../src/protocols/chatbot-backend/extensions.ts'
import { encodeWith, given, said } from './givenCommands.ts'

const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })
const text = fc.string()
const types: readonly CommandType[] = [
  'conversation.start', 'conversation.resume', 'conversation.end', 'conversation.rate', 'conversation.escalate', 'conversation.delete',
  'conversations.list', 'conversations.delete', 'transcript.fetch', 'message.send', 'message.edit', 'message.delete', 'message.react', 'stream.stop',
  'typing.notify', 'receipt.send', 'form.submit', 'form.cancel', 'invitation.answer', 'presence.report', 'availability.check', 'page.report',
  'metadata.set', 'metadata.get', 'action.send', 'reply.fetch', 'connection.listen', 'connection.probe', 'extension.send',
]
const part = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), format: fc.constant('plain' as const), text }),
  fc.record({ kind: fc.constant('location' as const), latitude: fc.double(), longitude: fc.double() }),
)
const role = fc.constantFrom('visitor' as const, 'bot' as const, 'agent' as const, 'system' as const)
const message = fc.record({ id: text, wireIds: fc.array(text), author: fc.record({ role }), parts: fc.array(part) })

/** Commands of every name, with everything that could stand in them. */
const commands = fc
  .record({
    type: fc.constantFrom(...types),
    message,
    conversationId: text,
    metadata: fc.dictionary(text, anything),
    filter: fc.dictionary(fc.oneof(fc.constantFrom('status', 'startDate', 'endDate', 'page'), text), anything),
    page: fc.oneof(text, fc.nat()),
    rating: fc.double(),
    comment: text,
    reason: text,
    reaction: fc.constantFrom('like', 'dislike'),
    status: fc.constantFrom('joined', 'present', 'left'),
    isTyping: fc.boolean(),
    wireId: text,
    name: fc.oneof(text, fc.constantFrom(...Object.values(CHATBOT_BACKEND))),
    payload: fc.oneof(anything, fc.dictionary(fc.constantFrom('query', 'tags', 'message', 'analysisType', 'organisationId', 'activity', 'data', 'action', 'metadata', 'context'), anything)),
  })
  .map((command) => command as Command)

const sessions = fc.dictionary(fc.constantFrom('userId', 'tenantId', 'sessionId', 'sessionOf', 'status'), text)
const histories = fc.array(message).map((rows) => rows.map((row) => said(row.id, row.author, row.parts)))
const options = fc.record({
  as: fc.constantFrom('visitor' as const, 'agent' as const),
  assistant: fc.constantFrom('stream' as const, 'answer' as const, 'off' as const),
  ratings: fc.constantFrom('words' as const, 'numbers' as const),
  presence: fc.constantFrom(false as const, {}, { userName: 'Ann' }),
})

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return
  Object.freeze(value)
  Object.values(value).forEach(freeze)
}

const reserved = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener', 'error']

describe('encode', () => {
  test('is total and pure: any command has an event or a reason, the same each time, and is left as it was', () => {
    fc.assert(
      fc.property(commands, sessions, options, histories, (command, session, over, messages) => {
        freeze(command)
        freeze(messages)
        const first = encodeWith(command, over, { session, messages })
        expect(encodeWith(command, over, { session, messages, at: given.at + 1 })).toEqual(first)
        if (first.via === 'none') {
          expect(first.reason).not.toBe('')
          return
        }
        if (first.via !== 'socket') throw new Error('this wire has no requests')
        expect(first.name).toBeTypeOf('string')
        expect(reserved).not.toContain(first.name)
        // What JSON cannot carry would break the line, or travel as bytes.
        if (first.data !== undefined) expect(JSON.parse(JSON.stringify(first.data))).toEqual(first.data)
      }),
      { numRuns: 1000 },
    )
  })
})
