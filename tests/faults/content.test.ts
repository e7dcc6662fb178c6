import { describe, expect, it } from 'vitest'
import { malformedFrames } from '../../sandbox/faults/malformed.ts'
import seedFrames from '../protocols/captivate/seedFrames.json' with { type: 'json' }
import { generations, provideWebSocket, startConversation, type ClientBench } from './clientBench.ts'

provideWebSocket()

/** JSON in which something is wrong, and bytes around it, beside the kinds of the sandbox. */
const notJson = ['{', '[', '{"a":', '{"a":1,}', '[1,]', "{'a':1}", '{a:1}', 'nul', 'NaN', '-', '01', '1e', '"\\x"', '"\u0001"', '\u0000', '{}{}', '/**/{}', '{"a":1}#', '"unclosed', '\u2028', '{"\\ud800":1}', '[[[[', ']', '}']

/** What stands in the place of everything once. `1e400` is written down by hand, since JSON has no infinity. */
const wrong: readonly unknown[] = [null, 0, -1, true, 'x', '', [], {}, [[]], [null], { type: null }, 'INFINITY', '\ud83d']

/** Every copy of a value in which one thing, at any depth, is something else. */
function* spoil(value: unknown): Generator<unknown> {
  for (const other of wrong) yield other
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) for (const spoiled of spoil(item)) yield value.map((one: unknown, place) => (place === index ? spoiled : one))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) for (const spoiled of spoil(item)) yield { ...value, [key]: spoiled }
  }
}

const message = (id: string, ...content: unknown[]) => ({ action: 'receiveMessage', event: { event_type: 'bot_message', event_payload: { type: 'message_create', ch_msg_id: id, bot: {}, content } } })
const agentMessage = (text: string) => ({ action: 'receiveMessage', event: { event_type: 'livechat_message', event_payload: { type: 'message_create', conversation_id: '', content: [{ type: 'text', text }] } } })

/** The conversation goes on as if nothing had been. What was sent past the server's record has no place in it. */
async function goesOn(bench: ClientBench): Promise<void> {
  const connections = bench.sandbox.ledger.connections().length
  bench.say('still there?')
  await bench.until(() => expect(bench.sandbox.ledger.texts()).toContain('still there?'))
  await bench.until(() => expect(bench.texts().join('\n')).toContain('You wrote “still there?”'))
  expect(bench.sandbox.ledger.connections()).toHaveLength(connections)
  expect('polluted' in {}).toBe(false)
}

describe.each(generations)('messages leaving by %s', (send) => {
  it('F15: what is not JSON is counted and dropped, and the line is kept', async () => {
    const bench = await startConversation({ send })
    const before = bench.rows()
    for (const kind of Object.keys(malformedFrames)) bench.sandbox.faults.sendMalformed(kind)
    for (const frame of notJson) bench.sandbox.faults.sendRaw(frame)
    await bench.until(() => expect(bench.client.store.getState().diagnostics.rejected).toBeGreaterThan(notJson.length))
    await goesOn(bench)
    expect(bench.rows().slice(0, before.length)).toEqual(before)
    expect(bench.observe().errors).toEqual([])
  })

  it('F16: a frame with any one of its values wrong is dropped or degraded, and nothing breaks', async () => {
    const bench = await startConversation({ send })
    // These change which conversation it is, or end it: that they do is no fault.
    const kinds = Object.values(seedFrames).filter((frame) => !/conversation_start|socket_connected|delete|general_error/.test(JSON.stringify(frame)))
    let sent = 0
    for (const frame of kinds) {
      for (const spoiled of spoil(frame)) {
        bench.sandbox.faults.sendRaw(JSON.stringify(spoiled).replaceAll('"INFINITY"', '1e400'))
        sent++
      }
    }
    expect(sent).toBeGreaterThan(500)
    await goesOn(bench)
    expect(new Set(bench.rows().map(({ id }) => id)).size).toBe(bench.rows().length)
    expect(bench.observe().errors).toEqual([])
  })

  it('F18: a reply too large for the socket is fetched from the server itself, and one that cannot be had says so', async () => {
    const bench = await startConversation({ send })
    bench.say('big')
    await bench.until(() => expect(bench.texts().some((text) => text.length > 20_000)).toBe(true))
    bench.sandbox.faults.failNext({ on: 'reply', outcome: 'status', status: 500 })
    bench.say('big')
    await bench.until(() => expect(bench.rows().flatMap(({ parts }) => parts)).toContainEqual(expect.objectContaining({ kind: 'unknown', type: 'reply-unavailable' })))
    await bench.settle()
  })

  it('F18: no address elsewhere is asked, whatever the server says', async () => {
    const asked: string[] = []
    const bench = await startConversation({
      send,
      client: { fetch: (url, init) => (asked.push(new URL(String(url)).host), globalThis.fetch(url, init)) },
    })
    for (const link of ['https://evil.test/reply', 'http://127.0.0.1:9/reply', 'file:///etc/passwd', 'javascript:alert(1)', '//evil.test', 'https://user:pass@evil.test/']) {
      bench.sandbox.faults.sendRaw(JSON.stringify({ event_type: 'general_error', event_payload: { error_code: 413, error_desc: 'large', message_link: link } }))
    }
    await bench.until(() => expect(bench.client.store.getState().diagnostics.error).toBe(6))
    await goesOn(bench)
    expect(new Set(asked).size).toBeLessThanOrEqual(1)
    // That something was said, the visitor is told.
    expect(bench.rows().some(({ author }) => author.role === 'system')).toBe(true)
  })

  it('F20: what nobody knows is shown as such or told to the host, and nothing is lost without a word', async () => {
    const bench = await startConversation({ send })
    bench.say('unknown')
    await bench.until(() => expect(bench.rows().flatMap(({ parts }) => parts)).toContainEqual(expect.objectContaining({ kind: 'unknown', type: 'seat_picker' })))
    bench.say('event')
    await bench.until(() => expect(bench.events).toContainEqual(expect.objectContaining({ type: 'frame.ignored', name: 'weather_report' })))
    await bench.settle()
  })

  it('F21: every frame twice is one row where it has an id; where it has none, both are kept', async () => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.setCopies(2)
    bench.say('text')
    await bench.until(() => expect(bench.rows()).toHaveLength(3))
    bench.sandbox.say('bot', 'Only once.')
    await bench.until(() => expect(bench.texts()).toContain('Only once.'))
    bench.sandbox.faults.setCopies(1)
    await bench.settle()
    bench.sandbox.faults.sendRaw(JSON.stringify(agentMessage('Said twice, perhaps.')))
    bench.sandbox.faults.sendRaw(JSON.stringify(agentMessage('Said twice, perhaps.')))
    await bench.until(() => expect(bench.texts().filter((text) => text === 'Said twice, perhaps.')).toHaveLength(2))
  })

  it.each([5, 50])('F22: frames that come in another order, %i at a time, are all there once, and in the order of the record afterwards', async (window) => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.setReorder(window)
    bench.sandbox.faults.burst(60)
    await bench.until(() => expect(bench.rows()).toHaveLength(61))
    bench.sandbox.faults.setReorder(1)
    // Live frames carry no order on this wire: they are shown as they came until the record is there.
    await bench.reconnect()
    await bench.settle()
  })

  it('F53: an error about a conversation that is not this one is noted, and changes nothing', async () => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.sendRaw(JSON.stringify({ event_type: 'general_error', event_payload: { conversation_id: 'another', error_code: 400, error_desc: 'Invalid conversation_id' } }))
    await bench.until(() => expect(bench.client.store.getState().diagnostics.error).toBe(1))
    bench.sandbox.faults.sendRaw(JSON.stringify(message('after', { type: 'text', text: 'On we go.' })))
    await bench.until(() => expect(bench.texts()).toContain('On we go.'))
    expect(bench.client.store.getState().conversation.status).toBe('active')
  })
})
