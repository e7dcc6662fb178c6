import type { ReactElement } from 'react'
import { MessageParts, type MessagePartsProps } from '../../../src/components/parts/index.ts'
import type { Message, MessagePart } from '../../../src/model/index.ts'

/** A message of Ana's to stand around the parts. */
export const messageOfAna: Message = { id: 'm1', wireIds: [], author: { role: 'agent', name: 'Ana' }, parts: [] }

/** The parts of one message, as the transcript draws them. */
export function partsOf(parts: readonly MessagePart[], context: Partial<MessagePartsProps> = {}): ReactElement {
  return (
    <div className="parlance">
      <MessageParts message={messageOfAna} {...context} parts={parts} />
    </div>
  )
}

/** A picture of a single pixel with an address that belongs to the page. */
export function pixelAddress(): string {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="teal"/></svg>'
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
}
