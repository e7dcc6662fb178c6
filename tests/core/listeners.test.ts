import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChatEvent } from '../../src/model/index.ts'
import { fakeChat } from '../../src/testing/index.ts'
import { said } from './messages.ts'
import { answer, chat, connect, fakeChatByHttp, respond, rows, settled, started, texts } from './scriptedClient.ts'

const reported: unknown[] = []
beforeEach(() => {
  reported.splice(0)
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
})
afterEach(() => vi.unstubAllGlobals())

const fail = () => {
  throw new Error('the host’s')
}

describe('listeners', () => {
  it('hear what happened in the order in which it happened', async () => {
    const one = await started()
    const heard: ChatEvent['type'][] = []
    one.client.subscribe(({ type }) => heard.push(type))
    one.client.send({ text: 'hello' })
    await settled()
    expect(heard).toEqual(['message.queued', 'message.dispatched', 'message.sent'])
  })

  it('all hear one event before any hears what the first answered it with', async () => {
    const one = await started()
    const heard: string[] = []
    one.client.subscribe(({ type }) => {
      heard.push(`1 ${type}`)
      if (type === 'draft.changed') one.client.markSeen()
    })
    one.client.subscribe(({ type }) => heard.push(`2 ${type}`))
    one.client.setDraft('x')
    expect(heard).toEqual(['1 draft.changed', '2 draft.changed', '1 transcript.seen', '2 transcript.seen'])
  })

  it('that throw stop neither the others nor the messages', async () => {
    const one = await chat()
    const heard: ChatEvent['type'][] = []
    one.client.subscribe(fail)
    one.client.store.subscribe(fail)
    one.client.subscribe(({ type }) => heard.push(type))
    await connect(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    one.client.send({ text: 'first' })
    one.client.send({ text: 'second' })
    await settled()
    expect(texts(one)).toEqual(['first', 'second'])
    expect(heard).toContain('message.sent')
    expect(reported.length).toBeGreaterThan(heard.length)
  })
})

describe('an adapter that throws', () => {
  it('costs the frame', async () => {
    const one = await chat({ adapter: { ...fakeChat, decode: (inbound, context) => (inbound.via === 'socket' && inbound.data === 'bad' ? fail() : fakeChat.decode(inbound, context)) } })
    one.connection.script.deliver('bad')
    await connect(one)
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    await answer(one, { type: 'message.received', message: said('bot', 'hi') })
    expect(rows(one)).toEqual(['bot: hi'])
    expect(one.client.store.getState().diagnostics.rejected).toBe(1)
  })

  it('costs the message, and says so', async () => {
    const one = await started({
      adapter: { ...fakeChat, encode: (command, context) => (command.type === 'message.send' && rows(one).length === 1 ? fail() : fakeChat.encode(command, context)) },
    })
    one.client.send({ text: 'first' })
    one.client.send({ text: 'second' })
    await settled()
    expect(rows(one)).toEqual(['visitor: first [failed]', 'visitor: second [sent]'])
  })

  it('at an answer leaves the message in doubt', async () => {
    let isBroken = false
    const one = await chat({ adapter: { ...fakeChatByHttp, decode: (inbound, context) => (isBroken ? fail() : fakeChatByHttp.decode(inbound, context)) } })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    one.client.send({ text: 'hello' })
    await settled()
    isBroken = true
    await respond(one, 'message.send', { type: 'metadata.acked' })
    expect(rows(one)).toEqual(['visitor: hello [unconfirmed]'])
  })
})
