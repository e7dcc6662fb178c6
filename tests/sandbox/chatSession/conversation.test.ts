import { describe, expect, it } from 'vitest'
import type { Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { open } from '../sandboxes.ts'
import { ForeignClient } from './foreignClient.ts'

async function arrive(options: SandboxOptions['chatSession'] = {}): Promise<{ readonly sandbox: Sandbox; readonly client: ForeignClient }> {
  const sandbox = await open({ chatSession: options })
  return { sandbox, client: new ForeignClient(sandbox.chatSessionUrl) }
}

describe('a chat by long poll', () => {
  it('begins, greets with HTML and plain text, and is found again', async () => {
    const { client } = await arrive()
    expect(await client.start()).toEqual({ chat_id: client.chatId, state: 'connecting', is_new_chat: true })
    expect(await client.next('party_joined')).toMatchObject({ type: 'scenario', display_name: 'Harbour assistant', timestamp: expect.stringMatching(/^\d{10}$/) })
    expect(await client.next('status')).toMatchObject({ state: 'connected' })
    expect(await client.next('message')).toMatchObject({ msg: expect.stringContaining('<b>Harbour Bank</b>'), msg_text: expect.stringContaining('Harbour Bank'), msg_id: expect.stringMatching(new RegExp(`^${client.chatId}:\\d+$`)) })
    expect(await client.begin()).toMatchObject({ chat_id: client.chatId, is_new_chat: false })
    expect(await client.get('chats/active')).toEqual({ chat_id: client.chatId, state: 'connected' })
  })

  it('answers a message, and keeps both sides in the history', async () => {
    const { client, sandbox } = await arrive()
    await client.start()
    await client.nextText()
    const id = await client.say('help')
    expect(await client.nextText()).toContain('buttons')
    expect(await client.history()).toMatchObject([
      { event: 'chat_session_party_joined' },
      { event: 'chat_session_status' },
      { event: 'chat_session_message' },
      { event: 'chat_session_message', msg: 'help', msg_id: id, party_id: client.chatId },
      { event: 'chat_session_message', msg_text: expect.stringContaining('buttons') },
    ])
    expect(sandbox.chatSession.ledger.texts()).toEqual(['help'])
  })

  it('hands every event over once, and holds one poll at a time', async () => {
    const { client, sandbox } = await arrive({ pollHold: 60_000 })
    await client.start()
    await client.nextText()
    await sandbox.chatSession.ledger.until((ledger) => ledger.polls().some(({ outcome }) => outcome === 'open'))
    const second = await client.ask(`chats/${client.chatId}/events`)
    expect([second.status, await second.json()]).toEqual([400, { error_code: '5509', error_message: expect.any(String) }])
    await client.say('buttons')
    expect(await client.nextText()).toMatch(/\/buttons \[My card\] \[A loan\]/)
    const ids = client.heard.flatMap(({ msg_id }) => (msg_id === undefined ? [] : [msg_id]))
    expect(ids).toEqual([...new Set(ids)])
    expect(sandbox.chatSession.ledger.mostPollsAtOnce()).toBe(2)
  })

  it('shows a form and goes on with its data', async () => {
    const { client, sandbox } = await arrive()
    await client.start()
    await client.say('form')
    const { form_request_id, form_name, form_timeout } = await client.next('form_show')
    expect([form_name, form_timeout]).toEqual(['address_form', '300'])
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: { full_name: 'Ada', country: 'Finland' } })
    expect(await client.nextText()).toBe('Thank you. I have written down: full_name, country.')
    expect(sandbox.chatSession.ledger.forms()).toMatchObject([{ name: 'address_form', isSecure: false, data: { full_name: 'Ada' } }])
  })

  it('brings an agent through a queue whose wait falls, who reports what was read', async () => {
    const { client } = await arrive()
    await client.start()
    await client.say('agent')
    await client.next('status', ({ state }) => state === 'queued')
    expect(await client.next('status', ({ ewt }) => ewt === '20')).toMatchObject({ state: 'queued' })
    expect(await client.next('status', ({ ewt }) => ewt === '5')).toMatchObject({ state: 'queued' })
    await client.next('status', ({ state }) => state === 'connecting')
    expect(await client.next('party_joined')).toMatchObject({ type: 'internal', first_name: 'Ana', last_name: 'Lindqvist', display_name: 'Ana Lindqvist' })
    await client.next('status', ({ state }) => state === 'connected')
    await client.next('typing', ({ party_id }) => party_id === 'party-ana')
    expect(await client.next('message')).toMatchObject({ party_id: 'party-ana' })
    const id = await client.say('I have a question')
    expect(await client.next('message_delivered')).toMatchObject({ ref_msg_id: id, party_id: 'party-ana' })
    expect(await client.next('message_read')).toMatchObject({ ref_msg_id: id })
    expect(await client.nextText()).toContain('I see')
  })
})
