import type { PaintedFrame } from './stillRecorder.ts'

/** Less than this is the rounding of a binary fraction, and no pixel of any screen. */
const exact = 0.02

const far = (pixels: number) => `${Math.abs(pixels).toFixed(2)} px`
const each = (frames: readonly PaintedFrame[], say: (frame: PaintedFrame) => string | undefined) =>
  frames.flatMap((frame, index) => {
    const words = say(frame)
    return words === undefined ? [] : [`frame ${index + 1} of ${frames.length}: ${words}`]
  })

/** Frames in which the watched row is elsewhere than at `place`, in words; none, if it never moved. */
export function moves(frames: readonly PaintedFrame[], place: number, tolerance = exact): string[] {
  return each(frames, ({ top, rows }) => {
    if (rows === 0) return undefined
    if (Number.isNaN(top)) return 'the row is not there'
    return Math.abs(top - place) <= tolerance ? undefined : `${far(top - place)} too ${top > place ? 'low' : 'high'}`
  })
}

/** Frames that do not show the very end, in words. */
export function leavesEnd(frames: readonly PaintedFrame[], tolerance = exact): string[] {
  return each(frames, ({ fromEnd, rows }) => (rows === 0 || Math.abs(fromEnd) <= tolerance ? undefined : `${far(fromEnd)} from the end`))
}

/** Frames in which rows leave a part of the view empty, or lie over each other, in words. Rows end at fractions of a pixel. */
export function tears(frames: readonly PaintedFrame[], tolerance = 1): string[] {
  return each(frames, ({ blank, shared }) => (blank > tolerance ? `${far(blank)} without a row` : shared > tolerance ? `${far(shared)} with two rows` : undefined))
}

/**
 * Frames in which both a row and what it says have moved since it was last seen, in words. Where all rows change their looks at once, a row keeps its
 * beginning; else what is read of it stays, whatever goes and comes above.
 */
export function jumps(frames: readonly PaintedFrame[], name: string, tolerance = exact): string[] {
  let seen: PaintedFrame | undefined
  return each(frames, (frame) => {
    const before = seen
    const row = frame.tops.get(name)
    if (frame.rows === 0) return undefined
    if (row === undefined) return 'the row is not in view'
    seen = frame
    const by = [row - (before?.tops.get(name) ?? row), frame.top - (before?.top ?? frame.top)]
    return by.some((pixels) => Math.abs(pixels) <= tolerance) ? undefined : by.map(far).join(' and ')
  })
}

/** How the rows in view went from frame to frame. */
export interface Travel {
  /** Pixels that what is read went down, all together. */
  readonly total: number
  /** Frames in which it went against its way, in which rows parted from each other, or after which no row was the same, in words. */
  readonly jerks: readonly string[]
}

/** Follows the rows in view through a scroll that goes one way: downwards, if what is above is shown. */
export function travel(frames: readonly PaintedFrame[], downwards = true): Travel {
  let total = 0
  const jerks: string[] = []
  for (const [index, { tops }] of frames.entries()) {
    const before = frames[index - 1]?.tops
    if (before === undefined || before.size === 0) continue
    const steps = [...tops].flatMap(([name, top]) => (before.has(name) ? [top - (before.get(name) ?? 0)] : []))
    const say = (what: string) => jerks.push(`frame ${index + 1} of ${frames.length}: ${what}`)
    const [step] = steps
    if (step === undefined) {
      say('no row is the same')
      continue
    }
    total += step
    if ((downwards ? step : -step) < -exact) say(`${far(step)} back`)
    if (steps.some((other) => Math.abs(other - step) > exact)) say(`rows part: ${steps.map((other) => other.toFixed(1)).join(', ')}`)
  }
  return { total, jerks }
}
