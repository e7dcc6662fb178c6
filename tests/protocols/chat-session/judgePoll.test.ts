import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpOutcome } from '../../../src/model/index.ts'
import { judgePoll } from '../../../src/protocols/chat-session/judgePoll.ts'

const answered = (status: number, body: unknown): HttpOutcome => ({
  ok: status >= 200 && status < 300,
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const error = (status: number, error_code: unknown) => answered(status, { error_code, error_message: 'words' })
const event = { event: 'chat_session_typing' }

describe('judgePoll', () => {
  test.each<[string, HttpOutcome, string]>([
    ['events', answered(200, { events: [event] }), 'events'],
    ['one bare event', answered(200, event), 'events'],
    ['events that are no list, for decode to tell of', answered(200, { events: { 0: event } }), 'events'],
    ['F17: events beside one that is too large to be taken in', answered(200, { events: [event, { event: 'chat_session_message', msg: 'x'.repeat(1_100_000) }] }), 'failed'],
    ['no events', answered(200, { events: [] }), 'empty'],
    ['an empty object', answered(200, {}), 'empty'],
    ['an empty answer', answered(200, ' '), 'empty'],
    ['no content', answered(204, ''), 'empty'],
    ['5511: no events', error(400, '5511'), 'empty'],
    ['5511 with success', error(200, 5511), 'empty'],
    ['5509: a second poll', error(400, '5509'), 'busy'],
    ['400 without a code: a second poll', answered(400, ''), 'busy'],
    ['429', answered(429, 'slow down'), 'busy'],
    ['5005: the chat is gone', error(400, '5005'), 'gone'],
    ['5005 as a number', error(500, 5005), 'gone'],
    ['404', answered(404, ''), 'gone'],
    ['410', answered(410, {}), 'gone'],
    ['1000: another tenant', error(400, '1000'), 'unauthorised'],
    ['2003: another client', error(400, '2003'), 'unauthorised'],
    ['3000: another app', error(404, '3000'), 'unauthorised'],
    ['401', answered(401, ''), 'unauthorised'],
    ['403', answered(403, '<html>'), 'unauthorised'],
    ['5000: the server was too slow', error(500, '5000'), 'failed'],
    ['5500 with status 400 is no second poll', error(400, '5500'), 'failed'],
    ['502', answered(502, '<html>'), 'failed'],
    ['a page of a hotel’s network', answered(200, '<html>'), 'failed'],
    ['a list', answered(200, [event]), 'failed'],
    ['an unknown error with success', error(200, '5500'), 'failed'],
    ['no network', { ok: false, status: 0, failure: 'network' }, 'failed'],
    ['a poll that was held too long', { ok: false, status: 0, failure: 'timeout' }, 'failed'],
  ])('%s', (_, outcome, verdict) => {
    expect(judgePoll(outcome)).toBe(verdict)
  })

  test('any answer has a verdict', () => {
    const verdicts = ['events', 'empty', 'busy', 'gone', 'unauthorised', 'failed']
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        expect(verdicts).toContain(judgePoll(answered(status, body)))
      }),
    )
  })
})
