import { describe, expect, it } from 'vitest'
import { open } from '../sandboxes.ts'
import { ForeignClient, openSocket } from './foreignClient.ts'

async function meetBySocket(socketFrames: 'single' | 'batch' = 'single') {
  const sandbox = await open({ chatSession: { socketFrames } })
  const client = new ForeignClient(sandbox.chatSessionUrl)
  const line = await openSocket(client, sandbox.chatSessionSocketUrl)
  await client.begin()
  await client.next('message')
  return { sandbox, client, ...line }
}

describe('the socket', () => {
  it.each(['single', 'batch'] as const)('carries the events of the client’s chat, %s', async (socketFrames) => {
    const { client, frames, sandbox } = await meetBySocket(socketFrames)
    expect(Object.keys(JSON.parse(frames[0] ?? '') as object).includes('events')).toBe(socketFrames === 'batch')
    await client.say('sticker')
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.ledger.polls()).toEqual([])
  })

  it('says nothing of its own accord', async () => {
    const sandbox = await open()
    const client = new ForeignClient(sandbox.chatSessionUrl)
    const { frames } = await openSocket(client, sandbox.chatSessionSocketUrl)
    await client.begin()
    await client.next('party_joined')
    expect(frames[0]).toContain('chat_session_party_joined')
  })

  it.each([
    ['one alone', (event: unknown) => event],
    ['in a list', (event: unknown) => ({ events: [event] })],
  ])('takes events, %s', async (_how, wrap) => {
    const { client, socket, sandbox } = await meetBySocket()
    socket.send(JSON.stringify(wrap({ event: 'chat_session_message', msg: 'sticker', msg_id: 's' })))
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.ledger.received()).toMatchObject([{ via: 'socket', version: 2, event: { msg_id: 's' } }])
    expect(sandbox.chatSession.ledger.sockets()).toMatchObject([{ clientId: client.clientId, received: 1 }])
  })

  it('complains of what it cannot read, and of a chat that is not there', async () => {
    const { client, socket, frames, sandbox } = await meetBySocket()
    const complaint = (code: string): Promise<true> => client.until(`the error ${code}`, () => frames.some((frame) => frame.includes(`"error_code":"${code}"`)) || undefined)
    socket.send('{')
    await complaint('5003')
    sandbox.chatSession.faults.forgetChat()
    socket.send('{"event":"chat_session_typing"}')
    await complaint('5005')
  })

  it('brings what was said while no line was open, once', async () => {
    const { client, socket, sandbox, closed } = await meetBySocket()
    socket.close()
    await closed
    await sandbox.chatSession.ledger.until((ledger) => ledger.sockets().every(({ closedAt }) => closedAt !== undefined))
    await client.say('sticker')
    await sandbox.chatSession.ledger.until((ledger) => ledger.chat()?.plan.length === 0)
    await openSocket(client, sandbox.chatSessionSocketUrl)
    expect(await client.nextText()).toContain('/sticker')
    expect(client.heard.filter(({ event }) => event === 'chat_session_message')).toHaveLength(2)
  })

  it.each([
    ['clientId=a&appId=b', 400],
    ['tenantUrl=t&appId=b', 401],
    ['tenantUrl=t&clientId=WebChat&appId=app', 401],
    ['tenantUrl=t&clientId=a&appId=other', 403],
  ])('does not open at %s', async (query, status) => {
    const sandbox = await open({ chatSession: { appIds: ['app'] } })
    const client = new ForeignClient(sandbox.chatSessionUrl)
    await expect(openSocket(client, sandbox.chatSessionSocketUrl, query)).rejects.toThrow(`status ${status}`)
  })

  it('is dropped, closed with a code, and closed when the client becomes a stranger', async () => {
    const { client, sandbox, closed } = await meetBySocket()
    const { faults } = sandbox.chatSession
    faults.dropSockets()
    expect(await closed).toBe(1006)
    const second = await openSocket(client, sandbox.chatSessionSocketUrl)
    faults.dropSockets(1012, 'again')
    expect(await second.closed).toBe(1012)
    const third = await openSocket(client, sandbox.chatSessionSocketUrl)
    faults.unauthorise(401)
    expect(await third.closed).toBe(4001)
    await expect(openSocket(client, sandbox.chatSessionSocketUrl)).rejects.toThrow('status 401')
    faults.clear()
    faults.refuse({ status: 503, code: 5001 })
    await expect(openSocket(client, sandbox.chatSessionSocketUrl)).rejects.toThrow('status 503')
  })

  it('can be deaf: what is written is lost, and the line is cut when the network is well again', async () => {
    const { client, sandbox, closed } = await meetBySocket()
    sandbox.chatSession.faults.deafen()
    await client.say('sticker')
    await sandbox.chatSession.ledger.until((ledger) => ledger.chat()?.plan.length === 0)
    sandbox.chatSession.faults.clear()
    expect(await closed).toBe(1006)
    await openSocket(client, sandbox.chatSessionSocketUrl)
    await client.say('choice')
    expect(await client.nextText()).toContain('/choice')
    expect((await client.history()).filter(({ msg_text }) => String(msg_text).includes('/sticker'))).toHaveLength(1)
  })
})
