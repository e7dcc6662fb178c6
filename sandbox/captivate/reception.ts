import type { Refusal } from '../faults/doorFaults.ts'
import type { ClientEventHandler } from './clientEvents.ts'
import type { Delivery } from './delivery.ts'
import { dispatch, readFrame, takeFrameFault } from './dispatch.ts'
import type { Line, LineSocket } from './line.ts'
import { createGatewayId, encodeFrame } from './wire.ts'
import type { World } from './world.ts'

/** Whether a socket may come in: with which key, or how it is turned away. */
export type Admission = { readonly apiKey: string } | Exclude<Refusal, { readonly code: number }>

/** What the server does with sockets, whatever carries them. */
export interface Reception {
  /** Judges a request to become a socket by its address. */
  admit(url: URL): Admission
  /** Greets a socket that was let in. Undefined if it was shown out at once. */
  welcome(socket: LineSocket, apiKey: string): Line | undefined
  /** Takes in a frame of text; anything else is given as an empty one. */
  receive(line: Line, text: string): void
  /** The socket is closed. */
  leave(line: Line, closeCode: number): void
}

/** Lets sockets in at `/dev?apiKey=KEY`, and at `/?apikey=KEY` as the oldest page has it. */
export function createReception(world: World, delivery: Delivery, handlers: Readonly<Record<string, ClientEventHandler>>): Reception {
  const sendGatewayError = (line: Line, message: string): void =>
    world.lineFaults.pass(line, JSON.stringify({ message, connectionId: line.socketId, requestId: createGatewayId() }))

  const take = (line: Line, text: string): void => {
    if (line.isMute) return
    const frame = readFrame(text)
    if (!frame) return sendGatewayError(line, 'Forbidden')
    const fault = takeFrameFault(world, frame)
    if (fault?.outcome === 'drop') return
    if (fault?.outcome === 'status') return sendGatewayError(line, fault.status === 403 ? 'Forbidden' : 'Internal server error')
    const outcome = dispatch(world, handlers, frame, { via: 'socket', apiKey: line.apiKey, socketId: line.socketId })
    if (fault?.outcome !== 'swallow') {
      outcome.sends?.forEach(({ to, event }) => delivery.send(to, event))
      if (outcome.answer) delivery.send(line.socketId, outcome.answer)
    }
    outcome.afterwards?.()
  }

  return {
    admit({ pathname, searchParams }) {
      const { refusal, unauthorised } = world.door
      if (refusal && !('code' in refusal)) return refusal
      if (pathname !== '/dev' && pathname !== '/') return { status: 404 }
      if (unauthorised) return { status: unauthorised }
      const apiKey = searchParams.get('apiKey') ?? searchParams.get('apikey') ?? ''
      if (apiKey === '') return { status: 401 }
      return world.apiKeys && !world.apiKeys.includes(apiKey) ? { status: 403 } : { apiKey }
    },
    welcome(socket, apiKey) {
      const { refusal } = world.door
      if (refusal && 'code' in refusal) return void socket.close(refusal.code, refusal.reason)
      const socketId = createGatewayId()
      const number = (world.store.state.connections.at(-1)?.number ?? 0) + 1
      const log = { number, socketId, openedAt: world.clock.now(), events: [], framesBeforeConnected: 0, framesBeforeStart: [] }
      const line: Line = { socket, socketId, apiKey, log, isDeaf: false, isMute: false }
      world.lines.add(line)
      world.store.append({ type: 'connection.opened', log })
      world.lineFaults.pass(line, encodeFrame({ event_type: 'socket_connected', event_payload: { socket_id: socketId } }, world.settings.frames))
      return line
    },
    receive(line, text) {
      try {
        take(line, text)
      } catch {
        // Such as content nested deeper than can be written down: the platform answers the same way and lives on.
        sendGatewayError(line, 'Internal server error')
      }
    },
    leave(line, closeCode) {
      world.lines.remove(line)
      world.store.append({ type: 'connection.closed', log: Object.assign(line.log, { closedAt: world.clock.now(), closeCode }) })
    },
  }
}
