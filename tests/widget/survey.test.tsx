import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FormDefinition } from '../../src/model/index.ts'
import { memoryStorage } from '../../src/testing/index.ts'
import { happen, receive, start } from '../react/scriptedChat.tsx'
import { button, renderStartedPanel } from './panel.tsx'
import { renderWidget } from './widgetPage.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const form: FormDefinition = { name: 'survey', wording: 'survey', fields: [{ name: 'why', type: 'text', label: 'Why did you come?', required: true }] }
const ended = { type: 'conversation.ended', reason: 'agent' } as const
const survey = () => screen.queryByRole('group', { name: 'How did we do?' })

test('when a conversation is over the visitor is asked, and the host hears the answers', async () => {
  const onSubmit = vi.fn()
  const { connection } = await renderStartedPanel({ survey: { form, onSubmit } })
  expect(survey()).toBeNull()
  await receive(connection, ended)
  await userEvent.type(screen.getByRole('textbox', { name: 'Why did you come?' }), 'A lost card')
  await userEvent.click(button('Send'))
  await happen()
  expect(onSubmit).toHaveBeenCalledWith({ why: 'A lost card' }, 'c1')
  expect(screen.queryByRole('textbox', { name: 'Why did you come?' })).toBeNull()
  expect(screen.getByText('A lost card')).toBeTruthy()
})

test('the widget asks once for a conversation: who left it out is not asked when the panel opens again', async () => {
  const { connection, api } = await renderWidget({ survey: { form, onSubmit: () => undefined } }, { storage: memoryStorage() })
  await happen(() => api.open())
  await start(connection)
  await receive(connection, ended)
  await userEvent.click(button('Not now'))
  expect(survey()?.getAttribute('data-status')).toBe('cancelled')
  await happen(() => api.close())
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await happen(() => api.open())
  expect(screen.getByText('This conversation has ended', { selector: 'h2' })).toBeTruthy()
  expect(survey()).toBeNull()
})
