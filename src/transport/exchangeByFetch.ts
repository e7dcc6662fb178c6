import type { HttpOptions, HttpOutcome, HttpRequest } from '../model/index.ts'
import { asBody, defaultTimeout, longestBody, noAnswer, report } from './exchangeLimits.ts'

/** The text of an answer, cut at the limit without reading on. */
async function readText(response: Response): Promise<string> {
  // A replaced `fetch` may have no stream.
  if (!response.body) return (await response.text()).slice(0, longestBody)
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let left = longestBody
  while (left > 0) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value.subarray(0, left), { stream: true })
    left -= value.length
  }
  reader.cancel().catch(() => {})
  return text
}

/** Runs an exchange by `fetch`. Progress is `undefined` at the start and 1 with the answer. */
export async function exchangeByFetch(
  request: HttpRequest,
  options: HttpOptions,
  credentials: RequestCredentials,
  fetch: typeof globalThis.fetch,
): Promise<HttpOutcome> {
  const stop = new AbortController()
  let failure: 'network' | 'timeout' | 'aborted' = 'network'
  const giveUp = (why: 'timeout' | 'aborted') => {
    failure = why
    stop.abort()
  }
  const onAbort = () => giveUp('aborted')
  if (options.signal?.aborted) return noAnswer('aborted')
  options.signal?.addEventListener('abort', onAbort)
  // A replaced `fetch` may not hear the signal.
  const isGivenUp = new Promise<never>((_, reject) => stop.signal.addEventListener('abort', reject))
  isGivenUp.catch(() => {})
  const timer = setTimeout(() => giveUp('timeout'), request.timeout ?? defaultTimeout)
  try {
    report(options, undefined)
    const body = asBody(request)
    const answer = fetch(request.url, {
      method: request.method,
      ...(request.headers ? { headers: { ...request.headers } } : {}),
      ...(body === undefined ? {} : { body }),
      credentials,
      signal: stop.signal,
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      // A stale transcript would prove messages absent that are there.
      cache: 'no-store',
    })
    const [response, text] = await Promise.race([answer.then(async (response) => [response, await readText(response)] as const), isGivenUp])
    report(options, 1)
    const contentType = response.headers.get('content-type')
    return { ok: response.ok, status: response.status, body: text, ...(contentType === null ? {} : { contentType }) }
  } catch {
    return noAnswer(failure)
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', onAbort)
  }
}
