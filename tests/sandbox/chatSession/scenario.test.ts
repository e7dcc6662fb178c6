import { describe, expect, it } from 'vitest'
import { meet, meetAgent } from './meet.ts'

describe('what the scenario says', () => {
  it.each([
    ['buttons', /^What is it about\? \/buttons \[My card\] \[A loan\] \[Something else\]$/],
    ['columns', /\/buttons-column \[Harbour Street 4\] \[Old Market 12\] \[Airport, arrivals\]$/],
    ['choice', /\/choice \[Yes, please\] \[No, thank you\]$/],
    ['attachment', /\/attachment : http:\/\/\S+\.png, image And .*\/attachment : http:\/\/\S+\.wav, audio That was all\.$/],
    ['attachment plain', /^\/attachment http:\/\/\S+\.pdf$/],
    ['location', /\/location : 24\.9384, 60\.1699, "Harbour Bank", "Harbour Street 4"$/],
    ['sticker', /^\/sticker 52002734, 11537, line$/],
    ['long', /harbour wakes/],
    ['agent leaves', /Say “agent” first/],
    ['anything else', /You wrote “anything else”/],
  ])('%s', async (word, text) => {
    const { client } = await meet()
    await client.say(word)
    expect(await client.nextText()).toMatch(text)
  })

  it('HTML beside its plain text, and HTML alone', async () => {
    const { client } = await meet()
    await client.say('html')
    expect(await client.next('message')).toMatchObject({ msg: expect.stringMatching(/<b>this week<\/b>.*<a href="http/), msg_text: expect.not.stringContaining('<') })
    await client.say('html only')
    expect(await client.next('message')).toEqual(expect.not.objectContaining({ msg_text: expect.anything() }))
  })

  it('a pressed button is known by its directive', async () => {
    const { client } = await meet()
    await client.say('buttons')
    const { directive_id } = await client.next('message')
    await client.send({ event: 'chat_session_message', msg: 'A loan', msg_id: 'pressed', directive_id })
    expect(await client.nextText()).toBe('You chose “A loan”.')
  })

  it('a card from MS Teams, an event that nobody knows, a case and the name of the service', async () => {
    const { client } = await meet()
    await client.say('teams')
    expect(await client.next('party_joined')).toMatchObject({ type: 'msteams' })
    const { msg, attachments } = await client.next('message')
    expect(msg).toContain('<attachment id="card-1">')
    expect(attachments).toEqual([{ id: 'card-1', contentType: 'application/vnd.microsoft.card.adaptive', name: 'Replacement', content: expect.stringContaining('AdaptiveCard') }])
    await client.say('unknown event')
    expect(await client.next('weather_report')).toMatchObject({ sky: 'clear' })
    await client.say('case')
    expect(await client.next('case_set')).toMatchObject({ case_id: 'HB-20417', timestamp: expect.any(String) })
    await client.say('info')
    expect(await client.next('info')).toEqual({ event: 'chat_session_info', service_name: 'Cards and payments' })
  })
})

describe('a beginning', () => {
  it('in the queue, when the chat asks for it', async () => {
    const { client } = await meet()
    client.stop()
    const { client: other } = await meet({ startQueue: true })
    expect(other.heard.filter(({ event }) => event === 'chat_session_status')).toMatchObject([{ state: 'queued', ewt: '30' }, { state: 'queued', ewt: '10' }, { state: 'connecting' }, { state: 'connected' }])
  })

  it('with a first message, and with the name that a form has asked for', async () => {
    const { client, sandbox } = await meet()
    await client.send({ event: 'chat_session_end' })
    await client.next('ended')
    expect(await client.begin({ phone_number: '+358', initial_message: 'sticker', parameters: { first_name: 'Ada', queue: 'yes' } })).toMatchObject({ state: 'queued', ewt: '30', phone_number: '+358', is_new_chat: true })
    void client.listen()
    expect(await client.nextText()).toContain('Hello, Ada')
    expect(await client.nextText()).toContain('/sticker')
    expect(sandbox.chatSession.ledger.texts(client.chatId)).toEqual(['sticker'])
  })
})

describe('an agent', () => {
  it('types before she speaks, and stops typing', async () => {
    const { client } = await meetAgent()
    await client.say('What now?')
    await client.next('typing')
    await client.next('message', ({ party_id }) => party_id === 'party-ana')
    await client.next('not_typing')
  })

  it('edits and deletes what she has said', async () => {
    const { client } = await meetAgent()
    await client.say('edit')
    const first = await client.next('message')
    expect(await client.next('message_edit')).toMatchObject({ ref_msg_id: first['msg_id'], msg: expect.stringContaining('9:45'), party_id: 'party-ana' })
    await client.say('delete')
    const second = await client.next('message')
    expect(await client.next('message_delete')).toMatchObject({ ref_msg_id: second['msg_id'] })
  })

  it('sends files, an address of a file, and a place', async () => {
    const { client } = await meetAgent()
    await client.say('file')
    const file = await client.next('file')
    expect(file).toMatchObject({ file_type: 'attachment', file_name: 'account-statement.pdf', party_id: 'party-ana', msg_id: expect.any(String) })
    const answer = await client.ask(`chats/${client.chatId}/files/${String(file['file_id'])}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await client.say('file url')
    expect((await fetch(String((await client.next('file_url'))['file_url']))).status).toBe(200)
    await client.say('location')
    expect(await client.next('location')).toMatchObject({ latitude: '60.1699', longitude: '24.9384', url: expect.stringContaining('http') })
  })

  it('thanks for the visitor’s file and place, and reports that she has them', async () => {
    const { client } = await meetAgent()
    await client.send({ event: 'chat_session_file', msg_id: 'f', file_id: 'x', file_type: 'image', file_name: 'cat.png' }, { event: 'chat_session_location', msg_id: 'l', latitude: '60', longitude: '24' })
    expect(await client.next('message_read')).toMatchObject({ ref_msg_id: 'f' })
    expect(await client.nextText()).toContain('cat.png')
    expect(await client.nextText()).toContain('60, 24')
  })

  it('asks to see the page, and hears yes, no, and that it is over', async () => {
    const { client } = await meetAgent()
    await client.say('cobrowse')
    expect(await client.next('cobrowsing_requested')).toMatchObject({ msg_id: expect.any(String) })
    await client.send({ event: 'chat_session_cobrowsing_started', provider_type: 'viewer', cobrowsing_url: 'https://viewer.example/1' })
    expect(await client.nextText()).toContain('I see your page')
    await client.send({ event: 'chat_session_cobrowsing_ended' })
    expect(await client.nextText()).toContain('closed the shared page')
    await client.send({ event: 'chat_session_cobrowsing_rejected' })
    expect(await client.nextText()).toContain('without it')
    expect((await client.history()).map(({ event }) => event)).toEqual(expect.arrayContaining(['chat_session_cobrowsing_requested', 'chat_session_cobrowsing_started', 'chat_session_cobrowsing_ended', 'chat_session_cobrowsing_rejected']))
  })

  it('calls, and hangs up; an offer that nobody takes ends by itself', async () => {
    const { client, sandbox } = await meetAgent()
    await client.say('call')
    expect((await client.next('signaling'))['data']).toMatchObject({ type: 'OFFER_CALL', offerVideo: 'true', sdp: expect.stringContaining('v=0') })
    await client.send({ event: 'chat_session_signaling', msg_id: 's1', destination_party_id: 'party-ana', data: { type: 'ANSWER_CALL', sdp: 'v=0' } })
    expect((await client.next('signaling'))['data']).toMatchObject({ type: 'ICE_CANDIDATE', sdpMid: '0' })
    await client.say('hang up')
    expect((await client.next('signaling'))['data']).toEqual({ type: 'END_CALL' })
    await client.send({ event: 'chat_session_signaling', msg_id: 's2', destination_party_id: 'party-ana', data: '{"type":"CALL_REJECTED","reason":"busy"}' })
    expect(await client.nextText()).toContain('in writing')
    sandbox.chatSession.settings.callTimeout = 5
    await client.send({ event: 'chat_session_signaling', msg_id: 's3', destination_party_id: 'party-ana', data: { type: 'REQUEST_CALL' } })
    expect((await client.next('signaling'))['data']).toMatchObject({ type: 'OFFER_CALL' })
    expect((await client.next('signaling'))['data']).toEqual({ type: 'END_CALL' })
    await client.send({ event: 'chat_session_signaling', msg_id: 's4', destination_party_id: 'party-ana', data: { type: 'END_CALL' } })
    expect(await client.nextText()).toContain('Thank you for the call')
  })

  it('hands the chat over, and gives it back to the scenario', async () => {
    const { client } = await meetAgent()
    await client.say('transfer')
    expect(await client.next('party_joined')).toMatchObject({ party_id: 'party-marcus', display_name: 'Marcus from Cards' })
    expect(await client.next('party_left')).toMatchObject({ party_id: 'party-ana' })
    await client.say('hello')
    expect(await client.next('message', ({ party_id }) => party_id === 'party-marcus')).toBeDefined()
    await client.say('agent leaves')
    expect(await client.next('party_left')).toMatchObject({ party_id: 'party-marcus' })
    await client.say('hello')
    expect(await client.next('message', ({ msg_text }) => String(msg_text).includes('You wrote'))).toMatchObject({ party_id: 'party-scenario' })
  })

  it('says goodbye, leaves, and a survey ends the chat', async () => {
    const { client } = await meetAgent()
    await client.say('bye')
    await client.next('party_left', ({ party_id }) => party_id === 'party-ana')
    const { form_request_id, form_name } = await client.next('form_show')
    expect(form_name).toBe('survey_form')
    await client.send({ event: 'chat_session_form_data', form_request_id, form_name, data: { service: '1', recommend: '10' } })
    expect(await client.nextText()).toContain('Thank you')
    await client.next('party_left', ({ party_id }) => party_id === 'party-scenario')
    await client.next('status', ({ state }) => state === 'completed')
    await client.next('ended')
    expect((await client.ask('chats/active')).status).toBe(404)
    expect((await client.send({ event: 'chat_session_typing' })).status).toBe(404)
    expect(await (await client.ask(`chats/${client.chatId}/events`)).json()).toMatchObject({ error_code: '5005' })
    expect((await client.history()).at(-1)).toMatchObject({ event: 'chat_session_ended' })
  })
})

describe('endings', () => {
  it('BP-12: a disconnect keeps the session for the survey, which may be declined; said twice it is one', async () => {
    const { client } = await meet()
    await client.send({ event: 'chat_session_disconnect' })
    const { form_request_id, form_name } = await client.next('form_show')
    await client.send({ event: 'chat_session_disconnect' })
    expect((await client.ask('chats/active')).status).toBe(200)
    await client.send({ event: 'chat_form_data_cancel', form_request_id, form_name })
    await client.next('ended')
    expect(client.heard.filter(({ event }) => event === 'chat_session_form_show')).toHaveLength(1)
  })

  it('BP-12: an end is an end, without a survey', async () => {
    const { client } = await meet()
    await client.send({ event: 'chat_session_end' })
    await client.next('ended')
    expect(client.heard.some(({ event }) => event === 'chat_session_form_show')).toBe(false)
  })

  it('no survey, where none is wanted', async () => {
    const { client } = await meetAgent({ survey: false })
    await client.send({ event: 'chat_session_disconnect' })
    await client.next('party_left', ({ party_id }) => party_id === 'party-ana')
    await client.next('ended')
    expect(client.heard.some(({ event }) => event === 'chat_session_form_show')).toBe(false)
  })

  it('a warning is followed by the timeout only if nothing is said', async () => {
    const { client, sandbox } = await meet({ inactivityTimeout: 60_000 })
    await client.say('warn')
    expect(await client.next('timeout_warning')).toMatchObject({ msg: expect.any(String), msg_text: expect.any(String) })
    await client.say('I am here')
    await client.nextText()
    expect(sandbox.chatSession.ledger.chat()?.inactivityAt).toBeNull()
    sandbox.chatSession.settings.inactivityTimeout = 5
    await client.say('warn')
    await client.next('inactivity_timeout')
    await client.next('ended')
  })

  it('a chat can fail', async () => {
    const { client } = await meet()
    await client.say('fail')
    await client.next('status', ({ state }) => state === 'failed')
    expect((await client.ask('chats/active')).status).toBe(404)
  })
})
