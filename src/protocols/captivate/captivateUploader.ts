import type { HttpExchange, HttpOutcome, UploadContext, UploadedFile, Uploader } from '../../model/index.ts'
import { createHttpExchange, createRandomId } from '../../transport/index.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { present } from '../foundation/present.ts'
import { redact } from '../foundation/redact.ts'
import { safeAddress } from '../foundation/safeUrl.ts'
import { readWire, uploadWire } from './wire.ts'
import { hosts } from './wireConfig.ts'

/** How `captivateUploader` speaks to the file-to-text service. */
export interface CaptivateUploaderOptions {
  /** Address of the service. Default: the documented one. */
  readonly url?: string
  /**
   * Puts the channel's key before the path, as the official SDK does. The key is then part of every file's address: leave
   * it out unless the service of your channel demands it.
   */
  readonly apiKey?: string
  /** Days until the stored file is deleted. Default: the service's own. */
  readonly ttlDays?: 1 | 7 | 30 | 90
  /** Whether the file is stored. Otherwise only its text is extracted, and nobody can open it. Default true. */
  readonly storage?: boolean
  /** Runs the exchange. */
  readonly exchange?: HttpExchange
  /** Makes the part of the path that cannot be guessed: whoever knows a file's key can ask for its address. */
  readonly createId?: () => string
  /** Milliseconds until an upload is given up. Default 300,000. */
  readonly timeout?: number
}

/**
 * Brings files to Captivate's file-to-text service, which answers with the file's text for the bot and an address for people.
 * Rejects with an Error that says what was wrong; one called `AbortError` when the visitor cancelled.
 */
export const captivateUploader = (options: CaptivateUploaderOptions = {}): Uploader => {
  const { url = hosts.production.uploadUrl, exchange = createHttpExchange(), createId = createRandomId, timeout = 300_000 } = options
  return async (file, context) => {
    const path = [options.apiKey, context.conversationId ?? 'chat', createId()].filter((part) => part !== undefined).join('/')
    const fields: (readonly [string, string | Blob, string?])[] = [
      ['file', file, context.name],
      ['includeMetadata', 'false'],
      ['storage', String(options.storage ?? true)],
      ['path', path],
    ]
    if (options.ttlDays !== undefined) fields.push(['ttlDays', String(options.ttlDays)])
    const { signal, onProgress } = context
    const outcome = await exchange({ method: 'POST', url, body: { fields }, timeout }, { signal, onProgress })
    const secrets = options.apiKey === undefined ? [] : [options.apiKey]
    return uploadedFile(readUploadAnswer(outcome, 'the upload', secrets), file, context)
  }
}

/** The service's answer, or an Error that says why there is none. `what` begins its message, `secrets` stay out of it. */
export const readUploadAnswer = (outcome: HttpOutcome, what: string, secrets: readonly string[] = []): Answer => {
  if (!('body' in outcome)) throw failed(`${what} got no answer (${outcome.failure})`, outcome.failure === 'aborted')
  const parsed = parseFrame(outcome.body)
  const answer = readWire(uploadWire, 'value' in parsed ? parsed.value : undefined)
  const said = answer?.error === undefined ? '' : `: ${redact(answer.error, secrets)}`
  if (!outcome.ok) throw failed(`${what} was refused with status ${String(outcome.status)}${said}`)
  if (!answer) throw failed(`${what} was answered with something that is not the service's JSON`)
  if (answer.success !== true && answer.success !== 'true') throw failed(`${what} failed at the service${said}`)
  return answer
}

type Answer = NonNullable<ReturnType<typeof readWire<typeof uploadWire>>>

const failed = (what: string, isAbort = false): Error => {
  const error = new Error(`captivate: ${what}`)
  if (isAbort) error.name = 'AbortError'
  return error
}

/** `wire` is what a `user_message` must carry. `expiresIn` of this answer is an epoch second, not a duration. */
const uploadedFile = (answer: Answer, file: Blob, { name }: UploadContext): UploadedFile => {
  const { fileKey, presignedUrl, expiresIn, fileSize, processingTime, text = '' } = answer
  const metadata = { source: 'file_attachment', originalFileName: name, storageType: 'direct' }
  const textContent = { type: 'file_content', text, metadata }
  const storage = fileKey === undefined ? undefined : present({ fileKey, presignedUrl, expiresIn, fileSize, processingTime })
  return present({
    url: safeAddress(presignedUrl),
    name,
    mimeType: file.type || undefined,
    size: file.size,
    wire: present({ textContent, storage }),
  })
}
