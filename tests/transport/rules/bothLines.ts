/**
 * The rules R1 to R20 say what reconnecting-websocket 4.4.0 does wrong and what the line does instead. The files of this folder show
 * both, rule by rule, against a real server, with a broken network in between where the network is at fault:
 *
 * | rules | where |
 * | --- | --- |
 * | R1 to R7 | instances.test.ts: what becomes of an instance, its queue and its sockets |
 * | R8 to R15 | behaviour.test.ts: what it does while it runs |
 * | R16 to R18 | inPage.test.ts: what only a browser shows |
 * | R19, R20 | walls.test.ts: how far the package reaches |
 *
 * What else the rules ask of the line is in the files above: dialer, webSocketTransport, linePolicy, device and inBrowser.
 */
import ReconnectingWebSocket, { type Options } from 'reconnecting-websocket'
import { createFaultProxy, type FaultProxy } from '../../../sandbox/proxy/createFaultProxy.ts'
import type { HttpExchange } from '../../../src/model/index.ts'
import { createVirtualClock } from '../../../src/testing/index.ts'
import { webSocketTransport, type WebSocketTransportOptions } from '../../../src/transport/index.ts'
import { createHearing } from '../hearing.ts'
import { afterwards } from '../loopback.ts'
import { scriptedSignals } from '../scriptedDialer.ts'

/** The package as it is. Its retries are quick unless told otherwise, and end with the test. */
export function openBare(url: ConstructorParameters<typeof ReconnectingWebSocket>[0], options: Options = {}, protocols?: string[]): ReconnectingWebSocket {
  const bare = new ReconnectingWebSocket(url, protocols, { minReconnectionDelay: 5, ...options })
  afterwards(() => bare.close())
  return bare
}

/** Resolves with the next event of the package. */
export function next<Type extends 'open' | 'close' | 'error' | 'message'>(bare: ReconnectingWebSocket, type: Type): Promise<unknown> {
  return new Promise((resolve) => bare.addEventListener(type, resolve as never))
}

const exchange: HttpExchange = () => Promise.resolve({ ok: false, status: 0, failure: 'network' })

/** Our line on real sockets and virtual time, opened. */
export function openOurs(url: WebSocketTransportOptions['url'], options: Partial<WebSocketTransportOptions> = {}) {
  const clock = createVirtualClock()
  const heard = createHearing()
  const transport = webSocketTransport({ url, exchange, clock, signals: scriptedSignals(), ...options })
  afterwards(() => transport.close())
  transport.open(heard)
  return {
    transport,
    heard,
    clock,
    /** Lets the time of the next attempt come. */
    async retry(count = 1): Promise<void> {
      const { retryIn } = await heard.line('closed', count)
      clock.advance(retryIn)
    },
  }
}

/** Puts a network that can be broken before a server, and returns the address by way of it. */
export async function throughNetwork(address: string): Promise<{ readonly proxy: FaultProxy; readonly url: string }> {
  const proxy = await createFaultProxy({ target: { port: Number(new URL(address).port) } })
  afterwards(() => proxy.close())
  return { proxy, url: proxy.through(address) }
}
