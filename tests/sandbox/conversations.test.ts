import { describe, expect, it } from 'vitest'
import { post, transcript, type RawClient } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

/** Asks on the socket and returns the payload of the answer. */
async function ask(client: RawClient, question: string, payload: unknown, answer: string): Promise<Record<string, unknown>> {
  client.send(question, payload)
  return (await client.next(answer)).event_payload
}

const idsOf = (payload: Record<string, unknown>): unknown[] =>
  (payload['conversations'] as Record<string, unknown>[]).map(({ conversation_id }) => conversation_id)

describe('metadata', () => {
  it('is set, confirmed and given back, without what is private', async () => {
    const client = await connect(await open())
    const conversation_id = await client.startGreeted({ userId: 'ada', metadata: { plan: 'gold', private: { crm: 7 } } })
    const metadata = { page: '/cards', private: { score: 3 } }
    expect(await ask(client, 'metadata', { metadata, client_msg_id: 'x', conversation_id }, 'metadata_update_success')).toEqual({ conversation_id })
    expect(await ask(client, 'metadata_request', { conversation_id }, 'conversation_metadata')).toEqual({
      conversation_id,
      content: { plan: 'gold', page: '/cards', internal: { channelMetadata: expect.any(Object) } },
    })
  })

  it('is taken from each of the names that the documents use', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const id = await client.start({ userData: { a: 1 }, userMetadata: { b: 2 }, metadata: { c: 3 } })
    expect(sandbox.ledger.conversation(id)?.metadata).toEqual({ a: 1, b: 2, c: 3 })
  })

  it('refuses keys that begin with $', async () => {
    const client = await connect(await open())
    const conversation_id = await client.start()
    const error = await ask(client, 'metadata', { metadata: { $where: 1 }, conversation_id }, 'general_error')
    expect(error).toMatchObject({ error_code: 400, error_desc: expect.stringContaining('$') })
  })

  it.each([
    ['bare', { metadata: expect.objectContaining({ plan: 'gold' }) }],
    ['object', expect.objectContaining({ plan: 'gold' })],
    ['wrapped', { event: { event_type: 'conversation_metadata', event_payload: { conversation_id: expect.any(String), content: expect.objectContaining({ plan: 'gold' }) } } }],
  ] as const)('comes in the body of an HTTP answer, %s', async (answers, body) => {
    const sandbox = await open({ answers })
    const client = await connect(sandbox)
    const conversation_id = await client.start({ metadata: { plan: 'gold' } })
    const response = await post(sandbox.url, 'metadata_request', { conversation_id }, client.socketId)
    expect(await response.json()).toEqual(body)
  })
})

describe('the list of conversations', () => {
  it('is bare ids in the oldest form, objects in the next', async () => {
    const client = await connect(await open())
    const first = await client.startGreeted()
    const second = await client.startGreeted()
    await client.startGreeted({ userId: 'bob' })
    expect(await ask(client, 'get_conversations', { userId: 'ada' }, 'user_conversations')).toEqual({ conversations: [second, first] })
    const list = await ask(client, 'get_user_conversations', { userId: 'ada' }, 'user_conversations')
    expect(list).toEqual({ conversations: [second, first].map((conversation_id) => ({ conversation_id, metadata: expect.any(Object), apiKey: 'test-key' })) })
  })

  it.each(['get_conversations', 'conversations'] as const)('can be called %s', async (conversationListEvent) => {
    const client = await connect(await open({ conversationListEvent }))
    const id = await client.start()
    expect(await ask(client, 'get_conversations', { userId: 'ada' }, conversationListEvent)).toEqual({ conversations: [id] })
  })

  it('comes in pages', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const ids = []
    for (let index = 0; index < 5; index += 1) ids.unshift(await client.start())
    const page = await ask(client, 'get_user_conversations_v2', { userId: 'ada', pagination: { page: '2', limit: '2' } }, 'user_conversations')
    expect(idsOf(page)).toEqual(ids.slice(2, 4))
    expect(page['pagination']).toEqual({ hasNextPage: true, hasPrevPage: true, page: 2, pageSize: 2, total: 5, totalPages: 3 })
    const response = await post(sandbox.url, 'get_user_conversations_v2', { userId: 'ada', pagination: { page: '3', limit: '2' } })
    expect(await response.json()).toMatchObject({ conversations: [{ conversation_id: ids[4] }], pagination: { hasNextPage: false } })
  })

  it('is filtered, searched, and kept to keys', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const other = await connect(sandbox, 'other-key')
    const gold = await client.start({ userId: 'ada', metadata: { plan: 'gold' } })
    const plain = await other.start({ userId: 'ada', metadata: { plan: 'plain' } })
    client.say(gold, 'I lost my Card')
    await client.next('bot_message')
    const find = async (query: object): Promise<unknown[]> => idsOf(await ask(client, 'get_user_conversations_v2', { userId: 'ada', ...query }, 'user_conversations'))
    expect(await find({ filter: { plan: 'gold' } })).toEqual([gold])
    expect(await find({ search: { plan: 'LAI' } })).toEqual([plain])
    expect(await find({ search: { 'internal.channelMetadata.custom.conversation_title': 'lost my card' } })).toEqual([gold])
    expect(await find({ apiKeys: ['other-key'] })).toEqual([plain])
    expect(await find({ userId: 'nobody' })).toEqual([])
  })
})

describe('edit and delete', () => {
  it('edits a message by any of its ids', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const conversation_id = await client.start()
    client.say(conversation_id, 'text bare', 'm-1')
    await client.next('bot_message')
    const content = { type: 'text', text: 'text, but better' }
    const change = { type: 'message_create', client_msg_id: 'edit-message-id-1', conversation_id, content }
    expect(await ask(client, 'edit_message', { ...change, message_id: 'm-1' }, 'message_edited_success')).toEqual({ conversation_id, message_id: 'm-1' })
    expect((await transcript(sandbox.url, conversation_id))[0]).toMatchObject({ messages: [content] })
    expect(await ask(client, 'edit_message', { ...change, message_id: 'none' }, 'general_error')).toMatchObject({ error_desc: 'Invalid message_id' })
  })

  it.each(['delete_conversation', 'conversation_delete'])('deletes one conversation by %s and tells everybody who hears it', async (name) => {
    const sandbox = await open()
    const [client, other] = [await connect(sandbox), await connect(sandbox)]
    const conversation_id = await client.startGreeted()
    const kept = await client.startGreeted()
    const success = { userId: 'ada', conversation_id }
    expect(await ask(other, name, { conversation_id, softdelete: true }, 'delete_conversation_success')).toEqual(success)
    expect((await client.next('delete_conversation_success')).event_payload).toEqual(success)
    client.say(conversation_id, 'hello')
    await client.next('general_error')
    expect(sandbox.ledger.conversations().map(({ id }) => id)).toEqual([kept])
  })

  it.each([
    ['delete_user_conversations', { userId: 'ada' }],
    ['delete_conversation', { userId: 'ada' }],
    ['delete_conversation', { conversation_id: 'ada' }],
  ])('deletes all of a user’s by %s %j', async (name, payload) => {
    const sandbox = await open()
    const client = await connect(sandbox)
    await client.startGreeted()
    await client.startGreeted()
    const kept = await client.startGreeted({ userId: 'bob' })
    expect(await ask(client, name, payload, 'delete_conversation_success')).toEqual({ userId: 'ada' })
    expect(sandbox.ledger.conversations().map(({ id }) => id)).toEqual([kept])
  })

  it('refuses to delete what is not there', async () => {
    const client = await connect(await open())
    expect(await ask(client, 'delete_conversation', { conversation_id: 'none' }, 'general_error')).toMatchObject({ error_code: 400 })
  })

  it('reads an action back, and keeps it in the ledger', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const conversation_id = await client.start()
    client.send('action', { type: 'normal', id: 'openTicket', data: { number: 7 }, conversation_id })
    expect((await client.nextContent())[0]?.['text']).toContain('“openTicket” with {"number":7}')
    expect(sandbox.ledger.actions()).toEqual([{ id: 'openTicket', type: 'normal', data: { number: 7 }, conversationId: conversation_id, at: expect.any(Number) }])
  })
})
