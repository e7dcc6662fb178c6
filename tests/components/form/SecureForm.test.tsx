import '../../../src/styles/styles.css'
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { StrictMode, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SecureForm, type SecureFormProps } from '../../../src/components/form/index.ts'
import type { FormDefinition, FormOutcome, FormValues } from '../../../src/model/index.ts'
import { auditPage } from '../composer/auditPage.ts'
import { findText } from './findText.ts'

const canary = '4929111122223333'
const card: FormDefinition = {
  name: 'card',
  title: 'Pay 49.90 €',
  fields: [
    { type: 'text', name: 'number', label: 'Card number', required: true, inputMode: 'numeric', minLength: 12, autocomplete: 'cc-number' },
    { type: 'text', name: 'code', label: 'Security code', inputMode: 'numeric', isConcealed: true, autocomplete: 'cc-csc' },
  ],
}

/** Keeps no values, as its users must not. */
function takeOnce() {
  const taken: number[] = []
  return { taken, onSubmit: (values: FormValues) => void taken.push(values['number']?.length ?? 0) }
}

function draw(props: Partial<SecureFormProps> = {}) {
  const onCancel = vi.fn()
  const { taken, onSubmit } = takeOnce()
  const all = { definition: card, onSubmit, onCancel, ...props }
  const inPage = (more: Partial<SecureFormProps> = {}) => (
    <div className="parlance">
      <SecureForm {...all} {...more} />
    </div>
  )
  const view = render(inPage())
  return { ...view, taken, onCancel, again: (more: Partial<SecureFormProps>) => view.rerender(inPage(more)) }
}

const number = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Card number' })
const fill = () => userEvent.type(number(), canary)
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }))

/** What is shown of the page's visibility; the browser of the tests never hides. */
function hidePage(isHidden: boolean) {
  Object.defineProperty(document, 'visibilityState', { value: isHidden ? 'hidden' : 'visible', configurable: true })
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'visibilityState')
})

describe('what is typed', () => {
  test('is handed over once, and is nowhere afterwards', async () => {
    const { container, taken } = draw()
    const field = number()
    await fill()
    await send()
    expect(taken).toEqual([16])
    expect(findText(container, canary)).toEqual([])
    expect(field.value).toBe('')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getAllByText('Sending…')[0]).toBeVisible()
  })

  test('is in no prop, no state and no attribute while it is typed, either', async () => {
    const { container } = draw()
    await fill()
    expect(findText(container, canary)).toEqual(['control', 'tracker'])
  })

  test('stays out of what is kept when something is wrong with it', async () => {
    const { container, taken } = draw()
    await userEvent.type(number(), canary.slice(0, 8))
    await send()
    expect(taken).toEqual([])
    expect(number()).toHaveAttribute('aria-invalid', 'true')
    expect(findText(container, canary.slice(0, 8))).toEqual(['control', 'tracker'])
  })

  test.each([
    ['cancelled', () => userEvent.click(screen.getByRole('button', { name: 'Not now' }))],
    ['left with its page', () => act(() => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))],
  ])('is gone when the form is %s, and the server hears of it', async (_how, leave) => {
    const { container, onCancel, taken } = draw()
    const field = number()
    await fill()
    await leave()
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(field.value).toBe('')
    expect(findText(container, canary)).toEqual([])
    expect(taken).toEqual([])
  })

  test('is gone when the form is taken away, and the server hears of it', async () => {
    const { container, onCancel, unmount } = draw()
    const field = number()
    await fill()
    unmount()
    expect(field.value).toBe('')
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(findText(container, canary)).toEqual([])
  })

  test('is gone when the server puts the form aside', async () => {
    const { container, onCancel, again } = draw()
    const field = number()
    await fill()
    again({ outcome: { status: 'cancelled' } })
    expect(field.value).toBe('')
    expect(findText(container, canary)).toEqual([])
    expect(onCancel).not.toHaveBeenCalled()
  })
})

describe('time', () => {
  const type = (text: string) => {
    number().value = text
    act(() => void number().dispatchEvent(new Event('input', { bubbles: true })))
  }
  const pass = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))

  test('five minutes without a touch close the form, a minute after that was said', () => {
    vi.useFakeTimers()
    const { container, onCancel } = draw()
    type(canary)
    pass(4 * 60_000)
    expect(screen.getByText('This form closes in one minute if nothing is typed.')).toBeVisible()
    expect(onCancel).not.toHaveBeenCalled()
    pass(60_000)
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(screen.getAllByText('Closed to protect your details. Nothing was sent.')[0]).toBeVisible()
    expect(findText(container, canary)).toEqual([])
  })

  test('a touch begins them anew', () => {
    vi.useFakeTimers()
    const { onCancel } = draw()
    pass(4 * 60_000 + 30_000)
    type('4')
    expect(screen.queryByText(/closes in one minute/)).toBeNull()
    pass(4 * 60_000)
    expect(onCancel).not.toHaveBeenCalled()
  })

  test('two minutes out of sight close it, less do not', () => {
    vi.useFakeTimers()
    const { onCancel } = draw()
    type(canary)
    hidePage(true)
    pass(119_000)
    hidePage(false)
    pass(10_000)
    expect(onCancel).not.toHaveBeenCalled()
    hidePage(true)
    pass(120_000)
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('a page that slept is looked at when it is seen again', () => {
    vi.useFakeTimers()
    const { onCancel } = draw()
    hidePage(true)
    vi.setSystemTime(Date.now() + 3 * 60_000)
    hidePage(false)
    expect(onCancel).toHaveBeenCalledTimes(1)
  })

  test('why it closed stays said when its owner takes it for put aside, until it is asked anew', () => {
    vi.useFakeTimers()
    const { again } = draw()
    pass(5 * 60_000)
    again({ outcome: { status: 'cancelled' } })
    expect(screen.getAllByText('Closed to protect your details. Nothing was sent.')[0]).toBeVisible()
    again({ outcome: { status: 'open' } })
    expect(number()).toHaveValue('')
  })

  test('the server’s own time is honoured', () => {
    vi.useFakeTimers()
    const { container, onCancel, again } = draw({ expiresAt: Date.now() + 90_000 })
    type(canary)
    expect(screen.queryByText(/Closes in/)).toBeNull()
    pass(45_000)
    expect(screen.getByText('Closes in 45 seconds')).toBeVisible()
    pass(45_000)
    expect(onCancel).toHaveBeenCalledTimes(1)
    expect(findText(container, canary)).toEqual([])
    again({ outcome: { status: 'cancelled' } })
    expect(screen.getAllByText('This form is closed')[0]).toBeVisible()
    expect(screen.queryByText('You left this form out')).toBeNull()
  })
})

describe('the owner’s word', () => {
  test.each<[FormOutcome, string]>([
    [{ status: 'answered', summary: 'Card ending 4242' }, 'Card ending 4242'],
    [{ status: 'unconfirmed' }, 'We’re not sure that this arrived. Please ask in the chat before you enter it again.'],
    [{ status: 'cancelled' }, 'You left this form out'],
    [{ status: 'expired' }, 'This form is closed'],
  ])('%o is shown, with nothing to send again', (outcome, words) => {
    draw({ outcome })
    expect(screen.getAllByText(words)[0]).toBeVisible()
    expect(screen.queryByRole('button')).toBeNull()
  })

  test('a failure brings the form back, empty', async () => {
    const { again, taken } = draw()
    await fill()
    await send()
    again({ outcome: { status: 'sending' } })
    again({ outcome: { status: 'failed' } })
    expect(number()).toHaveValue('')
    expect(screen.getAllByText(/Please enter it again/)[0]).toBeVisible()
    await fill()
    await send()
    expect(taken).toEqual([16, 16])
    again({ outcome: { status: 'sending' } })
    again({ outcome: { status: 'failed' } })
    expect(number()).toHaveValue('')
  })

  test('an untouched form that is drawn twice or taken away cancels nothing', () => {
    const onCancel = vi.fn()
    const { unmount } = render(
      <StrictMode>
        <SecureForm definition={card} onSubmit={vi.fn()} onCancel={onCancel} />
      </StrictMode>,
    )
    unmount()
    expect(onCancel).not.toHaveBeenCalled()
  })
})

describe('around it', () => {
  test('the focus stays in the card when the form goes', async () => {
    draw()
    await fill()
    await send()
    expect(screen.getByRole('group', { name: 'Pay 49.90 €' })).toHaveFocus()
  })

  test('what records pages is told to look away', () => {
    draw()
    const box = screen.getByRole('group', { name: 'Pay 49.90 €' })
    for (const name of ['data-sentry-mask', 'data-hj-suppress', 'data-private']) expect(box).toHaveAttribute(name)
    expect(box).toHaveAttribute('data-dd-privacy', 'hidden')
    expect(box).toHaveClass('sentry-block', 'fs-exclude', 'ph-no-capture')
  })

  test.each([
    [undefined, 'off', 'off'],
    [true, 'cc-number', 'cc-csc'],
  ])('browsers fill in cards only where the host allows it (%s)', (isAllowed, forNumber, forCode) => {
    draw(isAllowed ? { formSettings: { secureAutofill: true } } : {})
    expect(number()).toHaveAttribute('autocomplete', forNumber)
    expect(number()).toHaveAttribute('inputmode', 'numeric')
    expect(number()).toHaveAttribute('spellcheck', 'false')
    expect(number()).toHaveAttribute('autocorrect', 'off')
    expect(screen.getByLabelText(/Security code/)).toHaveAttribute('autocomplete', forCode)
    expect(screen.getByLabelText(/Security code/)).toHaveAttribute('type', 'password')
  })

  test('a page without encryption explains itself and draws no field', async () => {
    const before = Object.getOwnPropertyDescriptor(window, 'isSecureContext')
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })
    try {
      const { onCancel } = draw()
      expect(screen.queryByRole('textbox')).toBeNull()
      expect(screen.getByText(/no encrypted connection/)).toBeVisible()
      await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
      expect(onCancel).toHaveBeenCalledTimes(1)
    } finally {
      if (before) Object.defineProperty(window, 'isSecureContext', before)
      else Reflect.deleteProperty(window, 'isSecureContext')
    }
  })

  test('axe finds nothing', async () => {
    const { container } = draw()
    await send()
    expect(await auditPage(container)).toEqual([])
  })
})

describe('the search itself finds what is planted', () => {
  function Leak({ where }: { readonly where: 'state' | 'attribute' }) {
    const [kept, keep] = useState('')
    return (
      <label data-kept={where === 'attribute' ? kept : undefined}>
        Leak
        <input onChange={(event) => keep(event.target.value)} onBlur={(event) => (event.target.value = '')} />
      </label>
    )
  }

  test.each(['state', 'attribute'] as const)('in a %s', async (where) => {
    const { container } = render(<Leak where={where} />)
    await userEvent.type(within(container).getByRole('textbox'), canary)
    await userEvent.tab()
    expect(findText(container, canary).length).toBeGreaterThan(0)
  })
})
