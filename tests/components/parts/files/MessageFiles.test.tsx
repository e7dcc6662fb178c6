import '../../../../src/styles/styles.css'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fileFacts } from '../../../../src/components/parts/files/describeFile.ts'
import { arabic } from '../../../../src/i18n/locales/ar/index.ts'
import type { FileAttachment } from '../../../../src/model/index.ts'
import { partsOf, pixelAddress } from '../partsOf.tsx'

afterEach(cleanup)

const files = (...list: FileAttachment[]) => [{ kind: 'files' as const, files: list }]
const picture = (name: string, more: Partial<FileAttachment> = {}): FileAttachment => ({ id: name, kind: 'image', name, mimeType: 'image/png', url: pixelAddress(), ...more })
const pdf: FileAttachment = { id: 'pdf', kind: 'document', name: 'report.pdf', size: 12_288, url: 'https://files.example.com/report.pdf' }

describe('a document', () => {
  it('keeps number and unit together where words run from right to left', () => {
    expect(fileFacts(pdf, arabic)).toMatch(/^\u2068PDF\u2069 · \u2068[^\u2068]+\u2069$/)
  })

  it('is a link with type and size in its name', () => {
    render(partsOf(files(pdf)))
    const link = screen.getByRole('link', { name: 'report.pdf PDF · 12 kB (opens in a new tab)' })
    expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc')
    expect(link).toHaveTextContent('report.pdf')
  })

  it('that belongs to this page can only be saved', () => {
    render(partsOf(files({ ...pdf, name: '../page.html', url: pixelAddress() })))
    const link = screen.getByRole('link', { name: /page\.html/ })
    expect(link).toHaveAttribute('download', 'page.html')
    expect(link).not.toHaveAttribute('target')
  })

  it('without an address that passes is no link', () => {
    render(partsOf(files({ ...pdf, url: 'javascript:x' })))
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.getByTitle('report.pdf')).toBeVisible()
  })

  it('keeps the ending of its name in view', () => {
    render(<div style={{ width: 160 }}>{partsOf(files({ ...pdf, name: `${'very '.repeat(20)}long.pdf` }))}</div>)
    const chip = screen.getByRole('link').getBoundingClientRect()
    const end = screen.getByText('long.pdf').getBoundingClientRect()
    expect(end.right).toBeLessThanOrEqual(chip.right)
    expect(end.width).toBeGreaterThan(20)
  })
})

describe('an upload', () => {
  it('shows how far it is and can be stopped', async () => {
    const onUploadCancel = vi.fn()
    render(partsOf(files({ ...pdf, upload: { status: 'uploading', ratio: 0.42 } }), { onUploadCancel }))
    expect(screen.getByRole('progressbar', { name: 'Uploading report.pdf' })).toHaveAttribute('aria-valuenow', '42')
    expect(screen.getByText('Uploading · 42%')).toBeVisible()
    expect(screen.queryByRole('link')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Cancel uploading report.pdf' }))
    expect(onUploadCancel).toHaveBeenCalledWith('m1', 'pdf')
  })

  it('without a known length has no value', () => {
    render(partsOf(files({ ...pdf, upload: { status: 'uploading' } })))
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['document', pdf],
    ['picture', picture('pdf', { name: 'report.pdf', url: pixelAddress() })],
  ])('that failed can be tried again (%s)', async (_, file) => {
    const onUploadRetry = vi.fn()
    render(partsOf(files({ ...file, name: 'photo.png', upload: { status: 'failed', reason: 'network' } }), { onUploadRetry }))
    expect(screen.getByText('Upload failed')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Retry uploading photo.png' }))
    expect(onUploadRetry).toHaveBeenCalledWith('m1', 'pdf')
  })

  it('that was stopped offers nothing', () => {
    render(partsOf(files({ ...pdf, upload: { status: 'cancelled' } }), { onUploadRetry: vi.fn() }))
    expect(screen.getByText('Upload cancelled')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['document', pdf],
    ['picture', picture('pdf', { name: 'report.pdf', thumbnailUrl: pixelAddress() })],
  ])('that went with a reload asks for the file anew (%s)', (_, file) => {
    render(partsOf(files({ ...file, name: 'photo.png', upload: { status: 'failed', reason: 'reload' } }), { onUploadRetry: vi.fn() }))
    expect(screen.getByText('Choose the file again')).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['on its way', { status: 'uploading', ratio: 0.5 }],
    ['failed', { status: 'failed', reason: 'network' }],
    ['arrived, before the server names its address', { status: 'done' }],
  ] as const)('of a picture shows its preview (%s)', async (_, upload) => {
    const { url: _url, ...local } = picture('a.png', { thumbnailUrl: pixelAddress(), upload })
    render(partsOf(files(local), { onUploadCancel: vi.fn(), onUploadRetry: vi.fn() }))
    await waitFor(() => expect(screen.getByRole<HTMLImageElement>('img', { name: 'a.png' }).naturalWidth).toBeGreaterThan(0))
    if (upload.status === 'done') {
      await userEvent.click(screen.getByRole('button', { name: 'Open picture: a.png' }))
      expect(await within(await screen.findByRole('dialog')).findByRole('img', { name: 'a.png' })).toBeVisible()
      expect(screen.queryByRole('link')).toBeNull()
    } else {
      expect(screen.getByRole('button', { name: /uploading a\.png/ })).toBeVisible()
    }
  })

  it('of a picture that cannot be drawn still says how far it is', async () => {
    const address = URL.createObjectURL(new Blob(['x'], { type: 'image/png' }))
    render(partsOf(files(picture('a.png', { url: address, upload: { status: 'uploading', ratio: 0.5 } })), { onUploadCancel: vi.fn() }))
    await waitFor(() => expect(screen.queryByRole('img')).toBeNull())
    expect(screen.getByRole('progressbar', { name: 'Uploading a.png' })).toBeVisible()
  })

  it('over a picture lets it be seen and not opened', () => {
    render(partsOf(files(picture('a.png', { upload: { status: 'uploading', ratio: 0.5 } })), { onUploadCancel: vi.fn() }))
    expect(screen.getByRole('progressbar', { name: 'Uploading a.png' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /Open/ })).toBeNull()
  })
})

describe('a picture', () => {
  it('has its space before it has loaded', () => {
    render(partsOf(files(picture('a.png', { width: 1600, height: 800 }))))
    const { width, height } = screen.getByRole('button', { name: 'Open picture: a.png' }).getBoundingClientRect()
    expect(Math.round(width / height)).toBe(2)
    expect(height).toBeGreaterThan(100)
  })

  it('is named after its sender where it has no name', () => {
    const { name: _, ...nameless } = picture('a.png')
    render(partsOf(files(nameless)))
    expect(screen.getByRole('button', { name: 'Open picture: Picture from Ana' })).toBeVisible()
  })

  it('that waits for a click says who would be asked', async () => {
    render(partsOf(files(picture('a.png', { url: 'http://localhost:1/a.png' })), { policy: { images: 'ask' } }))
    expect(screen.queryByRole('img')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show picture localhost:1' }))
    expect(await screen.findByRole('link', { name: /a\.png/ })).toHaveTextContent('Picture not available')
  })

  it('drawn by code stays a document', () => {
    render(partsOf(files(picture('logo.svg', { mimeType: 'image/svg+xml' }))))
    expect(screen.queryByRole('img')).toBeNull()
    expect(screen.getByRole('link', { name: /logo\.svg/ })).toHaveAttribute('download')
  })
})

describe('pictures, large', () => {
  const names = ['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png']
  const draw = () => render(<StrictMode>{partsOf(files(...names.map((name) => picture(name))))}</StrictMode>)

  it('open, go on by keys and buttons, close by Escape and give the focus back', async () => {
    draw()
    const tile = screen.getByRole('button', { name: 'Open picture: b.png' })
    await userEvent.click(tile)
    const dialog = await screen.findByRole('dialog', { name: 'Pictures' })
    expect(dialog.matches(':modal')).toBe(true)
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    expect(screen.getByText('2 of 6')).toBeVisible()
    await userEvent.keyboard('{ArrowRight}')
    expect(await within(dialog).findByRole('img', { name: 'c.png' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Previous picture' }))
    expect(await within(dialog).findByRole('img', { name: 'b.png' })).toBeVisible()
    act(() => dialog.dispatchEvent(new Event('cancel', { cancelable: true })))
    act(() => (dialog as HTMLDialogElement).close())
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(tile).toHaveFocus()
  })

  it('end at the first and at the last', async () => {
    draw()
    await userEvent.click(screen.getByRole('button', { name: 'Open picture: a.png' }))
    await userEvent.keyboard('{ArrowLeft}')
    expect(await screen.findByText('1 of 6')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Previous picture' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.keyboard('{End}')
    expect(screen.getByText('6 of 6')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Next picture' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('stand behind the last tile when they are many', async () => {
    draw()
    await userEvent.click(screen.getByRole('button', { name: 'Open 2 more pictures' }))
    expect(await screen.findByText('4 of 6')).toBeVisible()
  })

  it('keep their keys to themselves', async () => {
    const onKeyDown = vi.fn()
    render(<div onKeyDown={onKeyDown}>{partsOf(files(picture('a.png')))}</div>)
    await userEvent.click(screen.getByRole('button', { name: 'Open picture: a.png' }))
    await screen.findByRole('dialog')
    await userEvent.keyboard('{ArrowUp}x')
    expect(onKeyDown).not.toHaveBeenCalled()
  })

  it('stand outside the message, among our own styles', async () => {
    const { container } = draw()
    await userEvent.click(screen.getByRole('button', { name: 'Open picture: a.png' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.parentElement).toBe(container.querySelector('.parlance'))
  })
})

describe('sound and film', () => {
  it('ask for nothing before they are played', () => {
    const { container } = render(
      partsOf(
        files(
          { id: 's', kind: 'audio', name: 'voice.mp3', url: 'http://localhost:1/voice.mp3' },
          { id: 'f', kind: 'video', name: 'film.mp4', url: 'http://localhost:1/film.mp4' },
        ),
      ),
    )
    expect(container.querySelector('[src]')).toBeNull()
    expect(screen.getByRole('button', { name: 'Play voice.mp3' })).toBeVisible()
    expect(screen.getByRole('slider', { name: 'Position' })).toBeDisabled()
  })

  it('play on the press', async () => {
    const { container } = render(partsOf(files({ id: 'f', kind: 'video', name: 'film.mp4', url: URL.createObjectURL(new MediaSource()) })))
    await userEvent.click(screen.getByRole('button', { name: 'Play film.mp4' }))
    expect(container.querySelector('video')).toHaveAttribute('controls')
    expect(container.querySelector('video')).toHaveFocus()
  })

  it.each(['audio', 'video'] as const)('become a chip when they cannot be played (%s)', async (kind) => {
    const { container } = render(partsOf(files({ id: 'x', kind, name: 'x.bin', url: 'https://localhost:1/x.bin' })))
    await userEvent.click(screen.getByRole('button', { name: 'Play x.bin' }))
    const player = container.querySelector(kind)
    if (player) fireEvent.error(player)
    expect(await screen.findByRole('link', { name: /x\.bin/ })).toHaveFocus()
  })
})
