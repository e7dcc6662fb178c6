/** What a request fault waits for: messages or any frame by either way, or one of the HTTP services. */
export type FaultTarget = 'message' | 'event' | 'transcript' | 'upload' | 'presign' | 'reply' | 'file'

/** How the next requests fail. */
export interface RequestFault {
  /** Default `message`. */
  readonly on?: FaultTarget
  /** How many of them. Default 1. */
  readonly count?: number
  /**
   * `status`: refused before anything is done. `drop`: lost before anything is done. `swallow`: done, but no answer comes.
   */
  readonly outcome: 'status' | 'drop' | 'swallow'
  /** For `status`. Default 500. On a socket the gateway's error frame is sent instead. */
  readonly status?: number
  /** For `drop` and `swallow` by HTTP: the connection is cut, or nothing ever comes. Default `cut`. */
  readonly ending?: 'cut' | 'hang'
  /** For `drop` of an upload: lost after that many bytes have been read. */
  readonly afterBytes?: number
}

/** Faults that wait for a request. */
export interface RequestFaults {
  readonly pending: readonly Required<RequestFault>[]
  /** Adds a fault behind those that already wait. */
  next(fault: RequestFault): void
  /** The fault that this request has to suffer, counted down. */
  take(target: FaultTarget): Required<RequestFault> | undefined
  clear(): void
}

/** No faults, to which some can be added. */
export function createRequestFaults(): RequestFaults {
  let pending: Required<RequestFault>[] = []
  return {
    get pending() {
      return pending
    },
    next(fault) {
      pending = [...pending, { on: 'message', count: 1, status: 500, ending: 'cut', afterBytes: 0, ...fault }]
    },
    take(target) {
      const fault = pending.find(({ on }) => on === target)
      if (fault) pending = pending.map((one) => (one === fault ? { ...one, count: one.count - 1 } : one)).filter(({ count }) => count > 0)
      return fault
    },
    clear() {
      pending = []
    },
  }
}
