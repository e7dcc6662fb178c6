import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toArray } from '../../src/core/index.ts'
import type { FileAttachment, UploadContext, UploadedFile, Uploader } from '../../src/model/index.ts'
import { answer, connect, drop, record, rows, settled, started, texts, type Chat } from './scriptedClient.ts'

interface Upload extends UploadContext {
  readonly finish: (file?: UploadedFile) => void
  readonly fail: () => void
}

const uploads: Upload[] = []
beforeEach(() => void uploads.splice(0))
afterEach(() => vi.restoreAllMocks())

/** Heeds no signal. */
const upload: Uploader = (_file, context) =>
  new Promise((resolve, reject) => {
    uploads.push({ ...context, finish: (file = { url: 'https://files.example/1' }) => resolve(file), fail: () => reject(new Error('broken')) })
  })

const file = (name: string, type = 'application/pdf') => new File(['x'], name, { type })
const filesOf = ({ client }: Chat): FileAttachment[] =>
  toArray(client.store.getState().messages).flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'files' ? part.files : [])))
const states = (one: Chat) => filesOf(one).map((one) => one.upload?.status)

describe('an uploader', () => {
  it('that speaks after it is done is not heard', async () => {
    const one = await started({ upload })
    one.client.send({ files: [file('a')] })
    await settled()
    uploads[0]?.finish()
    await settled()
    uploads[0]?.onProgress(1)
    expect(states(one)).toEqual(['done'])
    expect(rows(one)).toEqual(['visitor: files [sent]'])
  })

  it('that speaks after it failed is not heard', async () => {
    const one = await started({ upload })
    one.client.send({ files: [file('a')] })
    await settled()
    uploads[0]?.fail()
    await settled()
    uploads[0]?.onProgress(1)
    expect(states(one)).toEqual(['failed'])
  })

  it('that heeds no signal is asked again when the line is held again', async () => {
    const one = await started({ upload })
    one.client.send({ files: [file('a')] })
    await settled()
    one.close()
    one.client.open()
    await settled()
    await connect(one)
    await answer(one, record())
    expect(uploads).toHaveLength(2)
    uploads[0]?.fail()
    await settled()
    expect(states(one)).toEqual(['uploading'])
    uploads[1]?.finish()
    await settled()
    expect(texts(one)).toEqual(['files'])
  })

  it('that throws fails the file, not the client', async () => {
    const one = await started({
      upload: () => {
        throw new Error('no')
      },
    })
    one.client.send({ files: [file('a')] })
    one.client.send({ text: 'after' })
    await settled()
    expect(rows(one)).toEqual(['visitor: files [failed]', 'visitor: after [sent]'])
  })
})

describe('the files of a message', () => {
  it('are called by their kind where they have no name, here as on the wire', async () => {
    const one = await started({ upload })
    one.client.send({ files: [new Blob(['x'], { type: 'image/png' }), new Blob(['x'])] })
    await settled()
    expect(uploads.map(({ name }) => name)).toEqual(['image', 'document'])
    expect(filesOf(one).map(({ name }) => name)).toEqual(['image', 'document'])
  })

  it('that were taken back do not leave with the others', async () => {
    const one = await started({ upload })
    const id = one.client.send({ text: 'see', files: [file('a'), file('b')] }) ?? ''
    await settled()
    one.client.cancelUpload(id, '0')
    uploads[1]?.finish()
    await settled()
    expect(states(one)).toEqual(['cancelled', 'done'])
    const sent = one.connection.commands.findLast((command) => command.type === 'message.send')
    expect(sent?.message.parts[1]).toMatchObject({ files: [{ name: 'b' }] })
  })

  it('wait for the line when they are tried again while it is down', async () => {
    const one = await started({ upload })
    const id = one.client.send({ files: [file('a')] }) ?? ''
    await settled()
    await drop(one)
    uploads[0]?.fail()
    await settled()
    one.client.retryUpload(id, '0')
    await settled()
    expect(uploads).toHaveLength(1)
    expect(states(one)).toEqual(['waiting'])
    await connect(one)
    await answer(one, record())
    uploads[1]?.finish()
    await settled()
    expect(texts(one)).toEqual(['files'])
  })

  it('go on over a break of the line', async () => {
    const one = await started({ upload })
    one.client.send({ files: [file('a')] })
    await settled()
    await drop(one)
    uploads[0]?.finish()
    await connect(one)
    await answer(one, record())
    expect(uploads).toHaveLength(1)
    expect(texts(one)).toEqual(['files'])
  })

  it('stop when the conversation is over', async () => {
    const one = await started({ upload })
    one.client.send({ files: [file('a')] })
    await settled()
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect(uploads[0]?.signal.aborted).toBe(true)
    expect(states(one)).toEqual(['cancelled'])
    expect(rows(one)).toEqual(['visitor: files [failed]'])
  })

  it('are not taken when the conversation is over', async () => {
    const preview = vi.spyOn(URL, 'createObjectURL')
    const one = await started({ upload })
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect(one.client.send({ files: [file('a', 'image/png')] })).toBeUndefined()
    expect(preview).not.toHaveBeenCalled()
  })

  it('give their previews back when the conversation is left', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    const one = await started({ upload })
    one.client.send({ files: [file('a', 'image/png')] })
    await settled()
    await answer(one, { type: 'conversation.ended', reason: 'agent' })
    expect(revoked).not.toHaveBeenCalled()
    one.client.start()
    expect(revoked).toHaveBeenCalledTimes(1)
  })
})
