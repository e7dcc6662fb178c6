import { expect } from 'vitest'
import type { EnginePage } from './drivers/engine.ts'

/** A visitor at a widget, in whichever engine. */
export interface Visitor {
  /** Presses what a selector finds in the widget's shadow root, in the middle of it. */
  readonly press: (selector: string) => Promise<void>
  /** Waits until the selector finds so many elements that can be seen. */
  readonly sees: (selector: string, count?: number) => Promise<void>
  /** Waits for words in the transcript. */
  readonly reads: (words: string) => Promise<void>
  /** How often a message of exactly these words stands in the transcript. */
  readonly count: (words: string) => Promise<number>
  readonly says: (words: string) => Promise<void>
  /** The element that has the focus within the widget, as its tag and role. */
  readonly focus: () => Promise<string>
}

interface Middle {
  readonly x: number
  readonly y: number
}

/** Waits as long as a busy machine takes. */
const patience = { timeout: 20_000 }

/** Uses the widget of a page as somebody would who has a mouse and a keyboard. */
export function visit(page: EnginePage): Visitor {
  const middles = (selector: string) =>
    page.evaluate((wanted): Middle[] => {
      const root = document.querySelector('parlance-chat')?.shadowRoot
      return [...(root?.querySelectorAll(wanted) ?? [])].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return width > 0 && height > 0 ? [{ x: x + width / 2, y: y + height / 2 }] : []
      })
    }, selector)
  /** Whether something is on its way that will arrive. What turns for ever does not count. */
  const isMoving = () =>
    page.evaluate((host) => {
      const animations = document.querySelector(host)?.shadowRoot?.getAnimations() ?? []
      return animations.some(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    }, 'parlance-chat')
  const transcript = () => page.evaluate((log) => document.querySelector('parlance-chat')?.shadowRoot?.querySelector<HTMLElement>(log)?.innerText ?? '', '[role="log"]')

  async function press(selector: string) {
    // Where it is only when it has come to rest. A busy machine draws nothing for a while, so that the same place twice is not enough.
    let last: Middle | undefined
    await expect
      .poll(async () => {
        const before = last
        last = (await middles(selector))[0]
        return last !== undefined && before?.x === last.x && before.y === last.y && !(await isMoving())
      }, patience)
      .toBe(true)
    if (last) await page.clickAt(last.x, last.y)
  }

  return {
    press,
    sees: (selector, count = 1) => expect.poll(async () => (await middles(selector)).length, patience).toBe(count),
    reads: (words) => expect.poll(transcript, patience).toContain(words),
    count: (words) =>
      page.evaluate((wanted) => {
        const rows = document.querySelector('parlance-chat')?.shadowRoot?.querySelectorAll<HTMLElement>('[role="log"] li .parlance-text') ?? []
        return [...rows].filter((row) => row.innerText.trim() === wanted).length
      }, words),
    async says(words) {
      await press('.parlance-composer textarea')
      await page.type(words)
      await page.press('Enter')
    },
    focus: () =>
      page.evaluate(() => {
        const focused = document.querySelector('parlance-chat')?.shadowRoot?.activeElement
        return focused ? focused.localName : ''
      }, null),
  }
}
