import { describe, expect, it } from 'vitest'
import type { ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat } from '../../src/testing/index.ts'
import { answer, chat, connect, drop, started, wait, settled, type Chat } from './scriptedClient.ts'

const period = 30_000
const telling = { capabilities: { presencePeriod: period, rateAfterEnd: true } } as const

const told = ({ connection }: Chat) => connection.commands.flatMap((command) => (command.type === 'presence.report' ? [command.status] : []))

describe('the visitor’s presence', () => {
  it('is told when the conversation is there, and again as long as it is', async () => {
    const one = await chat(telling)
    await connect(one)
    expect(told(one)).toEqual([])
    await answer(one, { type: 'conversation.started', conversationId: 'c1' })
    expect(told(one)).toEqual(['joined'])
    await wait(one, period)
    await wait(one, period)
    expect(told(one)).toEqual(['joined', 'present', 'present'])
  })

  it('is told to nobody where the wire cannot', async () => {
    const one = await started()
    await wait(one, 10 * period)
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect(told(one)).toEqual([])
  })

  it('ends with the conversation, while its line is kept', async () => {
    const one = await started(telling)
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    await wait(one, 3 * period)
    expect(told(one)).toEqual(['joined', 'left'])
  })

  it('ends with the client', async () => {
    const one = await started(telling)
    one.close()
    expect(told(one)).toEqual(['joined', 'left'])
    expect(one.connection.clock.pending).toBe(0)
  })

  it('begins anew on another line, without a goodbye that cannot leave', async () => {
    const one = await started(telling)
    await drop(one)
    await wait(one, 2 * period)
    await connect(one)
    expect(told(one)).toEqual(['joined'])
    await answer(one, { type: 'transcript.loaded', messages: [], complete: true })
    expect(told(one)).toEqual(['joined', 'joined'])
  })

  it('is told at once when the line was kept through a sleep', async () => {
    const one = await started(telling)
    one.connection.script.line({ status: 'open', kept: true })
    await settled()
    expect(told(one)).toEqual(['joined', 'present'])
  })
})

describe('a conversation that is left for another', () => {
  it.each<[name: string, leave: (one: Chat) => unknown]>([
    ['a new one', ({ client }) => client.startNew()],
    ['another of the visitor’s', ({ client }) => client.openConversation('c2')],
    ['nothing', ({ client }) => client.forget()],
  ])('is said goodbye to under its own name: %s', async (_name, leave) => {
    const names: (string | undefined)[] = []
    const adapter: ProtocolAdapter = {
      ...fakeChat,
      encode(command, context) {
        if (command.type === 'presence.report' && command.status === 'left') names.push(context.conversationId)
        return fakeChat.encode(command, context)
      },
    }
    const one = await started({ ...telling, adapter })
    leave(one)
    await settled()
    expect(names).toEqual(['c1'])
    expect(told(one)).toEqual(['joined', 'left'])
  })

  it('is entered once it is taken up', async () => {
    const one = await started(telling)
    one.client.openConversation('c2')
    await settled()
    await answer(one, { type: 'transcript.loaded', messages: [], complete: true })
    expect(told(one)).toEqual(['joined', 'left', 'joined'])
  })
})
