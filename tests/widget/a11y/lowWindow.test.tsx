import { cleanup } from '@testing-library/react'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { happen, start } from '../../react/scriptedChat.tsx'
import { field, says } from '../panel.tsx'
import { dialog, gone, launcher, renderWidget } from '../widgetPage.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await page.viewport(800, 700)
})

const press = (keys: string) => happen(() => userEvent.keyboard(keys))

test('in a window that is zoomed to the size of a phone it covers the page, and the visitor goes on writing', async () => {
  await page.viewport(683, 300)
  const { connection } = await renderWidget()
  launcher().focus()
  await press('{Enter}')
  await start(connection, says('bot', 'Good morning'))
  for (const animation of dialog()?.getAnimations() ?? []) animation.finish()
  expect(dialog()?.getAttribute('aria-modal')).toBe('true')
  expect(dialog()?.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width: 683, height: 300 })
  expect(document.activeElement).toBe(field())
  await press('{Escape}')
  await gone()
  expect(document.activeElement).toBe(launcher())
})
