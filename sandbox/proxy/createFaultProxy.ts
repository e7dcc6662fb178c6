/**
 * A real TCP proxy on loopback, in front of any port, that does what networks do.
 *
 * - `createDoor.ts` the port, `createPassage.ts` one connection, `createLink.ts` one way of it: delay, rate, black hole
 * - `createFrameFaults.ts` what is done to whole WebSocket messages; plain HTTP passes it untouched
 * - `conditions.ts` what is on, as plain data; `createProxyControl.ts` the same for pages and other processes
 *
 * A black hole keeps what it swallows from those who wait for it and tells nobody: neither bytes nor the end of a connection come
 * out. The proxy itself answers for TCP on both sides, so a client's dial to a dead network opens and then hears nothing.
 */
import type { Direction } from '../faults/faults.ts'
import { soundConditions, waysOf, type Conditions, type Ending, type FramePart, type Way } from './conditions.ts'
import { createDoor } from './createDoor.ts'
import { createPassage, type ConnectionLog, type Passage, type Target } from './createPassage.ts'

/** What is on at the moment, as plain data. */
export interface FaultProxyState extends Conditions {
  readonly isRefusing: boolean
  /** Connections that are open, and how many of them are black holes, each way. */
  readonly open: number
  readonly held: Readonly<Record<Way, number>>
}

/** A network between a client and a server. */
export interface FaultProxy {
  readonly port: number
  /** Such as `http://127.0.0.1:4600`. */
  readonly url: string
  /** The same address by way of the proxy. */
  through(address: string): string
  /** Every connection that came, the latest 2,000 of them. */
  readonly connections: readonly ConnectionLog[]
  readonly state: FaultProxyState
  /** Ends all connections with a FIN, as a program that goes. */
  cut(): void
  /** Ends all connections with an RST, as a machine that knows nothing of them. */
  reset(): void
  /** The next WebSocket frame is the end of its connection, after half of it. Default: to the client, with a FIN. */
  cutMidFrame(how?: { readonly way?: Way; readonly ending?: Ending }): void
  /** The first connection, open or new, that carries so many more bytes ends there. Default: to the server, with a FIN. */
  cutAfter(bytes: number, how?: { readonly way?: Way; readonly ending?: Ending }): void
  /** The cut that was planned by either does not happen. */
  cancelCut(): void
  /** Connections lose everything that way without a sign: those that are open, and new ones too if asked. */
  blackHole(direction: Direction, how?: { readonly newToo?: boolean }): void
  /** Black holes end: their connections are reset, as by a router that forgot them, or go on with what was swallowed, as TCP would. */
  heal(lines?: 'reset' | 'resume'): void
  /** Milliseconds of a round trip. 0 is normal. */
  setDelay(milliseconds: number): void
  /** Bytes per second, counted for each connection. 0 is as many as there are. */
  throttle(bytesPerSecond: number, direction?: Direction): void
  /** Gathers so many messages to the client, for 250 ms at most, and passes them on in another order. 1 is normal. */
  reorder(window: number): void
  /** Every message arrives that often. 1 is normal. */
  duplicate(copies: number, direction?: Direction): void
  /** Flips bits of the next messages. Default: in the payload of messages to the client. */
  corrupt(count: number, how?: { readonly part?: FramePart; readonly way?: Way }): void
  /** Nobody listens for new connections; the open ones go on. */
  refuseConnections(): void
  acceptConnections(): Promise<void>
  /** Everything is well again; connections that were black holes are reset. */
  clear(): Promise<void>
  /** Ends everything. Resolves when nothing is open. */
  close(): Promise<void>
}

/** More connections than that are forgotten, the oldest first. */
const remembered = 2_000

/** Starts a proxy on 127.0.0.1. Rejects if the port is taken. */
export async function createFaultProxy({ target, port = 0 }: { readonly target: Target; readonly port?: number }): Promise<FaultProxy> {
  const conditions = soundConditions()
  const connections: ConnectionLog[] = []
  const passages = new Set<Passage>()
  let count = 0
  let onEmpty = (): void => undefined

  const door = createDoor(port, (client) => {
    const log: ConnectionLog = { number: ++count, openedAt: Date.now(), bytes: { toServer: 0, toClient: 0 } }
    connections.push(log)
    if (connections.length > remembered) connections.shift()
    const passage = createPassage(client, target, conditions, log, () => {
      passages.delete(passage)
      if (passages.size === 0) onEmpty()
    })
    passages.add(passage)
  })
  const hurry = (): void => passages.forEach((passage) => passage.hurry())
  const end = (ending: Ending): void => passages.forEach((passage) => passage.end(ending))
  const atLeastOne = (value: number): number => Math.max(1, Math.floor(value))

  const proxy: FaultProxy = {
    get port() {
      return door.port
    },
    get url() {
      return `http://127.0.0.1:${door.port}`
    },
    through(address) {
      const url = new URL(address)
      url.host = `127.0.0.1:${door.port}`
      return url.href
    },
    connections,
    get state() {
      const held = (way: Way): number => [...passages].filter((passage) => passage.held[way]).length
      return { ...structuredClone(conditions), isRefusing: !door.isOpen, open: passages.size, held: { toServer: held('toServer'), toClient: held('toClient') } }
    },
    cut: () => end('fin'),
    reset: () => end('reset'),
    cutMidFrame: ({ way = 'toClient', ending = 'fin' } = {}) => void (conditions.cut = { way, ending }),
    cutAfter: (bytes, { way = 'toServer', ending = 'fin' } = {}) => void (conditions.cut = { way, ending, bytes: Math.max(0, bytes) }),
    cancelCut: () => void (conditions.cut = null),
    blackHole(direction, { newToo = false } = {}) {
      passages.forEach((passage) => passage.hold(direction))
      if (newToo) waysOf(direction).forEach((way) => (conditions.dead[way] = true))
    },
    heal(lines = 'reset') {
      conditions.dead = soundConditions().dead
      for (const passage of [...passages].filter(({ isHeld }) => isHeld)) {
        if (lines === 'reset') passage.end('reset')
        else passage.release()
      }
    },
    setDelay(milliseconds) {
      conditions.delay = Math.max(0, milliseconds)
      hurry()
    },
    throttle(bytesPerSecond, direction = 'both') {
      waysOf(direction).forEach((way) => (conditions.rates[way] = Math.max(0, bytesPerSecond)))
      hurry()
    },
    reorder(window) {
      conditions.reorder = atLeastOne(window)
      hurry()
    },
    duplicate: (copies, direction = 'toClient') => waysOf(direction).forEach((way) => (conditions.copies[way] = atLeastOne(copies))),
    corrupt: (left, { part = 'payload', way = 'toClient' } = {}) => void (conditions.corrupt = { left, part, way }),
    refuseConnections: () => door.close(),
    acceptConnections: () => door.open(),
    async clear() {
      proxy.heal()
      Object.assign(conditions, soundConditions())
      hurry()
      await door.open()
    },
    async close() {
      door.close()
      if (passages.size === 0) return
      await new Promise<void>((resolve) => {
        onEmpty = resolve
        end('reset')
      })
    },
  }
  await door.open()
  return proxy
}
