import type { Transport } from '../model/index.ts'
import type { Begin } from './attempt.ts'
import { createLine } from './createLine.ts'
import { type DialledLine, dialWebSocket } from './dialer.ts'
import { resolveAddress } from './resolveAddress.ts'
import { systemClock } from './systemClock.ts'
import type { WebSocketTransportOptions } from './webSocketTransportOptions.ts'
import { withGreeting } from './withGreeting.ts'

/** A line over WebSocket that dials until it is closed. Each attempt has a fresh address and socket. */
export function webSocketTransport(options: WebSocketTransportOptions): Transport {
  const { url, exchange, clock = systemClock, connectTimeout = 10_000, dial = dialWebSocket, greeting, signals } = options
  let address = ''

  const beginSocket: Begin = (request, heard) => {
    let line: DialledLine | undefined
    let isDropped = false
    const onData = (data: unknown) => heard.onFrame({ via: 'socket', data })
    const cancel = resolveAddress(
      url,
      request,
      connectTimeout,
      clock,
      (found) => {
        address = found
        try {
          line = dial(found, connectTimeout, { ...heard, onData })
        } catch {
          heard.onBlocked('No WebSocket')
        }
      },
      () => heard.onClosed(1006, 'No address to dial'),
    )
    return {
      send: (frame) => line?.send(frame.data) ?? false,
      drop() {
        if (isDropped) return
        isDropped = true
        cancel()
        line?.drop()
      },
    }
  }

  if (!greeting) return createLine({ ...options, clock, begin: beginSocket, addresses: () => [address] })
  const greeted = withGreeting(beginSocket, { greeting, exchange, clock, timeout: connectTimeout })
  return createLine({
    ...options,
    clock,
    signals,
    begin: greeted.begin,
    addresses: () => [address, ...greeted.addresses()],
    isRefused: options.isRefused ?? greeted.isRefused,
  })
}
