import type { JournaledStore } from './journaledStore.ts'

/** Resolves as soon as something is true of what a store holds; rejects after `timeout` milliseconds of real time (default 10,000). */
export function untilTrue(store: Pick<JournaledStore<unknown, never>, 'subscribe'>, isTrue: () => boolean, timeout = 10_000): Promise<void> {
  return new Promise((resolve, reject) => {
    if (isTrue()) return resolve()
    const timer = setTimeout(() => finish(() => reject(new Error('The ledger did not come to say what was waited for.'))), timeout)
    const unsubscribe = store.subscribe(() => {
      if (isTrue()) finish(resolve)
    })
    const finish = (end: () => void): void => {
      clearTimeout(timer)
      unsubscribe()
      end()
    }
  })
}
