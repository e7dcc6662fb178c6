import { describe, expect, it, vi } from 'vitest'
import { createSandbox } from '../../../sandbox/createSandbox.ts'
import { createChatClient, toArray } from '../../../src/core/index.ts'
import type { ChatStorage } from '../../../src/model/index.ts'
import { captivate, type CaptivateOptions } from '../../../src/protocols/captivate/index.ts'
import { memoryLocks, memoryStorage } from '../../../src/testing/index.ts'
import { afterwards, provideWebSocket } from '../../transport/loopback.ts'

provideWebSocket()

const connectionOf = (options: Partial<CaptivateOptions>) => captivate({ apiKey: 'key', ...options })

describe('what is kept of a Captivate chat', () => {
  it('I13: neither the key nor the address of a file, on the way and at its end', async () => {
    const sandbox = await createSandbox()
    const seen: string[] = []
    const inner = memoryStorage()
    const storage: ChatStorage = { ...inner, set: (key, value) => (seen.push(key, value), inner.set(key, value)) }
    const client = createChatClient({
      connection: captivate({
        getApiKey: () => 'CANARY-KEY',
        apiKey: 'CANARY-KEY',
        socketUrl: sandbox.socketUrl,
        sendUrl: `${sandbox.url}/api/custom-channel/sockets/message`,
        transcriptUrl: `${sandbox.url}/api/transcript`,
        userId: 'robin',
        metadata: { ticket: 'CANARY-META' },
        uploader: () => Promise.resolve({ url: 'https://bucket.example/a?X-Amz-Signature=CANARY-SIGNED', wire: { textContent: 'CANARY-TEXT' } }),
        storage,
      }),
    })
    const close = client.open()
    afterwards(async () => {
      close()
      await sandbox.stop()
    })
    await vi.waitFor(() => expect(client.store.getState().connection.status).toBe('ready'), { timeout: 15_000 })
    client.setDraft('CONTROL-DRAFT')
    client.send({ text: 'look', files: [new File(['x'], 'CONTROL-NAME.pdf', { type: 'application/pdf' })] })
    await vi.waitFor(
      () => expect(toArray(client.store.getState().messages).some(({ author, delivery }) => author.role === 'visitor' && delivery?.status === 'confirmed')).toBe(true),
      { timeout: 15_000 },
    )
    const kept = seen.join('\n')
    expect(kept).not.toMatch(/CANARY/)
    // The same look finds what may be there.
    expect(kept).toContain('CONTROL-DRAFT')
    expect(kept).toContain('CONTROL-NAME')
  })
})

describe('which memory is whose', () => {
  it('a name of the host’s own still keeps users apart, and shows none of them', () => {
    const scopes = [undefined, 'ann@x.example', 'bob@x.example'].map((userId) => connectionOf({ scope: 'mine', ...(userId ? { userId } : {}) }).scope)
    expect(scopes[0]).toBe('mine')
    expect(new Set(scopes).size).toBe(3)
    expect(scopes.join()).not.toContain('@')
    expect(connectionOf({ scope: 'mine', userId: 'ann@x.example' }).scope).toBe(scopes[1])
  })
})

describe('where it is kept', () => {
  it('what no other tab reads needs no locks', () => {
    expect(connectionOf({ storage: 'none', locks: memoryLocks().tab() })).not.toHaveProperty('locks')
  })

  it('session: each tab keeps its own, and its locks tell a copy of it', () => {
    const locks = memoryLocks().tab()
    const connection = connectionOf({ storage: 'session', locks })
    expect(connection.tabStorage).toBe(connection.storage)
    expect(connection.locks).toBe(locks)
  })

  it.each(['local', memoryStorage()] as const)('shared by all tabs: under the host’s locks', (storage) => {
    const locks = memoryLocks().tab()
    const connection = connectionOf({ storage, locks })
    expect(connection).not.toHaveProperty('tabStorage')
    expect(connection.locks).toBe(locks)
  })

  it.each([
    [60_000, 60_000],
    [0, 0],
    [-1, undefined],
    [Number.NaN, undefined],
  ])('for as long as is said: %s', (lifetime, expected) => {
    expect(connectionOf({ lifetime }).lifetime).toBe(expected)
  })
})
