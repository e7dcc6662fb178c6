import { cdp, userEvent } from 'vitest/browser'
import { settle } from './harness.tsx'

interface Session {
  readonly send: (method: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>
}

/** A place on the screen, in pixels from the upper left corner of the frame the test runs in. */
export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

async function mouse(type: string, { x, y }: ScreenPoint, more: object): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  const place = { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
  await (cdp() as unknown as Session).send('Input.dispatchMouseEvent', { type, ...place, ...more })
}

export const press = (at: ScreenPoint, more: object = {}) => mouse('mousePressed', at, { button: 'left', buttons: 1, clickCount: 1, ...more })
export const drag = (to: ScreenPoint) => mouse('mouseMoved', to, { button: 'left', buttons: 1 })
export const release = (at: ScreenPoint, more: object = {}) => mouse('mouseReleased', at, { button: 'left', buttons: 0, clickCount: 1, ...more })
/** Shift, as the browser's protocol counts modifiers. */
export const shift = { modifiers: 8 }

export async function dragOver(from: ScreenPoint, to: ScreenPoint): Promise<void> {
  await press(from)
  await drag({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 })
  await drag(to)
  await release(to)
  await settle()
}

/** Where some words of an element begin, or end. */
export function pointAt(element: Element | null | undefined, words: string, side: 'start' | 'end' = 'start'): ScreenPoint {
  if (!element) throw new Error(`No element for "${words}"`)
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    const rects = [...range.getClientRects()]
    const rect = side === 'start' ? rects[0] : rects.at(-1)
    if (rect) return { x: side === 'start' ? rect.left + 0.5 : rect.right - 0.5, y: (rect.top + rect.bottom) / 2 }
  }
  throw new Error(`"${words}" is not drawn`)
}

/** What a copy puts onto the clipboard; null where it is left to the browser. */
export interface Copied {
  readonly text: string
  readonly html: string
}

/** Presses Ctrl+C and answers what was copied. */
export async function copy(): Promise<Copied | null> {
  let copied: Copied | null = null
  const read = (event: ClipboardEvent) => {
    const { clipboardData: data } = event
    copied = event.defaultPrevented && data ? { text: data.getData('text/plain'), html: data.getData('text/html') } : null
  }
  window.addEventListener('copy', read)
  await userEvent.keyboard('{Control>}c{/Control}')
  window.removeEventListener('copy', read)
  return copied
}
