import type { Ending } from './wire.ts'

/** The requests that a fault can wait for. `message` is a `POST chats/ID/events` with a message in it, `any` whatever comes. */
export const chatSessionTargets = [
  'any',
  'availability',
  'parameters',
  'start',
  'active',
  'events',
  'message',
  'poll',
  'history',
  'casehistory',
  'closecase',
  'notifications',
  'upload',
  'file',
  'photo',
  'icon',
  'configuration',
  'iceservers',
  'version',
] as const

/** A request that a fault can wait for. */
export type ChatSessionTarget = (typeof chatSessionTargets)[number]

/** How the next requests of a kind fail. */
export interface ChatSessionFault {
  /** Default `message`. */
  readonly on?: ChatSessionTarget
  /** How many of them. Default 1. */
  readonly count?: number
  /**
   * `status`: refused before anything is done. `drop`: lost before anything is done. `swallow`: done, but no answer comes; of a
   * poll, the answer with the next events is lost and the events with it. `malformed`: done, and the answer is no good.
   */
  readonly outcome: 'status' | 'drop' | 'swallow' | 'malformed'
  /** For `status`. Default 500. */
  readonly status?: number
  /** `error_code` for `status`. Default 5500. */
  readonly code?: number
  /** For `drop` and `swallow`: the connection is cut, or nothing ever comes. Default `cut`. */
  readonly ending?: Ending
  /** For `malformed`: the kind (see `malformedAnswers`). Default `bad-json`. */
  readonly kind?: string
}

/** A fault with everything said. */
export type PendingFault = Required<ChatSessionFault>

/** Faults that stay until they are taken back. */
export interface LastingFaults {
  /** Milliseconds that answers and frames are held back. */
  delay: number
  /** How often each event comes; 1 is normal. */
  copies: number
  /** Events that are collected and shuffled before they leave; 1 is normal. */
  reorder: number
  /** What every request and every new socket gets. */
  refusal: { readonly status: number; readonly code: number } | { readonly ending: Ending } | null
  /** 401 or 403: every client is a stranger. */
  unauthorised: 401 | 403 | null
}

/** The faults that are on. */
export interface FaultBoard {
  readonly lasting: LastingFaults
  readonly pending: readonly PendingFault[]
  /** Adds a fault behind those that already wait. */
  next(fault: ChatSessionFault): void
  /** The fault that a request of one of these kinds has to suffer, counted down. Only of these outcomes, if any are named. */
  take(targets: readonly ChatSessionTarget[], outcomes?: readonly ChatSessionFault['outcome'][]): PendingFault | undefined
  /** No coming request fails. */
  clearPending(): void
  clear(): void
}

const sound = (): LastingFaults => ({ delay: 0, copies: 1, reorder: 1, refusal: null, unauthorised: null })

/** A board without faults. */
export function createFaultBoard(): FaultBoard {
  const lasting = sound()
  let pending: PendingFault[] = []
  return {
    lasting,
    get pending() {
      return pending
    },
    next(fault) {
      pending = [...pending, { on: 'message', count: 1, status: 500, code: 5500, ending: 'cut', kind: 'bad-json', ...fault }]
    },
    take(targets, outcomes) {
      const fault = pending.find(({ on, outcome }) => (on === 'any' || targets.includes(on)) && (outcomes?.includes(outcome) ?? true))
      if (fault) pending = pending.map((one) => (one === fault ? { ...one, count: one.count - 1 } : one)).filter(({ count }) => count > 0)
      return fault
    },
    clearPending() {
      pending = []
    },
    clear() {
      pending = []
      Object.assign(lasting, sound())
    },
  }
}
