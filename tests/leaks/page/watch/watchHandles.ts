import { begin } from './alive.ts'

interface AnyObserver {
  observe: (...values: never[]) => void
  disconnect: () => void
  unobserve?: (target: Element) => void
}

/** An observer counts from its first target until it has none. Targets are not kept by being watched. */
function watchObserver(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): void {
  const { prototype } = window[name] as { readonly prototype: AnyObserver }
  const { observe, unobserve, disconnect } = prototype
  const targets = new WeakMap<AnyObserver, { seen: WeakSet<object>; count: number; end: () => void }>()
  const lose = (observer: AnyObserver, count: number) => {
    const entry = targets.get(observer)
    if (!entry) return
    entry.count -= count
    if (entry.count > 0) return
    entry.end()
    targets.delete(observer)
  }
  prototype.observe = function watched(this: AnyObserver, ...values: never[]) {
    const target = values[0] as unknown as object
    const entry = targets.get(this) ?? { seen: new WeakSet<object>(), count: 0, end: begin('observer', name) }
    targets.set(this, entry)
    if (!entry.seen.has(target)) entry.count += 1
    entry.seen.add(target)
    observe.apply(this, values)
  }
  prototype.disconnect = function watched(this: AnyObserver) {
    lose(this, Infinity)
    disconnect.call(this)
  }
  if (!unobserve) return
  prototype.unobserve = function watched(this: AnyObserver, target) {
    if (targets.get(this)?.seen.delete(target)) lose(this, 1)
    unobserve.call(this, target)
  }
}

/** Counts observers, broadcast channels, Web Locks (held or waited for) and object URLs. */
export function watchHandles(): void {
  watchObserver('ResizeObserver')
  watchObserver('IntersectionObserver')
  watchObserver('MutationObserver')

  const PlainChannel = window.BroadcastChannel
  window.BroadcastChannel = class extends PlainChannel {
    readonly #end: () => void
    constructor(name: string) {
      super(name)
      this.#end = begin('channel', name)
    }
    override close() {
      this.#end()
      super.close()
    }
  }

  const plainRequest = navigator.locks.request.bind(navigator.locks) as (...values: unknown[]) => Promise<unknown>
  const request = (name: string, ...rest: unknown[]) => plainRequest(name, ...rest).finally(begin('lock', name))
  Object.assign(navigator.locks, { request })

  const plainCreate = URL.createObjectURL.bind(URL)
  const plainRevoke = URL.revokeObjectURL.bind(URL)
  const ends = new Map<string, () => void>()
  URL.createObjectURL = (object) => {
    const url = plainCreate(object)
    ends.set(url, begin('object URL', object.constructor.name))
    return url
  }
  URL.revokeObjectURL = (url) => {
    ends.get(url)?.()
    ends.delete(url)
    plainRevoke(url)
  }
}
