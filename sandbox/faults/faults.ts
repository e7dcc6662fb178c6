import type { Delivery } from '../captivate/delivery.ts'
import type { Line } from '../captivate/line.ts'
import { recordPlan } from '../captivate/plan.ts'
import type { SocketServer } from '../captivate/socketServer.ts'
import type { World } from '../captivate/world.ts'
import { createDoorFaults, type DoorFaultState, type Refusal } from './doorFaults.ts'
import type { LineFaultState } from './lineFaults.ts'
import { malformedFrames } from './malformed.ts'
import type { RequestFault } from './requestFaults.ts'

/** Which way a half-open line loses everything. */
export type Direction = 'toClient' | 'toServer' | 'both'

/** The faults that are on, as plain data. */
export interface FaultState extends LineFaultState, DoorFaultState {
  readonly requests: readonly RequestFault[]
  /** Open sockets that lose what we send, and that lose what they send. */
  readonly deaf: number
  readonly mute: number
}

/** Everything that can go wrong, on demand. */
export interface Faults {
  readonly state: FaultState
  /** Closes every socket with that code; without one the sockets are cut (clients see 1006). */
  dropSockets(how?: { readonly code?: number; readonly reason?: string }): Promise<void>
  /** Holds back frames to clients, and HTTP answers, by that many milliseconds. */
  setDelay(milliseconds: number): void
  /** Sends every frame that often. 1 is normal. */
  setCopies(copies: number): void
  /** Collects that many frames per socket and sends them in another order. 1 is normal. */
  setReorder(window: number): void
  /** The sockets that are open now lose everything that way, without a sign. New sockets are sound. */
  halfOpen(direction: Direction): void
  /** Ends half-openness: lines that lost what the client sent are cut, as a network that forgot them would. */
  heal(): void
  /** New sockets are turned away; null lets them in. */
  refuse(refusal: Refusal | null): void
  /** Answers the handshake of new sockets that many milliseconds late. */
  setHandshakeDelay(milliseconds: number): void
  /** Every key is wrong from now on, and open sockets are closed with 4001; null lets keys in again. */
  unauthorise(status: 401 | 403 | null): Promise<void>
  /** Lets coming requests fail, be lost, or go unanswered. Faults of one target queue up. */
  failNext(fault: RequestFault): void
  /** No coming request fails. */
  failNone(): void
  /** The server forgets a conversation, or all: from now on its id is an `Invalid conversation_id`. */
  forgetConversation(conversationId?: string): void
  /** Sends something as it is to every open socket. */
  sendRaw(frame: string | Buffer): void
  /** Sends a frame of the named kind (see `malformedFrames`) to every open socket. False for a name that is none. */
  sendMalformed(kind: string): boolean
  /** Sends a well-formed bot message of about that many bytes, past the limit that leads to error 413. */
  sendHuge(bytes: number): void
  /** The bot says that many messages at once, in that conversation or the latest. False without a conversation. */
  burst(count: number, conversationId?: string): boolean
  /** Everything is as it should be again. */
  clear(): void
}

/** The faults of a server. */
export function createFaults(world: World, delivery: Delivery, sockets: SocketServer, latest: () => string | undefined): Faults {
  const { lineFaults, requestFaults, door } = world
  const lines = (): readonly Line[] => world.lines.all()
  const faults: Faults = {
    get state() {
      const count = (test: (line: Line) => boolean): number => lines().filter(test).length
      return { ...lineFaults.state, ...door, requests: requestFaults.pending, deaf: count(({ isDeaf }) => isDeaf), mute: count(({ isMute }) => isMute) }
    },
    dropSockets: ({ code, reason } = {}) => sockets.closeAll(code, reason),
    setDelay: (milliseconds) => void (lineFaults.state.delay = Math.max(0, milliseconds)),
    setCopies: (copies) => void (lineFaults.state.copies = Math.max(1, Math.floor(copies))),
    setReorder: (window) => void (lineFaults.state.reorder = Math.max(1, Math.floor(window))),
    halfOpen(direction) {
      for (const line of lines()) {
        if (direction !== 'toServer') line.isDeaf = true
        if (direction === 'toClient') continue
        line.isMute = true
        // Not even the closing handshake is answered: the client waits for it as it would at a dead network.
        line.socket.pause()
      }
    },
    heal() {
      for (const line of lines()) {
        line.isDeaf = false
        if (line.isMute) line.socket.terminate()
      }
    },
    refuse: (refusal) => void (door.refusal = refusal),
    setHandshakeDelay: (milliseconds) => void (door.handshakeDelay = Math.max(0, milliseconds)),
    async unauthorise(status) {
      door.unauthorised = status
      if (status) await sockets.closeAll(4001, 'Unauthorized')
    },
    failNext: (fault) => requestFaults.next(fault),
    failNone: () => requestFaults.clear(),
    forgetConversation(conversationId) {
      const ids = conversationId === undefined ? [...world.store.state.conversations.keys()] : [conversationId]
      world.store.append({ type: 'conversations.deleted', ids })
    },
    sendRaw: (frame) => lines().forEach((line) => lineFaults.pass(line, frame)),
    sendMalformed(kind) {
      const frame = Object.hasOwn(malformedFrames, kind) ? malformedFrames[kind] : undefined
      if (frame !== undefined) faults.sendRaw(frame)
      return frame !== undefined
    },
    sendHuge(bytes) {
      const event_payload = {
        type: 'message_create',
        ch_msg_id: `huge-${bytes}`,
        bot: {},
        content: [{ type: 'text', text: 'large '.repeat(Math.ceil(bytes / 6)) }],
      }
      faults.sendRaw(JSON.stringify({ action: 'receiveMessage', event: { event_type: 'bot_message', event_payload } }))
    },
    burst(count, conversationId = latest()) {
      if (conversationId === undefined || !world.store.state.conversations.has(conversationId)) return false
      const steps = Array.from({ length: count }, (_, index) => ({
        do: 'say' as const,
        from: 'bot' as const,
        content: [{ type: 'text', text: `Message ${index + 1} of ${count}` }],
      }))
      world.store.append(...recordPlan(conversationId, { steps }))
      delivery.wake(conversationId)
      return true
    },
    clear() {
      faults.heal()
      lineFaults.clear()
      requestFaults.clear()
      Object.assign(door, createDoorFaults())
    },
  }
  return faults
}
