import type { LineSocket } from './captivate/line.ts'

/** What the server's end of a socket without a network tells the other end. */
export interface SocketListener {
  readonly onOpen: () => void
  readonly onFrame: (frame: string | Buffer) => void
  /** 1006 if there was no closing handshake, or no opening one. */
  readonly onClose: (code: number, reason: string) => void
}

/** The server's end of a socket without a network. */
export interface InMemorySocket extends LineSocket {
  /** Frames of the other end are not read. */
  readonly isPaused: boolean
  /** Ends it, whoever wanted that. The other end is told unless it is the one that left. */
  end(code: number, reason: string, isToldToOther: boolean): void
}

/** An open socket. `onEnd` is called once, when it is closed for whatever reason. */
export function createInMemorySocket(heard: SocketListener, onEnd: (code: number) => void): InMemorySocket {
  let readyState = 1
  let isPaused = false
  const socket: InMemorySocket = {
    get readyState() {
      return readyState
    },
    OPEN: 1,
    get isPaused() {
      return isPaused
    },
    send(frame) {
      if (readyState === 1) heard.onFrame(frame)
    },
    close: (code, reason = '') => socket.end(code, reason, true),
    pause: () => void (isPaused = true),
    terminate: () => socket.end(1006, '', true),
    end(code, reason, isToldToOther) {
      if (readyState !== 1) return
      readyState = 3
      onEnd(code)
      if (isToldToOther) heard.onClose(code, reason)
    },
  }
  return socket
}
