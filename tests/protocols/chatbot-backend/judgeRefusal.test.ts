import { describe, expect, test } from 'vitest'
import { judgeRefusal } from '../../../src/protocols/chatbot-backend/judgeRefusal.ts'

describe('what the refusal of a handshake means', () => {
  test.each([
    'Authentication error', 'AUTH_ERROR', 'NO_AUTH', 'jwt expired', 'JWT malformed', 'invalid token', '401', 'Request failed with status code 403',
    'WIDGET_VALIDATION_ERROR: unknown widget', 'No authentication provided', 'Forbidden', 'Session expired', 'Token expired, please try again',
    'Invalid token. Try again later', 'Widget key not allowed here',
  ])('%s: we are not accepted, fresh credentials may help', (message) => {
    expect(judgeRefusal({ message })).toBe('unauthorised')
  })

  test.each(['Too many connections', 'rate limit exceeded', '503', 'Authentication service unavailable', 'Server is starting', 'Token service timed out'])(
    '%s: later',
    (message) => expect(judgeRefusal({ message })).toBe('retry'),
  )

  test.each(['Invalid namespace', '404 chatbot not found', 'Chatbot is disabled', '', 'xyz'])('%s: no', (message) => {
    expect(judgeRefusal({ message })).toBe('rejected')
  })

  test('the code in the data of the error counts too, whatever else stands there', () => {
    expect(judgeRefusal({ message: 'refused', data: { code: 'AUTH_ERROR' } })).toBe('unauthorised')
    expect(judgeRefusal({ message: 'refused', data: { status: 429 } })).toBe('retry')
    expect(judgeRefusal({ message: 'refused', data: 'jwt expired' })).toBe('unauthorised')
    for (const data of [null, [], 1n, { code: {} }, Symbol('x')]) expect(judgeRefusal({ message: 'refused', data })).toBe('rejected')
  })
})
