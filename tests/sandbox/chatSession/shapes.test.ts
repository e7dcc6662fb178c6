import { describe, expect, it } from 'vitest'
import { meet, meetAgent } from './meet.ts'

describe('shapes that public documents contradict', () => {
  it.each([
    ['seconds', expect.stringMatching(/^\d{10}$/)],
    ['milliseconds', expect.stringMatching(/^\d{13}$/)],
    ['seconds-number', expect.any(Number)],
    ['milliseconds-number', expect.any(Number)],
  ] as const)('BP-15: timestamps in %s', async (timestamps, timestamp) => {
    const { client } = await meet({ timestamps })
    expect(await client.history()).toEqual(expect.arrayContaining([expect.objectContaining({ timestamp })]))
  })

  it.each([
    ['chat', /^[0-9a-f-]{36}:\d+$/],
    ['uuid', /^[0-9a-f-]{36}:\d+$/],
    ['number', /^\d+$/],
  ] as const)('BP-8: ids of the form %s', async (messageIds, pattern) => {
    const { client } = await meet({ messageIds })
    const ids = client.heard.filter(({ event }) => event === 'chat_session_message').map(({ msg_id }) => String(msg_id))
    expect(ids).toEqual([expect.stringMatching(pattern)])
    expect(ids[0]?.startsWith(client.chatId)).toBe(messageIds === 'chat')
  })

  it('BP-8: a server that wants files to have an empty id', async () => {
    const { client } = await meet({ fileIds: 'empty' })
    const file = { event: 'chat_session_file', file_id: 'f', file_type: 'image' }
    expect((await client.send({ ...file, msg_id: 'x' })).status).toBe(500)
    expect((await client.send({ ...file, msg_id: '' })).status).toBe(200)
  })

  it('BP-6: signaling as text', async () => {
    const { client } = await meetAgent({ signalingData: 'string' })
    await client.say('call')
    expect(JSON.parse(String((await client.next('signaling'))['data']))).toMatchObject({ type: 'OFFER_CALL' })
  })

  it('BP-7: places as numbers', async () => {
    const { client } = await meetAgent({ coordinates: 'number' })
    await client.say('location')
    expect(await client.next('location')).toMatchObject({ latitude: 60.1699, longitude: 24.9384 })
  })

  it('BP-13: the misspelt inactivity timeout', async () => {
    const { client } = await meet({ inactivityName: 'inactvity', inactivityTimeout: 5 })
    await client.say('warn')
    await client.next('inactvity_timeout')
  })

  it('BP-14: receipts that name the message by msg_id', async () => {
    const { client } = await meetAgent({ receiptKey: 'msg_id' })
    const id = await client.say('hello')
    expect(await client.next('message_read')).toEqual({ event: 'chat_session_message_read', msg_id: id, party_id: 'party-ana', timestamp: expect.any(String) })
  })

  it('forms whose numbers are numbers', async () => {
    const { client } = await meet({ formNumbers: 'number' })
    await client.say('form')
    const { form_request_id, form_timeout, form_name } = await client.next('form_show')
    expect([Number.isSafeInteger(form_request_id), form_timeout]).toEqual([true, 300])
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: {} })
    expect(await client.nextText()).toContain('nothing')
  })

  it.each([['chat'], ['none']] as const)('own events in the history with the party: %s', async (ownParty) => {
    const { client } = await meet({ ownParty })
    await client.say('sticker')
    await client.nextText()
    const own = (await client.history()).find(({ msg }) => msg === 'sticker')
    expect(own?.['party_id']).toBe(ownParty === 'chat' ? client.chatId : undefined)
  })

  it('own events come back by poll, the visitor is announced, the scenario has no name', async () => {
    const { client } = await meet({ echo: true, announceVisitor: true, scenarioName: '' })
    await client.say('sticker')
    await client.next('message', ({ msg, party_id }) => msg === 'sticker' && party_id === client.chatId)
    expect(client.heard.filter(({ event }) => event === 'chat_session_party_joined')).toMatchObject([{ type: 'external', party_id: client.chatId }, { type: 'scenario', display_name: '' }])
  })

  it('a history without calls, of the last events alone, that comes late, that is closed with the chat', async () => {
    const { client, sandbox } = await meetAgent({ signalingInHistory: false })
    const { settings } = sandbox.chatSession
    await client.say('call')
    await client.next('signaling')
    expect((await client.history()).some(({ event }) => event === 'chat_session_signaling')).toBe(false)
    settings.historyLast = 1
    expect(await client.history()).toHaveLength(1)
    Object.assign(settings, { historyLast: 0, writingDelay: 60_000 })
    expect(await client.history()).toEqual([])
    Object.assign(settings, { writingDelay: 0, historyAfterEnd: false })
    await client.send({ event: 'chat_session_end' })
    await client.next('ended')
    expect((await client.ask(`chats/${client.chatId}/history`)).status).toBe(404)
  })

  it('a history with what was delivered and read', async () => {
    const { client } = await meetAgent({ receiptsInHistory: true })
    await client.say('hello')
    await client.next('message_read')
    expect((await client.history()).map(({ event }) => event)).toEqual(expect.arrayContaining(['chat_session_message_delivered', 'chat_session_message_read']))
  })

  it.each([
    ['list', 200, { events: [] }],
    ['error', 400, { error_code: '5511', error_message: expect.any(String) }],
  ] as const)('a poll without events is answered by %s', async (emptyPoll, status, body) => {
    const { client, sandbox } = await meet()
    client.stop()
    await sandbox.chatSession.ledger.until((ledger) => ledger.polls().every(({ outcome }) => outcome !== 'open'))
    Object.assign(sandbox.chatSession.settings, { emptyPoll, pollHold: 5 })
    const answer = await client.ask(`chats/${client.chatId}/events`)
    expect([answer.status, await answer.json()]).toEqual([status, body])
  })

  it('a repeated msg_id is acted on again, or not, and counted in both cases', async () => {
    const { client, sandbox } = await meet()
    const { ledger, settings } = sandbox.chatSession
    const message = { event: 'chat_session_message', msg: 'sticker', msg_id: `${client.chatId}:9` }
    await client.send(message)
    await client.send(message)
    expect([await client.nextText(), await client.nextText()]).toHaveLength(2)
    settings.deduplicate = true
    expect((await client.send(message)).status).toBe(200)
    expect(ledger.received().map(({ repeated, processed }) => [repeated, processed])).toEqual([[false, true], [true, true], [true, false]])
    expect((await client.history()).filter(({ msg }) => msg === 'sticker')).toHaveLength(2)
  })
})
