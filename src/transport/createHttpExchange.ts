import type { HttpExchange } from '../model/index.ts'
import { exchangeByFetch } from './exchangeByFetch.ts'
import { exchangeByXhr } from './exchangeByXhr.ts'

/** How exchanges are run. */
export interface HttpExchangeOptions {
  /** Replaces the browser's `fetch`; progress is then known only as begun and done. */
  readonly fetch?: typeof globalThis.fetch
  /** Whether cookies go along. @defaultValue `'omit'` */
  readonly credentials?: RequestCredentials
}

/**
 * Makes the runner of HTTP exchanges. It never rejects, follows redirects, sends no referrer and no cookies, and takes no
 * answer from a cache. An upload whose progress is asked for goes by XMLHttpRequest where there is one, because `fetch` tells
 * none; XMLHttpRequest cannot leave out the referrer, nor the cookies of the page's own origin.
 */
export function createHttpExchange({ fetch, credentials = 'omit' }: HttpExchangeOptions = {}): HttpExchange {
  return (request, options = {}) =>
    options.onProgress && request.body !== undefined && !fetch && typeof XMLHttpRequest !== 'undefined'
      ? exchangeByXhr(request, options, credentials)
      : exchangeByFetch(request, options, credentials, fetch ?? globalThis.fetch)
}
