import { describe, expect, test } from 'vitest'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatEvent, Message } from '../../../src/model/index.ts'
import { chatbotBackend, type ChatbotBackendOptions } from '../../../src/protocols/chatbot-backend/index.ts'
import { afterwards } from '../../transport/loopback.ts'
import { until } from './givenChat.ts'

const startServer = async (options: SandboxOptions = {}): Promise<Sandbox> => {
  const sandbox = await createSandbox(options)
  afterwards(() => sandbox.stop())
  return sandbox
}

const join = (sandbox: Sandbox, wire: Partial<ChatbotBackendOptions> = {}) => {
  const connection = chatbotBackend({ url: sandbox.chatbotUrl, auth: { widgetKey: 'wk-1', chatbotId: 'bot-1' }, storage: 'none', ...wire })
  const client = createChatClient({ connection, autoStart: true })
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  afterwards(client.open())
  const state = () => client.store.getState()
  const rows = (): Message[] => toArray(state().messages)
  const isReady = () => until(() => expect([state().connection.status, state().conversation.status]).toEqual(['ready', 'active']))
  return { client, events, state, rows, isReady }
}

const words = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('')

describe('over Socket.IO', () => {
  test.each([{ polling: false }, { polling: true }])('a conversation with a streamed answer: one row each, proved, and no key in an address (%j)', async (wire) => {
    const sandbox = await startServer({ chatbot: { transports: wire.polling ? 'polling' : 'websocket' } })
    const chat = join(sandbox, wire)
    await chat.isReady()
    chat.client.send({ text: 'stream' })
    await until(() => expect(chat.rows()[2]?.author.role).toBe('bot'))
    await until(() => expect(chat.rows()[2]).not.toHaveProperty('stream'))
    expect(chat.rows()).toHaveLength(3)
    expect(chat.rows()[1]?.delivery?.status).toMatch(/confirmed|delivered|read/)
    expect(chat.events.filter(({ type }) => type === 'stream.advanced').length).toBeGreaterThan(0)
    expect(words(chat.rows()[2] as Message)).toBe(sandbox.chatbot.ledger.conversation()?.messages.at(-1)?.content)
    expect(sandbox.chatbot.ledger.leaks()).toBe(0)
    expect(sandbox.chatbot.ledger.repeated()).toEqual({})
  })

  test('F49: a server that says goodbye is dialled again, and the conversation goes on', async () => {
    const sandbox = await startServer()
    const chat = join(sandbox)
    await chat.isReady()
    const { id } = chat.state().conversation
    sandbox.chatbot.faults.kick()
    await until(() => expect(sandbox.chatbot.ledger.lines()).toHaveLength(2))
    await chat.isReady()
    chat.client.send({ text: 'echo still here' })
    await until(() => expect(chat.rows().map(words)).toContain('still here'))
    expect(chat.state().conversation.id).toBe(id)
    expect(chat.rows()).toHaveLength(3)
  })

  test('F43: an answer that is cut in the middle is completed from the record, in its row, and nothing is doubled', async () => {
    const sandbox = await startServer({ chatbot: { pace: 0.3 } })
    const chat = join(sandbox)
    await chat.isReady()
    chat.client.send({ text: 'stream' })
    await until(() => expect(chat.rows().at(-1)?.stream).toBe('growing'))
    const rowId = chat.rows().at(-1)?.id
    sandbox.chatbot.faults.cut()
    await until(() => expect(chat.rows().at(-1)?.stream).not.toBe('growing'))
    await chat.isReady()
    await until(() => expect(chat.rows().at(-1)).not.toHaveProperty('stream'))
    expect(chat.rows().map(({ author }) => author.role)).toEqual(['bot', 'visitor', 'bot'])
    expect(chat.rows().at(-1)?.id).toBe(rowId)
    expect(sandbox.chatbot.ledger.repeated()).toEqual({})
  })

  test('a token that the server takes back is fetched anew, once, and the conversation goes on', async () => {
    const sandbox = await startServer()
    const asked: boolean[] = []
    const chat = join(sandbox, { auth: ({ wasRefused }) => (asked.push(wasRefused), { token: `robin-${String(asked.length)}` }) })
    await chat.isReady()
    const { id } = chat.state().conversation
    sandbox.chatbot.faults.expireTokens()
    await until(() => expect(asked).toEqual([false, true]))
    await chat.isReady()
    chat.client.send({ text: 'echo still me' })
    await until(() => expect(chat.rows().map(words)).toContain('still me'))
    expect(chat.state().conversation.id).toBe(id)
    expect(JSON.stringify([chat.state(), chat.events])).not.toMatch(/robin-\d/)
  })

  test('who is not let in is told so, and dials no more', async () => {
    const sandbox = await startServer({ chatbot: { widgetKeys: ['another'] } })
    const chat = join(sandbox)
    await until(() => expect(chat.state().connection).toMatchObject({ status: 'refused', cause: 'unauthorised' }))
    expect(JSON.stringify([chat.state(), chat.events])).not.toContain('wk-1')
  })
})
