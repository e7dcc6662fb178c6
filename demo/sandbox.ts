/** Where the sandbox listens, as `npm start` tells the page. */
export interface Sandbox {
  readonly socketUrl: string
  readonly sendUrl: string
  readonly transcriptUrl: string
  readonly uploadUrl: string
  readonly controlUrl: string
  readonly apiKey: string
}

/** Asks the server of this page where the sandbox is. */
export async function fetchSandbox(): Promise<Sandbox> {
  const response = await fetch('/sandbox.json')
  return (await response.json()) as Sandbox
}

/** Asks the sandbox for a fault. While it is down there is nobody to ask, which is no error here. */
export function controlSandbox(sandbox: Sandbox, control: string, body: object = {}): void {
  fetch(`${sandbox.controlUrl}/${control}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
}

/** Kills the sandbox's process, starts it, or does both. */
export async function superviseSandbox(order: 'kill' | 'start' | 'restart?after=3000'): Promise<void> {
  await fetch(`/__sandbox/${order}`, { method: 'POST' })
}
