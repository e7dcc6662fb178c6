import { describe, expect, it } from 'vitest'
import { generations, provideWebSocket, startConversation, type ClientBench } from './clientBench.ts'

provideWebSocket()

/** Lets the next message arrive and its answer be lost, however messages leave. */
async function loseAnswer({ sandbox }: ClientBench, send: 'http' | 'socket', say: () => void): Promise<void> {
  sandbox.faults.failNext({ on: 'message', outcome: 'swallow', ending: 'cut' })
  const count = sandbox.ledger.received().length
  say()
  await sandbox.ledger.until((ledger) => ledger.received().length > count)
  if (send === 'socket') await sandbox.faults.dropSockets()
}

describe.each(generations)('messages leaving by %s', (send) => {
  it('F2: a server that restarts with 1012 is taken up again, and what was said meanwhile is there', async () => {
    const bench = await startConversation({ send })
    bench.say('before')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['before']))
    await bench.sandbox.restart({ code: 1012 })
    bench.sandbox.say('bot', 'You missed this.')
    bench.say('after')
    await bench.until(() => expect(bench.texts()).toContain('You missed this.'))
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['before', 'after']))
    expect(bench.ofType('conversation.started')).toHaveLength(2)
    await bench.settle()
  })

  it('F23: whichever proof comes first, the message is one row and confirmed', async () => {
    const bench = await startConversation({ send })
    const delivery = (text: string) => bench.rows().find((row, index) => bench.texts()[index] === text && row.delivery)?.delivery?.status
    // Only the record.
    await loseAnswer(bench, send, () => bench.say('record only'))
    await bench.until(() => expect(delivery('record only')).toBe('confirmed'))
    await bench.isReady()
    // The answer first, where there is one; then the record.
    bench.say('answer first')
    await bench.until(() => expect(delivery('answer first')).toBe('confirmed'))
    await bench.reconnect()
    // The record first: it is fetched on a new line before the held answer comes.
    bench.sandbox.faults.setDelay(150)
    bench.say('record first')
    await bench.sandbox.ledger.until((ledger) => ledger.texts().includes('record first'))
    bench.client.reconnect()
    bench.sandbox.faults.setDelay(0)
    await bench.until(() => expect(delivery('record first')).toBe('confirmed'))
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['record only', 'answer first', 'record first'])
  })

  it.each([
    ['escaped, trimmed and composed', '  Fish & <chips>, \u0065\u0301clair ', 'Fish &amp; &lt;chips&gt;, \u00e9clair'],
    ['masked', 'My card is 4111 1111 1111 1111, thank you', 'My card is **** **** **** 1111, thank you'],
  ])('F24: a message that the server keeps %s is recognised and not sent again', async (_how, typed, kept) => {
    const bench = await startConversation({ send })
    await loseAnswer(bench, send, () => {
      bench.say(typed)
      // Changed in the turn in which it is written, before any record of it is given out.
      void bench.sandbox.ledger.until((ledger) => ledger.conversation()?.entries.some((entry) => entry.from === 'user') ?? false).then(() => {
        const entry = bench.sandbox.ledger.conversation()?.entries.find(({ from }) => from === 'user')
        Object.assign(entry ?? {}, { content: [{ type: 'text', text: kept }] })
      })
    })
    await bench.until(() => expect(bench.rows()[1]?.delivery?.status).toBe('confirmed'))
    await bench.isReady()
    await bench.reconnect()
    expect(bench.sandbox.ledger.received()).toHaveLength(1)
    expect(bench.rows().filter(({ author }) => author.role === 'visitor')).toHaveLength(1)
  })

  it('F25: the same words five times are five rows and five messages', async () => {
    const bench = await startConversation({ send })
    for (let count = 0; count < 5; count++) bench.say('hello')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['hello', 'hello', 'hello', 'hello', 'hello']))
    await bench.sandbox.faults.dropSockets()
    await bench.settle()
    expect(bench.texts().filter((text) => text === 'hello')).toHaveLength(5)
  })

  it('F19: a gateway that answers in place of the service is no chat, and the message in question comes to its end', async () => {
    const bench = await startConversation({ send })
    const status = () => bench.rows()[bench.texts().indexOf('through the gateway')]?.delivery
    bench.sandbox.faults.failNext({ on: 'message', outcome: 'status', status: 500 })
    bench.say('through the gateway')
    if (send === 'socket') {
      // The gateway says on the line that it could not hand the frame over.
      await bench.until(() => expect(status()).toMatchObject({ status: 'failed', reason: 'refused' }))
      bench.resend('through the gateway')
    }
    // By HTTP a status of 500 leaves it open whether the service has it: the record decides.
    await bench.until(() => expect(status()).toEqual({ status: 'confirmed' }))
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['through the gateway'])
    bench.sandbox.faults.sendMalformed('gateway-forbidden')
    bench.say('and on')
    await bench.until(() => expect(bench.texts()).toContain('and on'))
    expect(bench.texts().join()).not.toMatch(/Internal server error|Forbidden/)
  })
})
