import '../../../src/styles/styles.css'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent as realUser } from 'vitest/browser'
import { Form, FormDraftsProvider, PreChatForm, type FormProps } from '../../../src/components/form/index.ts'
import type { CaptchaProps } from '../../../src/components/partProps.ts'
import type { FormDefinition, FormField, FormPart } from '../../../src/model/index.ts'
import { auditPage } from '../composer/auditPage.ts'
import { partsOf } from '../parts/partsOf.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const parcel: FormDefinition = {
  name: 'parcel',
  title: 'Your parcel',
  fields: [
    { type: 'text', name: 'order', label: 'Order number', hint: 'Eight digits.', required: true, minLength: 8 },
    { type: 'email', name: 'email', label: 'Email', required: true },
    { type: 'radio', name: 'wish', label: 'What would you like?', required: true, options: [{ value: 'resend', label: 'Send it again' }, { value: 'refund', label: 'My money back' }] },
    { type: 'multiline', name: 'more', label: 'Anything else?' },
  ],
}

function draw(definition: FormDefinition, props: Partial<FormProps> = {}) {
  const onSubmit = vi.fn()
  const onCancel = vi.fn()
  const inPage = (more: Partial<FormProps> = {}) => (
    <div className="parlance">
      <Form definition={definition} onSubmit={onSubmit} onCancel={onCancel} {...props} {...more} />
    </div>
  )
  const view = render(inPage())
  return { ...view, onSubmit, onCancel, again: (more: Partial<FormProps>) => view.rerender(inPage(more)) }
}

const only = (field: FormField): FormDefinition => ({ name: 'one', title: 'One field', fields: [field] })
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }))

describe('A16: what is wrong', () => {
  test('is said above, where the focus goes, and at each field', async () => {
    const { onSubmit } = draw(parcel)
    await send()
    expect(onSubmit).not.toHaveBeenCalled()
    const problems = screen.getByRole('group', { name: '3 answers need another look' })
    await waitFor(() => expect(problems).toHaveFocus())
    expect(within(problems).getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Order number: Please fill this in.',
      'Email: Please fill this in.',
      'What would you like?: Please choose one.',
    ])
    const order = screen.getByRole('textbox', { name: 'Order number' })
    expect(order).toBeInvalid()
    expect(order).toHaveAccessibleDescription('Eight digits. Please fill this in.')
    expect(screen.getByRole('radiogroup', { name: 'What would you like?' })).toHaveAccessibleDescription('Please choose one.')
    expect(screen.getByRole('textbox', { name: /Anything else/ })).toBeValid()
  })

  test('leads to its field by a link, and the address of the page stays', async () => {
    draw(parcel)
    const before = location.href
    await send()
    await userEvent.click(screen.getByRole('link', { name: /Email/ }))
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveFocus()
    await userEvent.click(screen.getByRole('link', { name: /What would you like/ }))
    expect(screen.getByRole('radio', { name: 'Send it again' })).toHaveFocus()
    expect(location.href).toBe(before)
  })

  test('goes as soon as it is right, and nothing new is said while somebody types', async () => {
    draw(parcel)
    await send()
    const order = screen.getByRole('textbox', { name: 'Order number' })
    await userEvent.type(order, '1234')
    expect(order).not.toHaveAttribute('aria-invalid')
    await userEvent.click(screen.getByRole('textbox', { name: 'Email' }))
    expect(order).toHaveAccessibleDescription('Eight digits. Please enter at least 8 characters.')
    await userEvent.type(order, '5678')
    expect(order).not.toHaveAttribute('aria-invalid')
  })

  test('is not said before the form is sent', async () => {
    draw(parcel)
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'mara')
    await userEvent.tab()
    expect(screen.queryByText(/Please/)).toBeNull()
  })

  test('is said of a date that is only half written', async () => {
    const { onSubmit } = draw(only({ type: 'date', name: 'day', label: 'Day' }))
    screen.getByLabelText('Day').focus()
    await realUser.keyboard('12{Enter}')
    await waitFor(() => expect(screen.getByLabelText('Day')).toHaveAccessibleDescription('Please enter a whole date.'))
    expect(onSubmit).not.toHaveBeenCalled()
  })
})

describe('A5: by keyboard alone', () => {
  test('every field is reached, filled and sent', async () => {
    const { onSubmit } = draw(parcel)
    await userEvent.tab()
    await userEvent.keyboard('12345678')
    await userEvent.tab()
    await userEvent.keyboard('mara@example.com')
    await userEvent.tab()
    await userEvent.keyboard(' {ArrowDown}')
    await userEvent.tab()
    await userEvent.keyboard('By the door{Enter}please')
    await userEvent.tab()
    expect(screen.getByRole('button', { name: 'Send' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledWith({ order: '12345678', email: 'mara@example.com', wish: 'refund', more: 'By the door\nplease' })
  })

  test('Enter in a line of text sends, and never presses a button that has its own answer', async () => {
    const { onSubmit } = draw({ name: 'f', fields: [{ type: 'contact', name: 'call', label: 'Call me' }, { type: 'text', name: 'a', label: 'Word' }] })
    await userEvent.type(screen.getByRole('textbox', { name: 'Word' }), 'Hello{Enter}')
    expect(onSubmit).toHaveBeenLastCalledWith({ a: 'Hello' })
    await userEvent.click(screen.getByRole('button', { name: 'Call me' }))
    expect(onSubmit).toHaveBeenLastCalledWith({ call: '1', a: 'Hello' })
  })

  test('what is required is said, and text can be pasted', async () => {
    draw(parcel)
    const order = screen.getByRole('textbox', { name: 'Order number' })
    expect(order).toBeRequired()
    expect(screen.getByRole('radiogroup')).toBeRequired()
    await userEvent.click(order)
    await userEvent.paste('40718822')
    expect(order).toHaveValue('40718822')
  })
})

describe('each type of field answers', () => {
  const pick = (value: string) => ({ value, label: `Answer ${value}` })
  test.each<[string, FormField, () => Promise<unknown>, Record<string, string>]>([
    ['a range with the value in sight', { type: 'range', name: 'a', label: 'Many', min: 0, max: 10, step: 5 }, async () => expect(screen.getByText('5')).toBeVisible(), { a: '5' }],
    ['a select', { type: 'select', name: 'a', label: 'Topic', options: [pick('1'), pick('2')] }, () => userEvent.selectOptions(screen.getByRole('combobox', { name: 'Topic' }), '2'), { a: '2' }],
    ['a rating', { type: 'rating', name: 'a', label: 'Stars', options: [pick('1'), pick('2')] }, () => userEvent.click(screen.getByRole('radio', { name: 'Answer 2' })), { a: '2' }],
    ['a box', { type: 'checkbox', name: 'a', label: 'Agreed', value: 'yes' }, () => userEvent.click(screen.getByRole('checkbox', { name: 'Agreed' })), { a: 'yes' }],
    ['a box that is left', { type: 'checkbox', name: 'a', label: 'Agreed' }, async () => undefined, {}],
    ['a name with blanks around it', { type: 'name', name: 'a', label: 'Name' }, () => userEvent.type(screen.getByRole('textbox', { name: 'Name' }), ' Mara '), { a: 'Mara' }],
    ['a field whose name is no id', { type: 'text', name: 'wie "viel" €', label: 'How' }, () => userEvent.type(screen.getByRole('textbox', { name: 'How' }), '5'), { 'wie "viel" €': '5' }],
  ])('%s', async (_what, field, fill, values) => {
    const { onSubmit } = draw(only(field))
    await fill()
    await send()
    expect(onSubmit).toHaveBeenCalledWith(values)
  })

  test.each<[FormField, string]>([
    [{ type: 'name', name: 'a', label: 'A' }, 'name'],
    [{ type: 'name', name: 'a', label: 'A', fills: 'firstName' }, 'given-name'],
    [{ type: 'email', name: 'a', label: 'A' }, 'email'],
    [{ type: 'callback-phone', name: 'a', label: 'A' }, 'tel'],
    [{ type: 'text', name: 'a', label: 'A', autocomplete: 'postal-code' }, 'postal-code'],
  ])('%o is filled in by the browser', (field, token) => {
    draw(only(field))
    expect(screen.getByRole('textbox', { name: 'A' })).toHaveAttribute('autocomplete', token)
  })

  test('a captcha is the host’s, and nothing without one', async () => {
    const captcha: FormField = { type: 'captcha', name: 'c', label: 'Check', required: true }
    const { onSubmit, again } = draw(only(captcha))
    await send()
    expect(onSubmit).toHaveBeenLastCalledWith({})
    const Captcha = ({ onSolved }: CaptchaProps) => <button type="button" onClick={() => onSolved('token')}>Solve</button>
    again({ formSettings: { captcha: Captcha } })
    await send()
    expect(screen.getByRole('link', { name: /Check.*Please complete this check/ })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Solve' }))
    expect(screen.queryByRole('link')).toBeNull()
    await send()
    expect(onSubmit).toHaveBeenLastCalledWith({ c: 'token' })
  })

  test('a place is asked for when the button is pressed, and a refusal is said', async () => {
    const ask = vi.spyOn(navigator.geolocation, 'getCurrentPosition')
    const { onSubmit } = draw(only({ type: 'location', name: 'p', label: 'Place', required: true }))
    expect(ask).not.toHaveBeenCalled()
    ask.mockImplementation((_found, refused) => refused?.({ code: 1, PERMISSION_DENIED: 1 } as GeolocationPositionError))
    await userEvent.click(screen.getByRole('button', { name: 'Share my location' }))
    expect(screen.getByText(/Your browser did not allow it/)).toBeVisible()
    ask.mockImplementation((found) => found({ coords: { latitude: 52.5200066, longitude: 13.4 } } as unknown as GeolocationPosition))
    await userEvent.click(screen.getByRole('button', { name: 'Share my location' }))
    expect(screen.getByRole('button', { name: 'Location added' })).toBeVisible()
    await send()
    expect(onSubmit).toHaveBeenCalledWith({ p_lat: '52.52001', p_lon: '13.4', p_url: expect.stringContaining('mlat=52.52001') })
  })
})

describe('what became of it', () => {
  const values = { order: '12345678', email: 'mara@example.com', wish: 'refund' }

  test('answers are shown with their labels, and the focus stays', async () => {
    const { again } = draw(parcel)
    screen.getByRole('textbox', { name: 'Email' }).focus()
    again({ outcome: { status: 'answered', values } })
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Order number', 'Email', 'What would you like?'])
    expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['12345678', 'mara@example.com', 'My money back'])
    expect(screen.getByRole('group', { name: 'Your parcel' })).toHaveFocus()
  })

  test('nothing is sent twice while it is on its way', async () => {
    const { onSubmit, onCancel, again } = draw(parcel)
    again({ outcome: { status: 'sending' } })
    await userEvent.click(screen.getByRole('button', { name: 'Sending…' }))
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'x{Enter}')
    await userEvent.click(screen.getByRole('radio', { name: 'My money back' }))
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('')
    expect(screen.getByRole('radio', { name: 'My money back' })).not.toBeChecked()
    expect(onSubmit).not.toHaveBeenCalled()
    expect(onCancel).not.toHaveBeenCalled()
  })

  test('after a failure the answers are still there', async () => {
    const { again, onSubmit } = draw(only({ type: 'text', name: 'a', label: 'Word' }))
    await userEvent.type(screen.getByRole('textbox'), 'kept')
    await send()
    again({ outcome: { status: 'sending' } })
    again({ outcome: { status: 'failed' } })
    expect(screen.getByText('Your answers are still here.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(onSubmit.mock.calls).toEqual([[{ a: 'kept' }], [{ a: 'kept' }]])
  })

  test('in doubt the same answers can be sent again', async () => {
    const { onSubmit } = draw(parcel, { outcome: { status: 'unconfirmed', values } })
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }))
    expect(onSubmit).toHaveBeenCalledWith(values)
  })

  test.each(['cancelled', 'expired'] as const)('%s: nothing can be done', (status) => {
    draw(parcel, { outcome: { status } })
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('A17: the last minute is counted in sight, said twice, and then the form closes', () => {
    vi.useFakeTimers()
    draw(parcel, { expiresAt: Date.now() + 120_000 })
    const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000))
    const spoken = () => screen.getByRole('status').textContent
    expect(spoken()).toBe('')
    pass(60)
    expect(spoken()).toBe('Closes in 60 seconds')
    pass(15)
    expect(screen.getByText('Closes in 45 seconds')).toBeVisible()
    expect(spoken()).toBe('Closes in 60 seconds')
    pass(30)
    expect(spoken()).toBe('Closes in 20 seconds')
    pass(15)
    expect(spoken()).toBe('This form is closed')
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('what is filled in survives', () => {
  const inDrafts = (isShown: boolean, key = 'f1') => (
    <FormDraftsProvider>{isShown && <Form definition={parcel} draftKey={key} onSubmit={vi.fn()} />}</FormDraftsProvider>
  )

  test('a row that scrolls out of sight, under its own id alone', async () => {
    const { rerender } = render(inDrafts(true))
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'mara@')
    await userEvent.click(screen.getByRole('radio', { name: 'My money back' }))
    rerender(inDrafts(false))
    rerender(inDrafts(true))
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('mara@')
    expect(screen.getByRole('radio', { name: 'My money back' })).toBeChecked()
    rerender(inDrafts(false))
    rerender(inDrafts(true, 'f2'))
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('')
  })

  test('a transcript that renders again', async () => {
    const { again } = draw(parcel)
    await userEvent.type(screen.getByRole('textbox', { name: 'Email' }), 'mara@')
    again({ title: 'Another title' })
    expect(screen.getByRole('textbox', { name: 'Email' })).toHaveValue('mara@')
  })
})

describe('in the transcript', () => {
  const part: FormPart = { kind: 'form', formId: '1', name: 'parcel', definition: only({ type: 'text', name: 'a', label: 'Word' }) }

  test('a form is sent and put aside as its part', async () => {
    const handlers = { onFormSubmit: vi.fn(), onFormCancel: vi.fn() }
    render(partsOf([part], handlers))
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    await send()
    expect(handlers.onFormCancel).toHaveBeenCalledWith(part)
    expect(handlers.onFormSubmit).toHaveBeenCalledWith(part, {})
  })

  test('one that is passed by, unknown, or cannot be sent from here draws no field', () => {
    const { definition: _, ...unknown } = part
    render(partsOf([part], { actionState: 'expired', onFormSubmit: vi.fn() }))
    render(partsOf([unknown], { onFormSubmit: vi.fn() }))
    render(partsOf([part]))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getAllByText('This form can’t be shown here')).toHaveLength(2)
  })

  test('a secure part is a secure form', () => {
    render(partsOf([{ ...part, secure: true }], { onFormSubmit: vi.fn() }))
    expect(screen.getByText(/Nothing you type here is kept/)).toBeVisible()
  })
})

describe('before a conversation', () => {
  test('one main button begins it', async () => {
    const onSubmit = vi.fn()
    render(<PreChatForm form={{ name: 'start', fields: [{ type: 'name', name: 'first', wording: 'first-name', required: true }] }} onSubmit={onSubmit} note="We keep it to ourselves." />)
    expect(screen.getByRole('group', { name: 'Before we start' })).toHaveTextContent('We keep it to ourselves.')
    await userEvent.type(screen.getByRole('textbox', { name: 'First name' }), 'Mara')
    await userEvent.click(screen.getByRole('button', { name: 'Start chat' }))
    expect(onSubmit).toHaveBeenCalledWith({ first: 'Mara' })
  })
})

test.each(['light', 'dark'])('axe finds nothing, neither before nor after a failed try (%s)', async (theme) => {
  const { container } = draw(parcel)
  container.querySelector('.parlance')?.setAttribute('data-theme', theme)
  expect(await auditPage(container)).toEqual([])
  await send()
  expect(await auditPage(container)).toEqual([])
})
