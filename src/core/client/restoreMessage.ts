import type { Delivery, FailureReason, FileAttachment, FileKind, Message, MessagePart, TextFormat } from '../../model/index.ts'
import { maxWait } from '../delivery.ts'
import { sentParts } from '../sentParts.ts'

const statuses: readonly unknown[] = ['queued', 'sending', 'sent', 'unconfirmed', 'confirmed', 'delivered', 'read'] satisfies Delivery['status'][]
const reasons: readonly unknown[] = [
  'refused',
  'too-large',
  'not-authorised',
  'conversation-ended',
  'upload',
  'expired',
  'network',
] satisfies FailureReason[]
const formats: readonly unknown[] = ['plain', 'markdown', 'html'] satisfies TextFormat[]
const kinds: readonly unknown[] = ['image', 'audio', 'video', 'document'] satisfies FileKind[]

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

const isText = (value: unknown) => typeof value === 'string'
const isTextIfAny = (value: unknown) => value === undefined || typeof value === 'string'
const isNumberIfAny = (value: unknown) => value === undefined || typeof value === 'number'

function isFile(value: unknown): boolean {
  if (!isRecord(value) || !isText(value['id']) || !kinds.includes(value['kind'])) return false
  return isTextIfAny(value['name']) && isTextIfAny(value['mimeType']) && isNumberIfAny(value['size'])
}

function isPart(value: unknown): boolean {
  if (!isRecord(value)) return false
  if (value['kind'] === 'text') return isText(value['text']) && formats.includes(value['format'])
  if (value['kind'] === 'location') {
    const { latitude, longitude, label, url } = value
    return Number.isFinite(latitude) && Number.isFinite(longitude) && isTextIfAny(label) && isTextIfAny(url)
  }
  return value['kind'] === 'files' && isListOf(value['files'], isFile)
}

function isDelivery(value: unknown): boolean {
  if (!isRecord(value)) return false
  return statuses.includes(value['status']) || (value['status'] === 'failed' && reasons.includes(value['reason']))
}

function isMessage(value: unknown): value is Message {
  if (!isRecord(value) || !isText(value['id']) || !isListOf(value['wireIds'], isText) || !isListOf(value['parts'], isPart)) return false
  const { author, delivery, time, attempts } = value
  return isRecord(author) && author['role'] === 'visitor' && isDelivery(delivery) && isNumberIfAny(time) && isNumberIfAny(attempts)
}

function keepFile({ id, kind, name, mimeType, size }: FileAttachment): FileAttachment {
  return {
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(size === undefined ? {} : { size }),
  }
}

function keepPart(part: MessagePart): readonly MessagePart[] {
  if (part.kind === 'text') return [{ kind: 'text', format: part.format, text: part.text }]
  if (part.kind === 'location') {
    const { kind, latitude, longitude, label, url } = part
    return [{ kind, latitude, longitude, ...(label === undefined ? {} : { label }), ...(url === undefined ? {} : { url }) }]
  }
  return part.kind === 'files' ? [{ kind: 'files', files: part.files.map(keepFile) }] : []
}

/**
 * What is kept of one of the visitor's messages: its words and the names of its files, by which the record knows them. No
 * address, nothing that the protocol keeps with a file, nothing that was said for developers.
 */
export function keepMessage({ id, wireIds, parts, time, delivery, attempts }: Message): Message {
  return {
    id,
    wireIds: [...wireIds],
    author: { role: 'visitor' },
    parts: sentParts(parts).flatMap(keepPart),
    ...(time === undefined ? {} : { time }),
    ...(delivery === undefined
      ? {}
      : { delivery: delivery.status === 'failed' ? { status: 'failed', reason: delivery.reason } : { status: delivery.status } }),
    ...(attempts === undefined ? {} : { attempts }),
  }
}

// The bytes of a file do not survive, nor does where it went.
function loseFiles(message: Message): Message {
  const parts = message.parts.map(
    (part): MessagePart =>
      part.kind === 'files' ? { ...part, files: part.files.map((file) => ({ ...file, upload: { status: 'failed', reason: 'reload' } })) } : part,
  )
  return { ...message, parts, delivery: { status: 'failed', reason: 'upload' } }
}

/** One of the visitor's messages as it stands after a reload at `now`, milliseconds since 1970; undefined when it is none. */
export function restoreMessage(value: unknown, now: number): Message | undefined {
  if (!isMessage(value)) return undefined
  const message = keepMessage(value)
  const { delivery, parts, time = now } = message
  const hasFile = parts.some(({ kind }) => kind === 'files')
  if (delivery?.status === 'sending' || delivery?.status === 'sent') return { ...message, delivery: { status: 'unconfirmed' } }
  if (hasFile && (delivery?.status === 'queued' || delivery?.status === 'failed')) return loseFiles(message)
  if (delivery?.status === 'queued' && now - time > maxWait) return { ...message, delivery: { status: 'failed', reason: 'expired' } }
  return message
}
