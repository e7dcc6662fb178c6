import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../sandbox/createSandbox.ts'
import { open } from '../sandboxes.ts'
import { ForeignClient, openSocket } from './foreignClient.ts'
import { meet } from './meet.ts'

const control = (sandbox: Sandbox, name: string, body: unknown = {}): Promise<Response> =>
  fetch(`${sandbox.url}/control/chat-session/${name}`, { method: 'POST', body: JSON.stringify(body) })

const view = async (sandbox: Sandbox, name = ''): Promise<Record<string, unknown>> =>
  (await (await fetch(`${sandbox.url}/control/chat-session${name}`)).json()) as Record<string, unknown>

describe('control of the chat server by HTTP', () => {
  it('shows what is on, what can be asked, and the ledger', async () => {
    const { client, sandbox } = await meet()
    await client.say('sticker')
    await client.nextText()
    expect(await view(sandbox)).toMatchObject({
      settings: { ...sandbox.chatSession.settings },
      faults: { delay: 0, requests: [] },
      sockets: 0,
      chats: [{ id: client.chatId, clientId: client.clientId, phase: 'scenario', state: 'connected', events: 5 }],
      controls: expect.arrayContaining(['lose-polls', 'fail-next', 'restart']),
      malformed: expect.arrayContaining(['bad-json']),
    })
    expect(await view(sandbox, '/ledger')).toMatchObject({ received: [{ event: { msg: 'sticker' } }], mostPollsAtOnce: 1, sockets: [], forms: [] })
    expect((await fetch(`${sandbox.url}/control/chat-session/nothing`)).status).toBe(404)
  })

  it.each([
    ['delay', { ms: 3 }, { delay: 3 }],
    ['duplicate', { copies: 2 }, { copies: 2 }],
    ['reorder', { window: 3 }, { reorder: 3 }],
    ['refuse', { status: 503, code: 5001 }, { refusal: { status: 503, code: 5001 } }],
    ['refuse', { cut: true }, { refusal: { ending: 'cut' } }],
    ['refuse', { hang: true }, { refusal: { ending: 'hang' } }],
    ['unauthorise', { status: 401 }, { unauthorised: 401 }],
    ['lose-polls', { count: 2 }, { requests: [{ on: 'poll', outcome: 'swallow', count: 2, ending: 'cut' }] }],
    ['fail-next', { on: 'history', outcome: 'drop', ending: 'hang' }, { requests: [{ on: 'history', outcome: 'drop', ending: 'hang', count: 1 }] }],
    ['fail-next', {}, { requests: [{ on: 'message', outcome: 'status', status: 500, code: 5500 }] }],
    ['malformed', { kind: 'html' }, { requests: [{ on: 'poll', outcome: 'malformed', kind: 'html' }] }],
  ])('turns on %s %j', async (name, body, faults) => {
    const sandbox = await open()
    expect(await (await control(sandbox, name, body)).json()).toMatchObject({ status: 'ok', faults })
    expect(await (await control(sandbox, 'fail-none')).json()).toMatchObject({ faults: { requests: [] } })
    expect(await (await control(sandbox, 'clear')).json()).toMatchObject({ faults: { delay: 0, copies: 1, reorder: 1, refusal: null, unauthorised: null, requests: [] } })
  })

  it('changes settings that exist, to values of their kind, and leaves the other protocol alone', async () => {
    const sandbox = await open()
    await control(sandbox, 'settings', { timestamps: 'milliseconds', emptyPoll: 'never', pollHold: 'long', frames: 'bare' })
    expect(sandbox.chatSession.settings).toMatchObject({ timestamps: 'milliseconds', emptyPoll: 'list', pollHold: 10_000 })
    expect(sandbox.settings.frames).toBe('wrapped')
  })

  it('lets scenario and agent act', async () => {
    const { client, sandbox } = await meet()
    await control(sandbox, 'say', { text: 'from outside' })
    expect(await client.nextText()).toBe('from outside')
    await control(sandbox, 'agent-join', { chatId: client.chatId })
    expect(await client.next('party_joined')).toMatchObject({ party_id: 'party-ana' })
    await control(sandbox, 'say', { from: 'agent', text: 'so am I' })
    expect(await client.next('message', ({ msg_text }) => msg_text === 'so am I')).toMatchObject({ party_id: 'party-ana' })
    await control(sandbox, 'send', { event: { event: 'chat_session_typing', party_id: 'party-ana' } })
    expect(await client.next('typing')).toMatchObject({ timestamp: expect.any(String) })
    await control(sandbox, 'agent-leave')
    await client.next('party_left')
    await control(sandbox, 'burst', { count: 2 })
    await client.next('message', ({ msg_text }) => msg_text === 'Message 2 of 2')
    await control(sandbox, 'huge', { bytes: 600 })
    expect(await client.next('message')).toMatchObject({ msg: 'large '.repeat(100) })
  })

  it('cuts polls and sockets, forgets, resets and restarts', async () => {
    const { client, sandbox } = await meet()
    const { ledger } = sandbox.chatSession
    await ledger.until(() => ledger.polls().some(({ outcome }) => outcome === 'open'))
    await control(sandbox, 'cut-polls')
    expect(ledger.polls().some(({ outcome }) => outcome === 'cut')).toBe(true)
    const { closed } = await openSocket(client, sandbox.chatSessionSocketUrl)
    await control(sandbox, 'deafen')
    await control(sandbox, 'drop', { code: 1012 })
    expect(await closed).toBe(1012)
    await control(sandbox, 'restart', { after: 5 })
    const back = async (): Promise<void> => client.get('chats/active').then(() => undefined, back)
    await back()
    await control(sandbox, 'forget', { chatId: client.chatId })
    expect(ledger.chats()).toEqual([])
    await control(sandbox, 'reset')
    expect(ledger.requests()).toEqual([])
    await control(sandbox, 'restart', { forget: true })
    const other = new ForeignClient(sandbox.chatSessionUrl)
    const begin = async (): Promise<Record<string, unknown>> => other.begin().catch(begin)
    expect(await begin()).toMatchObject({ is_new_chat: true })
  })

  it.each([
    ['nonsense', {}],
    ['__proto__', {}],
    ['malformed', { kind: 'none' }],
    ['burst', { count: 1 }],
    ['huge', {}],
    ['say', { text: 'to nobody' }],
    ['send', { event: { msg: 'no name' } }],
  ])('refuses %s %j', async (name, body) => {
    expect((await control(await open(), name, body)).status).toBe(404)
  })

  it('F48: the count of polls at once tells two from one', async () => {
    const { client, sandbox } = await meet()
    const { ledger } = sandbox.chatSession
    expect(ledger.mostPollsAtOnce()).toBe(1)
    await ledger.until(() => ledger.polls().some(({ outcome }) => outcome === 'open'))
    await client.ask(`chats/${client.chatId}/events`)
    expect(ledger.mostPollsAtOnce()).toBe(2)
  })
})
