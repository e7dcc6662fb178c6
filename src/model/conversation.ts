/** Where the conversation stands. */
export type ConversationStatus =
  /** None yet. */
  | 'none'
  | 'starting'
  | 'active'
  /** Over: nothing more can be sent; a new one may be started. */
  | 'ended'

/** One entry of the visitor's list of conversations. */
export interface ConversationSummary {
  readonly id: string
  /** Foreign text. */
  readonly title?: string
  readonly status?: string
  /** Milliseconds since 1970. */
  readonly createdAt?: number
  readonly updatedAt?: number
  /** The last words of it. Foreign text. */
  readonly preview?: string
  /** Who the visitor is, for those who answer. Foreign text. */
  readonly visitorName?: string
  /** Who answers. Foreign text. */
  readonly agentName?: string
  /** The wire's id of who answers. */
  readonly agentId?: string
  readonly messageCount?: number
  /** 1 to 5. */
  readonly rating?: number
  /** Whatever the host or the bot stored with the conversation. Foreign. */
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** Which page of a list this is. */
export interface Page {
  readonly number: number
  readonly size?: number
  readonly total?: number
  readonly hasNext: boolean
}

/** Where the visitor stands in the queue for an agent. */
export interface QueueState {
  /** Counted from 1. */
  readonly position?: number
  /** Estimated wait in seconds. */
  readonly waitSeconds?: number
  /** What is shown of it: a range in minutes that moves only when the estimate has clearly left it. `to` is missing at the open end. */
  readonly waitRange?: WaitRange
}

/** Minutes, `from` up to `to`. */
export interface WaitRange {
  readonly from: number
  readonly to?: number
}

/** Whether the service takes conversations now. */
export interface Availability {
  readonly isOpen: boolean
  /** Estimated wait in seconds. */
  readonly waitSeconds?: number
}
