import type { SandboxClock } from '../../../sandbox/clock.ts'

/** Time that stands still until it is told to go on. */
export interface VirtualClock extends SandboxClock {
  /** Lets so many milliseconds pass, with everything that is due in them, and with what promises do in between. */
  pass(milliseconds: number): Promise<void>
}

/** A clock at a Saturday morning. */
export function createVirtualClock(): VirtualClock {
  let time = Date.UTC(2026, 10, 21, 9)
  let number = 0
  const due: { readonly at: number; readonly number: number; readonly callback: () => void }[] = []
  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
  return {
    now: () => time,
    after(delay, callback) {
      number += 1
      const entry = { at: time + delay, number, callback }
      due.push(entry)
      return () => {
        const index = due.indexOf(entry)
        if (index >= 0) due.splice(index, 1)
      }
    },
    async pass(milliseconds) {
      const end = time + milliseconds
      await settle()
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at || one.number - other.number)
        if (!next) break
        due.splice(due.indexOf(next), 1)
        time = Math.max(time, next.at)
        next.callback()
        await settle()
      }
      time = end
    },
  }
}
