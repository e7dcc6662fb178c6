import type { Command } from '../../model/index.ts'
import type { ClientContext } from './clientContext.ts'

/** How often something is asked before it is gone on without, and the milliseconds in between. */
const maxTries = 3
const retryDelay = 1_000

/** Asks again when the answer got lost, as long as it is wanted. A server that cannot answer this may know the rest. */
export async function askPatiently({ transmit, after }: Pick<ClientContext, 'transmit' | 'after'>, command: Command, isWanted: () => boolean): Promise<void> {
  for (let tries = 0; tries < maxTries && isWanted(); tries++) {
    if (tries > 0) await new Promise<void>((resolve) => void after(retryDelay, resolve))
    if (!isWanted() || (await transmit(command)) !== 'unanswered') return
  }
}
