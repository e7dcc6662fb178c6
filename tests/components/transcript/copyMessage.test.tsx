import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { Message, MessagePart } from '../../../src/model/index.ts'
import { renderRoom, Room, rowAt, settle } from './harness.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const words = (text: string, format: 'plain' | 'markdown' = 'plain'): MessagePart => ({ kind: 'text', format, text })
const message = (id: string, parts: readonly MessagePart[], more: Partial<Message> = {}): Message => ({ id, wireIds: [id], author: { role: 'bot' }, parts, time: 0, ...more })

const files: MessagePart = {
  kind: 'files',
  files: [
    { id: 'f1', kind: 'document', name: 'bill.pdf', size: 1_000, url: 'https://files.example/bill.pdf' },
    { id: 'f2', kind: 'document', name: 'here.txt', url: 'blob:https://shop.example/1' },
  ],
}

/** What was written to the clipboard, which lets it or not. */
function clipboard(isAllowed = true): string[] {
  const written: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (!isAllowed) return Promise.reject(new DOMException('no', 'NotAllowedError'))
    written.push(text)
    return Promise.resolve()
  })
  return written
}

const copyButton = () => screen.queryByRole('button', { name: 'Copy message' })
const row = (index: number) => rowAt(index) as HTMLElement
const room = (messages: readonly Message[], more: object = {}) => renderRoom({ copyMessages: true, messages: messages as Message[], ...more })

test('the message that one points at can be copied; it says so, and the focus stays where one was writing', async () => {
  // It puts a clipboard of its own into the page.
  const user = userEvent.setup()
  const written = clipboard()
  const onCopied = vi.fn()
  room([message('a', [words('Nine to five')]), message('b', [words('And on Sunday?')], { author: { role: 'visitor' } })], { onCopied })
  const composer = screen.getByRole('textbox', { name: 'Composer' })
  composer.focus()
  expect(copyButton()).toBeNull()
  await user.hover(row(0))
  await user.hover(row(1))
  const button = within(row(1)).getByRole('button', { name: 'Copy message' })
  await user.click(button)
  await waitFor(() => expect(button).toHaveAccessibleName('Copied'))
  expect(getComputedStyle(button, '::after').content).toContain('Copied')
  expect(written).toEqual(['And on Sunday?'])
  expect(onCopied).toHaveBeenCalledExactlyOnceWith('b')
  expect(composer).toHaveFocus()
  await user.hover(composer)
  expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull()
})

test('by keys: the arrows lead to the message, Enter to its button', async () => {
  const written = clipboard()
  room([message('a', [words('Nine to five')]), message('b', [words('Bye')])])
  screen.getByRole('log').focus()
  await userEvent.keyboard('{Home}')
  expect(row(0)).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  const button = within(row(0)).getByRole('button')
  expect(button).toHaveFocus()
  // A pointer that rests elsewhere takes it from nobody.
  await userEvent.hover(row(1))
  expect(button).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(button).toHaveAccessibleName('Copied'))
  expect(written).toEqual(['Nine to five'])
  await userEvent.keyboard('{Escape}')
  expect(row(0)).toHaveFocus()
})

test('an older page that comes above it takes the button from nobody', async () => {
  const messages = [message('a', [words('Nine to five')]), message('b', [words('Bye')])]
  const { rerender } = room(messages)
  screen.getByRole('log').focus()
  await userEvent.keyboard('{Home}{Enter}')
  const button = within(row(0)).getByRole('button')
  rerender(<Room copyMessages messages={[message('before', [words('Welcome')]), ...messages]} />)
  await settle()
  expect(row(1)).toContainElement(button)
  expect(button).toHaveFocus()
})

test('by keys what a message asks comes before its copy, which is no stop of Tab', async () => {
  room([message('a', [words('How?'), { kind: 'buttons', options: [{ action: 'reply', label: 'Fast', value: 'fast' }] }])], { onReply: () => undefined })
  const user = userEvent.setup()
  screen.getByRole('log').focus()
  await user.keyboard('{Home}{Enter}')
  expect(screen.getByRole('button', { name: 'Fast' })).toHaveFocus()
  await user.keyboard('{Tab}')
  expect(copyButton()).toHaveFocus()
  await user.keyboard('{Escape}{Tab}')
  expect(screen.getByRole('button', { name: 'Fast' })).toHaveFocus()
  await user.keyboard('{Tab}')
  expect(screen.getByRole('textbox', { name: 'Composer' })).toHaveFocus()
})

test('a text is copied as it is read, files by name and by the address where they can be fetched', async () => {
  const written = clipboard()
  room([message('a', [words('**Open**\n\n- Monday\n- Friday', 'markdown'), files])])
  await within(row(0)).findByText('Friday')
  await userEvent.hover(row(0))
  await userEvent.click(copyButton() as HTMLElement)
  await waitFor(() => expect(written).toEqual(['Open\n- Monday\n- Friday\nbill.pdf\nhttps://files.example/bill.pdf\nhere.txt']))
})

test('where the browser does not let it, that is said', async () => {
  clipboard(false)
  vi.spyOn(document, 'execCommand').mockReturnValue(false)
  const [onCopied, onCopyFailed] = [vi.fn(), vi.fn()]
  room([message('a', [words('Nine to five')])], { onCopied, onCopyFailed })
  await userEvent.hover(row(0))
  await userEvent.click(copyButton() as HTMLElement)
  expect(await screen.findByRole('button', { name: 'Could not copy' })).toBeVisible()
  expect(onCopyFailed).toHaveBeenCalledExactlyOnceWith('a')
  expect(onCopied).not.toHaveBeenCalled()
})

test('what came of it is told also where the reader has pointed elsewhere by then', async () => {
  const user = userEvent.setup()
  let finish = () => {}
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(() => new Promise((resolve) => (finish = resolve)))
  const onCopied = vi.fn()
  room([message('a', [words('Nine to five')])], { onCopied })
  await user.hover(row(0))
  await user.click(copyButton() as HTMLElement)
  await user.hover(screen.getByRole('textbox', { name: 'Composer' }))
  expect(copyButton()).toBeNull()
  await act(async () => finish())
  await waitFor(() => expect(onCopied).toHaveBeenCalledExactlyOnceWith('a'))
})

test('where there is no clipboard to write to, it is done the old way; an answer that it was done is not believed alone', async () => {
  clipboard(false)
  const copied: (string | undefined)[] = []
  const command = vi.spyOn(document, 'execCommand').mockImplementation(() => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), cancelable: true })
    document.dispatchEvent(event)
    copied.push(event.clipboardData?.getData('text/plain'))
    return true
  })
  room([message('a', [words('Nine to five')])])
  await userEvent.hover(row(0))
  await userEvent.click(copyButton() as HTMLElement)
  expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible()
  expect(copied).toEqual(['Nine to five'])
  command.mockReturnValue(true)
  await userEvent.click(screen.getByRole('button', { name: 'Copied' }))
  expect(await screen.findByRole('button', { name: 'Could not copy' })).toBeVisible()
})

test('what was deleted, what only tells of what goes on, and an answer that is coming cannot be copied', async () => {
  const notice: MessagePart = { kind: 'notice', code: 'agent-joined', agent: { role: 'agent', name: 'Ana' } } as MessagePart
  room([message('a', [], { deleted: true }), message('b', [notice]), message('c', [words('Nine')], { stream: 'growing' })])
  for (const index of [0, 1, 2]) {
    await userEvent.hover(row(index))
    expect(copyButton()).toBeNull()
  }
})
