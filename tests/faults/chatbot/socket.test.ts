import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, describe, it, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { createFaultProxy } from '../../../sandbox/proxy/createFaultProxy.ts'
import { superviseSandbox } from '../../../sandbox/superviseSandbox.ts'
import { createChatClient, toArray } from '../../../src/core/index.ts'
import { chatbotBackend, type ChatbotBackendOptions } from '../../../src/protocols/chatbot-backend/index.ts'
import { fastClock } from '../../e2e/page/fastClock.ts'
import { afterwards, provideWebSocket } from '../../transport/loopback.ts'
import { wordsOf } from './judgeChat.ts'

provideWebSocket()

const until = (test: () => void | Promise<void>) => vi.waitFor(test, { timeout: 15_000, interval: 10 })
const proved = ['confirmed', 'delivered', 'read']

async function serve(chatbot: NonNullable<SandboxOptions['chatbot']> = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ chatbot: { defaultAnswer: 'none', welcome: 'none', ...chatbot } })
  afterwards(() => sandbox.stop())
  return sandbox
}

/** A client over a real socket, whose clock runs twenty times as fast as the device's. */
function chat(url: string, wire: Partial<ChatbotBackendOptions> = {}) {
  const client = createChatClient({ connection: chatbotBackend({ url, auth: { token: 'ada' }, storage: 'none', clock: fastClock(20), ...wire }) })
  afterwards(client.open())
  const state = () => client.store.getState()
  const rows = () => toArray(state().messages)
  return {
    client,
    state,
    texts: () => rows().map(wordsOf),
    isReady: () => until(() => expect([state().connection.status, state().conversation.status]).toEqual(['ready', 'active'])),
    isRefused: () => until(() => expect(state().connection.status).toBe('refused')),
    isProved: (text: string) => until(() => expect(proved).toContain(rows().find((row) => row.delivery && wordsOf(row) === text)?.delivery?.status)),
  }
}

describe('over real Socket.IO', () => {
  it('F49: a server that puts every line out at once is dialled a few times and then left alone, until the visitor tries again', async () => {
    const sandbox = await serve()
    const { client, state, isReady, isRefused, isProved } = chat(sandbox.chatbotUrl)
    await isReady()
    const stop = sandbox.chatbot.subscribe(() => void setImmediate(() => sandbox.chatbot.faults.kick()))
    sandbox.chatbot.faults.kick()
    await isRefused()
    expect(state().connection.reason).toMatch(/server ended the line/i)
    expect(sandbox.chatbot.ledger.lines().length).toBeLessThan(7)
    stop()
    client.send({ text: 'may I?' })
    expect(sandbox.chatbot.ledger.texts()).toEqual([])
    client.reconnect()
    await isProved('may I?')
    expect(sandbox.chatbot.ledger.texts()).toEqual(['may I?'])
  })

  it.each([
    ['in the handshake', { refusals: 'middleware' }],
    ['in the words of a library', { refusals: 'middleware', refusalWords: 'jwt' }],
    ['by an event and a goodbye', { refusals: 'event' }],
    ['by an event alone', { refusals: 'event-stay' }],
  ] as const)('F33, F49: a key that is refused %s is asked for anew once; then the chat is refused, and the key is told to nobody', async (_how, chatbot) => {
    const sandbox = await serve({ ...chatbot, tokens: ['somebody-else'] })
    const asked: boolean[] = []
    const { state, isRefused } = chat(sandbox.chatbotUrl, { auth: ({ wasRefused }) => (asked.push(wasRefused), { token: 'secret-key' }) })
    await isRefused()
    expect(asked).toEqual([false, true])
    expect(JSON.stringify(state())).not.toContain('secret-key')
    expect(sandbox.chatbot.ledger.leaks()).toBe(0)
  })

  it('F49: an error of the namespace that nobody knows is tried a few times, and then told with its words', async () => {
    const sandbox = await serve()
    sandbox.chatbot.faults.refuse({ message: 'Invalid namespace', code: 'NAMESPACE' })
    const { client, state, isRefused, isReady } = chat(sandbox.chatbotUrl)
    await isRefused()
    expect(state().connection.reason).toContain('Invalid namespace')
    expect(sandbox.chatbot.ledger.refusals().length).toBeLessThan(7)
    sandbox.chatbot.faults.refuse(null)
    client.reconnect()
    await isReady()
  })

  it('F34: a token that runs out in mid-conversation is fetched anew once, and what was typed meanwhile arrives once', async () => {
    const sandbox = await serve()
    const asked: boolean[] = []
    const { client, isReady, isProved } = chat(sandbox.chatbotUrl, { auth: ({ wasRefused }) => (asked.push(wasRefused), { token: `robin-${String(asked.length)}` }) })
    await isReady()
    sandbox.chatbot.faults.expireTokens()
    client.send({ text: 'in between' })
    await isProved('in between')
    expect(asked).toEqual([false, true])
    expect(sandbox.chatbot.ledger.texts()).toEqual(['in between'])
  })

  it('F49: where a proxy lets no WebSocket through, the reason names the way around it, and with `polling` the chat works', async () => {
    const sandbox = await serve({ transports: 'polling' })
    const walled = chat(sandbox.chatbotUrl)
    await until(() => expect(walled.state().connection.reason).toContain('`polling: true`'))
    const { client, isReady, isProved } = chat(sandbox.chatbotUrl, { polling: true })
    await isReady()
    client.send({ text: 'by polling' })
    await isProved('by polling')
    expect(sandbox.chatbot.ledger.lines().map(({ transport }) => transport)).toEqual(['polling'])
  })

  it.each(['fin', 'reset'] as const)('F3: a connection that ends with %s in the midst of a frame, either way, loses and doubles nothing', async (ending) => {
    const sandbox = await serve()
    const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: Number(new URL(sandbox.chatbotUrl).port) } })
    afterwards(() => proxy.close())
    const { client, texts, isReady, isProved } = chat(`http://127.0.0.1:${proxy.port}`)
    await isReady()
    proxy.cutMidFrame({ way: 'toClient', ending })
    client.send({ text: 'the echo is cut' })
    await isProved('the echo is cut')
    await isReady()
    proxy.cutMidFrame({ way: 'toServer', ending })
    client.send({ text: 'the question is cut' })
    await isProved('the question is cut')
    expect(texts()).toEqual(['the echo is cut', 'the question is cut'])
    expect(sandbox.chatbot.ledger.repeated()).toEqual({})
  })

  it('F1, F2: a server that is killed in mid-answer and comes back with its memory: the answer is there once and whole', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatbot-'))
    afterwards(() => rmSync(folder, { recursive: true }))
    const sandbox = await superviseSandbox({ stateFile: join(folder, 'state'), chatbot: { pace: 0.5, welcome: 'none' } })
    afterwards(() => sandbox.stop())
    const { client, state, texts, isReady } = chat(sandbox.url)
    await isReady()
    client.send({ text: 'stream' })
    await until(() => expect(toArray(state().messages).at(-1)?.stream).toBe('growing'))
    await sandbox.kill()
    await until(() => expect(state().connection.status).not.toBe('ready'))
    client.send({ text: 'plain' })
    await sandbox.start()
    await until(() => expect(texts()).toEqual(['stream', expect.stringMatching(/Shall I look up one of your own transfers\?$/), 'plain', expect.stringContaining('five working days')]))
    expect(toArray(state().messages).filter(({ stream }) => stream !== undefined)).toEqual([])
  })
})
