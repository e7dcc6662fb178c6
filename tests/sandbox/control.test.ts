import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/createSandbox.ts'
import { within } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

const control = (sandbox: Sandbox, name: string, body: unknown = {}): Promise<Response> =>
  fetch(`${sandbox.url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) })

const view = async (sandbox: Sandbox, name = ''): Promise<Record<string, unknown>> =>
  (await (await fetch(`${sandbox.url}/control/${name}`)).json()) as Record<string, unknown>

describe('control by HTTP', () => {
  it('shows what is on and what can be asked', async () => {
    const sandbox = await open()
    const id = await (await connect(sandbox)).startGreeted()
    expect(await view(sandbox)).toEqual({
      settings: { ...sandbox.settings },
      faults: sandbox.faults.state,
      connections: 1,
      conversations: [{ id, userId: 'ada', mode: 'bot', entries: 1 }],
      controls: expect.arrayContaining(['drop', 'delay', 'burst', 'restart']),
      malformed: expect.arrayContaining(['bad-json']),
    })
  })

  it('shows the ledger, without keys', async () => {
    const sandbox = await open()
    const client = await connect(sandbox, 'secret-key')
    client.say(await client.startGreeted(), 'text bare', 'm-1')
    await client.next('bot_message')
    const ledger = await view(sandbox, 'ledger')
    expect(ledger).toMatchObject({ received: [{ clientMsgId: 'm-1' }], connections: [{ number: 1 }], conversations: [{ userId: 'ada' }], files: [], actions: [] })
    expect(JSON.stringify(ledger)).not.toContain('secret-key')
  })

  it.each([
    ['delay', { ms: 30 }, { delay: 30 }],
    ['duplicate', { copies: 2 }, { copies: 2 }],
    ['reorder', { window: 3 }, { reorder: 3 }],
    ['refuse', { status: 503 }, { refusal: { status: 503 } }],
    ['refuse', { code: 4001, reason: 'no' }, { refusal: { code: 4001, reason: 'no' } }],
    ['refuse', { cut: true }, { refusal: { cut: true } }],
    ['refuse', { hang: true }, { refusal: { hang: true } }],
    ['handshake-delay', { ms: 10 }, { handshakeDelay: 10 }],
    ['unauthorise', { status: 401 }, { unauthorised: 401 }],
    ['fail-next', { on: 'upload', count: 2, outcome: 'drop', ending: 'hang', afterBytes: 5 }, { requests: [{ on: 'upload', count: 2, outcome: 'drop', ending: 'hang', afterBytes: 5, status: 500 }] }],
    ['fail-next', {}, { requests: [{ on: 'message', count: 1, outcome: 'status', ending: 'cut', afterBytes: 0, status: 500 }] }],
  ])('turns on %s %j', async (name, body, faults) => {
    const sandbox = await open()
    const answer = await control(sandbox, name, body)
    expect(await answer.json()).toMatchObject({ status: 'ok', faults })
    expect((await (await control(sandbox, 'clear')).json()) as unknown).toMatchObject({
      faults: { delay: 0, copies: 1, reorder: 1, refusal: null, handshakeDelay: 0, unauthorised: null, requests: [] },
    })
  })

  it('takes back faults of coming requests', async () => {
    const sandbox = await open()
    await control(sandbox, 'fail-next', { outcome: 'drop' })
    expect(await (await control(sandbox, 'fail-none')).json()).toMatchObject({ faults: { requests: [] } })
  })

  it('changes settings that exist, to values of their kind', async () => {
    const sandbox = await open()
    await control(sandbox, 'settings', { transcriptShape: 'flat', pace: 'fast', greeting: 'loud', uploadRate: 5, nonsense: 1 })
    expect(sandbox.settings).toMatchObject({ transcriptShape: 'flat', pace: 0, greeting: 'start', uploadRate: 5 })
    expect(sandbox.settings).not.toHaveProperty('nonsense')
  })

  it('drops sockets, and makes them half-open', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    expect(await (await control(sandbox, 'half-open', { direction: 'toClient' })).json()).toMatchObject({ faults: { deaf: 1, mute: 0 } })
    await control(sandbox, 'heal')
    await control(sandbox, 'drop', { code: 1012, reason: 'again' })
    expect(await client.closed).toEqual({ code: 1012, reason: 'again' })
  })

  it('sends frames of every kind', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await control(sandbox, 'raw', { text: 'raw text' })
    await control(sandbox, 'raw', { base64: 'AQID' })
    await control(sandbox, 'malformed', { kind: 'null' })
    await control(sandbox, 'huge', { bytes: 2000 })
    await client.next('bot_message')
    expect(client.texts.slice(1, 3)).toEqual(['raw text', 'null'])
    expect(client.binaries).toEqual([Buffer.from([1, 2, 3])])
  })

  it('lets bot and agent act', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const conversationId = await client.startGreeted()
    await control(sandbox, 'say', { text: 'from outside', conversationId })
    expect(await client.nextContent()).toEqual([{ type: 'text', text: 'from outside' }])
    await control(sandbox, 'say', { from: 'agent', content: [{ type: 'custom' }] })
    expect(await client.nextContent('livechat_message')).toEqual([{ type: 'custom' }])
    await control(sandbox, 'agent-join')
    expect((await client.next('conversation_update')).event_payload['type']).toBe('livechatAgentConnected')
    await control(sandbox, 'agent-leave')
    expect((await client.next('conversation_update')).event_payload['type']).toBe('livechatAgentDisconnected')
    await control(sandbox, 'burst', { count: 3 })
    await client.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('Message 3 of 3'))
  })

  it('forgets, resets and restarts', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    await control(sandbox, 'forget')
    expect(sandbox.ledger.conversations()).toEqual([])
    await control(sandbox, 'reset')
    await client.closed
    expect(sandbox.ledger.connections()).toEqual([])
    const again = await connect(sandbox)
    expect((await control(sandbox, 'restart', { code: 1012, after: 10 })).status).toBe(202)
    expect((await again.closed).code).toBe(1012)
    const listening = async (): Promise<void> => fetch(`${sandbox.url}/health`).then(() => undefined, listening)
    await within('the sandbox to listen again', listening())
  })

  it.each([
    ['nonsense', {}],
    ['__proto__', {}],
    ['malformed', { kind: 'none' }],
    ['burst', { count: 1 }],
    ['say', { text: 'to nobody' }],
  ])('refuses %s %j', async (name, body) => {
    expect((await control(await open(), name, body)).status).toBe(404)
  })

  it('takes a body that is no JSON as an empty one', async () => {
    const sandbox = await open()
    expect((await fetch(`${sandbox.url}/control/delay`, { method: 'POST', body: '{' })).status).toBe(200)
    expect((await fetch(`${sandbox.url}/control/nothing`)).status).toBe(404)
  })
})
