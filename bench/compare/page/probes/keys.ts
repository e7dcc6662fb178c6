import { afterPaint } from './painted.ts'

const times: number[] = []

/** Notes for every key the milliseconds from its press to the frame that shows it. */
export function watchKeys(): void {
  addEventListener('keydown', ({ timeStamp }) => afterPaint(() => times.push(performance.now() - timeStamp)), { capture: true })
}

/** What was noted since the last call. */
export const takeKeyTimes = (): number[] => times.splice(0)
