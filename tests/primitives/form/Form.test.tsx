import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type FormEvent, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Form, type FormRootProps } from '../../../src/primitives/form/index.ts'

afterEach(cleanup)

const validate = (data: FormData) => (data.get('city') === 'Rome' ? {} : { city: 'not-rome' })

const city = (props: FormRootProps = {}, more?: ReactNode) => (
  <Form.Root validate={validate} aria-label="Trip" {...props}>
    <Form.Summary aria-label="Problems">
      {(problems) => problems.map(({ name, problem, linkProps }) => <a key={name} {...linkProps}>{`${name}: ${problem}`}</a>)}
    </Form.Summary>
    <Form.Field name="city" required>
      <Form.Label>City</Form.Label>
      <Form.Hint>Where to?</Form.Hint>
      <Form.Control />
      <Form.Error>{(problem) => problem}</Form.Error>
    </Form.Field>
    {more}
    <Form.Submit>Go</Form.Submit>
    <Form.Cancel>Stay</Form.Cancel>
  </Form.Root>
)

describe('the parts of a form', () => {
  test('wire label, hint and error to the control', async () => {
    render(city())
    const field = screen.getByRole('textbox', { name: 'City' })
    expect(field).toBeRequired()
    expect(field).toHaveAccessibleDescription('Where to?')
    await userEvent.click(screen.getByRole('button', { name: 'Go' }))
    expect(field).toHaveAccessibleDescription('Where to? not-rome')
    expect(field).toBeInvalid()
    expect(screen.getByRole('form')).toHaveAttribute('data-invalid')
  })

  test('send what the controls hold, once nothing is wrong', async () => {
    const onSubmit = vi.fn((data: FormData) => data.get('city'))
    render(city({ onSubmit }))
    await userEvent.click(screen.getByRole('button', { name: 'Go' }))
    await waitFor(() => expect(screen.getByRole('group', { name: 'Problems' })).toHaveFocus())
    await userEvent.click(screen.getByRole('link', { name: 'city: not-rome' }))
    await userEvent.keyboard('Rome{Enter}')
    expect(onSubmit).toHaveReturnedWith('Rome')
    expect(screen.queryByRole('group')).toBeNull()
  })

  test('the summary takes the focus again with each failed try', async () => {
    render(city())
    for (const _ of [1, 2]) {
      await userEvent.click(screen.getByRole('button', { name: 'Go' }))
      await waitFor(() => expect(screen.getByRole('group', { name: 'Problems' })).toHaveFocus())
    }
  })

  test('the summary cannot be reached by Tab', async () => {
    render(city())
    await userEvent.click(screen.getByRole('button', { name: 'Go' }))
    const problems = screen.getByRole('group', { name: 'Problems' })
    await waitFor(() => expect(problems).toHaveFocus())
    await userEvent.tab()
    expect(screen.getByRole('link')).toHaveFocus()
    expect(problems).not.toHaveAttribute('tabindex')
  })

  test('a busy form takes nothing and keeps the focus where it is', async () => {
    const onSubmit = vi.fn()
    const onCancel = vi.fn()
    const view = render(city({ onSubmit, onCancel }))
    await userEvent.type(screen.getByRole('textbox'), 'Rome')
    const go = screen.getByRole('button', { name: 'Go' })
    go.focus()
    view.rerender(city({ onSubmit, onCancel, busy: true }))
    expect(go).toHaveFocus()
    await userEvent.click(go)
    await userEvent.click(screen.getByRole('button', { name: 'Stay' }))
    await userEvent.type(screen.getByRole('textbox'), '!')
    expect(screen.getByRole('textbox')).toHaveValue('Rome')
    expect(onSubmit).not.toHaveBeenCalled()
    expect(onCancel).not.toHaveBeenCalled()
  })

  test('a button with an answer of its own sends it along', async () => {
    const onSubmit = vi.fn((data: FormData) => [data.get('city'), data.get('by')])
    render(city({ onSubmit }, <Form.Submit name="by" value="train">By train</Form.Submit>))
    await userEvent.type(screen.getByRole('textbox'), 'Rome')
    await userEvent.click(screen.getByRole('button', { name: 'By train' }))
    expect(onSubmit).toHaveReturnedWith(['Rome', 'train'])
  })

  test('a group carries what its controls share', async () => {
    render(
      <Form.Root aria-label="Trip" validate={() => ({ by: 'missing' })}>
        <Form.Field name="by" required group="radiogroup">
          <Form.Label>By</Form.Label>
          <label>
            <Form.Control type="radio" value="train" /> Train
          </label>
          <Form.Error>{(problem) => problem}</Form.Error>
        </Form.Field>
        <Form.Submit>Go</Form.Submit>
      </Form.Root>,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Go' }))
    expect(screen.getByRole('radiogroup', { name: 'By' })).toHaveAccessibleDescription('missing')
    expect(screen.getByRole('radio', { name: 'Train' })).not.toHaveAttribute('aria-invalid')
  })

  test('forward their refs and keep their users’ props', () => {
    const form = createRef<HTMLFormElement>()
    const label = createRef<HTMLElement>()
    render(
      <Form.Root ref={form} data-mine="1" onInput={(event: FormEvent) => event}>
        <Form.Field name="a" className="mine">
          <Form.Label ref={label}>A</Form.Label>
          <Form.Control as="textarea" rows={2} />
        </Form.Field>
      </Form.Root>,
    )
    expect(form.current).toHaveAttribute('data-mine', '1')
    expect(label.current).toHaveTextContent('A')
    expect(screen.getByRole('textbox', { name: 'A' })).toHaveAttribute('rows', '2')
  })

  test('sent before the page is awake, a form goes nowhere', () => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'asleep' }))
    const asleep = document.getElementById('asleep') as HTMLElement
    const parsed = new DOMParser().parseFromString(renderToString(city()), 'text/html')
    asleep.append(document.importNode(parsed.body.firstElementChild as Element, true))
    const before = location.href
    const form = asleep.querySelector('form') as HTMLFormElement
    ;(form.elements.namedItem('city') as HTMLInputElement).value = 'Rome'
    form.requestSubmit()
    expect(form.method).toBe('dialog')
    expect(location.href).toBe(before)
    asleep.remove()
  })

  test('outside of a form they say so', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Form.Submit>Go</Form.Submit>)).toThrow(/Form.Root/)
    vi.restoreAllMocks()
  })
})
