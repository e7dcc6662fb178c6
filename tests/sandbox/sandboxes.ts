import { afterEach } from 'vitest'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { RawClient } from './rawClient.ts'

const endings: (() => unknown)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** Does something when the test is over, the last first. */
export function afterwards(end: () => unknown): void {
  endings.push(end)
}

/** A sandbox that lives as long as the test. */
export async function open(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await createSandbox(options)
  afterwards(() => sandbox.stop())
  return sandbox
}

/** A client of the sandbox that lives as long as the test. */
export async function connect(sandbox: { readonly socketUrl: string }, key?: string): Promise<RawClient> {
  const client = await RawClient.connect(sandbox.socketUrl, key)
  afterwards(() => client.close())
  return client
}
