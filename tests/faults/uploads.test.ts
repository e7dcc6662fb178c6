import { describe, expect, it } from 'vitest'
import type { FileAttachment } from '../../src/model/index.ts'
import { generations, provideWebSocket, startConversation, type ClientBench } from './clientBench.ts'

provideWebSocket()

const file = (name = 'statement.pdf', size = 200_000, type = 'application/pdf') => new File([new Uint8Array(size)], name, { type })
const lastOwn = (bench: ClientBench) => bench.rows().findLast(({ author }) => author.role === 'visitor')
const withFile = (bench: ClientBench) => bench.rows().find(({ parts }) => parts.some(({ kind }) => kind === 'files'))
const fileOf = (bench: ClientBench): FileAttachment | undefined =>
  withFile(bench)?.parts.flatMap((part) => (part.kind === 'files' ? part.files : []))[0]

describe.each(generations)('messages leaving by %s', (send) => {
  it.each([
    ['413', { outcome: 'status', status: 413 }],
    ['403', { outcome: 'status', status: 403 }],
    ['a cut at half of it', { outcome: 'drop', afterBytes: 100_000 }],
  ] as const)('F37: an upload that ends with %s fails its message alone, keeps its words, and can be tried again', async (_how, fault) => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.failNext({ on: 'upload', ...fault })
    bench.client.send({ text: 'here it is', files: [file()] })
    bench.say('and this goes on')
    await bench.until(() => expect(withFile(bench)?.delivery).toEqual({ status: 'failed', reason: 'upload' }))
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['and this goes on']))
    expect(bench.texts()).toContain('here it is')
    expect(fileOf(bench)?.upload).toMatchObject({ status: 'failed' })
    bench.client.retryUpload(withFile(bench)?.id ?? '', fileOf(bench)?.id ?? '')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['and this goes on', 'here it is']))
    expect(bench.sandbox.ledger.files()).toHaveLength(1)
  })

  it('F37: an upload that never ends tells its progress, holds its place, and can be taken back; its words still leave first', async () => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.failNext({ on: 'upload', outcome: 'drop', ending: 'hang', afterBytes: 1 })
    bench.client.send({ text: 'with a file', files: [file()] })
    bench.say('behind it')
    await bench.until(() => expect(fileOf(bench)?.upload).toMatchObject({ status: 'uploading' }))
    expect(bench.sandbox.ledger.texts()).toEqual([])
    bench.client.cancelUpload(withFile(bench)?.id ?? '', fileOf(bench)?.id ?? '')
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['with a file', 'behind it']))
    expect(bench.sandbox.ledger.files()).toEqual([])
  })

  it.each([
    ['of no bytes', file('empty.txt', 0, 'text/plain')],
    ['that is not what it says', new File(['<script>alert(1)</script>'], 'holiday.png', { type: 'image/png' })],
    ['of no type and an odd name', file('cv\u202Egpj.exe', 10, '')],
  ])('F37: a file %s arrives as it is, with its words', async (_how, odd) => {
    const bench = await startConversation({ send })
    bench.client.send({ text: 'odd one', files: [odd] })
    await bench.until(() => expect(bench.sandbox.ledger.texts()).toEqual(['odd one']))
    expect(bench.sandbox.ledger.files()).toMatchObject([{ size: odd.size }])
    await bench.until(() => expect(lastOwn(bench)?.delivery?.status).toBe('confirmed'))
  })

  it('F37: a reload while a file is on its way fails the file, not the words', async () => {
    const bench = await startConversation({ send })
    bench.sandbox.faults.failNext({ on: 'upload', outcome: 'drop', ending: 'hang', afterBytes: 1 })
    bench.client.send({ text: 'with a file', files: [file()] })
    await bench.until(() => expect(fileOf(bench)?.upload).toMatchObject({ status: 'uploading' }))
    bench.reload()
    await bench.isReady()
    expect(withFile(bench)?.delivery).toEqual({ status: 'failed', reason: 'upload' })
    expect(bench.texts()).toContain('with a file')
  })
})
