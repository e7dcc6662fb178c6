import type { SocketListener } from '../inMemorySocket.ts'
import { readCookieClient } from './identity.ts'
import { findActiveChat, type Desk } from './routes/route.ts'
import type { SocketLine } from './outlets.ts'
import type { SocketLog } from './state.ts'
import { readEvents } from './wire.ts'

/** Whether a socket may come in: for which client, or how it is turned away. */
export type SocketAdmission = { readonly clientId: string } | { readonly status: number } | { readonly cut: true } | { readonly hang: true }

/** The client's end of a socket. */
export interface ChatSessionConnection {
  /** Number in the ledger; missing if it was not let in. */
  readonly number?: number
  send(text: string): void
  /** Says goodbye (1005), or is gone without a word (any other code). */
  close(code?: number): void
}

/** The socket side of the server, whatever carries the sockets. */
export interface SocketDesk {
  /** Judges a request to become a socket by its address, and by its cookies if its client is `WebChat`. */
  admit(url: URL, headers?: Readonly<Record<string, string>>): SocketAdmission
  /** Lets a client's socket in. */
  open(clientId: string, heard: SocketListener): ChatSessionConnection
  /** Ends every socket: closed with a code, or cut without one. */
  closeAll(code?: number, reason?: string): void
}

/** Takes sockets at `/clientweb/api/v2/socket?tenantUrl=&clientId=&appId=`. */
export function createSocketDesk({ world, outlets, reception, appIds }: Desk): SocketDesk {
  const { store, clock, faults } = world

  const complain = (line: SocketLine, error_code: string, error_message: string): void => line.send(JSON.stringify({ error_code, error_message }))

  const receive = (line: SocketLine, text: string): void => {
    const events = readEvents(text, true)
    if (!events) return complain(line, '5003', 'Invalid JSON')
    line.log.received += events.length
    const chat = findActiveChat(world, line.clientId)
    if (!chat) return complain(line, '5005', 'Chat session not found')
    reception.take(chat, events, { via: 'socket', version: 2 })
  }

  return {
    admit({ pathname, searchParams }, headers = {}) {
      const { refusal, unauthorised } = faults.lasting
      if (refusal) return 'status' in refusal ? { status: refusal.status } : refusal.ending === 'cut' ? { cut: true } : { hang: true }
      if (pathname !== '/clientweb/api/v2/socket') return { status: 404 }
      if (unauthorised) return { status: unauthorised }
      const [tenantUrl, clientId, appId] = ['tenantUrl', 'clientId', 'appId'].map((name) => searchParams.get(name) ?? '')
      if (!tenantUrl) return { status: 400 }
      if (!clientId || !appId) return { status: 401 }
      if (appIds && !appIds.includes(appId)) return { status: 403 }
      const known = clientId === 'WebChat' ? readCookieClient(headers) : clientId
      return known === undefined ? { status: 401 } : { clientId: known }
    },
    open(clientId, heard) {
      const log: SocketLog = { number: (store.state.sockets.at(-1)?.number ?? 0) + 1, clientId, openedAt: clock.now(), sent: 0, received: 0 }
      const leave = (code: number): boolean => {
        if (!outlets.lines.delete(line)) return false
        Object.assign(log, { closedAt: clock.now(), closeCode: code })
        store.notify()
        return true
      }
      const line: SocketLine = {
        clientId,
        log,
        isDeaf: false,
        send: (text) => heard.onFrame(text),
        end: (code, reason = '') => (leave(code ?? 1006) ? heard.onClose(code ?? 1006, reason) : undefined),
      }
      outlets.lines.add(line)
      store.state.sockets.push(log)
      heard.onOpen()
      store.notify()
      // What was said since the last line was lost is heard now.
      const chat = findActiveChat(world, clientId)
      if (chat) outlets.push(chat)
      return {
        number: log.number,
        send: (text) => (outlets.lines.has(line) ? receive(line, text) : undefined),
        close: (code = 1005) => void leave(code),
      }
    },
    closeAll: (code, reason) => [...outlets.lines].forEach((line) => line.end(code, reason)),
  }
}
