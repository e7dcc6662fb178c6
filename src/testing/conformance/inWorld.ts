/** Names of what a translator could take time or chance from. */
interface Replacement {
  readonly owner: object | undefined
  readonly name: string
  readonly value: unknown
}

/**
 * Runs something in a world with its own time and its own dice, both the same each time. What has a clock or dice of its own gives
 * different answers in two worlds.
 */
export function inWorld<T>(number: number, run: () => T): T {
  const now = Date.UTC(2001 + number, 0, 1)
  const fixed = new Proxy(Date, {
    construct: (target, given: unknown[], made) => Reflect.construct(target, given.length === 0 ? [now] : given, made) as object,
    apply: (target) => new target(now).toString(),
    get: (target, key) => (key === 'now' ? () => now : (Reflect.get(target, key) as unknown)),
  })
  const crypto = globalThis.crypto as Crypto | undefined
  const fill = <V extends ArrayBufferView>(view: V): V => {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(number)
    return view
  }
  const undo = [
    { owner: globalThis, name: 'Date', value: fixed },
    { owner: Math, name: 'random', value: () => number / 16 },
    { owner: globalThis.performance, name: 'now', value: () => now },
    { owner: crypto, name: 'randomUUID', value: () => `00000000-0000-4000-8000-00000000000${String(number % 10)}` },
    { owner: crypto, name: 'getRandomValues', value: fill },
  ].map(replace)
  try {
    return run()
  } finally {
    undo.reverse().forEach((back) => back())
  }
}

function replace({ owner, name, value }: Replacement): () => void {
  if (!owner) return () => undefined
  const before = Object.getOwnPropertyDescriptor(owner, name)
  try {
    Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  } catch {
    // Some engine keeps it locked: then this one source of chance goes unseen.
    return () => undefined
  }
  return () => {
    if (before) Object.defineProperty(owner, name, before)
    else Reflect.deleteProperty(owner, name)
  }
}
