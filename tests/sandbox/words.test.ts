import { describe, expect, it } from 'vitest'
import { helpWords, variantWords } from '../../sandbox/captivate/content/replies.ts'
import type { RawClient, WireEvent } from './rawClient.ts'
import { connect, open } from './sandboxes.ts'

const text = (words: unknown = expect.any(String)): unknown => ({ type: 'text', text: words })
const local = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//)
const option = { label: expect.any(String), value: expect.any(String) }
const card = { text: expect.any(String), description: expect.any(String), image_url: local, link: local }
const image = { type: 'image', url: local, mimetype: 'image/png', filename: expect.stringMatching(/\.png$/) }
const pdf = { type: 'document', url: local, mimetype: 'application/pdf', filename: 'account-statement.pdf' }
const audio = { type: 'audio', url: local, mimetype: 'audio/wav', filename: expect.any(String) }
const title = expect.any(String)
const listOf = (item: unknown): unknown => expect.arrayContaining([item])

/** One message for each word, as the documents show it. */
const messages: readonly (readonly [word: string, content: unknown])[] = [
  ['text', [text(), text()]],
  ['text bare', [{ text: expect.any(String) }]],
  ['text placeholder', [{ type: 'text || buttons || cards', text: expect.any(String), buttons: {}, cards: {} }]],
  ['text strings', [expect.any(String), expect.any(String)]],
  ['text object', text()],
  ['buttons', [text(), { type: 'button', buttons: { title, options: [option, option, option] } }]],
  ['buttons one', [{ type: 'button', buttons: { title, options: option } }]],
  ['buttons legacy', [{ type: 'button', buttons: { title, action: expect.any(String) } }]],
  ['buttons plural', [{ type: 'buttons', buttons: { title, options: listOf(option) } }]],
  ['buttons untyped', [{ buttons: { title, options: listOf(option) } }]],
  ['buttons empty', [{ type: 'text', text: expect.any(String), buttons: {}, cards: {} }]],
  ['buttons many', [{ type: 'button', buttons: { title, options: listOf(option) } }]],
  ['links', [text(), { type: 'button', buttons: { title, options: listOf({ ...option, url: local }) } }]],
  ['links nested', [{ type: 'buttons', buttons: { type: 'buttons', buttons: listOf({ title, url: local }) } }]],
  ['links unsafe', [{ type: 'buttons', buttons: { type: 'buttons', buttons: listOf({ title, url: expect.stringMatching(/^javascript:/) }) } }]],
  ['card', [text(), { type: 'cards', cards: [card] }]],
  ['cards', [text(), { type: 'cards', cards: [card, card, card, card, card, card] }]],
  ['cards nested', [{ type: 'cards', cards: { type: 'cards', cards: listOf(card) } }]],
  ['card flat', [{ type: 'cards', ...card }]],
  ['card plain', [{ type: 'cards', cards: [{ text: title, description: title }] }]],
  ['card broken', [{ type: 'cards', cards: [card] }]],
  ['cards empty', [{ type: 'cards', cards: {} }, text()]],
  ['image', [text(), { type: 'files', files: [image] }]],
  ['images', [text(), { type: 'files', title, files: [image, image, image, image] }]],
  ['files', [text(), { type: 'files', title, files: [pdf, image, audio] }]],
  ['audio', [text(), { type: 'files', files: [audio] }]],
  ['video', [text(), { type: 'files', files: [{ type: 'video', url: local, mimetype: 'video/webm', filename: 'harbour-evening.webm' }] }]],
  ['files old', [{ type: 'file', title, files: listOf({ mimetype: 'image/png', url: local, filename: title, size: expect.any(Number), thumbnail: local }) }]],
  ['files nested', [{ type: 'files', files: { type: 'files', files: [image, pdf] } }]],
  ['files mime', [{ type: 'files', files: [{ type: 'application/pdf', url: local, filename: title }] }]],
  ['files unnamed', [{ type: 'files', files: [{ type: 'image', url: local, mimetype: 'image', filename: null }] }]],
  ['files broken', [{ type: 'files', files: listOf(expect.objectContaining({ url: null })) }]],
  ['table', [text(), { type: 'table', table: expect.stringMatching(/^<table>/) }]],
  ['markdown', [{ type: 'md', md: expect.stringContaining('**this morning**') }]],
  ['markdown nested', [{ type: 'md', md: { type: 'md', md: expect.any(String) } }]],
  ['html', [{ type: 'html', html: expect.stringMatching(/^<p>/) }]],
  ['html nested', [{ type: 'html', html: { type: 'html', html: expect.any(String) } }]],
  ['hostile', listOf({ type: 'html', html: expect.stringContaining('<script>') })],
  ['pause', [text(), { type: 'pause', time: 1500 }, text()]],
  ['pause long', [text(), { type: 'pause', time: 3_600_000 }, text()]],
  ['long', [text(expect.stringMatching(/^.{1200,}$/s)), text()]],
  ['arabic', [text(expect.stringMatching(/[\u0600-\u06ff]/)), { type: 'button', buttons: { title, options: [option, option] } }]],
  ['unknown', [text(), expect.objectContaining({ type: 'seat_picker' })]],
  ['custom', [{ type: 'custom', content: expect.any(Object) }]],
  ['alert', [{ type: 'alert', RootModel: expect.any(Object) }]],
  ['any', [{ type: 'any', customField: title, anotherField: title }]],
  ['numbers', [{ type: 'text', text: 4242 }, { type: 7, text: title }]],
  ['survey', [{ type: 'visit_survey', title }]],
  ['empty', []],
  ['help', [text(), { type: 'button', buttons: { title, options: helpWords.map((word) => ({ label: word, value: word })) } }]],
  ['variants', [{ type: 'button', buttons: { title, options: variantWords.map((word) => ({ label: word, value: word })) } }]],
]

/** Another frame than a message for each word. */
const signals: readonly (readonly [word: string, event: string, payload: unknown])[] = [
  ['action', 'action', { conversation_id: title, actions: [{ id: 'redirectToContactUs', data: { page: 'contact' } }] }],
  ['form', 'action', { conversation_id: title, actions: [{ id: 'callback_request', data: { title } }] }],
  ['details', 'action', { conversation_id: title, actions: [{ id: 'contact_details', data: {} }] }],
  ['action old', 'action', { type: 'normal', id: 'redirectToContactUs', data: { page: 'contact' }, conversation_id: title }],
  ['action payload', 'action', { actions: listOf({ id: 'showRates', payload: { currency: 'EUR' } }) }],
  ['noagent', 'conversation_update', { type: 'failedAgentAssignment', conversation_id: title, data: {} }],
  ['noagent action', 'action', { conversation_id: title, actions: [{ id: 'failedAgentAssignment', data: {} }] }],
  ['update other', 'conversation_update', { type: 'conversationLabelled', conversation_id: title, data: expect.any(Object) }],
  ['event', 'weather_report', { conversation_id: title, sky: 'clear' }],
  ['error', 'general_error', { conversation_id: title, error_code: 500, error_desc: title }],
  ['error string', 'general_error', { conversation_id: title, error_code: 'E_BUSY', error_desc: title }],
  ['error wrapped', 'conversation_update', { event_type: 'general_error', event_payload: { conversation_id: title, error_code: 500, error_desc: title }, event_id: 'event_id' }],
]

const elsewhere = ['agent', 'everything', 'big']

describe('the bot', () => {
  it('knows every word that it offers, and each has a row here', () => {
    const rows = [...messages.map(([word]) => word), ...signals.map(([word]) => word), ...elsewhere]
    expect([...helpWords, ...variantWords].filter((word) => !rows.includes(word))).toEqual([])
  })

  it.each(messages)('says “%s” in the documented form', async (word, content) => {
    const client = await connect(await open({ greeting: 'none' }))
    client.say(await client.start(), word)
    expect(await client.nextContent()).toEqual(content)
  })

  it.each(signals)('answers “%s” with the event %s', async (word, event, payload) => {
    const client = await connect(await open({ greeting: 'none' }))
    client.say(await client.start(), ` ${word.toUpperCase()} `)
    expect((await client.next(event)).event_payload).toEqual(payload)
  })

  it('plays the whole tour', async () => {
    const client = await connect(await open({ greeting: 'none' }))
    client.say(await client.start(), 'everything')
    const types = new Set<unknown>()
    for (let count = 0; count < 11; count += 1) (await client.nextContent()).forEach(({ type }) => types.add(type))
    expect([...types]).toEqual(expect.arrayContaining(['text', 'md', 'html', 'table', 'files', 'cards', 'button', 'pause', 'seat_picker']))
  })

  it('answers small talk, and quotes what it does not understand', async () => {
    const client = await connect(await open({ greeting: 'none' }))
    const id = await client.start()
    client.say(id, 'I lost my card')
    expect((await client.nextContent())[0]?.['text']).toContain('I have closed the card')
    client.say(id, '<b>What?</b>')
    expect((await client.nextContent())[0]?.['text']).toContain('“<b>What?</b>”')
  })

  it('thanks for files by name, in every form that clients send', async () => {
    const client = await connect(await open({ greeting: 'none' }))
    const conversation_id = await client.start()
    for (const content of [
      { files: [{ url: 'https://sample.pdf', type: 'application/pdf', filename: 'sample.pdf' }] },
      { type: 'files', files: [{ filename: 'sample.pdf', type: 'application/pdf', textContent: { type: 'file_content', text: '' } }] },
      [{ text: 'with words', files: [{ filename: 'sample.pdf' }] }],
    ]) {
      client.send('user_message', { type: 'message_create', client_msg_id: 'f', conversation_id, content })
      expect((await client.nextContent())[0]?.['text']).toContain('“sample.pdf” has arrived')
    }
  })

  it('sends a link in place of a reply that is too large', async () => {
    const sandbox = await open({ greeting: 'none' })
    const client = await connect(sandbox)
    const id = await client.start()
    client.say(id, 'big')
    const { event_payload } = await client.next('general_error')
    expect(event_payload).toEqual({ conversation_id: id, error_code: 413, error_desc: title, message_link: expect.stringContaining(`${sandbox.url}/api/reply/`) })
    const link = String(event_payload['message_link'])
    expect((await fetch(link)).status).toBe(401)
    const answer = await fetch(link, { headers: { 'x-api-key': 'k' } })
    const { botMessage } = (await answer.json()) as { botMessage: { content: { type: string; text: string }[] } }
    expect(botMessage.content[0]?.text.length).toBeGreaterThan(128 * 1024)
    expect((await fetch(`${sandbox.url}/api/reply/none`, { headers: { 'x-api-key': 'k' } })).status).toBe(404)
  })
})

describe('the agent', () => {
  const withAgent = async (word = 'agent'): Promise<{ readonly client: RawClient; readonly id: string; readonly joined: WireEvent }> => {
    const client = await connect(await open({ greeting: 'none' }))
    const id = await client.start()
    if (word === 'escalateToHuman') client.send('action', { type: 'normal', id: word, data: {}, conversation_id: id })
    else client.say(id, word)
    await client.next('bot_message')
    const joined = await client.next('conversation_update')
    await client.next('livechat_message')
    return { client, id, joined }
  }

  it.each(['agent', 'human', 'escalateToHuman'])('comes when called by “%s”', async (word) => {
    const { id, joined } = await withAgent(word)
    expect(joined.event_payload).toEqual({
      type: 'livechatAgentConnected',
      conversation_id: id,
      data: { agentInfo: expect.objectContaining({ name: 'Ana Lindqvist', avatar: local }) },
    })
  })

  it('talks in the documented form, and sends a file and a nameless picture', async () => {
    const { client, id } = await withAgent()
    client.say(id, 'My card is gone')
    expect((await client.next('livechat_message')).event_payload).toEqual({ type: 'message_create', conversation_id: '', content: [text()] })
    client.say(id, 'Could I have the file?')
    expect(await client.nextContent('livechat_message')).toEqual([text(), { type: 'files', files: [pdf] }])
    client.say(id, 'and a picture')
    expect(await client.nextContent('livechat_message')).toEqual([text(), { type: 'files', files: [{ type: 'image', url: local, mimetype: 'image', filename: null }] }])
    client.send('user_message', { type: 'message_create', client_msg_id: 'f', conversation_id: id, content: { files: [{ filename: 'mine.pdf' }] } })
    expect((await client.nextContent('livechat_message'))[0]?.['text']).toContain('“mine.pdf”')
  })

  it.each(['bye', 'idle'])('leaves at “%s”, and the bot is there again', async (word) => {
    const { client, id } = await withAgent()
    client.say(id, word)
    await client.next('livechat_message')
    expect((await client.next('conversation_update')).event_payload).toMatchObject({ type: 'livechatAgentDisconnected', conversation_id: id })
    await client.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('Ana has left'))
    client.say(id, 'text bare')
    expect(await client.nextContent()).toEqual([{ text: expect.any(String) }])
  })
})
