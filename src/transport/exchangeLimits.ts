import type { HttpOptions, HttpOutcome, HttpRequest } from '../model/index.ts'

/** Milliseconds until an exchange is given up, where the request does not say. */
export const defaultTimeout = 15_000

/** Bytes of an answer that are read; the rest is cut. */
export const longestBody = 8 * 1024 * 1024

/** The outcome of an exchange without an answer. */
export function noAnswer(failure: 'network' | 'timeout' | 'aborted'): HttpOutcome {
  return { ok: false, status: 0, failure }
}

/** The body as the browser takes it. */
export function asBody({ body }: HttpRequest): string | FormData | undefined {
  if (body === undefined || typeof body === 'string') return body
  const form = new FormData()
  for (const [name, value, fileName] of body.fields) {
    if (typeof value === 'string') form.append(name, value)
    else if (fileName === undefined) form.append(name, value)
    else form.append(name, value, fileName)
  }
  return form
}

/** Tells the progress; what the caller does wrong with it does not end the exchange. */
export function report({ onProgress }: HttpOptions, ratio: number | undefined): void {
  try {
    onProgress?.(ratio)
  } catch (error) {
    globalThis.reportError?.(error)
  }
}
