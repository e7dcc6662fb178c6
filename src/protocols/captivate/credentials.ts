import type { HttpExchange } from '../../model/index.ts'
import type { Keyring } from './keyring.ts'
import type { WireConfig } from './wireConfig.ts'

/** So says Amazon's gateway, with status 403, of a path that it does not know: that is no word on the key. */
const unknownPath = 'Missing Authentication Token'

const isRefusal = (status: number): boolean => status === 401 || status === 403

/**
 * Fills in a minted key where a request has a place for one. What the service refuses for its key goes once more with a fresh
 * one. Without a key nothing leaves, as without a network.
 */
export const withFreshKey =
  (exchange: HttpExchange, keyring: Keyring): HttpExchange =>
  async (request, options) => {
    if (request.headers?.['x-api-key'] === undefined) return exchange(request, options)
    const ask = async (wasRefused: boolean) => {
      const key = await keyring.get({ wasRefused }).catch(() => undefined)
      if (key === undefined) return { ok: false, status: 0, failure: 'network' } as const
      return exchange({ ...request, headers: { ...request.headers, 'x-api-key': key } }, options)
    }
    const outcome = await ask(false)
    return isRefusal(outcome.status) ? ask(true) : outcome
  }

/** Asks by HTTP whether the service accepts the key: the transcript of no conversation is refused for the key, or for its name. */
export const createKeyProbe =
  (exchange: HttpExchange, { transcriptUrl, apiKey }: Pick<WireConfig, 'transcriptUrl' | 'apiKey'>) => async (): Promise<boolean> => {
    const url = new URL(transcriptUrl)
    url.searchParams.set('conversation_id', '')
    const headers = { 'x-api-key': apiKey, accept: 'application/json' }
    const outcome = await exchange({ method: 'GET', url: url.href, headers, timeout: 8_000 })
    return isRefusal(outcome.status) && !('body' in outcome && outcome.body.includes(unknownPath))
  }
