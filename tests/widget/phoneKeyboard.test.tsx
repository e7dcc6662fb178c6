import { cleanup } from '@testing-library/react'
import { page } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatEvent } from '../../src/model/index.ts'
import type { ChatPanelProps } from '../../src/widget/index.ts'
import { fakeViewport, type FakeViewport } from '../primitives/viewport/keyboard.ts'
import { happen, receive } from '../react/scriptedChat.tsx'
import { field, log, panel, renderStartedPanel, rowOf, rows, says, settle, type PanelChat } from './panel.tsx'

const keyboard = 336
const history = Array.from({ length: 40 }, (_, index): ChatEvent => says(index % 3 ? 'bot' : 'visitor', `Line ${index} of a conversation that goes over some lines on a phone`))
const newest = 'Line 39 of a conversation that goes over some lines on a phone'

let viewport: FakeViewport
beforeEach(async () => {
  await page.viewport(390, 844)
  viewport = fakeViewport()
  // What comes is seen; else it would be unread, and the transcript open there.
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(async () => {
  cleanup()
  viewport.restore()
  vi.restoreAllMocks()
  await page.viewport(800, 700)
})

async function open(props: ChatPanelProps = { fullScreen: 'phone' }): Promise<PanelChat> {
  const chat = await renderStartedPanel(props)
  await receive(chat.connection, ...history)
  await settle()
  return chat
}

const cover = async (pixels: number, top = 0) => {
  await happen(() => viewport.cover(pixels, top))
  await settle()
}
const boxOf = (element: Element) => element.getBoundingClientRect()
const header = () => panel().querySelector('.parlance-header') as HTMLElement
const composer = () => panel().querySelector('.parlance-composer') as HTMLElement
/** The row that ends nearest above the composer. */
const lowest = () => rows().filter((row) => boxOf(row).bottom <= boxOf(log()).bottom).at(-1) as HTMLElement
const between = (element: Element, top: number, bottom: number) => boxOf(element).top >= top - 0.5 && boxOf(element).bottom <= bottom + 0.5

async function scrollBy(top: number) {
  await happen(() => log().scrollBy({ top, behavior: 'instant' }))
  await settle()
  await settle()
}

describe('a panel that fills a phone', () => {
  test('covers the screen, whatever size the page gives it', async () => {
    await open({ fullScreen: 'phone', style: { inlineSize: 300 }, className: 'small' })
    expect(boxOf(panel())).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  })

  test.each([
    ['where the browser leaves the page where it is', 0],
    ['where the browser moves the page up', 300],
  ])('shows header, newest message and composer above the keyboard, %s', async (_where, top) => {
    await open()
    await cover(keyboard, top)
    const [first, last] = [top, top + 844 - keyboard]
    expect([header(), rowOf(newest), field(), composer()].map((part) => between(part, first, last))).toEqual([true, true, true, true])
    expect([boxOf(panel()).top, boxOf(panel()).bottom, boxOf(header()).top]).toEqual([first, last, first])
    expect(boxOf(rowOf(newest)).bottom).toBeLessThanOrEqual(boxOf(composer()).top)
    await cover(0)
    expect(boxOf(panel())).toMatchObject({ y: 0, height: 844 })
    expect(between(rowOf(newest), 0, boxOf(composer()).top)).toBe(true)
  })

  test('keeps the row above the composer there when somebody reads further up, and brings it back', async () => {
    await open()
    await scrollBy(-900)
    const row = lowest()
    const distance = () => boxOf(composer()).top - boxOf(row).bottom
    const before = distance()
    await cover(keyboard)
    expect(Math.abs(distance() - before)).toBeLessThanOrEqual(1)
    await cover(260)
    expect(Math.abs(distance() - before)).toBeLessThanOrEqual(1)
    await cover(0)
    expect(Math.abs(distance() - before)).toBeLessThanOrEqual(1)
    expect(log().hasAttribute('data-following')).toBe(false)
  })

  test('follows what is said while the keyboard is open', async () => {
    const { connection } = await open()
    await cover(keyboard)
    await receive(connection, says('bot', 'And one more thing'))
    await settle()
    expect(between(rowOf('And one more thing'), boxOf(header()).bottom, boxOf(composer()).top)).toBe(true)
  })

  test('gives up the room for the lower edge of the screen while the keyboard is over it', async () => {
    await open()
    const room = () => Number.parseFloat(getComputedStyle(composer()).paddingBlockEnd)
    const before = room()
    await cover(keyboard)
    expect(room()).toBeLessThan(before)
    await cover(0)
    expect(room()).toBe(before)
  })

  test('is left alone while somebody zooms in by hand', async () => {
    await open()
    await happen(() => viewport.zoom(2))
    expect(boxOf(panel())).toMatchObject({ y: 0, height: 844 })
  })
})

describe('a panel of any other kind', () => {
  test('keeps the size that the page gives it', async () => {
    await open({})
    await cover(keyboard)
    expect(boxOf(panel())).toMatchObject({ width: 400, height: 640 })
    expect(viewport.listeners()).toBe(0)
  })

  test('that fills phones keeps it on a wide screen', async () => {
    await page.viewport(800, 700)
    await open({ fullScreen: 'phone' })
    expect(boxOf(panel())).toMatchObject({ width: 400, height: 640 })
  })

  test('that fills every screen covers a wide one', async () => {
    await page.viewport(800, 700)
    await open({ fullScreen: true })
    expect(boxOf(panel())).toMatchObject({ x: 0, y: 0, width: 800, height: 700 })
  })
})
