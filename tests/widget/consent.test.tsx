import { cleanup, screen } from '@testing-library/react'
import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { auditPage } from '../components/composer/auditPage.ts'
import { happen, start } from '../react/scriptedChat.tsx'
import { button, field } from './panel.tsx'
import { dialog, gone, launcher, renderWidget } from './widgetPage.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const press = (keys: string) => happen(() => userEvent.keyboard(keys))
const consent = { text: 'We keep what you write for 30 days.', policyUrl: 'https://bank.example/privacy' }

test('the visitor reads what is kept, agrees by keyboard, and is in the field of the chat', async () => {
  const { connection } = await renderWidget({ consent })
  launcher().focus()
  await press('{Enter}')
  const gate = screen.getByText(consent.text, { exact: false }).closest('section')
  expect(document.activeElement).toBe(gate)
  expect(screen.getByRole('link', { name: /Privacy policy/ }).getAttribute('href')).toBe(consent.policyUrl)
  expect(connection.script.opened).toBe(0)
  expect(await auditPage(dialog() as HTMLElement)).toEqual([])
  button('Agree and continue').focus()
  await press('{Enter}')
  await start(connection)
  expect(document.activeElement).toBe(field())
})

test('not now closes, and asks again', async () => {
  const { connection } = await renderWidget({ consent })
  await happen(() => launcher().click())
  await happen(() => button('Not now').click())
  await gone()
  expect(dialog()).toBeNull()
  expect(document.activeElement).toBe(launcher())
  await happen(() => launcher().click())
  expect(button('Agree and continue')).toBeTruthy()
  expect(connection.script.opened).toBe(0)
})
