import type { FileAttachment, HttpExchange, JsonRecord } from '../../model/index.ts'
import { createHttpExchange } from '../../transport/index.ts'
import { readUploadAnswer } from './captivateUploader.ts'
import { isRecord, readCount, readWord } from '../foundation/coerce.ts'
import { safeAddress } from '../foundation/safeUrl.ts'
import { hosts } from './wireConfig.ts'

/** How `refreshFileUrl` asks. */
export interface RefreshFileUrlOptions {
  /** Address of the presigned-url service. Default: the documented one. */
  readonly url?: string
  /** Seconds that the new address shall live. Default 7200. */
  readonly expiresIn?: number
  /** By which the address is asked for. */
  readonly exchange?: HttpExchange
}

/** Seconds before its end from which an address counts as stale. */
const MARGIN = 300

/** Whether a stored file's address ends within five minutes of `at` (milliseconds since 1970). False where the wire does not say. */
export const isFileUrlStale = (file: FileAttachment, at: number): boolean => {
  const end = readCount(storageOf(file)['expiresIn'])
  return end !== undefined && end - at / 1000 < MARGIN
}

/** Asks for a fresh address of a stored file. Nothing is written back to the conversation. Rejects with an Error. */
export const refreshFileUrl = async (file: FileAttachment, options: RefreshFileUrlOptions = {}): Promise<string> => {
  const { url = hosts.production.presignedUrl, expiresIn = 7200, exchange = createHttpExchange() } = options
  const fileKey = readWord(storageOf(file)['fileKey'])
  if (fileKey === undefined) throw new Error('captivate: the file has no fileKey, so no new address can be asked for')
  const body = JSON.stringify({ fileKey, expiresIn })
  const outcome = await exchange({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body })
  const address = safeAddress(readUploadAnswer(outcome, 'the new address').presignedUrl)
  if (address === undefined) throw new Error('captivate: the answer holds no usable address')
  return address
}

const storageOf = ({ wire }: FileAttachment): JsonRecord => {
  const storage = wire?.['storage']
  return isRecord(storage) ? storage : {}
}
