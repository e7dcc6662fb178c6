import type { CommandOf } from '../../model/index.ts'
import type { StartTurn } from './memory/startTurn.ts'

/** How a conversation begins. */
export type StartOptions = Omit<CommandOf<'conversation.start'>, 'type'>

/** Options of the session. */
export interface SessionOptions {
  readonly autoStart: boolean
  readonly start: StartOptions
  /** What another tab was about to begin with when it held the line. */
  readonly begins?: StartOptions
  /** Whose turn it is to begin a conversation, among tabs. */
  readonly turn: StartTurn
  /** The conversation that another tab has begun meanwhile. */
  readonly begun: () => string | undefined
}
