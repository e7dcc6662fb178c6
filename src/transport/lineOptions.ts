import type { Clock, HttpExchange } from '../model/index.ts'
import type { Begin } from './attempt.ts'
import type { Backoff } from './backoffDelay.ts'
import type { CloseVerdict } from './judgeClose.ts'
import type { PageSignals } from './pageSignals.ts'

/** What a line is made of. */
export interface LineOptions {
  readonly begin: Begin
  /** What is dialled, to recognise it in the reports of the page's policy. */
  readonly addresses: () => readonly string[]
  readonly exchange: HttpExchange
  readonly clock?: Clock | undefined
  readonly backoff?: Backoff | undefined
  readonly random?: (() => number) | undefined
  readonly minUptime?: number | undefined
  readonly giveUpAfter?: number | undefined
  /** Asks whether the credentials are refused; the signal says that nobody wants to know any more. */
  readonly isRefused?: ((signal: AbortSignal) => Promise<boolean>) | undefined
  readonly judge?: ((code: number) => CloseVerdict | undefined) | undefined
  readonly signals?: PageSignals | undefined
}
