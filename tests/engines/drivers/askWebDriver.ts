import { setTimeout as wait } from 'node:timers/promises'

/** Speaks the WebDriver protocol (w3.org/TR/webdriver2) with a driver. */
export interface WebDriver {
  readonly post: <Answer>(path: string, body: unknown) => Promise<Answer>
  readonly delete: (path: string) => Promise<void>
  /** Waits until the driver takes sessions. */
  readonly isReady: () => Promise<void>
}

interface Failure {
  readonly error: string
  readonly message: string
}

/** Milliseconds between two looks at a driver that begins. */
const pause = 50
const mostLooks = 600

/** Makes the questions of one driver. */
export function askWebDriver(address: string): WebDriver {
  async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as { value: Answer | Failure }
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${(value as Failure).error}: ${(value as Failure).message}`)
    return value as Answer
  }

  return {
    post: (path, body) => ask('POST', path, body),
    delete: (path) => ask('DELETE', path),
    async isReady() {
      for (let look = 0; look < mostLooks; look++) {
        const status = await fetch(`${address}/status`).catch(() => undefined)
        if (status?.ok) return
        await wait(pause)
      }
      throw new Error('The driver of WebKit does not answer.')
    },
  }
}
