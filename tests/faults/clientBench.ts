import { expect } from 'vitest'
import { observeServer, type LedgerData } from '../../chaos/browser/observeServer.ts'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import type { SandboxOptions } from '../../sandbox/options.ts'
import { captivate, type CaptivateOptions } from '../../src/protocols/captivate/index.ts'
import { fastClock } from '../e2e/page/fastClock.ts'
import { type Bench, openBench } from './bench.ts'

export { afterwards, provideWebSocket } from '../transport/loopback.ts'
export { wordsOfMessage } from './bench.ts'

/** Both ways in which messages leave. */
export const generations = ['http', 'socket'] as const

/** How the client's clock runs on this bench, against the device's. */
const speed = 10

/** How a client is started. */
export interface BenchOptions {
  readonly send: 'http' | 'socket'
  readonly server?: SandboxOptions
  readonly client?: Partial<CaptivateOptions>
  /** Where the client finds the server, if something stands between them: `127.0.0.1:4600`. */
  readonly through?: (host: string) => Promise<string>
}

/** A client without a page on a real server, and all that is seen of both. */
export interface ClientBench extends Bench {
  readonly sandbox: Sandbox
}

/** Starts a server and a client, until the test is over. */
export async function startClient({ send, server = {}, client: given = {}, through }: BenchOptions): Promise<ClientBench> {
  const sandbox = await createSandbox(server)
  const host = through ? await through(new URL(sandbox.url).host) : new URL(sandbox.url).host
  const bench = openBench({
    send,
    connect: (storage) =>
      captivate({
        apiKey: 'fault-key',
        socketUrl: `ws://${host}/dev`,
        sendUrl: `http://${host}/api/custom-channel/sockets/message`,
        transcriptUrl: `http://${host}/api/transcript`,
        uploadUrl: `http://${host}/api/file-to-text`,
        send,
        clock: fastClock(speed),
        storage,
        ...given,
      }),
    server: {
      deduplicates: () => sandbox.settings.deduplicate,
      openLines: () => sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length,
      isBusy: (id) => (sandbox.ledger.conversation(id)?.queue ?? []).length > 0,
      observe: (id, told) => observeServer(sandbox.ledger.toJSON() as unknown as LedgerData, id, told),
      stop: () => sandbox.stop(),
    },
    secrets: [String(given.apiKey ?? 'fault-key')],
  })
  return Object.assign(bench, { sandbox })
}

/** A client whose conversation has begun and is greeted. */
export async function startConversation(options: BenchOptions): Promise<ClientBench> {
  const bench = await startClient(options)
  await bench.until(() => expect(bench.rows()).toHaveLength(1))
  await bench.isReady()
  return bench
}
