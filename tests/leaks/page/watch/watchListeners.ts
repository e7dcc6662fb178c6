import { begin } from './alive.ts'

type Listener = EventListenerOrEventListenerObject | null

const plainAdd = EventTarget.prototype.addEventListener
const plainRemove = EventTarget.prototype.removeEventListener

/** Adds a listener of the watch's own, which is not counted. */
export const listenPlainly = (target: EventTarget, type: string, listener: () => void): void =>
  plainAdd.call(target, type, listener, { once: true })

function nameOf(target: EventTarget): string {
  if (target === window) return 'window'
  if (target === document) return 'document'
  return target instanceof Element ? target.localName : Object.prototype.toString.call(target).slice('[object '.length, -1)
}

/** Made apart from all else, as a closure keeps what its neighbours name. */
function goneWith(target: EventTarget): () => boolean {
  const reference = new WeakRef(target)
  return () => reference.deref() === undefined
}

/**
 * Counts listeners on every target that is still reachable, whichever way they end: removed, heard once, aborted, or gone with
 * their target. A target is never kept by being watched.
 */
export function watchListeners(): void {
  const known = new WeakMap<EventTarget, Map<string, Map<object, () => void>>>()
  const captures = (options: unknown) => (typeof options === 'object' && options !== null && 'capture' in options ? Boolean(options.capture) : options === true)

  function registrations(target: EventTarget, type: string, options: unknown): Map<object, () => void> {
    const ofTarget = known.get(target) ?? new Map<string, Map<object, () => void>>()
    known.set(target, ofTarget)
    const key = `${type} ${captures(options)}`
    const ofType = ofTarget.get(key) ?? new Map<object, () => void>()
    ofTarget.set(key, ofType)
    return ofType
  }

  function add(this: EventTarget | undefined, type: string, listener: Listener, options?: boolean | AddEventListenerOptions): void {
    const target = this ?? window
    plainAdd.call(target, type, listener, options)
    const { once = false, signal } = typeof options === 'object' ? options : {}
    if (listener === null || signal?.aborted) return
    const ofType = registrations(target, type, options)
    if (ofType.has(listener)) return
    const thingEnds = begin('listener', `${type} on ${nameOf(target)}`, goneWith(target))
    const capture = captures(options)
    const end = () => {
      thingEnds()
      // Only if it was not added anew in the meantime.
      if (ofType.get(listener) === end) ofType.delete(listener)
      // What the watch itself listens to would keep the listener for as long as the target lives.
      plainRemove.call(target, type, end, capture)
      if (signal) plainRemove.call(signal, 'abort', end)
    }
    ofType.set(listener, end)
    if (once) plainAdd.call(target, type, end, { capture })
    if (signal) plainAdd.call(signal, 'abort', end)
  }

  function remove(this: EventTarget | undefined, type: string, listener: Listener, options?: boolean | EventListenerOptions): void {
    const target = this ?? window
    plainRemove.call(target, type, listener, options)
    if (listener === null) return
    registrations(target, type, options).get(listener)?.()
  }

  EventTarget.prototype.addEventListener = add
  EventTarget.prototype.removeEventListener = remove
}
