import { playChime } from './playChime.ts'

/** Milliseconds in which a device begins to sound. What comes later would be taken for something else. */
const patience = 300

/** What a chime uses of the browser. */
export interface ChimeOptions {
  /** Undefined where the browser makes no sounds. */
  readonly makeContext: () => AudioContext | undefined
  /** Whether the visitor has touched the page or typed on it: before that browsers forbid sounds. */
  readonly hasGesture: () => boolean
}

/** The sound of a new message. */
export interface Chime {
  /** Whether the browser lets this page make sounds now. */
  readonly isAllowed: () => boolean
  readonly play: () => Promise<void>
  /** Gives the device back. */
  readonly close: () => void
}

/** Makes a chime. The device is asked for when it is first played, and sleeps between. */
export function createChime({ makeContext, hasGesture }: ChimeOptions): Chime {
  let context: AudioContext | undefined

  async function wake(device: AudioContext) {
    // Where it is not allowed, the promise waits for a gesture; some browsers reject instead.
    const woken = device.resume().catch(() => undefined)
    let timer: ReturnType<typeof setTimeout> | undefined
    await Promise.race([woken, new Promise((resolve) => (timer = setTimeout(resolve, patience)))])
    clearTimeout(timer)
  }

  return {
    isAllowed: hasGesture,
    async play() {
      if (!hasGesture()) return
      const device = (context ??= makeContext())
      if (!device) return
      if (device.state !== 'running') await wake(device)
      if (device.state !== 'running') return
      playChime(device).onended = () => {
        if (device.state === 'running') device.suspend().catch(() => undefined)
      }
    },
    close() {
      context?.close().catch(() => undefined)
      context = undefined
    },
  }
}
