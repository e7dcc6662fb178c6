import { cdp } from 'vitest/browser'

interface Session {
  readonly send: (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>
}

const session = () => cdp() as unknown as Session

/** Gives the screen so many device pixels to a pixel. 1 puts it back. */
export async function setPixelRatio(ratio: number): Promise<void> {
  const { innerWidth: width, innerHeight: height } = window.top ?? window
  await session().send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: ratio, mobile: false })
}

/** A place in the window that the browser takes input for. */
function inWindow(element: Element): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + (box.left + box.width / 2) * scale, y: (frame?.top ?? 0) + (box.top + box.height / 2) * scale }
}

/** Turns the wheel once over an element; resolves when the page has been told. Positive goes down. */
export async function turnWheel(element: Element, pixels: number): Promise<void> {
  await session().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inWindow(element), deltaX: 0, deltaY: pixels })
}

/** A finger on an element. Positive distances pull down what is above. */
export interface Finger {
  /** Moves on by so many pixels. */
  readonly move: (pixels: number) => Promise<void>
  readonly lift: () => Promise<void>
}

/** Puts a finger down near an element's upper edge, or its lower one. */
export async function touch(element: Element, edge: 'upper' | 'lower' = 'upper'): Promise<Finger> {
  const middle = inWindow(element)
  const room = element.getBoundingClientRect().height / 2 - 20
  let y = middle.y + (edge === 'upper' ? -room : room)
  const tell = (type: string, isDown = true) => session().send('Input.dispatchTouchEvent', { type, touchPoints: isDown ? [{ x: middle.x, y }] : [] })
  await tell('touchStart')
  return {
    move: async (pixels) => {
      y += pixels
      await tell('touchMove')
    },
    lift: async () => {
      await tell('touchEnd', false)
    },
  }
}
