import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Composer, DropOverlay, DropTarget, type ComposerProps } from '../../../src/components/composer/index.ts'
import { english, LocaleProvider } from '../../../src/i18n/index.ts'
import '../../../src/styles/styles.css'
import { auditPage } from './auditPage.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
const describedBy = () =>
  (field().getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' | ')
const fileOf = (name: string, type = 'text/plain', size = 3) => new File([new Uint8Array(size)], name, { type })

function paste(...files: File[]) {
  const clipboardData = new DataTransfer()
  for (const file of files) clipboardData.items.add(file)
  fireEvent(field(), new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}

const renderComposer = (props: Partial<ComposerProps> = {}) =>
  render(
    <div className="parlance">
      <Composer onSend={() => true} canAttach {...props} />
    </div>,
  )

describe('the field', () => {
  test('forwards its ref to the text field, and takes the focus when asked to', () => {
    const ref = createRef<HTMLTextAreaElement>()
    render(<Composer onSend={() => true} autoFocus ref={ref} />)
    expect(ref.current).toBe(field())
    expect(document.activeElement).toBe(field())
  })

  test('speaks in the words of the locale, or in those given', () => {
    const composer = { ...english.composer, message: 'Nachricht', placeholder: 'Nachricht schreiben', send: 'Senden' }
    const { rerender } = render(
      <LocaleProvider locale={{ ...english, composer }}>
        <Composer onSend={() => true} defaultValue="Hallo" />
      </LocaleProvider>,
    )
    expect(screen.getByRole('textbox', { name: 'Nachricht' }).getAttribute('placeholder')).toBe('Nachricht schreiben')
    expect(screen.getByRole('button', { name: 'Senden' })).toBeTruthy()
    rerender(<Composer onSend={() => true} label="Question" placeholder="Ask us" />)
    expect(screen.getByRole('textbox', { name: 'Question' }).getAttribute('placeholder')).toBe('Ask us')
  })

  test('shows the send button only when there is something to send', async () => {
    renderComposer()
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    await userEvent.type(field(), 'Hello')
    expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy()
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Send' })).toBeNull())
  })

  test('is reached by Tab before the send button, and after the attach button', async () => {
    renderComposer({ defaultValue: 'Hello' })
    const stops = []
    for (let stop = 0; stop < 3; stop++) {
      await userEvent.tab()
      stops.push(document.activeElement?.getAttribute('aria-label'))
    }
    expect(stops).toEqual(['Attach files', 'Message', 'Send'])
  })

  test('stands between what the app puts at its start, behind the attach button, and at its end', () => {
    renderComposer({ start: <button>emoji</button>, end: <button>record</button>, defaultValue: 'Hello', className: 'mine' })
    expect(screen.getAllByRole('button').map((button) => button.textContent || button.getAttribute('aria-label'))).toEqual([
      'Attach files',
      'emoji',
      'record',
      'Send',
    ])
    expect(screen.getByRole('group').className).toBe('parlance-composer mine')
  })

  test('grows to six lines and then scrolls', async () => {
    renderComposer()
    const line = field().clientHeight
    fireEvent.change(field(), { target: { value: 'a\n'.repeat(5) + 'a' } })
    const six = field().clientHeight
    expect(six - line).toBe(5 * 22)
    fireEvent.change(field(), { target: { value: 'a\n'.repeat(30) } })
    expect(field().clientHeight).toBe(six)
    expect(field().scrollHeight).toBeGreaterThan(six)
  })
})

describe('a reason why nothing can be sent', () => {
  test('is shown, describes the field and leaves the text readable', async () => {
    const onSend = vi.fn()
    renderComposer({ disabledReason: 'This conversation has ended.', defaultValue: 'A last word', onSend })
    expect(screen.getByText('This conversation has ended.').checkVisibility()).toBe(true)
    expect(describedBy()).toBe('This conversation has ended.')
    expect(field().readOnly).toBe(true)
    await userEvent.type(field(), '{Enter}')
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('A last word')
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
  })

  test('goes when the reason goes, and the text is still there', () => {
    const { rerender } = render(<Composer onSend={() => true} defaultValue="A last word" disabledReason="Please wait." />)
    rerender(<Composer onSend={() => true} defaultValue="A last word" />)
    expect(screen.queryByText('Please wait.')).toBeNull()
    expect([field().value, field().readOnly]).toEqual(['A last word', false])
  })
})

describe('the limit of characters', () => {
  test('is counted when it is near', async () => {
    renderComposer({ maxLength: 30, defaultValue: '123456789' })
    expect(describedBy()).toBe('')
    await userEvent.type(field(), '0')
    expect(screen.getByText('20')).toBeTruthy()
    expect(describedBy()).toBe('20 characters left')
  })

  test('forbids sending beyond it, in words', () => {
    renderComposer({ maxLength: 5, defaultValue: 'Hello!' })
    expect(screen.getByRole('alert').textContent).toBe('This is too long to send. Please shorten it.')
    expect(describedBy()).toBe('This is too long to send. Please shorten it. | 1 character too many')
    expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true')
  })
})

test('a message that was not taken stays, with a word about it that can be put away', async () => {
  renderComposer({ onSend: () => Promise.reject(new Error('no line')), defaultValue: 'Hello' })
  await userEvent.click(screen.getByRole('button', { name: 'Send' }))
  expect((await screen.findByRole('alert')).textContent).toBe('That did not go through. Your message is still here.')
  expect(field().value).toBe('Hello')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.activeElement).toBe(field())
})

test.each([
  [{ maxFileSize: 1024 * 1024 }, [fileOf('a.mov', 'video/mp4', 1024 * 1024 + 1)], 'a.mov is too large. Files can be up to 1 MB.'],
  [{ accept: '.pdf' }, [fileOf('a.txt')], 'a.txt is of a kind that cannot be sent here.'],
  [{ maxFiles: 1 }, [fileOf('a'), fileOf('b'), fileOf('c')], 'You can send 1 file at a time.'],
  [{ accept: '.pdf' }, [fileOf('a.txt'), fileOf('b.txt')], '2 files were not added. a.txt is of a kind that cannot be sent here.'],
  [{ accept: '.pdf' }, [fileOf('cv\u202egpj.exe')], 'cvgpj.exe is of a kind that cannot be sent here.'],
])('with %j it says what is wrong with the files', (limits, files, words) => {
  renderComposer(limits)
  paste(...files)
  expect(screen.getByRole('alert').textContent).toBe(words)
})

test("with an announcer it is no alert of its own, and hands over each problem's words once", () => {
  const announce = vi.fn()
  renderComposer({ accept: '.pdf', announce })
  paste(fileOf('a.txt'))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(announce).toHaveBeenCalledExactlyOnceWith('a.txt is of a kind that cannot be sent here.')
  paste(fileOf('a.txt'))
  expect(announce).toHaveBeenCalledTimes(2)
})

describe('files that wait', () => {
  const chips = () => within(screen.getByRole('list', { name: 'Files to send' })).getAllByRole('listitem')
  const removeButton = (name: string) => screen.getByRole('button', { name: `Remove ${name}` })

  test('are chips with name and size', () => {
    renderComposer()
    paste(fileOf('report.pdf', 'application/pdf', 1536), fileOf('notes.txt', 'text/plain', 5))
    const [report, notes] = chips()
    for (const [chip, words] of [[report, ['report.pdf', '2 kB']], [notes, ['notes.txt', '5 bytes']]] as const) {
      for (const text of words) expect(within(chip as HTMLElement).getAllByText(text)).toHaveLength(1)
    }
  })

  test('show the true ending of the name, whatever the name pretends and however narrow the chip', () => {
    renderComposer()
    paste(fileOf(`${'a very long name '.repeat(20)}\u202egpj.exe`))
    const ending = screen.getByText('.exe')
    const chip = chips()[0]?.getBoundingClientRect()
    expect(ending.getBoundingClientRect().right).toBeLessThan(chip?.right ?? 0)
    expect(ending.textContent).not.toContain('\u202e')
  })

  test('can be removed one by one, and the focus never falls to the page', async () => {
    renderComposer()
    paste(fileOf('a'), fileOf('b'), fileOf('c'))
    await userEvent.click(removeButton('a'))
    expect(document.activeElement).toBe(removeButton('b'))
    await userEvent.click(removeButton('c'))
    expect(document.activeElement).toBe(removeButton('b'))
    await userEvent.keyboard('{Enter}')
    expect(document.activeElement).toBe(field())
    expect(screen.queryByRole('list')).toBeNull()
  })

  test('are kept by the app when it gives them', async () => {
    const onAttachmentsChange = vi.fn()
    const file = fileOf('a.txt')
    renderComposer({ attachments: [file], onAttachmentsChange })
    await userEvent.click(removeButton('a.txt'))
    expect(onAttachmentsChange).toHaveBeenCalledExactlyOnceWith([])
    expect(chips()).toHaveLength(1)
  })

  test('are drawn when they are pictures, and every address made for them is given back', async () => {
    const made = vi.spyOn(URL, 'createObjectURL')
    const returned = vi.spyOn(URL, 'revokeObjectURL')
    const pixel = await new Promise<Blob | null>((resolve) => document.createElement('canvas').toBlob(resolve))
    const { unmount } = render(
      <StrictMode>
        <Composer onSend={() => true} canAttach />
      </StrictMode>,
    )
    paste(new File([pixel ?? ''], 'a.png', { type: 'image/png' }), fileOf('b.png', 'image/png'), fileOf('c.svg', 'image/svg+xml'))
    const pictures = chips().map((chip) => chip.querySelector('img'))
    expect(pictures.map((picture) => picture?.src.startsWith('blob:'))).toEqual([true, true, undefined])
    await waitFor(() => expect(pictures.map((picture) => picture?.hidden)).toEqual([false, true, undefined]))
    await userEvent.click(removeButton('a.png'))
    unmount()
    const addresses = made.mock.results.map(({ value }) => value as string)
    expect(addresses.length).toBeGreaterThanOrEqual(2)
    expect(returned.mock.calls.map(([address]) => address).sort()).toEqual(addresses.sort())
  })
})

test('the overlay covers the panel and says what may be dropped', () => {
  render(
    <div className="parlance">
      <DropTarget style={{ blockSize: 300 }} data-testid="panel">
        <p>Hello</p>
        <Composer onSend={() => true} canAttach />
        <DropOverlay maxFiles={5} maxFileSize={10 * 1024 * 1024} />
      </DropTarget>
    </div>,
  )
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(fileOf('a.txt'))
  fireEvent(screen.getByText('Hello'), new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }))
  expect(screen.getByText('Drop files to attach them')).toBeTruthy()
  expect(screen.getByText('Up to 5 files, 10 MB each')).toBeTruthy()
  const panel = screen.getByTestId('panel').getBoundingClientRect()
  const under = document.elementFromPoint(panel.x + panel.width / 2, panel.y + 100)
  expect(under?.closest('.parlance-drop-overlay')).toBeNull()
})

test('it renders on a server, without a style attribute that a strict policy would refuse', () => {
  const files = [fileOf('a.png', 'image/png')]
  const markup = renderToString(<Composer onSend={() => true} canAttach defaultValue="Hello" attachments={files} />)
  expect(markup).toContain('Hello')
  expect(markup).not.toContain('style=')
})

describe.each(['light', 'dark'])('in the %s scheme nothing is wrong for assistive technology', (theme) => {
  test.each<[string, Partial<ComposerProps>]>([
    ['empty', {}],
    ['with text', { defaultValue: 'Hello' }],
    ['beyond the limit', { defaultValue: 'Hello', maxLength: 3 }],
    ['disabled', { disabledReason: 'This conversation has ended.' }],
    ['disabled with text', { disabledReason: 'This conversation has ended.', defaultValue: 'Hello' }],
    ['with files', { attachments: [fileOf('a.pdf', 'application/pdf'), fileOf('b.txt')] }],
  ])('%s', async (_name, props) => {
    const { container } = render(
      <div className="parlance" data-theme={theme} style={{ background: 'var(--parlance-surface-panel-default)' }}>
        <Composer onSend={() => true} canAttach {...props} />
      </div>,
    )
    expect(await auditPage(container)).toEqual([])
  })
})
