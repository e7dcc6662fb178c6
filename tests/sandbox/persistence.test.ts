import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { superviseSandbox, type SupervisedSandbox } from '../../sandbox/superviseSandbox.ts'
import { post, RawClient, transcript, userMessage, within } from './rawClient.ts'
import { afterwards, connect, open } from './sandboxes.ts'

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-test-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'inner', 'state.jsonl')
}

const texts = (entries: readonly Record<string, unknown>[]): string[] => entries.map((entry) => JSON.stringify(entry).match(/"text":"([^"]*)"/)?.[1] ?? '')

describe('restart', () => {
  it.each([
    ['memory', () => undefined],
    ['a file', temporaryFile],
  ])('comes back on the same port with everything it knew from %s', async (_where, file) => {
    const stateFile = file()
    const sandbox = await open(stateFile === undefined ? {} : { stateFile })
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    client.say(id, 'text bare', 'm-1')
    await client.next('bot_message')
    const [url, before] = [sandbox.url, await transcript(sandbox.url, id)]
    await sandbox.restart({ code: 1012 })
    expect((await client.closed).code).toBe(1012)
    expect(sandbox.url).toBe(url)
    expect(await transcript(url, id)).toEqual(before)
    const again = await connect(sandbox)
    again.say(id, 'text strings', 'm-2')
    await again.next('bot_message')
    expect(sandbox.ledger.received(id).map(({ order, connection }) => [order, connection])).toEqual([[1, 1], [2, 2]])
    expect(sandbox.ledger.connections().map(({ number, closeCode }) => [number, closeCode])).toEqual([[1, 1012], [2, undefined]])
  })

  it('cuts sockets without a code, and listens again only later', async () => {
    const sandbox = await open()
    const client = await connect(sandbox)
    const restarted = sandbox.restart({ after: 1000 })
    expect((await client.closed).code).toBe(1006)
    await expect(fetch(`${sandbox.url}/health`)).rejects.toThrow()
    await restarted
    expect((await fetch(`${sandbox.url}/health`)).status).toBe(200)
  })

  it('comes back without any memory when asked to', async () => {
    const sandbox = await open({ stateFile: temporaryFile() })
    const client = await connect(sandbox)
    const id = await client.startGreeted()
    await sandbox.restart({ forget: true })
    const again = await connect(sandbox)
    again.say(id, 'hello')
    expect((await again.next('general_error')).event_payload).toMatchObject({ conversation_id: id, error_desc: 'Invalid conversation_id' })
  })

  it('goes on with an answer that it had begun', async () => {
    const sandbox = await open({ pace: 50 })
    const client = await connect(sandbox)
    const id = await client.start()
    client.say(id, 'noagent', 'm-1')
    await sandbox.ledger.until((ledger) => ledger.received(id).length === 1)
    sandbox.settings.pace = 0
    await sandbox.restart()
    await sandbox.ledger.until((ledger) => ledger.conversation(id)?.queue.length === 0)
    expect(texts(await transcript(sandbox.url, id))).toEqual(['noagent', expect.stringContaining('Hello'), 'I will see whether somebody is free.', expect.stringContaining('Nobody is free')])
  })

  it('reads a journal whose last line was torn', async () => {
    const stateFile = temporaryFile()
    const first = await open({ stateFile })
    const id = await (await connect(first)).startGreeted()
    await first.stop()
    appendFileSync(stateFile, '{"type":"message.received","message":{"ord')
    const second = await open({ stateFile })
    const client = await connect(second)
    client.say(id, 'text bare')
    await client.next('bot_message')
    await second.stop()
    expect((await open({ stateFile })).ledger.texts(id)).toEqual(['text bare'])
  })

  it('keeps uploaded files', async () => {
    const sandbox = await open({ stateFile: temporaryFile() })
    const form = new FormData()
    form.append('file', new Blob(['kept'], { type: 'text/plain' }), 'kept.txt')
    form.append('storage', 'true')
    const { presignedUrl } = (await (await fetch(`${sandbox.url}/api/file-to-text`, { method: 'POST', body: form })).json()) as { presignedUrl: string }
    await sandbox.restart()
    expect(await (await fetch(presignedUrl)).text()).toBe('kept')
  })
})

describe('a sandbox in a process of its own', () => {
  async function supervise(options: SandboxOptions = {}): Promise<SupervisedSandbox> {
    const sandbox = await superviseSandbox({ stateFile: temporaryFile(), ...options })
    afterwards(() => sandbox.stop())
    return sandbox
  }

  it('survives SIGKILL with every message that it had answered, and finishes its own answers', async () => {
    const sandbox = await supervise({ pace: 0.2 })
    const client = await connect(sandbox)
    const id = await client.start()
    for (const text of ['text bare', 'text strings', 'cards empty']) {
      expect((await post(sandbox.url, 'user_message', userMessage(id, text, text), client.socketId)).status).toBe(200)
    }
    const { processId } = sandbox
    await sandbox.kill()
    expect((await client.closed).code).toBe(1006)
    expect([sandbox.isRunning, sandbox.processId]).toEqual([false, undefined])
    await expect(fetch(`${sandbox.url}/health`)).rejects.toThrow()
    await sandbox.start()
    expect(sandbox.processId).not.toBe(processId)

    const ledger = (await (await fetch(`${sandbox.url}/control/ledger`)).json()) as { received: { clientMsgId: string }[] }
    expect(ledger.received.map(({ clientMsgId }) => clientMsgId)).toEqual(['text bare', 'text strings', 'cards empty'])
    const again = await RawClient.connect(sandbox.socketUrl)
    afterwards(() => again.close())
    again.say(id, 'buttons one')
    await again.next('bot_message', ({ event_payload }) => JSON.stringify(event_payload).includes('There is one way'))
    const entries = await transcript(sandbox.url, id)
    expect(entries.filter(({ from }) => from === 'user')).toHaveLength(4)
    expect(entries.filter(({ from }) => from === 'bot')).toHaveLength(5)
  })

  it('is killed and started again in one order, on the same port', async () => {
    const sandbox = await supervise()
    const { url, processId } = sandbox
    await sandbox.restart(20)
    expect(sandbox.url).toBe(url)
    expect(sandbox.processId).not.toBe(processId)
    expect(sandbox.isRunning).toBe(true)
  })

  it('says so when it cannot start', async () => {
    const taken = await open()
    await within('the failure', expect(superviseSandbox({ port: taken.port })).rejects.toThrow('ended before it listened'))
  })
})
