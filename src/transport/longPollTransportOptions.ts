import type { ChatLocks, Clock, HttpExchange, HttpOutcome } from '../model/index.ts'
import type { Backoff } from './backoffDelay.ts'
import type { Greeting } from './greetingOptions.ts'
import type { PageSignals } from './pageSignals.ts'

/**
 * What the answer of a poll means: `events` are delivered; `empty` has none; `busy`: another poll runs, or there were too many;
 * `gone`: the server no longer knows the conversation; `unauthorised`: it does not accept the credentials; `failed` is all else.
 */
export type PollVerdict = 'events' | 'empty' | 'busy' | 'gone' | 'unauthorised' | 'failed'

/** What a line of long polls needs, and what may be replaced in it. */
export interface LongPollTransportOptions {
  /** What is asked when the line is dialled. The line is open when all that is not optional was answered. */
  readonly greeting: Greeting
  /** Reads the answer of a poll. Must be pure and never throw; is not asked about polls that were given up on our side. */
  readonly judgePoll: (outcome: HttpOutcome) => PollVerdict
  /** Must end what is aborted: the next poll waits for it. */
  readonly exchange: HttpExchange
  /** Locks between the tabs of which one shall poll. @defaultValue none: this line polls as if it were alone */
  readonly locks?: ChatLocks
  /** The lock that is held while polling. A function is asked whenever polling begins. @defaultValue `'poll'` */
  readonly lockName?: string | (() => string)
  /** @defaultValue the device's */
  readonly clock?: Clock
  /** Delays between attempts, and after polls that were `busy`. @defaultValue 0.5 to 2 seconds, growing by 1.8 to 30 seconds */
  readonly backoff?: Backoff
  /** Numbers from 0 to 1 for the jitter. @defaultValue `Math.random` */
  readonly random?: () => number
  /** Milliseconds after which a poll is given up and the next one made. Longer than the server holds one. @defaultValue 20,000 */
  readonly pollTimeout?: number
  /** Milliseconds until a request of the greeting has failed. @defaultValue 10,000 */
  readonly connectTimeout?: number
  /** Milliseconds a line must have been up for the delays to begin anew. @defaultValue 10,000 */
  readonly minUptime?: number
  /** Milliseconds of failure until the line is given up as `unreachable`. @defaultValue 300,000 */
  readonly giveUpAfter?: number
  /**
   * Asks the server whether it refuses the credentials, after an exchange that was answered with 401 or 403.
   * @defaultValue whether it answers what is not optional in the greeting with 401 or 403
   */
  readonly isRefused?: () => Promise<boolean>
  /** What the page tells of the device. @defaultValue the browser's own events */
  readonly signals?: PageSignals
}
