import { describe, expect, it } from 'vitest'
import { open } from '../sandboxes.ts'
import { ForeignClient } from './foreignClient.ts'
import { meet } from './meet.ts'

const authorization = 'MOBILE-API-140-327-PLAIN appId="app", clientId="ada"'

async function ask(url: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<readonly [number, Record<string, unknown>]> {
  const answer = await fetch(url, { ...init, headers })
  return [answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>]
}

describe('who may ask', () => {
  it.each([
    ['without tenant', '', authorization, 400, '1000'],
    ['without authorization', '?tenantUrl=t', '', 401, '2000'],
    ['with another scheme', '?tenantUrl=t', 'Bearer x', 401, '2001'],
    ['without appId', '?tenantUrl=t', 'MOBILE-API-140-327-PLAIN clientId="a"', 401, '2002'],
    ['without clientId', '?tenantUrl=t', 'MOBILE-API-140-327-PLAIN appId="app"', 401, '2003'],
    ['of an unknown app', '?tenantUrl=t', 'MOBILE-API-140-327-PLAIN appId="other", clientId="a"', 403, '3000'],
  ])('%s: refused', async (_what, query, header, status, error_code) => {
    const sandbox = await open({ chatSession: { appIds: ['app'] } })
    expect(await ask(`${sandbox.chatSessionUrl}/availability${query}`, header === '' ? {} : { authorization: header })).toEqual([status, { error_code, error_message: expect.any(String) }])
  })

  it.each([authorization, 'MOBILE-API-140-327-PLAIN appId=app, clientId=ada', 'MOBILE-API-140-327-PLAIN appId=app,clientId="ada"'])('let in: %s', async (header) => {
    const sandbox = await open({ chatSession: { appIds: ['app'] } })
    expect(await ask(`${sandbox.chatSessionUrl}/availability?tenantUrl=t&timestamp=1`, { authorization: header })).toEqual([200, { chat: 'available', ewt: '30' }])
  })

  it('a client called WebChat is known by its cookie, from a page of another origin too', async () => {
    const sandbox = await open()
    const url = `${sandbox.chatSessionUrl}/chats?tenantUrl=t`
    const headers = { authorization: 'MOBILE-API-140-327-PLAIN appId="app", clientId="WebChat"', origin: 'http://page.example' }
    const first = await fetch(url, { method: 'POST', headers, body: '{}' })
    expect([first.headers.get('access-control-allow-origin'), first.headers.get('access-control-allow-credentials')]).toEqual(['http://page.example', 'true'])
    const cookie = String(first.headers.get('set-cookie')).split(';')[0] ?? ''
    const { chat_id } = (await first.json()) as { chat_id: string }
    expect(await ask(url, { ...headers, cookie }, { method: 'POST', body: '{}' })).toMatchObject([200, { chat_id, is_new_chat: false }])
    expect(await ask(url, headers, { method: 'POST', body: '{}' })).toMatchObject([200, { is_new_chat: true }])
  })

  it('another client does not reach the chat', async () => {
    const { client, sandbox } = await meet()
    const other = new ForeignClient(sandbox.chatSessionUrl)
    other.chatId = client.chatId
    const answers = [await other.send({ event: 'chat_session_typing' }), await other.ask(`chats/${client.chatId}/history`), await other.ask(`chats/${client.chatId}/events`)]
    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.json()]))).toEqual(answers.map(() => [404, { error_code: '5005', error_message: expect.any(String) }]))
  })
})

describe('requests', () => {
  it('without a chat', async () => {
    const sandbox = await open({ chatSession: { availability: 'notAvailable', ewt: '' } })
    const client = new ForeignClient(sandbox.chatSessionUrl)
    expect(await client.get('availability')).toEqual({ chat: 'notAvailable' })
    expect(await client.get('parameters')).toMatchObject({ parameters: expect.arrayContaining([{ email: 'EMAIL' }]) })
    expect(await client.get('iceservers')).toMatchObject({ servers: [{ url: expect.stringMatching(/^stun:/) }, { username: expect.any(String), credential: expect.any(String) }] })
    expect(await client.get('version')).toEqual({ server_version: expect.any(String) })
    expect((await client.ask('chats/active')).status).toBe(404)
    expect(await (await client.ask('nothing')).json()).toMatchObject({ error_code: '5955' })
    sandbox.chatSession.settings.iceServers = 'encrypted'
    expect(await client.get('iceservers')).toEqual({ servers: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/) })
  })

  it.each(['{', '[]', '{"events":{}}', '{"events":[{"msg":"x"}]}', '{"event":"chat_session_typing"}', `{"events":[{"event":"x","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`])('events that are none: %.40s', async (body) => {
    const { client } = await meet()
    const answer = await client.ask(`chats/${client.chatId}/events`, { method: 'POST', body })
    expect([answer.status, await answer.json()]).toEqual([400, { error_code: '5003', error_message: expect.any(String) }])
  })

  it('v2 answers events with nothing, or an empty object', async () => {
    const { client, sandbox } = await meet()
    expect(await (await client.send({ event: 'chat_session_typing' })).text()).toBe('')
    sandbox.chatSession.settings.accept = 'object'
    expect(await (await client.send({ event: 'chat_session_typing' })).json()).toEqual({})
  })

  it('BP-17: case history and close case, below the chat and at the root', async () => {
    const { client, sandbox } = await meet()
    expect(await (await client.post(`chats/${client.chatId}/closecase`)).json()).toMatchObject({ error_code: '5601' })
    await client.say('case')
    await client.nextText()
    for (const path of [`chats/${client.chatId}/casehistory`, 'casehistory']) {
      expect(await client.get(path)).toMatchObject({ sessions: [{ chat_id: client.chatId, created_time: expect.any(Number), events: expect.arrayContaining([expect.objectContaining({ event: 'chat_session_case_set' })]) }] })
    }
    sandbox.chatSession.settings.caseRoutes = 'root'
    expect((await client.post(`chats/${client.chatId}/closecase`)).status).toBe(404)
    expect(await (await client.post('closecase')).json()).toEqual({})
    sandbox.chatSession.settings.caseRoutes = 'chat'
    expect((await client.ask('casehistory')).status).toBe(404)
  })

  it('a device asks for notifications; the ledger keeps no token', async () => {
    const { client, sandbox } = await meet()
    expect(await (await client.post(`chats/${client.chatId}/notifications`, { android_firebase_device_token: 'token-1' })).json()).toEqual({})
    expect(sandbox.chatSession.ledger.registrations()).toMatchObject([{ chatId: client.chatId, fields: ['android_firebase_device_token'] }])
    expect(JSON.stringify(sandbox.chatSession.ledger)).not.toContain('token-1')
  })
})

describe('version 1', () => {
  it('answers events with those that wait, and knows neither receipts nor cases nor the version', async () => {
    const sandbox = await open()
    const client = new ForeignClient(sandbox.chatSessionUrl.replace(/2$/, '1'))
    await client.begin()
    const { ledger } = sandbox.chatSession
    await ledger.until(() => ledger.chat()?.log.length === 3)
    const answer = (await (await client.send({ event: 'chat_session_message', msg: 'case', msg_id: '1' })).json()) as { events: { event: string }[] }
    expect(answer.events.map(({ event }) => event)).toEqual(['chat_session_party_joined', 'chat_session_status', 'chat_session_message'])
    void client.listen()
    expect(await client.nextText()).toContain('I have opened the case')
    await client.send({ event: 'chat_session_message_read', ref_msg_id: 'x' })
    await client.say('agent')
    await client.next('message', ({ party_id }) => party_id === 'party-ana')
    await client.say('hello')
    await client.next('message', ({ party_id }) => party_id === 'party-ana')
    expect(client.heard.filter(({ event }) => /delivered|read|case/.test(event))).toEqual([])
    expect(await Promise.all(['version', 'casehistory', `chats/${client.chatId}/casehistory`].map(async (path) => (await client.ask(path)).status))).toEqual([404, 404, 404])
  })
})

describe('files', () => {
  const upload = (client: ForeignClient, field: string, content = 'a picture'): Promise<Response> => {
    const form = new FormData()
    form.append('note', 'not the file')
    form.append(field, new Blob([content], { type: 'image/png' }), 'kätzchen.png')
    return fetch(`${client.base}/files?tenantUrl=t`, { method: 'POST', headers: { authorization: `MOBILE-API-140-327-PLAIN appId="app", clientId="${client.clientId}"` }, body: form })
  }

  it.each(['file', 'file-upload-input'])('come in by the field %s and are given out again, without authorization', async (field) => {
    const { client, sandbox } = await meet()
    const { file_id, file_name } = (await (await upload(client, field)).json()) as { file_id: string; file_name: string }
    expect(file_name).toBe('kätzchen.png')
    for (const url of [`${client.base}/chats/${client.chatId}/files/${file_id}`, `${sandbox.url}/clientweb/file/${file_id}`]) {
      const answer = await fetch(url)
      expect([await answer.text(), answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual(['a picture', 'image/png', "inline; filename*=UTF-8''k%C3%A4tzchen.png"])
    }
    sandbox.chatSession.settings.openFiles = false
    expect((await fetch(`${client.base}/chats/${client.chatId}/files/${file_id}?tenantUrl=t`)).status).toBe(401)
    expect((await client.ask(`chats/${client.chatId}/files/${file_id}`)).status).toBe(200)
  })

  it('that are none, too large, unknown, or too many', async () => {
    const { client } = await meet({ uploadLimit: 10, filesKept: 1 })
    const codes = [await upload(client, 'other'), await upload(client, 'file', 'x'.repeat(11)), await upload(client, 'file', 'x'.repeat(100_000)), await client.ask(`chats/${client.chatId}/files/none`)]
    expect(await Promise.all(codes.map(async (answer) => [answer.status, ((await answer.json()) as { error_code: string }).error_code]))).toEqual([[400, '5558'], [413, '5501'], [413, '5501'], [404, '5502']])
    const first = (await (await upload(client, 'file')).json()) as { file_id: string }
    await upload(client, 'file')
    expect((await client.ask(`chats/${client.chatId}/files/${first.file_id}`)).status).toBe(404)
  })

  it('of people: a portrait of the agent, a picture of the chat', async () => {
    const { client } = await meet()
    const statuses = await Promise.all(['profilephotos/party-ana', 'profilephotos/party-scenario', 'chaticon'].map(async (path) => (await client.ask(`chats/${client.chatId}/${path}`)).status))
    expect(statuses).toEqual([200, 404, 200])
  })
})
