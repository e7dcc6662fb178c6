import type { AddressRequest } from '../../transport/index.ts'
import type { CaptivateOptions } from './captivateOptions.ts'

/** The keys of one connection. */
export interface Keyring {
  /** The key to use now; who asks while one is being minted gets that one. Rejects when the host's `getApiKey` does or gives none. */
  get(request: AddressRequest): Promise<string>
  /** Every key used so far, to be kept out of what is told. */
  readonly known: readonly string[]
}

interface Minting extends AddressRequest {
  readonly key: Promise<string>
}

/** Minted keys that are remembered at most; older ones have ended. */
const REMEMBERED = 20

/** Holds the fixed key, or asks the host for a fresh one each time. */
export const createKeyring = ({ apiKey, getApiKey }: Pick<CaptivateOptions, 'apiKey' | 'getApiKey'>): Keyring => {
  const known = apiKey ? [apiKey] : []
  let minting: Minting | undefined

  const mint = async (request: AddressRequest): Promise<string> => {
    const key = getApiKey ? await getApiKey(request) : apiKey
    if (!key) throw new Error('captivate: getApiKey gave no key')
    if (!known.includes(key)) known.push(key)
    if (known.length > REMEMBERED) known.splice(0, known.length - REMEMBERED)
    return key
  }

  const begin = (request: AddressRequest): Minting => {
    const done = () => {
      if (minting === mine) minting = undefined
    }
    const mine: Minting = { ...request, key: mint(request).finally(done) }
    return mine
  }

  return {
    known,
    get({ wasRefused }) {
      // A key that is being minted without knowledge of the refusal may be the refused one.
      if (!minting || (wasRefused && !minting.wasRefused)) minting = begin({ wasRefused })
      return minting.key
    },
  }
}
