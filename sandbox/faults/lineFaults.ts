import type { Line } from '../captivate/line.ts'
import type { SandboxClock } from '../clock.ts'
import { createDice, shuffle } from './shuffle.ts'

/** What happens to every frame on its way to the client. */
export interface LineFaultState {
  /** Milliseconds that a frame (and an HTTP answer) is held back. */
  delay: number
  /** How often a frame arrives; 1 is normal. */
  copies: number
  /** Frames that are collected and shuffled before they leave; 1 is normal. */
  reorder: number
}

/** The bad stretch of line between the sandbox and the clients. */
export interface LineFaults {
  readonly state: LineFaultState
  /** Hands a frame to the line as the faults of the moment let it. */
  pass(line: Line, frame: string | Buffer): void
  /** Sets all faults to normal, and sends every frame that waited. */
  clear(): void
  /** Forgets every frame that is still waiting. */
  drop(): void
}

/** A shuffled window leaves after this many milliseconds, even if it did not fill. */
const patience = 250

interface Window {
  readonly frames: (string | Buffer)[]
  readonly cancel: () => void
}

/** Frames that are held back, the next one with what cancels its timer. */
type Queue = { readonly frame: string | Buffer; readonly due: number; cancel?: () => void }[]

/** A line without faults, to which they can be added. */
export function createLineFaults(clock: SandboxClock): LineFaults {
  const state: LineFaultState = { delay: 0, copies: 1, reorder: 1 }
  const windows = new Map<Line, Window>()
  const queues = new Map<Line, Queue>()
  const random = createDice(1)

  const write = (line: Line, frame: string | Buffer): void => {
    if (line.isDeaf || line.socket.readyState !== line.socket.OPEN) return
    line.socket.send(frame)
    // The first frame of every line is its `socket_connected`.
    line.log.connectedAt ??= clock.now()
  }
  const drain = (line: Line, queue: Queue): void => {
    queue.splice(0, 1).forEach(({ frame }) => write(line, frame))
    const [next] = queue
    if (next) next.cancel = clock.after(Math.max(0, next.due - clock.now()), () => drain(line, queue))
    else queues.delete(line)
  }
  const hold = (line: Line, frame: string | Buffer): void => {
    const queue = queues.get(line)
    if (!queue && state.delay === 0) return write(line, frame)
    const entry: Queue[number] = { frame, due: clock.now() + state.delay }
    // A line keeps its order even if the delay is made shorter while frames wait.
    if (queue) return void queue.push(entry)
    const fresh = [entry]
    queues.set(line, fresh)
    entry.cancel = clock.after(state.delay, () => drain(line, fresh))
  }
  const open = (line: Line): void => {
    const window = windows.get(line)
    if (!window) return
    window.cancel()
    windows.delete(line)
    shuffle(window.frames, random).forEach((frame) => hold(line, frame))
  }
  return {
    state,
    pass(line, frame) {
      const frames = Array.from({ length: state.copies }, () => frame)
      if (state.reorder < 2) return frames.forEach((one) => hold(line, one))
      const window = windows.get(line) ?? { frames: [], cancel: clock.after(patience, () => open(line)) }
      windows.set(line, window)
      window.frames.push(...frames)
      if (window.frames.length >= state.reorder) open(line)
    },
    clear() {
      Object.assign(state, { delay: 0, copies: 1, reorder: 1 })
      for (const [line, queue] of [...queues]) {
        queue[0]?.cancel?.()
        queues.delete(line)
        queue.forEach(({ frame }) => write(line, frame))
      }
      ;[...windows.keys()].forEach(open)
    },
    drop() {
      windows.forEach((window) => window.cancel())
      windows.clear()
      queues.forEach(([first]) => first?.cancel?.())
      queues.clear()
    },
  }
}
