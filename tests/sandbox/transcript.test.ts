import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { transcript, type RawClient } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

const names = { channelName: expect.any(String), chatbotName: expect.any(String) }
const say = (text: string): unknown => ({ type: 'text', text })

/** A visitor, the bot, the bot with an action, an agent, an action by itself, a file. */
async function converse(options: SandboxOptions): Promise<{ readonly sandbox: Sandbox; readonly client: RawClient; readonly id: string }> {
  const sandbox = await open({ greeting: 'none', ...options })
  const client = await connect(sandbox)
  const id = await client.start()
  client.say(id, 'text bare', 'm-1')
  await client.next('bot_message')
  client.say(id, 'agent', 'm-2')
  await client.next('livechat_message')
  client.say(id, 'idle', 'm-3')
  await client.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('Ana has left'))
  client.say(id, 'action', 'm-4')
  await client.next('action')
  client.say(id, 'files mime', 'm-5')
  await client.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('"files"'))
  return { sandbox, client, id }
}

describe('the transcript', () => {
  it('has the shape of the documented example by default', async () => {
    const { sandbox, id } = await converse({})
    const [user, bot, , call, agent, , ended] = await transcript(sandbox.url, id)
    expect(user).toEqual({ from: 'user', messages: [say('text bare')], ...names })
    expect(bot).toEqual({ from: 'bot', messages: { idChat: id, messages: [{ text: expect.any(String) }], actions: [] }, ...names })
    const actions = [{ type: 'normal', title: 'escalateToHuman' }]
    expect(call).toEqual({ from: 'bot', messages: { idChat: id, messages: [say('Please wait while I connect you to the support team.')], actions }, actions, ...names })
    expect(agent).toMatchObject({ from: 'agent ', messages: { idChat: id } })
    expect(ended).toMatchObject({ from: 'agent ', messages: { messages: [say('Livechat Ended')] } })
  })

  it('has the shape of the documented model', async () => {
    const { sandbox, id } = await converse({ transcriptShape: 'model' })
    const entries = await transcript(sandbox.url, id)
    expect(entries[0]).toEqual({
      event_id: expect.any(String),
      messages: [{ actions: [], files: [], from: 'user', ...names, livechatName: expect.any(String), messages: [say('text bare')] }],
    })
    expect(entries[3]).toMatchObject({ messages: [{ from: 'chatbot', actions: [{ id: 'escalateToHuman' }] }] })
    expect(entries[4]).toMatchObject({ messages: [{ from: 'livechat' }] })
    expect(entries.at(-1)).toMatchObject({ messages: [{ files: [{ type: 'application/pdf' }] }] })
  })

  it('has plain strings as items', async () => {
    const { sandbox, id } = await converse({ transcriptShape: 'strings' })
    const entries = await transcript(sandbox.url, id)
    expect(entries[0]).toMatchObject({ from: 'user', messages: [say('text bare')] })
    expect(entries[1]).toMatchObject({ from: 'bot', messages: { messages: ['This text came without a type.'] } })
  })

  it('has entries with actions alone', async () => {
    const { sandbox, id } = await converse({ transcriptShape: 'actions' })
    const entries = await transcript(sandbox.url, id)
    expect(entries[3]).toMatchObject({ from: 'bot', messages: { actions: [] } })
    expect(entries[4]).toEqual({ from: 'bot', ...names, actions: [{ actionType: 'escalateToHuman', details: '{}' }] })
    expect(entries).toContainEqual({ from: 'bot', ...names, actions: [{ actionType: 'redirectToContactUs', details: '{"page":"contact"}' }] })
  })

  it('has flat entries with ids and files', async () => {
    const { sandbox, id } = await converse({ transcriptShape: 'flat' })
    const entries = await transcript(sandbox.url, id)
    expect(entries[0]).toEqual({ message_id: expect.any(String), from: 'user', text: 'text bare', content: say('text bare'), files: [] })
    expect(entries.at(-1)).toMatchObject({ files: [{ type: 'application/pdf', filename: 'account-statement.pdf' }] })
  })

  it('goes through all shapes when rotating', async () => {
    const { sandbox, id } = await converse({ transcriptShape: 'rotating' })
    const entries = await transcript(sandbox.url, id)
    expect(entries[0]).toMatchObject({ from: 'user', messages: [say('text bare')] })
    expect(entries[1]).toHaveProperty('event_id')
    expect(entries.some((entry) => 'message_id' in entry)).toBe(true)
  })

  it('has only its last entries when asked to', async () => {
    const { sandbox, id } = await converse({})
    const all = await transcript(sandbox.url, id)
    sandbox.settings.transcriptLast = 3
    expect(await transcript(sandbox.url, id)).toEqual(all.slice(-3))
  })

  it.each([
    ['transcript', 'transcript'],
    ['messages', 'message'],
  ] as const)('is called %s on the socket and %s by REST', async (transcriptKey, restTranscriptKey) => {
    const { sandbox, client, id } = await converse({ transcriptKey, restTranscriptKey })
    client.send('conversation_transcript_request', { conversation_id: id })
    const answer = await client.next('conversation_transcript')
    expect(answer.event_payload).toEqual({ conversation_id: id, [transcriptKey]: await transcript(sandbox.url, id, restTranscriptKey) })
  })

  it('is refused without a key, and about a conversation that nobody knows', async () => {
    const sandbox = await open()
    expect((await fetch(`${sandbox.url}/api/transcript?conversation_id=x`)).status).toBe(401)
    const response = await fetch(`${sandbox.url}/api/transcript?conversation_id=x`, { headers: { 'x-api-key': 'k' } })
    expect([response.status, await response.json()]).toEqual([404, { error_code: 400, error_desc: 'Invalid conversation_id' }])
  })
})
