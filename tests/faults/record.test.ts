import { describe, expect, it } from 'vitest'
import type { TranscriptEntry } from '../../sandbox/captivate/state.ts'
import { generations, provideWebSocket, startConversation, type ClientBench } from './clientBench.ts'

provideWebSocket()

const entries = ({ sandbox }: ClientBench): TranscriptEntry[] => sandbox.ledger.conversation()?.entries ?? []
const statusOf = (bench: ClientBench, text: string) => bench.rows()[bench.texts().indexOf(text)]?.delivery?.status

/** A conversation in which so many texts were said and answered. */
async function talk(bench: ClientBench, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const count = bench.rows().length
    bench.say(text)
    await bench.until(() => expect(bench.rows()).toHaveLength(count + 2))
    await bench.until(() => expect(statusOf(bench, text)).toBe('confirmed'))
  }
}

describe.each(generations)('messages leaving by %s', (send) => {
  it('F26: where the server’s order is another one, the server is right; what waits for proof stays last', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'one', 'two')
    const record = entries(bench)
    const [first, second] = [record[3], record[4]]
    if (first && second) record.splice(3, 2, second, first)
    await bench.reconnect()
    await bench.settle()
  })

  it('F26: what the server changed is shown as the server has it, and what it lost is kept in sight', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'one', 'two')
    const record = entries(bench)
    const [, , answer] = record
    Object.assign(answer ?? {}, { content: [{ type: 'text', text: 'What the server says now.' }] })
    await bench.reconnect()
    expect(bench.texts()).toContain('What the server says now.')
    record.splice(3, 1)
    await bench.reconnect()
    expect(bench.texts()).toContain('two')
    expect(bench.sandbox.ledger.texts()).toEqual(['one', 'two'])
  })

  it.each([
    ['the last 3 entries', { transcriptLast: 3 }],
    ['nested twice', { transcriptShape: 'model' }],
    ['under the other name', { transcriptKey: 'transcript', restTranscriptKey: 'message' }],
    ['each entry in another shape', { transcriptShape: 'rotating' }],
  ] as const)('F27: a record with %s doubles and loses nothing', async (_how, settings) => {
    const bench = await startConversation({ send })
    await talk(bench, 'hello', 'hello', 'three')
    const before = bench.said()
    Object.assign(bench.sandbox.settings, settings)
    await bench.reconnect()
    expect(bench.said()).toEqual(before)
    Object.assign(bench.sandbox.settings, { transcriptLast: 0 })
    await bench.settle()
  })

  it('F27: a record that is empty takes nothing away and has nothing sent again', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'hello')
    const before = bench.said()
    entries(bench).length = 0
    await bench.reconnect()
    expect(bench.said()).toEqual(before)
    expect(bench.sandbox.ledger.texts()).toEqual(['hello'])
  })

  it('F27: a record of 5,000 entries is merged, and once more changes nothing', async () => {
    const bench = await startConversation({ send, server: { frameLimit: 10_000_000 } })
    const record = entries(bench)
    for (let index = 0; index < 5_000; index++) {
      record.push({ id: `old-${index}`, from: index % 2 ? 'bot' : 'user', content: [{ type: 'text', text: `Entry ${index}` }], actions: [], at: 0 } as TranscriptEntry)
    }
    await bench.reconnect()
    expect(bench.rows()).toHaveLength(5_001)
    const before = bench.rows()
    await bench.reconnect()
    expect(bench.rows()).toEqual(before)
  })

  it('F28: a record that cannot be had is asked for twice; then the chat goes on, and says that something may be missing', async () => {
    const bench = await startConversation({ send, client: { transcript: 'rest' } })
    await talk(bench, 'before')
    bench.sandbox.faults.failNext({ on: 'transcript', outcome: 'status', count: 50 })
    await bench.sandbox.faults.dropSockets()
    await bench.until(() => expect(bench.ofType('transcript.failed').length).toBeGreaterThanOrEqual(2))
    await bench.isReady()
    expect(bench.rows().flatMap(({ parts }) => parts)).toContainEqual(expect.objectContaining({ kind: 'notice', code: 'history-incomplete' }))
    bench.sandbox.faults.clear()
    await talk(bench, 'after')
    await bench.settle()
  })

  it('F28: a record that comes after newer messages puts nothing out of order', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'before')
    await bench.sandbox.faults.dropSockets()
    bench.sandbox.faults.setDelay(100)
    await bench.until(() => expect(bench.client.store.getState().connection.status).toBe('handshaking'))
    bench.sandbox.say('bot', 'Newer than the record.')
    bench.sandbox.faults.setDelay(0)
    await bench.until(() => expect(bench.texts()).toContain('Newer than the record.'))
    await bench.settle()
  })

  it('F44: a server that comes back without its memory ends the conversation, tells why, and is not asked for ever', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'before')
    await bench.sandbox.restart({ forget: true })
    bench.say('are you there?')
    await bench.until(() => expect(bench.client.store.getState().conversation).toMatchObject({ status: 'ended', endReason: 'gone' }))
    expect(statusOf(bench, 'are you there?')).toBe('failed')
    expect(statusOf(bench, 'before')).toBe('confirmed')
    expect(bench.observe().server.afterTheEnd).toBe(0)
    bench.client.start()
    await bench.until(() => expect(bench.rows()).toHaveLength(1))
    await bench.isReady()
  })

  it('F44: a server that comes back with a shorter history loses nothing in the view, and is not believed about what it lacks', async () => {
    const bench = await startConversation({ send })
    await talk(bench, 'one', 'two')
    await bench.sandbox.restart({ code: 1012 })
    entries(bench).splice(3)
    await bench.reconnect()
    const before = bench.texts()
    expect(before).toContain('two')
    await bench.reconnect()
    expect(bench.texts()).toEqual(before)
    expect(bench.sandbox.ledger.texts()).toEqual(['one', 'two'])
  })
})
