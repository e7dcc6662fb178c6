import { expect, it } from 'vitest'
import { memoryStorage, tabLocks } from '../../src/transport/index.ts'

it('have one holder, until it gives them back', async () => {
  const storage = memoryStorage()
  const locks = tabLocks(storage)
  const release = await locks.request('a')
  expect(release).toBeDefined()
  expect(await locks.request('a')).toBeUndefined()
  expect(await locks.request('b')).toBeDefined()
  release?.()
  expect(storage.get('a:held')).toBeNull()
  expect(await locks.request('a')).toBeDefined()
})

it('a copy of the storage is held as its original was', async () => {
  const original = memoryStorage()
  await tabLocks(original).request('a')
  const copy = memoryStorage()
  copy.set('a:held', original.get('a:held') ?? '')
  const ending = new AbortController()
  const waiting = tabLocks(copy).request('a', { wait: true, signal: ending.signal })
  ending.abort()
  expect(await waiting).toBeUndefined()
})
