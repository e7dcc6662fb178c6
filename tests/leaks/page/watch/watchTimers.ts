import { begin, type Kind } from './alive.ts'

type Callback = (...values: unknown[]) => void

/** Counts timeouts that wait, intervals that run, frames and idle callbacks that were asked for. */
export function watchTimers(): void {
  const ends = new Map<string, () => void>()
  const end = (family: string, id: unknown) => {
    ends.get(`${family} ${String(id)}`)?.()
    ends.delete(`${family} ${String(id)}`)
  }

  function wrap(name: 'setTimeout' | 'setInterval' | 'requestAnimationFrame' | 'requestIdleCallback', family: string, kind: Kind): void {
    const plain = window[name].bind(window) as (callback: unknown, ...rest: unknown[]) => number
    const repeats = name === 'setInterval'
    const watched = (callback: unknown, ...rest: unknown[]): number => {
      const run: Callback = (...values) => {
        if (!repeats) end(family, id)
        if (typeof callback === 'function') (callback as Callback)(...values)
      }
      const id = plain(run, ...rest)
      const delay = typeof rest[0] === 'number' ? `${Math.round(rest[0])} ms` : 'none'
      ends.set(`${family} ${id}`, begin(kind, family === 'timer' ? `delay ${delay}` : name))
      return id
    }
    Object.assign(window, { [name]: watched })
  }

  function wrapEnd(name: 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame' | 'cancelIdleCallback', family: string): void {
    const plain = window[name].bind(window) as (id: unknown) => void
    const watched = (id: unknown): void => {
      end(family, id)
      plain(id)
    }
    Object.assign(window, { [name]: watched })
  }

  // Timeouts and intervals share their ids, and either of the two ends both.
  wrap('setTimeout', 'timer', 'timer')
  wrap('setInterval', 'timer', 'interval')
  wrap('requestAnimationFrame', 'frame', 'frame')
  wrap('requestIdleCallback', 'idle', 'frame')
  wrapEnd('clearTimeout', 'timer')
  wrapEnd('clearInterval', 'timer')
  wrapEnd('cancelAnimationFrame', 'frame')
  wrapEnd('cancelIdleCallback', 'idle')
}
