import { askOnce } from './askOnce.ts'
import type { LineOptions } from './lineOptions.ts'

/** A handshake failed this often in a row, or this often once more: perhaps it is the key. */
const failuresToDoubt = 2
const failuresBetweenDoubts = 8

/** Whether the key is why no line comes up, of which a browser does not tell. */
export interface KeyDoubt {
  /** A handshake failed. Answers whether it is time to ask. */
  readonly failed: () => boolean
  /** A line came up. */
  readonly clear: () => void
  /** Asks the server whether it refuses the key, one question at a time. A question that fails says nothing against the key. */
  readonly isRefused: () => Promise<boolean>
  /** Nobody wants to know any more: what is being asked is given up, and failures are counted anew. */
  readonly stop: () => void
}

/** Makes the doubt of a line; without a way to ask, no key is refused. */
export function createKeyDoubt(ask: LineOptions['isRefused']): KeyDoubt {
  let asking: AbortController | undefined
  let failures = 0
  const clear = () => void (failures = 0)
  return {
    failed: () => ++failures % failuresBetweenDoubts === failuresToDoubt,
    clear,
    isRefused: askOnce(() => ask?.((asking = new AbortController()).signal) ?? Promise.resolve(false), false),
    stop() {
      asking?.abort()
      clear()
    },
  }
}
