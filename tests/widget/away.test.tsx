import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FormDefinition, FormValues } from '../../src/model/index.ts'
import { auditPage } from '../components/composer/auditPage.ts'
import { happen, receive, sent } from '../react/scriptedChat.tsx'
import { button, panel, renderPanel } from './panel.tsx'
import { renderWidget } from './widgetPage.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const form: FormDefinition = { name: 'letter', submitLabel: 'Leave it', fields: [{ name: 'words', type: 'multiline', label: 'Your message', required: true }] }
const box = (name: string | RegExp) => screen.getByRole('textbox', { name })

test('while the wire says that it is closed the visitor leaves a message; what fails keeps what he wrote', async () => {
  const taken: FormValues[] = []
  const onSubmit = vi.fn((values: FormValues) => {
    taken.push(values)
    return taken.length === 1 ? Promise.reject(new Error('There is no mail server.')) : Promise.resolve()
  })
  const { connection } = await renderPanel({ away: { form, onSubmit } })
  await happen(() => connection.connect())
  await receive(connection, { type: 'availability.changed', availability: { isOpen: false } }, { type: 'session.opened' })
  expect(screen.getByText('Nobody is here right now')).toBeTruthy()
  expect(await auditPage(panel())).toEqual([])
  await userEvent.type(box('Your message'), 'Please call me')
  await userEvent.click(button('Leave it'))
  await happen()
  expect(screen.getAllByText('This could not be sent').length).toBeGreaterThan(0)
  expect(box('Your message')).toHaveProperty('value', 'Please call me')
  await userEvent.click(button('Try again'))
  await happen()
  expect(taken).toEqual([{ words: 'Please call me' }, { words: 'Please call me' }])
  expect(screen.getByText('Thank you. We will get back to you.')).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(button('Try again')).toBeTruthy()
})

test('a host that is away lets no conversation begin, and asks for name, address and question', async () => {
  const onSubmit = vi.fn()
  const { connection, api, again } = await renderWidget({ away: { isAway: true, onSubmit } })
  await happen(() => api.open())
  await happen(() => connection.connect())
  await receive(connection, { type: 'session.opened' })
  expect(sent(connection, 'conversation.start')).toEqual([])
  await userEvent.type(box(/Email/), 'robin@bank.example')
  await userEvent.type(box(/How can we help/), 'My card is lost')
  await userEvent.click(button('Send'))
  await happen()
  expect(onSubmit).toHaveBeenCalledWith({ email: 'robin@bank.example', question: 'My card is lost' })
  expect(screen.getByText('Thank you. We will get back to you.')).toBeTruthy()
  await again({ away: { isAway: false, onSubmit } })
  expect(box('Message')).toBeTruthy()
})
