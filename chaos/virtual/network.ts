import type { Random } from '../random.ts'
import type { Timeline } from './timeline.ts'

/** Which way something goes. */
export type Way = 'toServer' | 'toClient'

/** What becomes of what a black hole has swallowed: sent again by the device, or lost with its connection. */
export type Healing = 'resent' | 'lost'

/** The stretch between the visitor's device and the server, for all connections alike. */
export interface Network {
  /** Milliseconds each way, and how much more at most. */
  latency: Record<Way, number>
  jitter: number
  /** Bytes per second each way; 0 is as fast as possible. */
  throughput: number
  /** Everything that way is swallowed without a sign until `heal`. */
  blackHole(way: Way | 'both'): void
  /** Ends black holes. What is resent comes up to three seconds later, in its order. */
  heal(how?: Healing): void
  /** The device has no network at all: what is dialled or asked fails at once. */
  unplug(): void
  plugIn(how?: Healing): void
  readonly isPluggedIn: boolean
  /** Breaks every connection: both ends notice, and what is under way is lost. */
  cut(): void
  /** The next exchanges lose their request, or their answer: told at once, or never. */
  loseNext(fault: RequestLoss): void
  /** The loss that the next exchange has to suffer. */
  takeLoss(): RequestLoss | undefined
  /** Everything is as it should be again. */
  clear(): void
  /** One direction of one connection. */
  pipe(way: Way, deliver: (what: Parcel) => void): Pipe
  /** Calls back at the next `cut`; the answer ends it. */
  onCut(callback: () => void): () => void
}

/** One exchange that goes wrong on the way. */
export interface RequestLoss {
  readonly loses: 'request' | 'answer'
  readonly isTold: boolean
}

/** What goes through a pipe: it is unpacked at the other end. */
export type Parcel = () => void

/** One direction of one connection. Nothing overtakes anything in it. */
export interface Pipe {
  send(parcel: Parcel, bytes?: number): void
  /** Nothing more comes out of it. */
  close(): void
}

interface StuckPipe {
  readonly way: Way
  heal(how: Healing): void
}

/** A network on which all is well. */
export function createNetwork(timeline: Timeline, random: Random): Network {
  const holes = new Set<Way>()
  const stuck = new Set<StuckPipe>()
  const cuts = new Set<() => void>()
  let losses: RequestLoss[] = []
  let isPluggedIn = true

  const isSwallowed = (way: Way) => !isPluggedIn || holes.has(way)

  function healAll(how: Healing) {
    for (const pipe of [...stuck]) if (!isSwallowed(pipe.way)) pipe.heal(how)
  }

  const network: Network = {
    latency: { toServer: 30, toClient: 30 },
    jitter: 20,
    throughput: 0,
    blackHole: (way) => (way === 'both' ? ['toServer', 'toClient'] as const : [way]).forEach((one) => holes.add(one)),
    heal(how = 'lost') {
      holes.clear()
      healAll(how)
    },
    unplug: () => void (isPluggedIn = false),
    plugIn(how = 'resent') {
      isPluggedIn = true
      healAll(how)
    },
    get isPluggedIn() {
      return isPluggedIn
    },
    cut() {
      const told = [...cuts]
      cuts.clear()
      told.forEach((callback) => callback())
    },
    loseNext: (fault) => void losses.push(fault),
    takeLoss: () => losses.shift(),
    clear() {
      losses = []
      network.latency = { toServer: 30, toClient: 30 }
      network.jitter = 20
      network.throughput = 0
      holes.clear()
      isPluggedIn = true
      healAll('lost')
    },
    onCut(callback) {
      cuts.add(callback)
      return () => cuts.delete(callback)
    },
    pipe(way, deliver) {
      const queue: { readonly parcel: Parcel; readonly at: number }[] = []
      let lastAt = 0
      let isPumping = false
      let isOpen = true
      const pump = (delay = 0) => {
        const [head] = queue
        if (!head || isPumping || !isOpen) return
        isPumping = true
        timeline.after(Math.max(delay, head.at - timeline.now()), () => {
          isPumping = false
          if (!isOpen) return
          // What is on its way when a hole opens falls into it, and all that follows waits behind.
          if (isSwallowed(way)) return void stuck.add(entry)
          queue.shift()
          deliver(head.parcel)
          pump()
        })
      }
      const entry: StuckPipe = {
        way,
        heal(how) {
          stuck.delete(entry)
          if (how === 'resent') pump(random() * 3_000)
          // As good as closed, but nobody is told.
          else isOpen = false
        },
      }
      return {
        send(parcel, bytes = 100) {
          if (!isOpen) return
          const travel = network.latency[way] + random() * network.jitter
          const writing = network.throughput > 0 ? (bytes / network.throughput) * 1000 : 0
          lastAt = Math.max(lastAt, timeline.now() + travel) + writing
          queue.push({ parcel, at: lastAt })
          if (!stuck.has(entry)) pump()
        },
        close() {
          isOpen = false
          stuck.delete(entry)
        },
      }
    },
  }
  return network
}
