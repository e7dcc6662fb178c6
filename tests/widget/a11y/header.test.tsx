import { cleanup, screen, waitFor } from '@testing-library/react'
import { page, userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { arabic } from '../../../src/i18n/locales/ar/index.ts'
import { english } from '../../../src/i18n/index.ts'
import { happen, start } from '../../react/scriptedChat.tsx'
import { ana, button, field, says } from '../panel.tsx'
import { dialog, renderWidget } from '../widgetPage.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await page.viewport(800, 700)
})

const press = (keys: string) => happen(() => userEvent.keyboard(keys))
const header = () => document.querySelector('.parlance-header') as HTMLElement
const tools = () => [...document.querySelectorAll<HTMLElement>('.parlance-header-tools > *')]
const seen = (selector: string) => [...header().querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())

async function open(width: number, height: number, isArabic = false) {
  await page.viewport(width, height)
  const widget = await renderWidget({ conversations: true, search: true, ...(isArabic ? { locale: arabic } : {}) })
  await happen(widget.api.open)
  await start(widget.connection, { type: 'participants.changed', participants: [{ ...ana, name: 'Ana Ferreira' }] }, says(ana, 'Good morning'))
  for (const animation of dialog()?.getAnimations() ?? []) animation.finish()
  await happen()
  return widget
}

/** Boxes of which two overlap, or one is cut. */
function collisions(): string[] {
  const parts = seen('.parlance-header-identity:not([data-leaving]), .parlance-header-actions button')
  const boxes = parts.map((element) => element.getBoundingClientRect())
  const edge = header().getBoundingClientRect()
  return boxes.flatMap((box, index) => {
    const isCut = box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom
    const hit = boxes.slice(index + 1).some((other) => box.left < other.right - 0.5 && other.left < box.right - 0.5)
    return isCut || hit ? [parts[index]?.getAttribute('aria-label') ?? 'identity'] : []
  })
}

describe.each([
  [400, 800, 700],
  [320, 320, 568],
])('a header of %i pixels with every button', (_size, width, height) => {
  test.each([['from left to right', false], ['from right to left', true]] as const)('cuts nothing, and folds what would leave no room for the name: %s', async (_direction, isArabic) => {
    await open(width, height, isArabic)
    expect(collisions()).toEqual([])
    const name = screen.getByText('Ana Ferreira', { selector: '.parlance-header-name' })
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth)
    expect(tools().some((tool) => tool.checkVisibility())).toBe(false)
    const { more } = (isArabic ? arabic : english).transcript.header
    button(more).focus()
    await press('{Enter}')
    const room = dialog()?.getBoundingClientRect() ?? new DOMRect()
    expect(tools().length).toBeGreaterThan(3)
    for (const tool of tools()) {
      const { left, right, bottom, height: high } = tool.getBoundingClientRect()
      expect([left >= room.left, right <= room.right, bottom <= room.bottom, high >= 24]).toEqual([true, true, true, true])
      expect(getComputedStyle(tool, '::after').content).toContain(tool.getAttribute('aria-label'))
    }
    await press('{Tab}')
    expect(document.activeElement).toBe(tools()[0])
    await press('{Escape}')
    expect(document.activeElement).toBe(button(more))
    expect(tools().some((tool) => tool.checkVisibility())).toBe(false)
    expect(dialog()).not.toBeNull()
  })
})

test('what is opened from the menu gives the focus back to it, and a press elsewhere closes it', async () => {
  await open(800, 700)
  for (const name of ['Search this conversation', /download|save/i]) {
    await happen(() => button('More options').click())
    await happen(() => button(name).focus())
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement?.closest('.parlance-search, .parlance-panel-prompt')).toBeTruthy())
    await press('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(button('More options')))
  }
  await happen(() => button('More options').click())
  await happen(() => userEvent.click(field()))
  expect(button('More options').ariaExpanded).toBe('false')
})

test('where the window grows the buttons stand side by side, and the one that was pressed keeps the focus', async () => {
  await open(1200, 900)
  button('More options').focus()
  await press('{Enter}')
  button('Larger window').focus()
  await press('{Enter}')
  expect(screen.queryByRole('button', { name: 'More options' })).toBeNull()
  expect(collisions()).toEqual([])
  expect(document.activeElement).toBe(button('Smaller window'))
})
