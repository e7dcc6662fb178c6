import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { createRandomId, pageSignals, systemClock } from '../../src/transport/index.ts'

it('ids have 128 bits and differ', () => {
  const ids = Array.from({ length: 10_000 }, createRandomId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true)
})

it('the system clock calls back once, and not after its answer was called', async () => {
  const called: string[] = []
  const cancel = systemClock.after(0, () => called.push('cancelled'))
  cancel()
  await new Promise<void>((resolve) => void systemClock.after(-5, resolve))
  await new Promise<void>((resolve) => void systemClock.after(0, resolve))
  expect(called).toEqual([])
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000)
})

it('a delay longer than a timer can keep does not fire at once', async () => {
  let fired = false
  const cancel = systemClock.after(2 ** 40, () => (fired = true))
  await new Promise<void>((resolve) => void systemClock.after(1, resolve))
  await new Promise<void>((resolve) => setImmediate(resolve))
  cancel()
  expect(fired).toBe(false)
})

it('outside a page there are no signals', () => {
  expect(pageSignals.hidden()).toBe(false)
  pageSignals.listen(() => {
    throw new Error('Nothing to hear here')
  })()
})

it('R13: both rooms import in plain Node without a timer, a socket or a global', () => {
  const script = `
    const before = Object.getOwnPropertyNames(globalThis).length
    await Promise.all([import('./src/transport/index.ts'), import('./src/testing/index.ts')])
    console.log(Object.getOwnPropertyNames(globalThis).length - before)
  `
  // A timer or a socket would keep the process from ending.
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  })
  expect(said.trim()).toBe('0')
})
