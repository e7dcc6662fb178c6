/** How a question stands that is put to the server beside the conversation. */
export type ExchangeStatus = 'idle' | 'asking' | 'answered' | 'failed'

/** What `useExchange` returns: props of everything that asks the server one thing and draws the answer. */
export interface ExchangeProps<Question, Answer> {
  /** Without it, an answer that is given counts as answered. */
  readonly status?: ExchangeStatus
  /** The latest answer. Foreign. */
  readonly answer?: Answer | undefined
  /** What was asked last. */
  readonly question?: Question | undefined
  /** Asks. Without it there is no way to ask, nor to ask again. */
  readonly ask?: ((question: Question) => void) | undefined
  /** Why it failed, for developers: it is not shown. */
  readonly error?: unknown
}

/** How it stands, where the host has not said. */
export function exchangeStatus({ status, answer }: Pick<ExchangeProps<unknown, unknown>, 'status' | 'answer'>): ExchangeStatus {
  return status ?? (answer === undefined ? 'idle' : 'answered')
}
