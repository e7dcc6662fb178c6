import type { FormWords } from '../../i18n/index.ts'
import type { FormStatus } from '../../model/index.ts'

/** Where a form stands, in words; undefined while it is open. */
export function formStateWords(status: FormStatus, words: FormWords, isSecure = false): string | undefined {
  switch (status) {
    case 'open':
      return undefined
    case 'sending':
      return words.sending
    case 'answered':
      return isSecure ? words.secureSent : words.sent
    case 'unconfirmed':
      return isSecure ? words.secureUnconfirmed : words.unconfirmed
    case 'failed':
      return isSecure ? words.secureFailed : words.failed
    case 'cancelled':
      return words.cancelled
    default:
      return words.expired
  }
}
