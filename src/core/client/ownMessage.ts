import type { ChatEventOf, FileAttachment, LocationPart, MessagePart } from '../../model/index.ts'
import type { Stamp } from '../reducers/stamp.ts'

/** What the visitor says. */
export interface OwnWords {
  readonly text?: string
  readonly files?: readonly FileAttachment[]
  readonly location?: Omit<LocationPart, 'kind'> | undefined
}

/** The visitor's own message as it begins, or undefined when there is nothing to say. */
export function ownMessage({ id, at }: Stamp, { text = '', files = [], location }: OwnWords): ChatEventOf<'message.queued'> | undefined {
  const parts: readonly MessagePart[] = [
    ...(text.trim() === '' ? [] : [{ kind: 'text', format: 'plain', text } as const]),
    ...(files.length === 0 ? [] : [{ kind: 'files', files } as const]),
    ...(location ? [{ kind: 'location', ...location } as const] : []),
  ]
  if (parts.length === 0) return undefined
  return { type: 'message.queued', message: { id, wireIds: [id], author: { role: 'visitor' }, parts, time: at, delivery: { status: 'queued' } } }
}
