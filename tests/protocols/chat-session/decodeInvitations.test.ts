import { describe, expect, test } from 'vitest'
import { answer, eventOf, eventsOf, joined, ok, receive, rowOf, sessionOf, sessionWith, type Entry } from './givenFrames.ts'

const ana = sessionWith(joined())
const signal = (data: unknown, over: Entry = {}): Entry => ({ event: 'chat_session_signaling', party_id: 'P-1', msg_id: 'M-8', data, ...over })
const offer = signal({ type: 'OFFER_CALL', offerVideo: 'true', sdp: 'v=0' })
const ID = 'call:P-1:M-8'
const ringing = { ...ana, ...sessionOf(receive(offer, { session: ana })) }
const talking = { ...ringing, call: JSON.stringify({ id: ID, isAccepted: true }) }

describe('co-browsing', () => {
  const request = { event: 'chat_session_cobrowsing_requested', msg_id: 'M-7' }
  const asked = sessionOf(receive(request))

  test('a request is a question in the transcript; nothing is opened', () => {
    expect(rowOf(request)).toMatchObject({
      wireIds: ['cobrowsing:M-7'],
      author: { role: 'agent' },
      parts: [{ kind: 'invitation', invitationId: 'cobrowsing:M-7', invitation: 'cobrowsing', status: 'pending' }],
    })
  })

  test.each([
    ['started', 'accepted', true],
    ['rejected', 'declined', false],
    ['ended', 'ended', false],
  ])('%s is about the last request', (word, status, stays) => {
    const decoded = receive({ event: `chat_session_cobrowsing_${word}` }, { session: asked })
    expect(decoded.events).toContainEqual({ type: 'invitation.changed', invitationId: 'cobrowsing:M-7', status })
    expect('cobrowsing' in sessionOf(decoded, asked)).toBe(stays)
    expect(eventsOf({ event: `chat_session_cobrowsing_${word}` })).toMatchObject([{ type: 'frame.ignored' }])
  })

  test('the visitor’s answer is settled when the server has it', () => {
    const decoded = answer({ type: 'invitation.answer', invitation: 'cobrowsing', invitationId: 'cobrowsing:M-7', answer: 'declined' }, ok(''), { session: asked })
    expect(decoded.events).toContainEqual({ type: 'invitation.changed', invitationId: 'cobrowsing:M-7', status: 'declined' })
    expect(sessionOf(decoded, asked)).toEqual({})
  })
})

describe('calls', () => {
  test('an offer rings, and its words go to the host', () => {
    const events = eventsOf(offer, { session: ana })
    expect(eventOf('message.received', events).message).toMatchObject({
      wireIds: [ID],
      author: { name: 'Ana E.' },
      parts: [{ kind: 'invitation', invitationId: ID, invitation: 'call', status: 'pending', name: 'Ana E.', video: true }],
    })
    expect(eventOf('extension.received', events)).toEqual({
      type: 'extension.received',
      name: 'chat-session.signaling',
      payload: { partyId: 'P-1', msgId: 'M-8', type: 'OFFER_CALL', data: { type: 'OFFER_CALL', offerVideo: 'true', sdp: 'v=0' }, invitationId: ID },
    })
  })

  test('a call without pictures', () => {
    expect(rowOf(signal({ type: 'OFFER_CALL', offerVideo: 'false' })).parts[0]).not.toHaveProperty('video')
  })

  test('another offer within a call changes the call and is no other call', () => {
    expect(eventsOf({ ...offer, msg_id: 'M-9' }, { session: ringing })).toMatchObject([{ type: 'extension.received', payload: { invitationId: ID } }])
  })

  test('candidates are for the host alone', () => {
    expect(eventsOf(signal({ type: 'ICE_CANDIDATE', candidate: 'c' }), { session: ringing })).toMatchObject([{ type: 'extension.received', payload: { type: 'ICE_CANDIDATE', invitationId: ID } }])
  })

  test.each([
    ['END_CALL', ringing, 'missed'],
    ['END_CALL', talking, 'ended'],
    ['CALL_REJECTED', ringing, 'missed'],
    ['CALL_REJECTED', talking, 'ended'],
  ])('%s of the other side (%#) leaves it %s', (type, session, status) => {
    const decoded = receive(signal({ type }), { session })
    expect(decoded.events).toContainEqual({ type: 'invitation.changed', invitationId: ID, status })
    expect(sessionOf(decoded, session)).not.toHaveProperty('call')
  })

  test('the visitor’s answer is remembered, so that the end of the call is no missed call', () => {
    const command = { type: 'invitation.answer', invitation: 'call', invitationId: ID, answer: 'accepted' } as const
    const decoded = answer(command, ok('{}'), { session: ringing })
    expect(decoded.events[0]).toEqual({ type: 'invitation.changed', invitationId: ID, status: 'accepted' })
    expect(sessionOf(decoded, ringing)['call']).toBe(talking.call)
    expect(sessionOf(answer({ ...command, answer: 'declined' }, ok('{}'), { session: ringing }), ringing)).not.toHaveProperty('call')
  })

  test('an end without a call is for the host alone', () => {
    expect(eventsOf(signal({ type: 'END_CALL' }))).toMatchObject([{ type: 'extension.received' }])
  })
})
