import { createDice, shuffle } from '../faults/shuffle.ts'
import { createFrameSplitter, damageFrame, readKind } from './createFrameSplitter.ts'
import type { Conditions, Ending, Way } from './conditions.ts'

/** What happens to bytes before they set out: nothing, unless they are frames and frames are in trouble. */
export interface FrameFaults {
  push(chunk: Buffer): void
  /** Sends what was gathered to be reordered. */
  flush(): void
  drop(): void
}

/** A gathered window leaves after this many milliseconds, even if it did not fill. */
const patience = 250

/** No head of a request or an answer is longer; what is, is no handshake. */
const longestHead = 64 * 1024

const upgrades: Readonly<Record<Way, RegExp>> = { toServer: /^GET [^]*\r\nupgrade:\s*websocket/i, toClient: /^HTTP\/1\.[01] 101 / }

/**
 * The frames of one way of one connection. Everything but WebSocket frames passes untouched, and so do control frames and
 * compressed messages. Messages in several frames stay whole.
 */
export function createFrameFaults(conditions: Conditions, way: Way, out: (bytes: Buffer) => void, cut: (ending: Ending) => void): FrameFaults {
  let head: Buffer | undefined = Buffer.alloc(0)
  let isSocket = false
  const splitter = createFrameSplitter()
  let frame: Buffer[] | undefined
  let message: Buffer[] = []
  let window: Buffer[] = []
  let timer: NodeJS.Timeout | undefined
  let isInside = false
  const random = createDice(1)

  const isTroubled = (): boolean =>
    conditions.copies[way] > 1 || (way === 'toClient' && conditions.reorder > 1) || (conditions.corrupt.left > 0 && conditions.corrupt.way === way)
  const flush = (): void => {
    clearTimeout(timer)
    shuffle(window.splice(0), random).forEach(out)
  }
  const passMessage = (whole: Buffer): void => {
    const { corrupt, copies, reorder } = conditions
    let bytes = whole
    if (corrupt.left > 0 && corrupt.way === way) {
      corrupt.left -= 1
      bytes = damageFrame(whole, corrupt.part)
    }
    const all = Array.from({ length: copies[way] }, () => bytes)
    if (way === 'toServer' || reorder < 2) return all.forEach(out)
    if (window.length === 0) timer = setTimeout(flush, patience)
    window.push(...all)
    if (window.length >= reorder) flush()
  }
  const passFrame = (bytes: Buffer): void => {
    const kind = readKind(bytes)
    if (kind.isClose || kind.isExtended) flush()
    if (kind.isControl || kind.isExtended) return out(bytes)
    message.push(bytes)
    if (kind.isFinal) passMessage(Buffer.concat(message.splice(0)))
  }
  const passFrames = (chunk: Buffer): void => {
    for (const { bytes, isFirst, isLast, size } of splitter.push(chunk)) {
      const planned = conditions.cut
      if (isFirst && planned?.way === way && planned.bytes === undefined) {
        conditions.cut = null
        flush()
        out(bytes.subarray(0, Math.max(1, Math.floor(size / 2))))
        return cut(planned.ending)
      }
      // Whole frames are gathered only where something is done to them: a large one is otherwise never held.
      if (isFirst && !isInside && (isTroubled() || message.length > 0 || window.length > 0)) frame = []
      if (!frame) {
        const kind = readKind(bytes)
        // A message whose first frames have passed passes to its end.
        if (isFirst && !kind.isControl) isInside = !kind.isFinal
        out(bytes)
      } else {
        frame.push(bytes)
        if (!isLast) continue
        const whole = Buffer.concat(frame)
        frame = undefined
        passFrame(whole)
      }
    }
  }
  return {
    push(chunk) {
      if (isSocket) return passFrames(chunk)
      if (!head) return out(chunk)
      const known = head.length
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) {
        if (head.length > longestHead) head = undefined
        return out(chunk)
      }
      isSocket = upgrades[way].test(head.toString('latin1', 0, end + 2))
      head = undefined
      if (!isSocket) return out(chunk)
      const rest = end + 4 - known
      out(chunk.subarray(0, rest))
      passFrames(chunk.subarray(rest))
    },
    flush,
    drop() {
      clearTimeout(timer)
      window = []
      message = []
      frame = undefined
    },
  }
}
