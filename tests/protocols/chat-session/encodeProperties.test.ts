import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command, CommandType } from '../../../src/model/index.ts'
import { CHAT_SESSION } from '../../../src/protocols/chat-session/extensions.ts'
import { encodeWith, given } from './givenCommands.ts'

const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true })
const text = fc.string()
const types: readonly CommandType[] = [
  'conversation.start', 'conversation.resume', 'conversation.end', 'conversation.rate', 'conversation.escalate', 'conversation.delete',
  'conversations.list', 'conversations.delete', 'transcript.fetch', 'message.send', 'message.edit', 'message.delete', 'typing.notify',
  'receipt.send', 'form.submit', 'form.cancel', 'invitation.answer', 'availability.check', 'page.report', 'metadata.set', 'metadata.get',
  'action.send', 'reply.fetch', 'connection.listen', 'connection.probe', 'extension.send',
]

const part = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), format: fc.constant('plain' as const), text }),
  fc.record({ kind: fc.constant('location' as const), latitude: fc.double(), longitude: fc.double() }),
  fc.record({
    kind: fc.constant('files' as const),
    files: fc.array(fc.record({ id: text, kind: fc.constantFrom('image' as const, 'document' as const), wire: fc.dictionary(fc.constantFrom('file_id', 'x'), text) })),
  }),
)
const message = fc.record({
  id: text,
  wireIds: fc.array(text),
  author: fc.constant({ role: 'visitor' as const }),
  parts: fc.array(part),
})

/** Commands of every name, with everything that could stand in them. */
const commands = fc
  .record({
    type: fc.constantFrom(...types),
    message,
    conversationId: text,
    visitor: fc.dictionary(fc.oneof(fc.constantFrom('firstName', 'name', 'phone'), text), fc.jsonValue()),
    metadata: fc.dictionary(text, anything),
    isTyping: fc.boolean(),
    draft: text,
    wireId: text,
    status: fc.constantFrom('delivered', 'read'),
    formId: text,
    name: fc.oneof(text, fc.constantFrom(...Object.values(CHAT_SESSION))),
    values: fc.dictionary(text, text),
    secure: fc.boolean(),
    invitation: fc.constantFrom('cobrowsing', 'call'),
    invitationId: text,
    answer: fc.constantFrom('accepted', 'declined', 'ended'),
    details: fc.dictionary(fc.oneof(fc.constantFrom('url', 'sdp', 'destinationPartyId'), text), anything),
    page: text,
    payload: fc.oneof(anything, fc.record({ destinationPartyId: text, data: fc.dictionary(text, anything) })),
  })
  .map((command) => command as Command)

const sessions = fc.dictionary(fc.constantFrom('question', 'directive', 'disconnected'), text)
const options = fc.record({ send: fc.constantFrom('http' as const, 'socket' as const), transport: fc.constantFrom('poll' as const, 'socket' as const) })

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return
  Object.freeze(value)
  Object.values(value).forEach(freeze)
}

/** What was put into the frame as text, if anything. */
const textIn = (frame: ReturnType<typeof encodeWith>): string | undefined => {
  const body = frame.via === 'http' ? frame.request.body : frame.via === 'socket' ? frame.data : undefined
  return typeof body === 'string' ? body : undefined
}

describe('encode', () => {
  test('is total and pure: any command has a frame or a reason, the same each time, and is left as it was', () => {
    fc.assert(
      fc.property(commands, sessions, options, (command, session, over) => {
        freeze(command)
        const first = encodeWith(command, over, { session })
        const again = encodeWith(command, over, { session, at: given.at + 1 })
        expect(again).toEqual(first)
        if (first.via === 'none') expect(first.reason).not.toBe('')
        const body = textIn(first)
        if (body !== undefined) expect(JSON.parse(body)).toBeTypeOf('object')
        if (first.via === 'http') expect(() => new URL(first.request.url)).not.toThrow()
      }),
      { numRuns: 1000 },
    )
  })

  test('the visitor’s id stands in the header that authorises, and nowhere else in a frame', () => {
    fc.assert(
      fc.property(commands, options, (command, over) => {
        const frame = encodeWith(command, over)
        const rest = frame.via === 'http' ? { ...frame, request: { ...frame.request, headers: {} } } : frame
        if (frame.via !== 'socket' || frame.name === undefined) expect(String(textIn(rest))).not.toContain(given.visitorId)
      }),
    )
  })

  test('what a secure form holds stands in the one body and nowhere else in its frame', () => {
    fc.assert(
      fc.property(fc.uuid(), text, options, (canary, name, over) => {
        const frame = encodeWith({ type: 'form.submit', formId: 'R', name, values: { cc: canary }, secure: true }, over)
        const body = textIn(frame) ?? ''
        expect(body.split(canary)).toHaveLength(2)
        expect(JSON.stringify(frame).split(canary)).toHaveLength(2)
      }),
    )
  })
})
