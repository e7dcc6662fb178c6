import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ComposerRootProps } from '../../../src/primitives/composer/index.ts'
import { TestComposer } from './TestComposer.tsx'

afterEach(cleanup)

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'message' })
const sendButton = () => screen.getByRole('button', { name: 'send' })
const state = () => screen.getByRole('status', { name: 'state' }).textContent

function Controlled(props: ComposerRootProps) {
  const [value, setValue] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  return <TestComposer {...props} value={value} onValueChange={setValue} attachments={files} onAttachmentsChange={setFiles} />
}

function answerLater() {
  let settle = { accept: (_isAccepted: boolean | void) => {}, fail: (_error: Error) => {} }
  const onSend = vi.fn(
    () =>
      new Promise<boolean | void>((resolve, reject) => {
        settle = { accept: resolve, fail: reject }
      }),
  )
  return { onSend, accept: (isAccepted?: boolean) => settle.accept(isAccepted), fail: (error: Error) => settle.fail(error) }
}

describe.each([
  ['keeping its own text', TestComposer],
  ['with text kept by the app', Controlled],
])('a composer %s', (_name, Tested) => {
  test('sends the text without white space at its ends, clears it and keeps the focus', async () => {
    const onSend = vi.fn()
    render(
      <StrictMode>
        <Tested onSend={onSend} />
      </StrictMode>,
    )
    await userEvent.type(field(), '  Hello  {Enter}')
    expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: 'Hello', files: [] })
    expect(field().value).toBe('')
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('again')
    expect(field().value).toBe('again')
  })

  test('keeps the focus in the field when the button is pressed', async () => {
    render(<Tested onSend={vi.fn()} />)
    await userEvent.type(field(), 'Hello')
    await userEvent.click(sendButton())
    expect(field().value).toBe('')
    expect(document.activeElement).toBe(field())
  })

  test('keeps the text when the app answers false', async () => {
    render(<Tested onSend={() => false} />)
    await userEvent.type(field(), 'Hello{Enter}')
    expect(field().value).toBe('Hello')
    expect(state()).toBe('refused')
  })

  test('keeps the text and hands over the error when the app throws', async () => {
    const error = new Error('no line')
    const onSendError = vi.fn()
    const onSend = () => {
      throw error
    }
    render(<Tested onSend={onSend} onSendError={onSendError} />)
    await userEvent.type(field(), 'Hello{Enter}')
    expect(field().value).toBe('Hello')
    expect(onSendError).toHaveBeenCalledExactlyOnceWith(error)
  })

  test('keeps the text until a promise accepts it, and sends it once', async () => {
    const { onSend, accept } = answerLater()
    render(<Tested onSend={onSend} />)
    await userEvent.type(field(), 'Hello{Enter}{Enter}')
    expect(field().value).toBe('Hello')
    expect(state()).toBe('sending')
    expect(onSend).toHaveBeenCalledOnce()
    await act(async () => accept())
    expect(field().value).toBe('')
    expect(state()).toBe('')
  })

  test('keeps what is typed while the app decides', async () => {
    const { onSend, accept } = answerLater()
    render(<Tested onSend={onSend} />)
    await userEvent.type(field(), 'Hello{Enter} and more')
    await act(async () => accept(true))
    expect(field().value).toBe('and more')
  })

  test('keeps a text that was rewritten while the app decides', async () => {
    const { onSend, accept } = answerLater()
    render(<Tested onSend={onSend} />)
    await userEvent.type(field(), 'Hello{Enter}')
    await userEvent.clear(field())
    await userEvent.type(field(), 'Other')
    await act(async () => accept(true))
    expect(field().value).toBe('Other')
  })

  test('keeps the text when the promise rejects, and sends it at the next try', async () => {
    const { onSend, fail, accept } = answerLater()
    const onSendError = vi.fn()
    render(<Tested onSend={onSend} onSendError={onSendError} />)
    await userEvent.type(field(), 'Hello{Enter}')
    await act(async () => fail(new Error('no line')))
    expect(field().value).toBe('Hello')
    expect(state()).toBe('refused')
    expect(onSendError).toHaveBeenCalledOnce()
    await userEvent.keyboard('{Enter}')
    await act(async () => accept())
    expect(onSend).toHaveBeenCalledTimes(2)
    expect(field().value).toBe('')
  })
})

test('a composer that left before the promise accepted tells the app to clear its text', async () => {
  const { onSend, accept } = answerLater()
  const onValueChange = vi.fn()
  const { unmount } = render(<TestComposer onSend={onSend} value="Hello" onValueChange={onValueChange} />)
  await userEvent.click(sendButton())
  unmount()
  await act(async () => accept())
  expect(onValueChange).toHaveBeenCalledExactlyOnceWith('')
})

describe('what forbids sending', () => {
  test('beyond the limit nothing is sent and nothing is cut off', async () => {
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} maxLength={5} defaultValue="Hello" />)
    expect(field().getAttribute('aria-invalid')).toBeNull()
    await userEvent.type(field(), '!!{Enter}')
    await userEvent.click(sendButton())
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('Hello!!')
    expect(state()).toBe('-2')
    expect(field().getAttribute('aria-invalid')).toBe('true')
    expect(sendButton().getAttribute('aria-disabled')).toBe('true')
  })

  test('a disabled composer sends nothing, and its text can be read and selected', async () => {
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} disabled canAttach defaultValue="Hello" />)
    await userEvent.click(field())
    await userEvent.keyboard('!{Enter}')
    await userEvent.click(sendButton())
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('Hello')
    field().select()
    expect(document.getSelection()?.toString()).toBe('Hello')
    expect(field().getAttribute('aria-disabled')).toBe('true')
    expect(screen.queryByRole('button', { name: 'attach' })).toBeNull()
  })
})

test('the button says whether there is something to send', async () => {
  render(<TestComposer onSend={vi.fn()} />)
  expect(sendButton().dataset['ready']).toBeUndefined()
  await userEvent.type(field(), ' ')
  expect(sendButton().dataset['ready']).toBeUndefined()
  await userEvent.type(field(), 'H')
  expect(sendButton().dataset['ready']).toBe('')
  expect(sendButton().getAttribute('aria-disabled')).toBeNull()
})
