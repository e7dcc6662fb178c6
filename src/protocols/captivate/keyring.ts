import type { CaptivateOptions } from './captivateOptions.ts'

/** The keys of one connection. */
export interface Keyring {
  /** The key to use now. Rejects when the host's `getApiKey` does or gives none. */
  get(): Promise<string>
  /** Every key used so far, to be kept out of what is told. */
  readonly known: readonly string[]
}

/** Minted keys that are remembered at most; older ones have ended. */
const REMEMBERED = 20

/** Holds the fixed key, or asks the host for a fresh one each time. */
export const createKeyring = ({ apiKey, getApiKey }: Pick<CaptivateOptions, 'apiKey' | 'getApiKey'>): Keyring => {
  const known = apiKey ? [apiKey] : []
  return {
    known,
    async get() {
      const key = getApiKey ? await getApiKey() : apiKey
      if (!key) throw new Error('captivate: getApiKey gave no key')
      if (!known.includes(key)) known.push(key)
      if (known.length > REMEMBERED) known.splice(0, known.length - REMEMBERED)
      return key
    },
  }
}
