import { describe, expect, it } from 'vitest'
import { malformedAnswers } from '../../../sandbox/chatSession/malformedAnswers.ts'
import type { FileAttachment } from '../../../src/model/index.ts'
import { beginSession, chatOf, deliveryOf, isProved, provideWebSocket, ways, type SessionBench, type Way } from './sessionBench.ts'

provideWebSocket()

const everyWay = Object.keys(ways) as Way[]
const isShown = (bench: SessionBench, text: string) => bench.until(() => expect(bench.texts().join('\n')).toContain(text))
const fileOf = (bench: SessionBench): FileAttachment | undefined => bench.rows().flatMap(({ parts }) => parts).flatMap((part) => (part.kind === 'files' ? part.files : []))[0]
const withFile = (bench: SessionBench) => bench.rows().find(({ parts }) => parts.some(({ kind }) => kind === 'files'))

describe.each(everyWay)('what arrives over %s', (way) => {
  it('F15, F16: what cannot be read is counted and dropped, and the chat goes on', async () => {
    const bench = await beginSession({ way })
    for (const kind of Object.keys(malformedAnswers)) {
      bench.server.faults.sendMalformed(kind)
      if (way === 'poll') bench.server.say('scenario', `Behind ${kind}.`)
      await bench.until(() => expect(bench.server.faults.state.requests).toEqual([]))
    }
    bench.say('still there?')
    await isProved(bench, 'still there?')
    await isShown(bench, 'You wrote “still there?”')
    if (way === 'poll') for (const kind of Object.keys(malformedAnswers)) await isShown(bench, `Behind ${kind}.`)
    expect(bench.observe().errors).toEqual([])
    expect('polluted' in {}).toBe(false)
    expect(chatOf(bench).status).toBe('active')
  })

  it('F17: a message of two million characters does not stop the chat', async () => {
    const bench = await beginSession({ way })
    bench.server.faults.sendHuge(2_000_000)
    bench.server.say('scenario', 'After the large one.')
    await isShown(bench, 'After the large one.')
    bench.say('go on')
    await isProved(bench, 'go on')
    expect(bench.observe().errors).toEqual([])
  })

  it('F20: what nobody knows is told to the host, an unknown form is answered, and nothing waits for ever', async () => {
    const bench = await beginSession({ way })
    bench.server.send({ event: 'chat_session_weather', report: 'rain' })
    await bench.until(() => expect(bench.events).toContainEqual(expect.objectContaining({ type: 'frame.ignored', name: 'chat_session_weather' })))
    bench.say('unknown form')
    await bench.until(() => expect(bench.server.ledger.forms().map(({ data }) => data)).toContain('Form not found'))
    await isShown(bench, 'Your chat does not know that form.')
    await bench.settle()
  })

  it('F52: parties that come and go in any order, twice and unknown, leave the chat as it is', async () => {
    const bench = await beginSession({ way })
    // At the same moment a repetition could not be told from a return.
    let moment = Date.now()
    const party = (name: string, party_id: string) =>
      bench.server.send({ event: `chat_session_party_${name}`, party_id, type: 'internal', display_name: 'Ana', timestamp: String((moment += 1_000)) })
    party('left', 'nobody')
    for (const name of ['joined', 'joined', 'left', 'left', 'joined']) party(name, 'party-ana')
    for (const ewt of ['20', '90', '', 'soon']) bench.server.send({ event: 'chat_session_status', state: 'queued', ewt })
    bench.server.send({ event: 'chat_session_status', state: 'connected' })
    bench.server.say('scenario', 'All is well.')
    await isShown(bench, 'All is well.')
    expect(bench.client.store.getState().participants.filter(({ id }) => id === 'party-ana')).toHaveLength(1)
    await bench.settle()
  })
})

describe('files', () => {
  it.each([
    ['413', { outcome: 'status', status: 413 }],
    ['500', { outcome: 'status', status: 500 }],
    ['a cut', { outcome: 'drop' }],
  ] as const)('F37: an upload that ends with %s fails its message alone, keeps its words, and can be tried again', async (_how, fault) => {
    const bench = await beginSession()
    bench.server.faults.failNext({ on: 'upload', ...fault })
    bench.client.send({ text: 'here it is', files: [new File([new Uint8Array(20_000)], 'statement.pdf', { type: 'application/pdf' })] })
    bench.say('and this goes on')
    await bench.until(() => expect(withFile(bench)?.delivery).toEqual({ status: 'failed', reason: 'upload' }))
    await isProved(bench, 'and this goes on')
    bench.client.retryUpload(withFile(bench)?.id ?? '', fileOf(bench)?.id ?? '')
    await isShown(bench, 'Thank you, I have your file')
    expect(bench.server.ledger.texts()).toEqual(['and this goes on', 'here it is'])
    expect(bench.server.ledger.files()).toHaveLength(1)
  })
})

describe('forms', () => {
  it.each(['swallow', 'drop'] as const)('F55: an answer to a form that is lost (%s) is never sent twice, and is told', async (outcome) => {
    const bench = await beginSession()
    bench.say('form')
    await bench.until(() => expect(bench.form()?.name).toBe('address_form'))
    bench.server.faults.failNext({ on: 'events', outcome, ending: 'cut' })
    const form = bench.form()
    if (form) bench.client.submitForm(form, { street: 'Quay 4' })
    await bench.until(() => expect(['unconfirmed', 'failed', 'answered']).toContain(bench.form()?.outcome?.status))
    await bench.reconnect()
    if (outcome === 'swallow') await bench.until(() => expect(bench.form()?.outcome?.status).toBe('answered'))
    expect(bench.server.ledger.forms().length).toBeLessThanOrEqual(1)
    expect(deliveryOf(bench, 'form')?.status).toBe('confirmed')
  })
})
