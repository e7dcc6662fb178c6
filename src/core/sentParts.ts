import type { MessagePart } from '../model/index.ts'

/** The parts of a message as they leave: without the files that the visitor took back. */
export function sentParts(parts: readonly MessagePart[]): readonly MessagePart[] {
  const isTakenBack = (part: MessagePart) => part.kind === 'files' && part.files.some((file) => file.upload?.status === 'cancelled')
  if (!parts.some(isTakenBack)) return parts
  return parts.flatMap((part): MessagePart[] => {
    if (part.kind !== 'files') return [part]
    const files = part.files.filter((file) => file.upload?.status !== 'cancelled')
    return files.length === 0 ? [] : [{ ...part, files }]
  })
}
