import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent as realUser } from 'vitest/browser'
import { Composer, type ComposerRootProps } from '../../../src/primitives/composer/index.ts'
import { TestComposer } from './TestComposer.tsx'

afterEach(cleanup)

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'message' })
const chooser = () => screen.getByLabelText<HTMLInputElement>('chooser')
const names = () => screen.queryAllByRole('listitem').map((item) => item.firstChild?.textContent)
const rejections = () => screen.getByRole('status', { name: 'rejections' }).textContent

const fileOf = (name: string, type = 'text/plain', size = 3) => new File(['x'.repeat(size)], name, { type })
const image = (name: string) => fileOf(name, 'image/png')

function transferOf(files: readonly File[], texts: Readonly<Record<string, string>> = {}): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  for (const [type, text] of Object.entries(texts)) transfer.setData(type, text)
  return transfer
}

function drag(type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', target: Element, dataTransfer: DataTransfer) {
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })
  fireEvent(target, event)
  return event
}

const paste = (clipboardData: DataTransfer) => {
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  fireEvent(field(), event)
  return event
}

const renderComposer = (props: ComposerRootProps = {}) => render(<TestComposer canAttach {...props} />)

describe('the file chooser', () => {
  test('adds what is chosen, gives the focus to the field and can choose the same file again', async () => {
    renderComposer()
    const file = fileOf('a.txt')
    await userEvent.upload(chooser(), file)
    expect(names()).toEqual(['a.txt'])
    expect(document.activeElement).toBe(field())
    expect(chooser().value).toBe('')
    await userEvent.click(screen.getByRole('button', { name: 'remove a.txt' }))
    expect(names()).toEqual([])
  })

  test('is opened by the attach button', async () => {
    renderComposer()
    const open = vi.spyOn(chooser(), 'click').mockImplementation(() => undefined)
    await userEvent.click(screen.getByRole('button', { name: 'attach' }))
    expect(open).toHaveBeenCalledOnce()
  })

  test('asks the device for what the limits allow', () => {
    const { rerender } = renderComposer({ accept: 'image/*', maxFiles: 3 })
    expect([chooser().accept, chooser().multiple]).toEqual(['image/*', true])
    rerender(<TestComposer canAttach maxFiles={1} />)
    expect(chooser().multiple).toBe(false)
  })

  test('is not there where files cannot be sent', () => {
    renderComposer({ canAttach: false })
    expect(screen.queryByRole('button', { name: 'attach' })).toBeNull()
    expect(screen.queryByLabelText('chooser')).toBeNull()
  })
})

test('files alone can be sent, and are cleared when they were accepted', async () => {
  const onSend = vi.fn()
  renderComposer({ onSend })
  const file = fileOf('a.txt')
  await userEvent.upload(chooser(), file)
  await userEvent.click(screen.getByRole('button', { name: 'send' }))
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: '', files: [file] })
  expect(names()).toEqual([])
})

test('files stay when they were refused', async () => {
  renderComposer({ onSend: () => false })
  await userEvent.upload(chooser(), fileOf('a.txt'))
  await userEvent.click(screen.getByRole('button', { name: 'send' }))
  expect(names()).toEqual(['a.txt'])
})

describe('pasting', () => {
  test('adds files', () => {
    renderComposer()
    expect(paste(transferOf([fileOf('shot.png', 'image/png')])).defaultPrevented).toBe(true)
    expect(names()).toEqual(['shot.png'])
  })

  test('adds a file that comes with its name as text', () => {
    renderComposer()
    paste(transferOf([fileOf('a.pdf', 'application/pdf')], { 'text/plain': 'a.pdf' }))
    expect(names()).toEqual(['a.pdf'])
  })

  test('leaves words to the browser that come with a picture of themselves', () => {
    renderComposer()
    const event = paste(transferOf([fileOf('words.png', 'image/png')], { 'text/plain': 'words', 'text/html': '<b>words</b>' }))
    expect(event.defaultPrevented).toBe(false)
    expect(names()).toEqual([])
  })

  test.each([{ canAttach: false }, { disabled: true }])('adds nothing with %j', (props) => {
    renderComposer(props)
    expect(paste(transferOf([fileOf('a.png', 'image/png')])).defaultPrevented).toBe(false)
    expect(names()).toEqual([])
  })

  test('turns formatted text into plain text', async () => {
    render(
      <>
        <div contentEditable suppressContentEditableWarning data-testid="source">
          <b>Bold</b> and <a href="https://example.com/">linked</a>
        </div>
        <TestComposer canAttach />
      </>,
    )
    const source = screen.getByTestId('source')
    source.focus()
    document.getSelection()?.selectAllChildren(source)
    await realUser.copy()
    field().focus()
    await realUser.paste()
    await waitFor(() => expect(field().value).toBe('Bold and linked'))
  })
})

describe('limits', () => {
  test.each([
    ['too large', { maxFileSize: 3 }, [fileOf('a.txt'), fileOf('b.txt', 'text/plain', 4)], ['a.txt'], 'b.txt too-large'],
    ['of another type', { accept: 'image/*,.pdf' }, [image('a.png'), fileOf('b.txt'), fileOf('C.PDF', '')], ['a.png', 'C.PDF'], 'b.txt wrong-type'],
    ['of another exact type', { accept: 'image/gif, image/png' }, [fileOf('a.jpg', 'image/jpeg'), image('b.png')], ['b.png'], 'a.jpg wrong-type'],
    ['too many', { maxFiles: 2 }, [fileOf('a'), fileOf('b'), fileOf('c')], ['a', 'b'], 'c too-many'],
    ['of any type', { accept: '*/*' }, [fileOf('a', '')], ['a'], ''],
  ] as const)('files %s', (_name, limits, files, kept, refused) => {
    const onFilesRejected = vi.fn()
    renderComposer({ ...limits, onFilesRejected })
    paste(transferOf(files))
    expect(names()).toEqual(kept)
    expect(rejections()).toBe(refused)
    expect(onFilesRejected).toHaveBeenCalledTimes(refused === '' ? 0 : 1)
  })

  test('count the files that are there already', () => {
    renderComposer({ maxFiles: 2 })
    paste(transferOf([fileOf('a')]))
    paste(transferOf([fileOf('b'), fileOf('c')]))
    expect(names()).toEqual(['a', 'b'])
    expect(rejections()).toBe('c too-many')
  })

  test('a new choice forgets the errors of the last', () => {
    renderComposer({ maxFileSize: 3 })
    paste(transferOf([fileOf('large', '', 9)]))
    expect(rejections()).toBe('large too-large')
    paste(transferOf([fileOf('small', '', 1)]))
    expect(rejections()).toBe('')
  })
})

describe('dropping', () => {
  const renderPanel = (props: ComposerRootProps = {}) =>
    render(
      <Composer.DropTarget data-testid="panel">
        <p>somewhere else in the panel</p>
        <TestComposer canAttach {...props} />
        <Composer.DropOverlay data-testid="overlay">drop here</Composer.DropOverlay>
      </Composer.DropTarget>,
    )
  const elsewhere = () => screen.getByText('somewhere else in the panel')
  const overlay = () => screen.queryByTestId('overlay')

  test('anywhere on the panel adds files to the composer in it', () => {
    renderPanel()
    const transfer = transferOf([fileOf('a.txt')])
    drag('dragenter', elsewhere(), transfer)
    expect(overlay()?.getAttribute('aria-hidden')).toBe('true')
    expect(screen.getByTestId('panel').dataset['dragging']).toBe('')
    const effect = vi.spyOn(transfer, 'dropEffect', 'set')
    expect(drag('dragover', elsewhere(), transfer).defaultPrevented).toBe(true)
    expect(effect).toHaveBeenCalledExactlyOnceWith('copy')
    expect(drag('drop', elsewhere(), transfer).defaultPrevented).toBe(true)
    expect(names()).toEqual(['a.txt'])
    expect(overlay()).toBeNull()
  })

  test('keeps the overlay while the files move from one thing to another, and ends when they leave', () => {
    renderPanel()
    const transfer = transferOf([fileOf('a.txt')])
    drag('dragenter', elsewhere(), transfer)
    drag('dragenter', field(), transfer)
    drag('dragleave', elsewhere(), transfer)
    expect(overlay()).not.toBeNull()
    drag('dragleave', field(), transfer)
    expect(overlay()).toBeNull()
  })

  test('ends although the thing under the files was taken away', () => {
    const view = renderPanel()
    const transfer = transferOf([fileOf('a.txt')])
    const thing = document.createElement('span')
    elsewhere().append(thing)
    drag('dragenter', thing, transfer)
    thing.remove()
    drag('dragenter', field(), transfer)
    drag('dragleave', field(), transfer)
    expect(overlay()).toBeNull()
    view.unmount()
  })

  test.each([{ canAttach: false }, { disabled: true }])('with %j adds nothing, and does not let the browser leave the page', (props) => {
    renderPanel(props)
    const transfer = transferOf([fileOf('a.txt')])
    drag('dragenter', elsewhere(), transfer)
    expect(overlay()).toBeNull()
    const effect = vi.spyOn(transfer, 'dropEffect', 'set')
    expect(drag('dragover', elsewhere(), transfer).defaultPrevented).toBe(true)
    expect(effect).toHaveBeenCalledExactlyOnceWith('none')
    expect(drag('drop', elsewhere(), transfer).defaultPrevented).toBe(true)
    expect(names()).toEqual([])
  })

  test('leaves dragged text alone', () => {
    renderPanel()
    const transfer = transferOf([], { 'text/plain': 'words' })
    drag('dragenter', field(), transfer)
    expect(overlay()).toBeNull()
    expect(drag('drop', field(), transfer).defaultPrevented).toBe(false)
  })

  test('names a folder instead of adding it', () => {
    renderPanel()
    const transfer = transferOf([fileOf('photos', ''), fileOf('a.txt')])
    vi.spyOn(DataTransferItem.prototype, 'webkitGetAsEntry').mockImplementation(function entry(this: DataTransferItem) {
      const name = this.getAsFile()?.name ?? ''
      return { name, isDirectory: name === 'photos' } as FileSystemEntry
    })
    drag('drop', elsewhere(), transfer)
    vi.restoreAllMocks()
    expect(names()).toEqual(['a.txt'])
    expect(rejections()).toBe('photos folder')
  })

  test('works on a composer that stands alone', () => {
    renderComposer()
    const root = screen.getByRole('group')
    const transfer = transferOf([fileOf('a.txt')])
    drag('dragenter', field(), transfer)
    expect(root.dataset['dragging']).toBe('')
    drag('drop', field(), transfer)
    expect(root.dataset['dragging']).toBeUndefined()
    expect(names()).toEqual(['a.txt'])
  })
})

test("an app's own handlers run first and can keep the event", () => {
  const onPaste = vi.fn((event: { preventDefault: () => void }) => event.preventDefault())
  render(
    <Composer.Root canAttach>
      <Composer.Input aria-label="message" onPaste={onPaste} onKeyDown={(event) => event.preventDefault()} />
      <ul />
    </Composer.Root>,
  )
  paste(transferOf([fileOf('a.txt')]))
  expect(onPaste).toHaveBeenCalledOnce()
  const key = createEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })
  fireEvent(field(), key)
  expect(key.defaultPrevented).toBe(true)
})
