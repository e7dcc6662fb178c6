import { describe, expect, it, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { createChatClient, toArray, type ChatClient } from '../../../src/core/index.ts'
import type { ChatEvent, Message } from '../../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../../src/protocols/captivate/index.ts'
import { afterwards, provideWebSocket } from '../../transport/loopback.ts'

provideWebSocket()

interface Chat {
  readonly sandbox: Sandbox
  readonly client: ChatClient
  readonly events: ChatEvent[]
}

/** A client and a real server, until the test is over. */
async function chat(options: Partial<CaptivateOptions> = {}, server: SandboxOptions = {}): Promise<Chat> {
  const sandbox = await createSandbox(server)
  const client = createChatClient({
    connection: captivate({
      apiKey: 'test-key',
      socketUrl: sandbox.socketUrl,
      sendUrl: `${sandbox.url}/api/custom-channel/sockets/message`,
      transcriptUrl: `${sandbox.url}/api/transcript`,
      uploadUrl: `${sandbox.url}/api/file-to-text`,
      userId: 'robin',
      storage: 'none',
      ...options,
    }),
  })
  const events: ChatEvent[] = []
  client.subscribe((event) => events.push(event))
  const close = client.open()
  afterwards(async () => {
    close()
    await sandbox.stop()
  })
  return { sandbox, client, events }
}

const patience = { timeout: 15_000, interval: 10 }
const until = (test: () => void) => vi.waitFor(test, patience)
const messages = ({ client }: Chat): Message[] => toArray(client.store.getState().messages)
const isReady = (one: Chat) => until(() => expect(one.client.store.getState().connection.status).toBe('ready'))
const ofType = (one: Chat, type: ChatEvent['type']) => one.events.filter((event) => event.type === type)
const textOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : part.kind)).join('\n')

async function started(...options: Parameters<typeof chat>): Promise<Chat> {
  const one = await chat(...options)
  await until(() => expect(messages(one)).toHaveLength(1))
  await isReady(one)
  return one
}

async function say(one: Chat, text: string, rows: number): Promise<void> {
  one.client.send({ text })
  await until(() => expect(messages(one)).toHaveLength(rows))
}

describe.each(['http', 'socket'] as const)('a client and a server, messages leaving by %s', (send) => {
  it('sends and proves a message, and shows the answer', async () => {
    const one = await started({ send })
    await say(one, 'text', 3)
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    expect(one.sandbox.ledger.texts()).toEqual(['text'])
  })

  it.each(['example', 'model', 'strings', 'flat', 'rotating'] as const)('merges a transcript of the shape “%s” without doubling a row', async (transcriptShape) => {
    const one = await started({ send }, { transcriptShape })
    await say(one, 'hello', 3)
    await say(one, 'hello', 5)
    await say(one, 'buttons', 7)
    const before = messages(one).map(textOf)
    await one.sandbox.faults.dropSockets()
    await until(() => expect(ofType(one, 'transcript.loaded').length).toBeGreaterThan(0))
    await isReady(one)
    expect(messages(one).map(textOf)).toEqual(before)
  })

  it('catches up on what was said while the line was down', async () => {
    const one = await started({ send })
    one.sandbox.faults.refuse({ cut: true })
    await one.sandbox.faults.dropSockets()
    one.sandbox.say('bot', 'You missed this.')
    one.sandbox.faults.refuse(null)
    await until(() => expect(messages(one).map(textOf)).toContain('You missed this.'))
    expect(messages(one)).toHaveLength(2)
  })

  it('stores metadata and reads it back', async () => {
    const one = await started({ send })
    one.client.request({ type: 'metadata.set', metadata: { page: 'cards' } })
    await until(() => expect(ofType(one, 'metadata.acked')).not.toEqual([]))
    one.client.request({ type: 'metadata.get' })
    await until(() => expect(one.client.store.getState().metadata).toMatchObject({ page: 'cards' }))
  })

  it('sends and receives actions', async () => {
    const one = await started({ send })
    one.client.request({ type: 'action.send', id: 'openedCards', data: { from: 'menu' } })
    await until(() => expect(one.sandbox.ledger.actions()).toMatchObject([{ id: 'openedCards', data: { from: 'menu' } }]))
    one.client.send({ text: 'action' })
    await until(() => expect(ofType(one, 'action.received').length).toBeGreaterThan(0))
  })

  it('an agent comes by escalation and goes', async () => {
    const one = await started({ send })
    one.client.request({ type: 'conversation.escalate' })
    await until(() => expect(one.client.store.getState().participants).toMatchObject([{ role: 'agent', name: 'Ana Lindqvist' }]))
    one.client.send({ text: 'bye' })
    await until(() => expect(one.client.store.getState().participants).toEqual([]))
  })

  it('lists conversations by pages, opens one, and deletes one and all', async () => {
    const one = await started({ send })
    await say(one, 'the first conversation', 3)
    await until(() => expect(messages(one)[1]?.delivery?.status).toBe('confirmed'))
    const first = one.client.store.getState().conversation.id
    expect(one.client.startNew()).toBe(true)
    await until(() => expect(messages(one)).toHaveLength(1))
    await isReady(one)
    one.client.request({ type: 'conversations.list', page: 1, limit: 1 })
    await until(() => expect(one.client.store.getState().conversations).toMatchObject({ status: 'loaded', page: { number: 1, hasNext: true } }))
    one.client.request({ type: 'conversations.list', page: 2, limit: 1 })
    await until(() => expect(one.client.store.getState().conversations.items).toHaveLength(2))

    expect(one.client.openConversation(first ?? '')).toBe(true)
    await until(() => expect(messages(one).map(textOf)).toContain('the first conversation'))

    const other = one.client.store.getState().conversations.items.find(({ id }) => id !== first)?.id ?? ''
    one.client.request({ type: 'conversation.delete', conversationId: other })
    await until(() => expect(one.client.store.getState().conversations.items.map(({ id }) => id)).toEqual([first]))
    expect(one.client.store.getState().conversation.status).toBe('active')
    one.client.request({ type: 'conversations.delete' })
    await until(() => expect(one.client.store.getState().conversation).toMatchObject({ status: 'ended', endReason: 'deleted' }))
    expect(one.sandbox.ledger.conversations()).toEqual([])
  })

  it('fetches a reply that was too large for the socket', async () => {
    const one = await started({ send })
    one.client.send({ text: 'big' })
    await until(() => expect(messages(one).some((message) => textOf(message).length > 20_000)).toBe(true))
    expect(ofType(one, 'error.received')).toEqual([])
  })

  it('the bot greets a client that is told to speak first, and the empty message is not shown', async () => {
    const one = await chat({ send, botFirst: true }, { greeting: 'kick' })
    await until(() => expect(messages(one)).toHaveLength(1))
    expect(messages(one)[0]?.author.role).toBe('bot')
  })

  it('bare frames, as the oldest page shows them', async () => {
    const one = await started({ send }, { frames: 'bare', errors: 'wrapped', accept: 'ok' })
    await say(one, 'text', 3)
  })

  it('changes a message that has an id on the wire', async () => {
    const one = await started({ send })
    await say(one, 'helo', 3)
    const { clientMsgId } = one.sandbox.ledger.received()[0] ?? {}
    one.client.request({ type: 'message.edit', wireId: clientMsgId ?? '', text: 'hello' })
    await until(() => expect(messages(one)[1]).toMatchObject({ edited: true }))
  })

  it('with a wrong key nothing ever leaves', async () => {
    const one = await chat({ send }, { apiKeys: ['another'] })
    one.client.send({ text: 'hello' })
    await until(() => expect(one.client.store.getState().connection.attempt).toBeGreaterThan(1))
    expect(messages(one)).toMatchObject([{ delivery: { status: 'queued' } }])
    expect(one.sandbox.ledger.received()).toEqual([])
    expect(one.sandbox.ledger.conversations()).toEqual([])
  })
})
