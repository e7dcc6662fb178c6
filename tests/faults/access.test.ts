import { describe, expect, it } from 'vitest'
import { generations, provideWebSocket, startConversation, type ClientBench } from './clientBench.ts'

provideWebSocket()

const statusOf = ({ client }: ClientBench) => client.store.getState().connection.status
const deliveries = (bench: ClientBench) => bench.rows().filter(({ author }) => author.role === 'visitor').map(({ delivery }) => delivery?.status)

describe.each(generations)('messages leaving by %s', (send) => {
  it.each([401, 403] as const)('F33: a key that is refused with %i is not tried for ever; the visitor is told, and nothing leaves', async (status) => {
    const bench = await startConversation({ send })
    await bench.sandbox.faults.unauthorise(status)
    bench.say('may I?')
    await bench.until(() => expect(statusOf(bench)).toBe('refused'))
    await bench.settle()
    expect(bench.sandbox.ledger.received()).toEqual([])
    // The server thinks better of it, and the visitor asks to try again.
    await bench.sandbox.faults.unauthorise(null)
    bench.client.reconnect()
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['may I?']))
    await bench.settle()
  })

  it('F34: a key that expires is minted anew, one at a time, and what waited leaves', async () => {
    const keys = ['key-1']
    let minting = 0
    let most = 0
    let minted = 0
    const getApiKey = async () => {
      most = Math.max(most, ++minting)
      await new Promise((resolve) => setImmediate(resolve))
      minting--
      minted++
      return keys[0] ?? ''
    }
    const bench = await startConversation({ send, server: { apiKeys: keys }, client: { apiKey: undefined, getApiKey } as never })
    keys[0] = 'key-2'
    const before = minted
    await bench.sandbox.faults.dropSockets({ code: 4401, reason: 'expired' })
    bench.say('with the new key')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['with the new key']))
    expect(minted).toBeGreaterThan(before)
    expect(most).toBe(1)
    await bench.settle({ secrets: ['key-1', 'key-2'] })
  })

  it('F34: a key that cannot be minted anew leaves what was typed where it is', async () => {
    const keys = ['key-1']
    let isBroken = false
    const getApiKey = () => (isBroken ? Promise.reject(new Error('no session')) : Promise.resolve(keys[0] ?? ''))
    const bench = await startConversation({ send, server: { apiKeys: keys }, client: { apiKey: undefined, getApiKey } as never })
    isBroken = true
    keys[0] = 'key-2'
    await bench.sandbox.faults.dropSockets({ code: 4401, reason: 'expired' })
    bench.say('without a key')
    await bench.until(() => expect(['reconnecting', 'refused']).toContain(statusOf(bench)))
    expect(deliveries(bench)).toEqual(['queued'])
    isBroken = false
    bench.client.reconnect()
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['without a key']))
    await bench.settle({ secrets: ['key-1', 'key-2'] })
  })

  it.each(['flat', 'wrapped'] as const)('F35: a conversation that the server does not know ends, told %s, with a way on and what was typed in sight', async (errors) => {
    const bench = await startConversation({ send, server: { errors } })
    bench.sandbox.faults.forgetConversation()
    bench.say('to nobody')
    await bench.until(() => expect(bench.client.store.getState().conversation).toMatchObject({ status: 'ended', endReason: 'gone' }))
    expect(deliveries(bench)).toEqual(['failed'])
    expect(bench.texts()).toContain('to nobody')
    await bench.settle()
    bench.client.start()
    await bench.until(() => expect(bench.client.store.getState().conversation.status).toBe('active'))
    bench.say('to somebody')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['to somebody']))
  })

  it('F35: a line closed with 4004 ends the conversation as well', async () => {
    const bench = await startConversation({ send })
    await bench.sandbox.faults.dropSockets({ code: 4004, reason: 'Invalid conversation_id' })
    await bench.until(() => expect(bench.client.store.getState().conversation).toMatchObject({ status: 'ended', endReason: 'gone' }))
    await bench.settle()
  })

  it('F36: a conversation that somebody deleted is over here too, and is not remembered', async () => {
    const bench = await startConversation({ send })
    bench.say('before')
    await bench.until(() => expect(deliveries(bench)).toEqual(['confirmed']))
    const id = bench.client.store.getState().conversation.id ?? ''
    bench.client.request({ type: 'conversation.delete', conversationId: id })
    await bench.until(() => expect(bench.client.store.getState().conversation.status).toBe('ended'))
    await bench.settle()
    bench.reload()
    await bench.until(() => expect(bench.rows()).toHaveLength(1))
    expect(bench.client.store.getState().conversation.id).not.toBe(id)
    expect(bench.texts()).not.toContain('before')
  })
})
