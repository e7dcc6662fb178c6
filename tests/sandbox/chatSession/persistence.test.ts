import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import { superviseSandbox } from '../../../sandbox/superviseSandbox.ts'
import { afterwards } from '../sandboxes.ts'
import { ForeignClient } from './foreignClient.ts'

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chat-session-test-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'state.jsonl')
}

describe('memory on disk', () => {
  it('F1: a killed server comes back with its chats, and finishes what it had begun', async () => {
    const sandbox = await superviseSandbox({ stateFile: temporaryFile() })
    afterwards(() => sandbox.stop())
    const client = new ForeignClient(`${sandbox.url}/clientweb/api/v2`)
    await client.start()
    await client.next('message')
    client.stop()
    await client.say('secure')
    await sandbox.restart()
    const again = new ForeignClient(client.base, client.clientId)
    expect(await again.start()).toMatchObject({ chat_id: client.chatId, is_new_chat: false })
    const { form_request_id } = await again.next('secure_form_show')
    await again.send({ event: 'chat_session_secure_form_data', form_request_id, form_name: 'payment_form', data: { card_number: '4929000000006113' } })
    expect(await again.next('message', ({ msg_text }) => String(msg_text).includes('payment'))).toBeDefined()
    const ids = [...client.heard, ...again.heard].flatMap(({ msg_id }) => (msg_id === undefined ? [] : [msg_id]))
    expect(ids).toEqual([...new Set(ids)])
  })

  it('holds no value of a secure form, and is gone when it is forgotten', async () => {
    const stateFile = temporaryFile()
    const server = createChatSessionServer({ stateFile })
    afterwards(() => server.stop())
    const headers = { authorization: 'MOBILE-API-140-327-PLAIN appId=a, clientId=b' }
    const post = (path: string, body: unknown) => server.exchange({ method: 'POST', url: `http://x/clientweb/api/v2/${path}?tenantUrl=t`, headers, body: JSON.stringify(body) })
    await post('chats', {})
    const id = server.ledger.chat()?.id ?? ''
    await post(`chats/${id}/events`, { events: [{ event: 'chat_session_secure_form_data', form_request_id: '1', form_name: 'payment_form', data: { card: '4929000000006113' } }] })
    await post(`chats/${id}/events`, { events: [{ event: 'chat_session_message', msg: 'planted 4929000000006114' }] })
    const kept = readFileSync(stateFile, 'utf8')
    expect([kept.includes('4929000000006113'), kept.includes('4929000000006114')]).toEqual([false, true])
    server.kill()
    server.start()
    expect(server.ledger.texts()).toEqual(['planted 4929000000006114'])
    server.reset()
    expect([server.ledger.chats(), existsSync(stateFile)]).toEqual([[], false])
  })
})
