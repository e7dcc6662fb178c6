import type { HttpOptions, HttpOutcome, HttpRequest } from '../model/index.ts'
import { asBody, defaultTimeout, longestBody, noAnswer, report } from './exchangeLimits.ts'

/** Runs an exchange by XMLHttpRequest, which tells how much of the body has left. */
export function exchangeByXhr(request: HttpRequest, options: HttpOptions, credentials: RequestCredentials): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    if (options.signal?.aborted) return resolve(noAnswer('aborted'))
    const xhr = new XMLHttpRequest()
    const onAbort = () => end(noAnswer('aborted'))
    const end = (outcome: HttpOutcome) => {
      options.signal?.removeEventListener('abort', onAbort)
      xhr.onload = xhr.onprogress = xhr.onerror = xhr.ontimeout = xhr.upload.onprogress = xhr.upload.onload = null
      xhr.abort()
      resolve(outcome)
    }
    const answer = () => {
      const contentType = xhr.getResponseHeader('content-type')
      const body = xhr.responseText.slice(0, longestBody)
      const ok = xhr.status >= 200 && xhr.status < 300
      report(options, 1)
      end({ ok, status: xhr.status, body, ...(contentType === null ? {} : { contentType }) })
    }
    xhr.onload = answer
    xhr.onerror = () => end(noAnswer('network'))
    xhr.ontimeout = () => end(noAnswer('timeout'))
    xhr.onprogress = ({ loaded }) => {
      if (loaded >= longestBody) answer()
    }
    xhr.upload.onprogress = ({ lengthComputable, loaded, total }) => report(options, lengthComputable ? loaded / total : undefined)
    options.signal?.addEventListener('abort', onAbort)
    try {
      xhr.open(request.method, request.url)
      for (const [name, value] of Object.entries(request.headers ?? {})) xhr.setRequestHeader(name, value)
      xhr.withCredentials = credentials === 'include'
      xhr.timeout = request.timeout ?? defaultTimeout
      xhr.send(asBody(request) ?? null)
    } catch {
      end(noAnswer('network'))
    }
  })
}
