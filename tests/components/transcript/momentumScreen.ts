import { cdp } from 'vitest/browser'

interface Session {
  readonly send: (method: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>
}

const session = () => cdp() as unknown as Session

/** Throws what is in an element down with a finger that goes so many pixels and is lifted in motion. */
export async function throwDown(element: Element, pixels: number): Promise<void> {
  const box = element.getBoundingClientRect()
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  const x = (frame?.left ?? 0) + (box.left + box.width / 2) * scale
  const top = (frame?.top ?? 0) + (box.top + 20) * scale
  const steps = 6
  const begun = Date.now() / 1000
  // However slow the machine is, the finger is as fast: how far a fling goes is reckoned from these times.
  const tell = (type: string, step: number, isDown = true) =>
    session().send('Input.dispatchTouchEvent', {
      type,
      timestamp: begun + step * 0.016,
      touchPoints: isDown ? [{ x, y: top + (step * pixels * scale) / steps }] : [],
    })
  await tell('touchStart', 0)
  for (let step = 1; step <= steps; step++) await tell('touchMove', step)
  await tell('touchEnd', steps, false)
}
