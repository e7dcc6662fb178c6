import { begin } from './alive.ts'
import { listenPlainly } from './watchListeners.ts'

const pathOf = (address: string): string => new URL(address, location.href).pathname

/** Counts sockets that are not closed, and requests without an answer. */
export function watchNetwork(): void {
  const PlainSocket = window.WebSocket
  window.WebSocket = class extends PlainSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      listenPlainly(this, 'close', begin('socket', pathOf(String(address))))
    }
  }

  const plainFetch = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const end = begin('request', pathOf(input instanceof Request ? input.url : String(input)))
    return plainFetch(input, init).finally(end)
  }

  const plainSend = XMLHttpRequest.prototype.send
  XMLHttpRequest.prototype.send = function send(body) {
    listenPlainly(this, 'loadend', begin('request', 'XMLHttpRequest'))
    plainSend.call(this, body)
  }
}
