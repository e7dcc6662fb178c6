import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UploadContext, UploadedFile } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { happen, receive, sentTexts, start } from '../react/scriptedChat.tsx'
import { button, field, log, offeredTo, panel, renderPanel, renderStartedPanel, rowOf, rows } from './panel.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

interface Upload extends UploadContext {
  readonly finish: (file: UploadedFile) => void
  readonly fail: () => void
}

const uploads: Upload[] = []
beforeEach(() => void uploads.splice(0))

const connection = {
  upload: (_file: Blob, context: UploadContext) =>
    new Promise<UploadedFile>((finish, reject) => uploads.push({ ...context, finish, fail: () => reject(new Error('413')) })),
}
const bill = () => new File(['%PDF'], 'bill.pdf', { type: 'application/pdf' })

function paste(...files: File[]) {
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  fireEvent(field(), new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

async function sendBill(words = 'Here it is') {
  paste(bill())
  await userEvent.type(field(), `${words}{Enter}`)
}

describe('a file', () => {
  test('is attached, sent with its progress in sight, and arrives before its message leaves', async () => {
    const chat = await renderStartedPanel({}, { connection })
    paste(bill())
    expect(within(screen.getByRole('list', { name: 'Files to send' })).getByRole('button', { name: 'Remove bill.pdf' })).toBeTruthy()
    await userEvent.type(field(), 'Here it is{Enter}')
    expect(screen.queryByRole('list', { name: 'Files to send' })).toBeNull()
    await happen(() => uploads[0]?.onProgress(0.4))
    const ring = within(log()).getByRole('progressbar', { name: 'Uploading bill.pdf' })
    expect(ring.getAttribute('aria-valuenow')).toBe('40')
    expect(sentTexts(chat.connection)).toEqual([])
    await happen(() => uploads[0]?.finish({ url: 'https://files.example/bill.pdf' }))
    expect(sentTexts(chat.connection)).toEqual(['Here it is files'])
    expect(within(log()).queryByRole('progressbar')).toBeNull()
    expect(within(log()).getByRole<HTMLAnchorElement>('link', { name: /bill\.pdf/ }).href).toBe('https://files.example/bill.pdf')
  })

  test('that was dropped anywhere on the panel is attached', async () => {
    await renderStartedPanel({}, { connection })
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(bill())
    fireEvent(log(), new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }))
    expect(within(panel()).getByText('Drop files to attach them')).toBeTruthy()
    fireEvent(log(), new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    expect(await screen.findByRole('button', { name: 'Remove bill.pdf' })).toBeTruthy()
    expect(within(panel()).queryByText('Drop files to attach them')).toBeNull()
  })

  test('whose upload fails says so, lets others pass, and is tried again on request', async () => {
    const chat = await renderStartedPanel({}, { connection })
    await sendBill()
    await happen(() => uploads[0]?.fail())
    expect(within(rowOf('Here it is')).getByText('Upload failed')).toBeTruthy()
    expect(within(rowOf('Here it is')).getByText('Not sent. The file could not be uploaded.')).toBeTruthy()
    await userEvent.type(field(), 'One moment{Enter}')
    expect(sentTexts(chat.connection)).toEqual(['One moment'])
    await userEvent.click(button('Retry uploading bill.pdf'))
    await happen(() => uploads[1]?.finish({ url: 'https://files.example/bill.pdf' }))
    expect(sentTexts(chat.connection)).toEqual(['One moment', 'Here it is files'])
  })

  test('whose upload is stopped lets its words go alone', async () => {
    const chat = await renderStartedPanel({}, { connection })
    await sendBill()
    await userEvent.click(button('Cancel uploading bill.pdf'))
    expect(uploads[0]?.signal.aborted).toBe(true)
    expect(within(rowOf('Here it is')).getByText('Upload cancelled')).toBeTruthy()
    expect(sentTexts(chat.connection)).toEqual(['Here it is'])
  })

  test('stops with the message that is taken back', async () => {
    const chat = await renderStartedPanel({}, { connection })
    await sendBill()
    await userEvent.click(within(rowOf('Here it is')).getByRole('button', { name: 'Cancel' }))
    expect(uploads[0]?.signal.aborted).toBe(true)
    expect(within(log()).queryByRole('progressbar')).toBeNull()
    await happen(() => uploads[0]?.finish({}))
    expect(sentTexts(chat.connection)).toEqual([])
  })

  test('that was lost by a reload asks for the file anew, and holds nothing up', async () => {
    const storage = memoryStorage()
    const before = await renderStartedPanel({}, { connection: { ...connection, storage } })
    await sendBill()
    before.unmount()
    const after = await renderPanel({}, { connection: { ...connection, storage, idPrefix: 'second' } })
    await start(after.connection)
    await receive(after.connection, { type: 'transcript.loaded', complete: true, messages: [] })
    const row = rowOf('Here it is')
    expect(within(row).getByText('Not sent. The file could not be uploaded.')).toBeTruthy()
    expect(within(row).getByText('Choose the file again')).toBeTruthy()
    expect(offeredTo('Here it is')).toEqual(['Copy', 'Discard'])
    await userEvent.type(field(), 'Never mind{Enter}')
    expect(sentTexts(after.connection)).toEqual(['Never mind'])
  })
})

test('the addresses made for pictures are given back with the panel', async () => {
  const made = vi.spyOn(URL, 'createObjectURL')
  const returned = vi.spyOn(URL, 'revokeObjectURL')
  const { unmount } = await renderStartedPanel({}, { connection })
  const pixel = await new Promise<Blob | null>((resolve) => document.createElement('canvas').toBlob(resolve))
  paste(new File([pixel ?? ''], 'beach.png', { type: 'image/png' }))
  await userEvent.type(field(), '{Enter}')
  expect(rows()).toHaveLength(1)
  unmount()
  const addresses = made.mock.results.map(({ value }) => value as string)
  expect(addresses.length).toBeGreaterThan(0)
  expect(returned.mock.calls.map(([address]) => address).sort()).toEqual(addresses.sort())
})

test('files that were chosen survive a look at the list of conversations', async () => {
  await renderStartedPanel({ conversations: true }, { connection })
  paste(bill())
  await userEvent.click(button('Your conversations'))
  expect(screen.queryByRole('button', { name: 'Remove bill.pdf' })).toBeNull()
  await userEvent.click(button('Back to the conversation'))
  expect(button('Remove bill.pdf')).toBeTruthy()
})

test('a file that does not fit is told by the announcer, not by a region of its own', async () => {
  await renderStartedPanel({ composer: { maxFileSize: 2 } }, { connection })
  paste(bill())
  expect(screen.queryByRole('alert')).toBeNull()
  await waitFor(() => expect(within(panel()).getAllByText(/bill\.pdf.* is too large\./)).toHaveLength(2))
})
