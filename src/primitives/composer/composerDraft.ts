/** What the visitor has written and chosen, ready to be sent. */
export interface ComposerDraft {
  /** Without white space at its ends. Empty when only files are sent. */
  readonly text: string
  readonly files: readonly File[]
}

/** What `onSend` answers: `false` (or a promise of it, or a rejection) keeps the draft in the composer, anything else clears it. */
export type SendAnswer = boolean | void | Promise<boolean | void>

/** What is left in the field when `sent` was accepted and the visitor has meanwhile gone on typing. */
export function textAfterSending(sent: string, now: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now
}
