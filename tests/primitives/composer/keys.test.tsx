import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { composeText, endComposition, eventOrders } from './inputMethod.ts'
import { TestComposer } from './TestComposer.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'message' })
const sendButton = () => screen.getByRole('button', { name: 'send' })

function pretendTouch() {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query === '(pointer: coarse)' }) as MediaQueryList)
}

describe('which key sends', () => {
  test.each([
    ['{Enter}', 'enter', true],
    ['{Shift>}{Enter}{/Shift}', 'enter', false],
    ['{Alt>}{Enter}{/Alt}', 'enter', false],
    ['{Control>}{Enter}{/Control}', 'enter', true],
    ['{Meta>}{Enter}{/Meta}', 'enter', true],
    ['{Enter}', 'mod-enter', false],
    ['{Control>}{Enter}{/Control}', 'mod-enter', true],
    ['{Meta>}{Enter}{/Meta}', 'mod-enter', true],
  ] as const)('%s with submit %s: %s', async (keys, submit, isSent) => {
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} submit={submit} defaultValue="Hello" />)
    await userEvent.click(field())
    await userEvent.keyboard(keys)
    expect(onSend).toHaveBeenCalledTimes(isSent ? 1 : 0)
  })

  test('Shift+Enter breaks the line', async () => {
    render(<TestComposer onSend={vi.fn()} />)
    await userEvent.type(field(), 'one{Shift>}{Enter}{/Shift}two')
    expect(field()).toHaveProperty('value', 'one\ntwo')
  })

  test('on a touch keyboard Enter breaks the line', async () => {
    pretendTouch()
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} />)
    await userEvent.type(field(), 'one{Enter}two')
    expect(onSend).not.toHaveBeenCalled()
    expect(field()).toHaveProperty('value', 'one\ntwo')
  })

  test('a key that is held down sends once', () => {
    const onSend = vi.fn(() => false)
    render(<TestComposer onSend={onSend} defaultValue="Hello" />)
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13, repeat: true })
    expect(onSend).toHaveBeenCalledOnce()
  })

  test('Enter with nothing to send neither sends nor breaks the line', async () => {
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} />)
    await userEvent.type(field(), '  {Enter}')
    expect(onSend).not.toHaveBeenCalled()
    expect(field()).toHaveProperty('value', '  ')
  })
})

describe.each(eventOrders)('an input method that reports in the order of %s', (order) => {
  const begin = () => {
    const onSend = vi.fn()
    render(<TestComposer onSend={onSend} defaultValue="彼は" />)
    field().focus()
    composeText(field(), '彼はにほ', order)
    return onSend
  }

  test('Enter takes the word and does not send; the next Enter sends', () => {
    const onSend = begin()
    expect(endComposition(field(), 'Enter', '彼は日本', order)).toBe(true)
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('彼は日本')
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })
    expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: '彼は日本', files: [] })
    expect(field().value).toBe('')
  })

  test('Tab takes the word and does not send', () => {
    const onSend = begin()
    expect(endComposition(field(), 'Tab', '彼は日本', order)).toBe(true)
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('彼は日本')
  })

  test('leaving the field keeps what was composed', () => {
    const onSend = begin()
    field().blur()
    expect(onSend).not.toHaveBeenCalled()
    expect(field().value).toBe('彼はにほ')
  })

  test('the send button sends what is seen', async () => {
    const onSend = begin()
    await userEvent.click(sendButton())
    expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: '彼はにほ', files: [] })
    expect(field().value).toBe('')
    expect(document.activeElement).toBe(field())
  })
})

test('a word that Chromium itself is composing is sent whole by the send button, and is not typed again afterwards', async () => {
  const onSend = vi.fn()
  render(<TestComposer onSend={onSend} />)
  field().focus()
  const composing = vi.fn()
  field().addEventListener('compositionstart', composing)
  await cdp().send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await waitFor(() => expect(composing).toHaveBeenCalled())
  await userEvent.click(sendButton())
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ text: 'にほ', files: [] })
  await cdp().send('Input.insertText', { text: '次' })
  await waitFor(() => expect(field().value).toBe('次'))
})
