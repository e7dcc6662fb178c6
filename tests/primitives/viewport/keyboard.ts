/** A `visualViewport` that a test moves: that of a page on which the keyboard of a phone comes and goes. */
export interface FakeViewport {
  /** The keyboard comes up, so many pixels high, and moves the page up by `offsetTop`; 0 puts it away. */
  readonly cover: (pixels: number, offsetTop?: number) => void
  /** Somebody zooms in by hand. */
  readonly zoom: (scale: number) => void
  /** Listeners that are there. */
  readonly listeners: () => number
  readonly restore: () => void
}

/** Puts a `visualViewport` of a test's own in the place of the browser's. */
export function fakeViewport(): FakeViewport {
  const original = Object.getOwnPropertyDescriptor(window, 'visualViewport')
  const target = new EventTarget()
  const layoutHeight = () => document.documentElement.clientHeight
  let facts = { height: layoutHeight(), offsetTop: 0, scale: 1 }
  let listeners = 0
  const viewport = {
    get height() {
      return facts.height
    },
    get offsetTop() {
      return facts.offsetTop
    },
    get scale() {
      return facts.scale
    },
    addEventListener: (...args: Parameters<EventTarget['addEventListener']>) => (listeners++, target.addEventListener(...args)),
    removeEventListener: (...args: Parameters<EventTarget['removeEventListener']>) => (listeners--, target.removeEventListener(...args)),
  }
  const change = (now: typeof facts) => {
    facts = now
    target.dispatchEvent(new Event('resize'))
  }
  Object.defineProperty(window, 'visualViewport', { configurable: true, value: viewport })
  return {
    cover: (pixels, offsetTop = 0) => change({ height: layoutHeight() - pixels, offsetTop, scale: 1 }),
    zoom: (scale) => change({ height: layoutHeight() / scale, offsetTop: 0, scale }),
    listeners: () => listeners,
    restore: () => Object.defineProperty(window, 'visualViewport', original ?? { configurable: true, value: null }),
  }
}
