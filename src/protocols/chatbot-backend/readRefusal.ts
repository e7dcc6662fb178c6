import { isRecord, readWord } from '../foundation/coerce.ts'
import { errorWire, readId, readTruth, readWire } from './wire.ts'

/** An error of the server's, in its own words. Foreign text. */
export interface Refusal {
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly conversationId: string | undefined
}

/** The words of an `error` event: an object as documented, one within another, or a bare text. */
export const readError = (value: unknown): Refusal => {
  const wire = readWire(errorWire, value)
  if (!wire) return { code: undefined, detail: readWord(value), conversationId: undefined }
  const inner = isRecord(wire.error) ? readError(wire.error) : isRecord(wire.message) ? readError(wire.message) : undefined
  const message = readWord(wire.message) ?? inner?.detail ?? readWord(wire.error)
  const details = readWord(wire.details) ?? (isRecord(wire.details) ? readWord(wire.details['message']) : undefined)
  const words = [message, details === message ? undefined : details].filter((word) => word !== undefined)
  return {
    code: (wire.code ?? wire.errorCode ?? inner?.code)?.trim(),
    detail: words.length > 0 ? words.join(': ') : undefined,
    conversationId: wire.conversationId ?? (isRecord(wire.details) ? readId(wire.details['conversationId']) : undefined) ?? inner?.conversationId,
  }
}

/** What an acknowledgement refuses with; undefined when it accepts: nothing in it says no. */
export const readRefusal = (answer: unknown): Refusal | undefined => {
  const value = Array.isArray(answer) ? answer[0] : answer
  if (!isRecord(value)) return readTruth(value) === false && typeof value !== 'number' ? readError(undefined) : undefined
  const status = readWord(value['status'])?.trim().toLowerCase()
  const isNo = ['success', 'ok'].some((key) => readTruth(value[key]) === false) || status === 'error' || status === 'failed'
  const hasError = value['error'] !== undefined && value['error'] !== null && value['error'] !== false && value['error'] !== ''
  return isNo || hasError ? readError(value) : undefined
}
