import type { Sandbox } from '../../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../../sandbox/options.ts'
import { open } from '../sandboxes.ts'
import { ForeignClient } from './foreignClient.ts'

/** A sandbox and a client that has heard the greeting, both living as long as the test. */
export async function meet(options: SandboxOptions['chatSession'] = {}): Promise<{ readonly sandbox: Sandbox; readonly client: ForeignClient }> {
  const sandbox = await open({ chatSession: options })
  const client = new ForeignClient(sandbox.chatSessionUrl)
  await client.start()
  await client.next('message')
  return { sandbox, client }
}

/** The same with an agent in the chat. */
export async function meetAgent(options?: SandboxOptions['chatSession']): ReturnType<typeof meet> {
  const met = await meet(options)
  await met.client.say('agent')
  await met.client.next('message', ({ party_id }) => party_id === 'party-ana')
  return met
}
