import type { DeliveryStatus, Message, MessagePart } from '../../model/index.ts'
import { maxWait } from '../delivery.ts'

const kept: readonly DeliveryStatus[] = ['queued', 'sending', 'sent', 'unconfirmed', 'failed', 'confirmed', 'delivered', 'read']

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem)
}

const isText = (value: unknown) => typeof value === 'string'
const isNumberIfAny = (value: unknown) => value === undefined || typeof value === 'number'

function isPart(value: unknown): boolean {
  if (!isRecord(value)) return false
  if (value['kind'] === 'text') return isText(value['text']) && isText(value['format'])
  return value['kind'] === 'files' && isListOf(value['files'], (file) => isRecord(file) && isText(file['id']) && isText(file['kind']))
}

function isMessage(value: unknown): value is Message {
  if (!isRecord(value) || !isText(value['id']) || !isListOf(value['wireIds'], isText) || !isListOf(value['parts'], isPart)) return false
  const { author, delivery, time, attempts } = value
  if (!isRecord(author) || author['role'] !== 'visitor' || !isRecord(delivery)) return false
  return kept.some((status) => status === delivery['status']) && isNumberIfAny(time) && isNumberIfAny(attempts)
}

// The bytes of a file do not survive, nor does the address of its preview.
function restorePart(part: MessagePart): MessagePart {
  if (part.kind !== 'files') return part
  const hasArrived = (status: string | undefined) => status === undefined || status === 'done' || status === 'cancelled'
  return {
    ...part,
    files: part.files.map(({ thumbnailUrl: _, ...file }) =>
      hasArrived(file.upload?.status) ? file : { ...file, upload: { status: 'failed', reason: 'reload' } },
    ),
  }
}

/** One of the visitor's messages as it stands after a reload at `now`, milliseconds since 1970; undefined when it is none. */
export function restoreMessage(value: unknown, now: number): Message | undefined {
  if (!isMessage(value)) return undefined
  const message = { ...value, parts: value.parts.map(restorePart) }
  const hasLostFile = message.parts.some((part) => part.kind === 'files' && part.files.some((file) => file.upload?.status === 'failed'))
  if (hasLostFile) return { ...message, delivery: { status: 'failed', reason: 'upload' } }
  const { delivery, time = now } = message
  if (delivery?.status === 'sending' || delivery?.status === 'sent') return { ...message, delivery: { status: 'unconfirmed' } }
  if (delivery?.status === 'queued' && now - time > maxWait) return { ...message, delivery: { status: 'failed', reason: 'expired' } }
  return message
}
