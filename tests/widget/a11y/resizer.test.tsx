import { cleanup } from '@testing-library/react'
import { cdp, page } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { arabic } from '../../../src/i18n/locales/ar/index.ts'
import { dragOver } from '../../components/transcript/selectionTools.ts'
import { happen } from '../../react/scriptedChat.tsx'
import type { ChatWidgetProps } from '../../../src/widget/index.ts'
import { dialog, renderWidget } from '../widgetPage.tsx'

beforeEach(async () => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
  await page.viewport(1200, 900)
})
afterEach(async () => {
  cleanup()
  vi.restoreAllMocks()
  await page.viewport(800, 700)
})

const size = () => {
  const { width = 0, height = 0 } = dialog()?.getBoundingClientRect() ?? {}
  return { width: Math.round(width), height: Math.round(height) }
}
const corner = () => {
  const { left, width, top, height } = document.querySelector('.parlance-widget-resizer')?.getBoundingClientRect() ?? new DOMRect()
  return { x: left + width / 2, y: top + height / 2 }
}

const arrive = () =>
  happen(() => {
    for (const animation of dialog()?.getAnimations() ?? []) animation.finish()
  })

async function open(props: Partial<ChatWidgetProps> = {}) {
  const widget = await renderWidget(props)
  await happen(widget.api.open)
  await arrive()
  return widget
}

const drag = (byX: number, byY: number) => happen(() => dragOver(corner(), { x: corner().x + byX, y: corner().y + byY }))

/** The same by a finger. */
async function dragByFinger(byX: number, byY: number) {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / innerWidth : 1
  const from = corner()
  const tell = (type: string, step?: number) => {
    const touchPoints = step === undefined ? [] : [{ x: (frame?.left ?? 0) + (from.x + byX * step) * scale, y: (frame?.top ?? 0) + (from.y + byY * step) * scale }]
    return (cdp() as unknown as { send: (method: string, parameters: object) => Promise<unknown> }).send('Input.dispatchTouchEvent', { type, touchPoints })
  }
  await happen(async () => {
    await tell('touchStart', 0)
    for (const step of [0.5, 1]) await tell('touchMove', step)
    await tell('touchEnd')
  })
}

describe.each<[string, Partial<ChatWidgetProps>, number]>([
  ['at the end of a line', {}, -1],
  ['at its start', { position: 'start' }, 1],
  ['from right to left', { locale: arabic }, 1],
])('%s the corner of the panel', (_name, props, outwards) => {
  test('is drawn by a mouse, no further than there is room, and stays so', async () => {
    const { api } = await open(props)
    const before = size()
    await drag(outwards * 100, 60)
    expect(size()).toEqual({ width: before.width + 100, height: before.height - 60 })
    await drag(-outwards * 1000, 1000)
    expect(size()).toEqual({ width: 320, height: 380 })
    await drag(outwards * 2000, -2000)
    const widest = size()
    expect(widest.width).toBeLessThanOrEqual(1200 - 40)
    await drag(-outwards * 30, 20)
    expect(size()).toEqual({ width: widest.width - 30, height: widest.height - 20 })
    await happen(api.close)
    await happen(api.open)
    await arrive()
    expect(size().height).toBe(widest.height - 20)
  })
})

test('a finger draws it too, and scrolls nothing', async () => {
  await open()
  const before = size()
  await dragByFinger(-80, 40)
  expect(size()).toEqual({ width: before.width + 80, height: before.height - 40 })
})

test('whoever drags nothing has the button in the header, and the corner is told to nobody', async () => {
  await open()
  expect(document.querySelector('.parlance-widget-resizer')?.getAttribute('aria-hidden')).toBe('true')
  const before = size()
  document.querySelector<HTMLElement>('button[aria-label="Larger window"]')?.focus()
  await happen(() => (document.activeElement as HTMLElement).click())
  expect(size().width).toBeGreaterThan(before.width)
})
