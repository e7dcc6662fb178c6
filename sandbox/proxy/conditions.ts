import type { Direction } from '../faults/faults.ts'

/** One way along a connection. */
export type Way = Exclude<Direction, 'both'>

/** How a connection ends: with a FIN, as by a program that goes, or with an RST, as by a machine that knows nothing of it. */
export type Ending = 'fin' | 'reset'

/** Which part of a frame is damaged: its payload (text stays text), or its header (no client can go on after that). */
export type FramePart = 'payload' | 'header'

/** A connection ends in the middle of something. */
export interface PlannedCut {
  readonly way: Way
  readonly ending: Ending
  /** After so many more bytes that way. Without it after half of the next WebSocket frame. */
  readonly bytes?: number
}

/** What the network does to those who use it. Changed by the proxy, read wherever bytes pass. */
export interface Conditions {
  /** Milliseconds of a round trip; each way takes half of it. */
  delay: number
  /** Bytes per second, each way; 0 is as many as there are. */
  rates: Record<Way, number>
  /** Messages to the client that are gathered and passed on in another order; 1 is none. */
  reorder: number
  /** How often a message arrives; 1 is normal. */
  copies: Record<Way, number>
  /** Messages that will be damaged yet. */
  corrupt: { left: number; part: FramePart; way: Way }
  /** Ways that new connections find dead. */
  dead: Record<Way, boolean>
  cut: PlannedCut | null
}

/** A network without faults. */
export function soundConditions(): Conditions {
  return {
    delay: 0,
    rates: { toServer: 0, toClient: 0 },
    reorder: 1,
    copies: { toServer: 1, toClient: 1 },
    corrupt: { left: 0, part: 'payload', way: 'toClient' },
    dead: { toServer: false, toClient: false },
    cut: null,
  }
}

/** The ways that a direction means. */
export function waysOf(direction: Direction): readonly Way[] {
  return direction === 'both' ? ['toServer', 'toClient'] : [direction]
}
