import { page } from 'vitest/browser'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import styles from '../../../src/styles/styles.css?inline'
import { scriptedConnection } from '../../../src/testing/index.ts'
import { mountChatWidget } from '../../../src/widget/index.ts'
import { happen, start } from '../../react/scriptedChat.tsx'
import { says } from '../panel.tsx'

beforeEach(() => void vi.spyOn(document, 'hasFocus').mockReturnValue(true))
afterEach(async () => {
  vi.restoreAllMocks()
  await page.viewport(800, 700)
})

const upright = { width: 390, height: 844, insets: { top: 47, right: 0, bottom: 34, left: 0 } }
const lying = { width: 844, height: 390, insets: { top: 0, right: 47, bottom: 21, left: 47 } }

test.each([['upright', upright], ['lying', lying]] as const)('on a phone with rounded corners, %s, everything keeps clear of them', async (_name, { width, height, insets }) => {
  await page.viewport(width, height)
  // No browser on a desk has any: what the screen of a phone answers is written in its place.
  const phone = styles.replace(/env\(safe-area-inset-(\w+)(?:, *0px)?\)/g, (_whole, side: keyof typeof insets) => `${insets[side]}px`)
  const connection = scriptedConnection()
  const api = mountChatWidget({ connection, styles: phone, persistence: 'none' })
  const root = document.body.lastElementChild?.shadowRoot as ShadowRoot
  await happen()
  const clear = { left: insets.left, top: insets.top, right: width - insets.right, bottom: height - insets.bottom }
  const keepsClear = (selector: string) => {
    const { left, top, right, bottom } = root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(-1)
    return left >= clear.left && top >= clear.top && right <= clear.right && bottom <= clear.bottom
  }
  const launcher = root.querySelector('.parlance-launcher')?.getBoundingClientRect()
  expect(launcher?.bottom).toBeLessThanOrEqual(clear.bottom - 20)
  expect(keepsClear('.parlance-launcher')).toBe(true)
  await happen(api.open)
  await start(connection, says('bot', 'Good morning'))
  const panel = root.querySelector('[role="dialog"]')
  for (const animation of panel?.getAnimations() ?? []) animation.finish()
  expect(panel?.getBoundingClientRect()).toMatchObject({ x: 0, y: 0, width, height })
  for (const part of ['.parlance-header', '.parlance-composer-field', '.parlance-transcript-log li']) expect([part, keepsClear(part)]).toEqual([part, true])
  await happen(api.destroy)
})
