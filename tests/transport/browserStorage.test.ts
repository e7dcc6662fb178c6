import { afterEach, describe, expect, it } from 'vitest'
import { browserStorage, type BrowserStorageKind, memoryStorage } from '../../src/transport/index.ts'

/** An area like the browser's, with room for `room` characters. */
function createArea(room = Infinity): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly values: Map<string, string> } {
  const values = new Map<string, string>()
  const used = () => [...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (used() - (values.get(key)?.length ?? -key.length) + value.length > room) throw new DOMException('full', 'QuotaExceededError')
      values.set(key, value)
    },
    removeItem: (key) => void values.delete(key),
  }
}

const originals = ['localStorage', 'sessionStorage'].map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const)

function provide(name: 'localStorage' | 'sessionStorage', get: () => unknown): void {
  Object.defineProperty(globalThis, name, { get, configurable: true })
}

afterEach(() => {
  for (const [name, original] of originals) {
    Reflect.deleteProperty(globalThis, name)
    if (original) Object.defineProperty(globalThis, name, original)
  }
})

describe('where the browser keeps values', () => {
  it.each([
    ['local', 'localStorage'],
    ['session', 'sessionStorage'],
  ] as const)('%s keeps them in %s', (kind, name) => {
    const area = createArea()
    provide(name, () => area)
    const storage = browserStorage(kind)
    storage.set('a', '1')
    expect([...area.values]).toEqual([['a', '1']])
    expect(browserStorage(kind).get('a'), 'after a reload').toBe('1')
    storage.remove('a')
    expect(storage.get('a')).toBeNull()
    expect(area.values.size).toBe(0)
  })

  it('gives back what is corrupt as it is: to read it is the business of who wrote it', () => {
    const area = createArea()
    area.values.set('a', '{"truncated":')
    provide('localStorage', () => area)
    expect(browserStorage('local').get('a')).toBe('{"truncated":')
  })
})

describe('where it does not', () => {
  const refusals: [string, BrowserStorageKind, () => unknown][] = [
    [
      'denied',
      'local',
      () => {
        throw new DOMException('The document is sandboxed', 'SecurityError')
      },
    ],
    ['absent', 'session', () => undefined],
    ['null', 'local', () => null],
    ['full', 'local', () => createArea(0)],
    ['not asked', 'none', () => createArea()],
  ]
  it.each(refusals)('%s: it works in memory', (_how, kind, get) => {
    provide('localStorage', get)
    provide('sessionStorage', get)
    const storage = browserStorage(kind)
    expect(storage.get('a')).toBeNull()
    if (kind !== 'none') expect(storage.set('a', '1'), 'it says so').toBe(false)
    storage.set('a', '2')
    expect(storage.get('a')).toBe('2')
    storage.remove('a')
    expect(storage.get('a')).toBeNull()
    expect(browserStorage(kind).get('a')).toBeNull()
  })

  it('full in the middle: the new value counts and the old one does not come back after a reload', () => {
    const area = createArea(10)
    provide('localStorage', () => area)
    const storage = browserStorage('local')
    storage.set('a', 'old')
    storage.set('a', 'much too long to fit')
    expect(storage.get('a')).toBe('much too long to fit')
    expect(browserStorage('local').get('a')).toBeNull()
    storage.set('a', 'fits')
    expect(browserStorage('local').get('a'), 'kept again once it fits').toBe('fits')
    expect(storage.get('a')).toBe('fits')
  })
})

it('memory takes any key, also the names of an object’s own members', () => {
  const storage = memoryStorage()
  for (const key of ['__proto__', 'constructor', 'toString', '']) {
    expect(storage.get(key)).toBeNull()
    storage.set(key, 'x')
    expect(storage.get(key)).toBe('x')
  }
})

it('memory tells who watches of each change, a moment later, until he stops', async () => {
  const storage = memoryStorage()
  const heard: (string | null)[] = []
  const stop = storage.watch?.('a', (value) => heard.push(value))
  storage.set('a', '1')
  storage.set('a', '1')
  storage.set('b', '1')
  storage.remove('a')
  storage.remove('a')
  expect(heard).toEqual([])
  await Promise.resolve()
  expect(heard).toEqual(['1', null])
  storage.set('a', '2')
  stop?.()
  await Promise.resolve()
  expect(heard).toEqual(['1', null])
})
