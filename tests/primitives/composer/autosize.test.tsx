import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Composer } from '../../../src/primitives/composer/index.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const heightOf = (lines: number) => lines * 20 + 12
const text = (lines: number) => Array.from({ length: lines }, (_, index) => `line ${index + 1}`).join('\n')

const style = {
  boxSizing: 'border-box',
  inlineSize: 300,
  padding: 5,
  border: '1px solid',
  font: '14px/20px monospace',
  resize: 'none',
} as const

function renderField(value: string, maxRows?: number) {
  const composer = (shown: string) => (
    <Composer.Root value={shown}>
      <Composer.Input style={style} {...(maxRows === undefined ? {} : { maxRows })} />
    </Composer.Root>
  )
  const { rerender } = render(composer(value))
  return (next: string) => rerender(composer(next))
}

describe.each([
  ['a browser that sizes fields itself', true],
  ['a browser where the field is measured', false],
])('%s', (_name, sizesItself) => {
  const begin = () => {
    if (!sizesItself) vi.spyOn(CSS, 'supports').mockReturnValue(false)
  }

  test.each([
    ['', 1],
    [text(1), 1],
    [text(2), 2],
    [text(6), 6],
    [text(7), 6],
    [text(40), 6],
  ])('shows %j in as many lines as it has, six at most', (value, lines) => {
    begin()
    renderField(value)
    expect(field().offsetHeight).toBe(heightOf(lines))
  })

  test('scrolls beyond six lines, and not before', () => {
    begin()
    const show = renderField(text(6))
    expect(field().scrollHeight).toBeLessThanOrEqual(field().clientHeight)
    show(text(7))
    expect(field().scrollHeight).toBeGreaterThan(field().clientHeight)
    expect(getComputedStyle(field()).overflowY).toBe('auto')
    show(text(2))
    expect(field().offsetHeight).toBe(heightOf(2))
  })

  test('grows as text is typed and shrinks when it is sent', async () => {
    begin()
    render(
      <Composer.Root>
        <Composer.Input style={style} maxRows={3} />
      </Composer.Root>,
    )
    await userEvent.type(field(), 'a{Shift>}{Enter}{/Shift}b{Shift>}{Enter}{/Shift}c{Shift>}{Enter}{/Shift}d')
    expect(field().offsetHeight).toBe(heightOf(3))
    await userEvent.clear(field())
    expect(field().offsetHeight).toBe(heightOf(1))
  })

  test('follows a change of its width', async () => {
    begin()
    renderField('several words that need a second line in a narrow field')
    const wide = field().offsetHeight
    field().style.inlineSize = '120px'
    await waitFor(() => expect(field().offsetHeight).toBeGreaterThan(wide))
  })
})
