import { describe, expect, it } from 'vitest'
import { toArray } from '../../src/core/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { invitation, inviting } from './requests.ts'
import { answer, chat, connect, drop, fakeChatByHttp, respond, settled, started, types, type Chat } from './scriptedClient.ts'

const last = ({ connection }: Chat) => connection.commands.at(-1)
const invitationOf = ({ client }: Chat) => toArray(client.store.getState().messages)[0]?.parts[0]

describe('an invitation', () => {
  it('is answered with what the host’s code tells', async () => {
    const one = await started()
    await answer(one, { type: 'message.received', message: inviting() })
    one.client.answerInvitation(invitation(), 'accepted', { url: 'https://example.com' })
    await settled()
    expect(last(one)).toEqual({ type: 'invitation.answer', invitation: 'cobrowsing', invitationId: 'i1', answer: 'accepted', details: { url: 'https://example.com' } })
    expect(invitationOf(one)).toMatchObject({ status: 'accepted' })
    one.client.answerInvitation(invitation('accepted'), 'ended')
    await settled()
    expect(invitationOf(one)).toMatchObject({ status: 'ended' })
  })

  it('is answered by an exchange when the server has taken the answer', async () => {
    const one = await chat({ adapter: fakeChatByHttp })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    await answer(one, { type: 'message.received', message: inviting() })
    one.client.answerInvitation(invitation(), 'declined')
    await respond(one, 'invitation.answer', { type: 'error.received', command: 'invitation.answer', code: '404' })
    expect(invitationOf(one)).toMatchObject({ status: 'pending' })
    one.client.answerInvitation(invitation(), 'declined')
    await respond(one, 'invitation.answer', { type: 'invitation.changed', invitationId: 'i1', status: 'declined' })
    expect(invitationOf(one)).toMatchObject({ status: 'declined' })
  })

  it('stays open when the answer cannot leave', async () => {
    const one = await started()
    await answer(one, { type: 'message.received', message: inviting() })
    await drop(one)
    one.client.answerInvitation(invitation(), 'declined')
    await settled()
    expect(invitationOf(one)).toMatchObject({ status: 'pending' })
    expect(one.client.store.getState().diagnostics.refused).toBe(1)
  })
})

describe('a place', () => {
  const location = { latitude: 48.2, longitude: 16.37, label: 'Vienna' }

  it('is sent like any other message', async () => {
    const one = await started()
    one.client.send({ location, text: 'I am here' })
    await settled()
    expect(last(one)).toMatchObject({ type: 'message.send', message: { parts: [{ kind: 'text' }, { kind: 'location', ...location }] } })
  })

  it('survives a reload', async () => {
    const storage = memoryStorage()
    const before = await started({ storage })
    await drop(before)
    before.client.send({ location })
    await settled()
    before.close()
    const one = await chat({ storage, clock: before.connection.clock, idPrefix: 'after' })
    expect(toArray(one.client.store.getState().messages)).toMatchObject([{ parts: [{ kind: 'location', ...location }], delivery: { status: 'queued' } }])
  })
})

describe('what the visitor has typed so far', () => {
  const type = async (one: Chat, isTyping: boolean) => {
    one.client.setDraft('I wan')
    one.client.request({ type: 'typing.notify', isTyping })
    await settled()
  }

  it('is told to nobody unless the host shares it', async () => {
    const one = await started()
    await type(one, true)
    expect(last(one)).toEqual({ type: 'typing.notify', isTyping: true })
  })

  it('is told with each sign of typing where the host shares it', async () => {
    const one = await started({}, { shareDraft: true })
    await type(one, true)
    expect(last(one)).toEqual({ type: 'typing.notify', isTyping: true, draft: 'I wan' })
    await type(one, false)
    expect(last(one)).toEqual({ type: 'typing.notify', isTyping: false })
  })
})

it('what the wire itself asks because of a frame leaves before the line is ready', async () => {
  const one = await chat()
  one.connection.connect()
  one.connection.receive({ type: 'session.opened' })
  one.connection.script.deliver(JSON.stringify({ commands: [{ type: 'connection.listen', conversationId: 'c1' }, { type: 'conversation.rate', rating: 5 }] }))
  await settled()
  expect(types(one)).toEqual(['conversation.start', 'connection.listen', 'conversation.rate'])
})
