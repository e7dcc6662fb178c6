import type { ChatConnection } from '../../model/index.ts'
import { browserLocks, browserStorage, tabLocks } from '../../transport/index.ts'
import type { CaptivateOptions } from './captivateOptions.ts'
import { fingerprint } from './fingerprint.ts'

/** Where and for how long a chat is remembered, and what tells its memory from another's. */
export const remembering = (
  options: CaptivateOptions,
  socketUrl: string,
): Pick<ChatConnection, 'storage' | 'tabStorage' | 'locks' | 'lifetime' | 'scope'> => {
  const { lifetime } = options
  return {
    ...keeping(options),
    ...(lifetime === undefined || !(lifetime >= 0) ? {} : { lifetime }),
    scope: scopeOf(options, socketUrl),
  }
}

const keeping = ({ storage = 'local', locks }: CaptivateOptions): Pick<ChatConnection, 'storage' | 'tabStorage' | 'locks'> => {
  const kept = typeof storage === 'string' ? browserStorage(storage) : storage
  if (storage === 'none') return { storage: kept }
  const found = locks ?? browserLocks()
  if (found) return { storage: kept, locks: found, ...(storage === 'session' ? { tabStorage: kept } : {}) }
  // Outside a browser there is one page, and nothing but what the host gave outlives it.
  if (typeof window === 'undefined') return { storage: kept }
  const tabStorage = browserStorage('session')
  return { storage: kept, tabStorage, locks: tabLocks(tabStorage) }
}

/** One memory per address, channel and user, or per name and user; the mark shows neither key nor user. */
const scopeOf = ({ scope, apiKey = '', userId = '' }: CaptivateOptions, socketUrl: string): string => {
  if (scope !== undefined) return userId === '' ? scope : `${scope}:${fingerprint(userId)}`
  const { host, pathname } = new URL(socketUrl)
  return `captivate:${host}${pathname}:${fingerprint(JSON.stringify([apiKey, userId]))}`
}
