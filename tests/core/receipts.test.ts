import { describe, expect, it } from 'vitest'
import { memoryStorage, type ScriptedConnectionOptions } from '../../src/testing/index.ts'
import { asked } from './requests.ts'
import { own, said } from './messages.ts'
import { answer, chat, connect, drop, fakeChatByHttp, posted, record, respond, settled, started, wait, type Chat } from './scriptedClient.ts'

const options: ScriptedConnectionOptions = { capabilities: { reportReceipts: true } }
const receipts = ({ connection }: Chat) => connection.commands.flatMap((command) => (command.type === 'receipt.send' ? [`${command.status} ${command.wireId}`] : []))
const hello = (wireId = 'w1', role: 'bot' | 'agent' | 'visitor' | 'system' = 'agent') =>
  ({ type: 'message.received', message: said(role, wireId, { wireIds: [wireId] }) }) as const

async function seen(one: Chat) {
  one.client.markSeen()
  await wait(one, 1_000)
}

describe('the others are told', () => {
  it('that their message arrived, and that it was seen, once each', async () => {
    const one = await started(options)
    await answer(one, hello())
    await answer(one, hello())
    expect(receipts(one)).toEqual([])
    await wait(one, 1_000)
    expect(receipts(one)).toEqual(['delivered w1'])
    await seen(one)
    await seen(one)
    await answer(one, hello())
    await wait(one, 10_000)
    expect(receipts(one)).toEqual(['delivered w1', 'read w1'])
  })

  it('nothing where the wire cannot', async () => {
    const one = await started()
    await answer(one, hello())
    await seen(one)
    expect(receipts(one)).toEqual([])
  })

  it('nothing of what nobody waits for: the visitor’s own words, lines, forms, what has no name', async () => {
    const one = await started(options)
    for (const event of [hello('w1', 'visitor'), hello('w2', 'system'), asked()]) await answer(one, event)
    await answer(one, { type: 'message.received', message: said('bot', 'nameless') })
    await answer(one, { type: 'message.received', message: said('bot', 'old', { wireIds: ['w3'] }), replayed: true })
    await seen(one)
    expect(receipts(one)).toEqual([])
  })

  it('of what was missed while the line was down', async () => {
    const one = await started(options)
    await answer(one, hello())
    await seen(one)
    await drop(one)
    await connect(one)
    await answer(one, record(hello('w1').message, hello('w2').message))
    await seen(one)
    expect(receipts(one)).toEqual(['delivered w1', 'read w1', 'delivered w2', 'read w2'])
  })

  it('after a reload only of what is new', async () => {
    const storage = memoryStorage()
    const before = await started({ ...options, storage })
    await answer(before, hello())
    await seen(before)
    before.close()
    const one = await chat({ ...options, storage, clock: before.connection.clock, idPrefix: 'after' })
    await connect(one)
    await answer(one, record(hello('w1').message, own('thanks', 'confirmed'), hello('w2').message))
    await wait(one, 1_000)
    expect(receipts(one)).toEqual(['delivered w2'])
    await seen(one)
    expect(receipts(one)).toEqual(['delivered w2', 'read w2'])
  })

  it('on the next line what could not leave on the last', async () => {
    const one = await started(options)
    await answer(one, hello())
    await drop(one)
    await wait(one, 5_000)
    expect(receipts(one)).toEqual([])
    await connect(one)
    await answer(one, record(hello().message))
    expect(receipts(one)).toEqual(['delivered w1'])
  })

  it('by one request at a time', async () => {
    const one = await chat({ ...options, adapter: fakeChatByHttp })
    await connect(one)
    await respond(one, 'conversation.start', { type: 'conversation.started', conversationId: 'c1' })
    for (const wireId of ['w1', 'w2', 'w3']) await answer(one, hello(wireId))
    await wait(one, 1_000)
    const sent = () => posted(one).flatMap((command) => (command.type === 'receipt.send' ? [command.wireId] : []))
    expect(sent()).toEqual(['w1'])
    await respond(one, 'receipt.send', { type: 'transcript.seen' })
    expect(sent()).toEqual(['w1', 'w2'])
    await respond(one, 'receipt.send')
    expect(sent()).toEqual(['w1', 'w2', 'w3'])
  })

  it('nothing of a conversation that was left', async () => {
    const one = await started(options)
    await answer(one, hello())
    one.client.startNew()
    await settled()
    await answer(one, { type: 'conversation.started', conversationId: 'c2' })
    await seen(one)
    expect(receipts(one)).toEqual([])
  })
})
