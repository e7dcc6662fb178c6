import type { ChatEventOf, FileAttachment, MessagePart } from '../../model/index.ts'
import type { Stamp } from '../reducers/stamp.ts'

/** The visitor's own message as it begins, or undefined when there is nothing to say. */
export function ownMessage({ id, at }: Stamp, text: string, files: readonly FileAttachment[]): ChatEventOf<'message.queued'> | undefined {
  const parts: readonly MessagePart[] = [
    ...(text.trim() === '' ? [] : [{ kind: 'text', format: 'plain', text } as const]),
    ...(files.length === 0 ? [] : [{ kind: 'files', files } as const]),
  ]
  if (parts.length === 0) return undefined
  return { type: 'message.queued', message: { id, wireIds: [id], author: { role: 'visitor' }, parts, time: at, delivery: { status: 'queued' } } }
}
