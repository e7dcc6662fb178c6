import { plainTimers } from './watch/alive.ts'

const pause = 5

/** Resolves once `test` is true. Rejects after `patience` milliseconds, naming what was waited for. */
export async function until(what: string, test: () => boolean, patience = 20_000): Promise<void> {
  const end = performance.now() + patience
  while (!test()) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`)
    await new Promise<void>((resolve) => void plainTimers.setTimeout(resolve, pause))
  }
}

/** Resolves when the browser has drawn what there is. */
export const drawn = () =>
  new Promise<void>((resolve) => void plainTimers.requestAnimationFrame(() => void plainTimers.requestAnimationFrame(() => resolve())))
