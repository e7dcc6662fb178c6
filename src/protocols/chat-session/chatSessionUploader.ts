import type { HttpExchange, HttpOutcome, UploadedFile, Uploader } from '../../model/index.ts'
import { createHttpExchange } from '../../transport/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { present } from '../foundation/present.ts'
import { redact } from '../foundation/redact.ts'
import { safeAddress } from '../foundation/safeUrl.ts'
import { authorisation } from './authorisation.ts'
import type { ChatFile } from './chatSessionOptions.ts'
import { apiUrl, COOKIE_CLIENT } from './wireConfig.ts'

/** Bytes that the server takes at most: 25 MB. */
const LIMIT = 25 * 1024 * 1024

/** How `chatSessionUploader` speaks to the server. */
export interface ChatSessionUploaderOptions {
  /** Base of the API, without a slash at its end. */
  readonly url: string
  /** The tenant, as the connection names it. */
  readonly tenantUrl: string
  /** The app, as the connection names it. */
  readonly appId: string
  /** Who the client is, asked at each upload: files belong to the client that brought them. */
  readonly clientId: () => string
  /** Address of a file that has arrived. Default: none is told. */
  readonly fileUrl?: (file: ChatFile) => string
  /** Name of the multipart field. Default `file`; the vendor's own widget says `file-upload-input`. */
  readonly field?: string
  /** Runs the exchange. */
  readonly exchange?: HttpExchange
  /** Milliseconds until an upload is given up. Default 300,000. */
  readonly timeout?: number
}

/**
 * Brings files to the server, which knows them by an id from then on. Rejects with an Error that says what was wrong; one called
 * `AbortError` when the visitor cancelled.
 */
export const chatSessionUploader = (options: ChatSessionUploaderOptions): Uploader => {
  const { url, tenantUrl, appId, clientId, fileUrl, field = 'file', exchange = createHttpExchange(), timeout = 300_000 } = options
  return async (file, { name, conversationId, signal, onProgress }) => {
    if (file.size > LIMIT) throw failed('the file is larger than the 25 MB that the server takes')
    const client = clientId()
    const body = { fields: [[field, file, name]] } as const
    const headers = authorisation({ appId, clientId: client }, { visitorId: '' })
    const request = { method: 'POST', url: apiUrl({ baseUrl: url, tenantUrl }, 'files'), headers, body, timeout } as const
    const outcome = await exchange(request, { signal, onProgress })
    const fileId = readAnswer(outcome, client === COOKIE_CLIENT ? [appId] : [appId, client])
    const address = fileUrl && conversationId !== undefined ? safeAddress(fileUrl({ chatId: conversationId, fileId })) : undefined
    const uploaded: UploadedFile = { name, size: file.size, wire: { file_id: fileId } }
    return { ...uploaded, ...present({ url: address, mimeType: file.type || undefined }) }
  }
}

const readAnswer = (outcome: HttpOutcome, secrets: readonly string[]): string => {
  if (!('body' in outcome)) throw failed(`the upload got no answer (${outcome.failure})`, outcome.failure === 'aborted')
  const parsed = parseFrame(outcome.body)
  const answer = 'value' in parsed && isRecord(parsed.value) ? parsed.value : {}
  if (!outcome.ok) {
    const said = readWord(answer['error_message']) ?? readWord(answer['error_code'])
    throw failed(`the upload was refused with status ${String(outcome.status)}${said === undefined ? '' : `: ${redact(said, secrets)}`}`)
  }
  // BP-4: the documents name it both ways.
  const fileId = readWord(answer['file_id']) ?? readWord(answer['fileId'])
  if (fileId === undefined) throw failed('the upload was answered without a file_id')
  return fileId
}

const failed = (what: string, isAbort = false): Error => {
  const error = new Error(`chatSession: ${what}`)
  if (isAbort) error.name = 'AbortError'
  return error
}
