import type { ClientEventName } from './wire.ts'

/** Something that goes wrong with the next client event of a kind. */
export interface ChatbotFault {
  /** Default: any event. */
  readonly on?: ClientEventName | 'any'
  /** `ignore`: it never arrived. `swallow`: it has its effect, but its sender hears nothing of it. `error`: it is refused. */
  readonly outcome: 'ignore' | 'swallow' | 'error'
  /** How often. Default once. */
  readonly count?: number
  /** Of the `error` event. */
  readonly code?: string
  readonly message?: string
}

/** How connections are refused, whoever comes. */
export interface ChatbotRefusal {
  readonly message: string
  readonly code: string
}

/** What goes wrong until it is turned off. */
export interface LastingChatbotFaults {
  /** Milliseconds by which everything to the client is late. */
  delay: number
  /** How often each event is sent. */
  copies: number
  /** How many events are collected and sent in another order; 1 is none. */
  reorder: number
  refusal: ChatbotRefusal | null
  /** Streams break off after their first chunks and never end. */
  silentStreams: boolean
}

/** What is wrong at the moment. */
export interface ChatbotFaultBoard {
  readonly lasting: LastingChatbotFaults
  readonly pending: readonly ChatbotFault[]
  /** Events to the client that will be lost, by name (`any` for whatever comes). */
  readonly losses: ReadonlyMap<string, number>
  next(fault: ChatbotFault): void
  /** Takes the fault that waits for this event. */
  take(name: string): ChatbotFault | undefined
  lose(name: string, count: number): void
  /** Whether an event to the client is lost. */
  isLost(name: string): boolean
  clearPending(): void
  clear(): void
}

const none = (): LastingChatbotFaults => ({ delay: 0, copies: 1, reorder: 1, refusal: null, silentStreams: false })

/** A board with nothing on it. */
export function createChatbotFaultBoard(): ChatbotFaultBoard {
  const lasting = none()
  let pending: ChatbotFault[] = []
  const losses = new Map<string, number>()
  const board: ChatbotFaultBoard = {
    lasting,
    get pending() {
      return pending
    },
    losses,
    next: (fault) => void pending.push({ count: 1, ...fault }),
    take(name) {
      const fault = pending.find(({ on = 'any' }) => on === 'any' || on === name)
      if (!fault) return undefined
      const left = (fault.count ?? 1) - 1
      pending = pending.flatMap((one) => (one !== fault ? [one] : left > 0 ? [{ ...one, count: left }] : []))
      return fault
    },
    lose: (name, count) => void losses.set(name, count),
    isLost(name) {
      const key = losses.has(name) ? name : 'any'
      const left = losses.get(key) ?? 0
      if (left <= 1) losses.delete(key)
      else losses.set(key, left - 1)
      return left > 0
    },
    clearPending() {
      pending = []
      losses.clear()
    },
    clear() {
      board.clearPending()
      Object.assign(lasting, none())
    },
  }
  return board
}
