/** What a page tells of its sockets. Times are milliseconds since 1970 by the device's clock. */
export type SocketTraffic =
  /** A page begins; the one before it in this tab is gone. */
  | { readonly type: 'loaded'; readonly at: number }
  | { readonly type: 'dialled'; readonly dial: string; readonly at: number }
  /** The server's greeting told by which name it knows the socket. */
  | { readonly type: 'greeted'; readonly dial: string; readonly socketId: string }
  /** The page closed the socket, or heard that it is closed. */
  | { readonly type: 'left'; readonly dial: string; readonly at: number }

/** Runs on the page before its own scripts, and before `watchTraffic`: it tells of each socket from its making to its end. Refers to nothing outside. */
export function watchSockets(): void {
  // The page's clock may be set wrong on purpose, later.
  const { now } = Date
  const NativeSocket = globalThis.WebSocket
  const load = String(performance.timeOrigin)
  let dials = 0

  const tell = (traffic: SocketTraffic) => void globalThis.noteTraffic(traffic)

  function socketIdIn(data: unknown): string | undefined {
    try {
      const { event } = JSON.parse(String(data)) as { event?: { event_type?: string; event_payload?: { socket_id?: string } } }
      return event?.event_type === 'socket_connected' ? event.event_payload?.socket_id : undefined
    } catch {
      return undefined
    }
  }

  globalThis.WebSocket = class extends NativeSocket {
    readonly dial = `${load} ${++dials}`

    constructor(url: string | URL, protocols?: string | string[]) {
      // The server may know of it before this goes on.
      const at = now()
      super(url, protocols)
      tell({ type: 'dialled', dial: this.dial, at })
      this.addEventListener('close', () => tell({ type: 'left', dial: this.dial, at: now() }))
      const hear = ({ data }: MessageEvent) => {
        const socketId = socketIdIn(data)
        if (socketId === undefined) return
        this.removeEventListener('message', hear)
        tell({ type: 'greeted', dial: this.dial, socketId })
      }
      this.addEventListener('message', hear)
    }

    override close(code?: number, reason?: string): void {
      tell({ type: 'left', dial: this.dial, at: now() })
      super.close(code, reason)
    }
  }

  tell({ type: 'loaded', at: now() })
}
