import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TestComposer } from './TestComposer.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'message' })
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds))

function renderComposer() {
  const onTyping = vi.fn()
  const view = render(
    <StrictMode>
      <TestComposer onSend={vi.fn()} onTyping={onTyping} />
    </StrictMode>,
  )
  return { onTyping, ...view }
}

test('typing is told once, and its end after 1.5 s of silence', () => {
  const { onTyping } = renderComposer()
  type('H')
  wait(1000)
  type('He')
  wait(1000)
  expect(onTyping.mock.calls).toEqual([[true]])
  wait(500)
  expect(onTyping.mock.calls).toEqual([[true], [false]])
  type('Hel')
  expect(onTyping.mock.calls).toEqual([[true], [false], [true]])
})

test.each([
  ['leaving the field', () => fireEvent.blur(field())],
  ['sending', () => fireEvent.keyDown(field(), { key: 'Enter', keyCode: 13 })],
  ['emptying the field', () => type('')],
  ['writing nothing but white space', () => type('  ')],
])('%s ends typing at once, and only once', (_name, leave) => {
  const { onTyping } = renderComposer()
  type('H')
  leave()
  expect(onTyping.mock.calls).toEqual([[true], [false]])
  wait(5000)
  expect(onTyping).toHaveBeenCalledTimes(2)
})

test('a composer that goes ends typing and leaves no timer', () => {
  const { onTyping, unmount } = renderComposer()
  type('H')
  unmount()
  expect(onTyping.mock.calls).toEqual([[true], [false]])
  expect(vi.getTimerCount()).toBe(0)
})

test('a composer that is disabled while typing ends typing', () => {
  const onTyping = vi.fn()
  const { rerender } = render(<TestComposer onTyping={onTyping} />)
  type('H')
  rerender(<TestComposer onTyping={onTyping} disabled />)
  expect(onTyping.mock.calls).toEqual([[true], [false]])
})

test('a text that the app sets is not typing', () => {
  const onTyping = vi.fn()
  const { rerender } = render(<TestComposer onTyping={onTyping} value="" />)
  rerender(<TestComposer onTyping={onTyping} value="A draft" />)
  expect(onTyping).not.toHaveBeenCalled()
})
