/**
 * What a close code asks for: `retry` as often as it takes, `reauthorise` once with a fresh address, `limited` retries because
 * nobody here knows the code, or nothing more because the conversation is `gone`.
 */
export type CloseVerdict = 'retry' | 'reauthorise' | 'limited' | 'gone'

/** Policy violation, and the codes by which servers say that they do not know us. */
const refusals = new Set([1008, 4001, 4003, 4401, 4403])

/** By which servers say that they do not know the conversation. */
const conversationGone = 4004

/** The policy of close codes. A failed handshake has the code 1006: browsers tell no more. */
export function judgeClose(code: number): CloseVerdict {
  if (refusals.has(code)) return 'reauthorise'
  if (code === conversationGone) return 'gone'
  return code >= 4000 ? 'limited' : 'retry'
}
