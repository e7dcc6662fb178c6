import type { FormPart, Message, MessagePart } from '../../model/index.ts'

const lineHeight = 22
const characterWidth = 7.2

function linesOf(text: string, perLine: number): number {
  let lines = 0
  for (const line of text.split('\n', 200)) lines += Math.max(1, Math.ceil(line.length / perLine))
  return lines
}

const isOver = ({ outcome }: FormPart) => outcome !== undefined && !['open', 'sending', 'failed'].includes(outcome.status)

function estimateForm(part: FormPart): number {
  if (part.definition === undefined) return 72
  return isOver(part) ? 120 : 120 + 84 * part.definition.fields.length
}

function estimatePart(part: MessagePart, bubbleWidth: number): number {
  switch (part.kind) {
    case 'text':
      return 18 + lineHeight * linesOf(part.text, Math.max(8, (bubbleWidth - 26) / characterWidth))
    case 'buttons':
      return (part.title ? 44 : 0) + 46 * part.options.length
    case 'cards':
      return 320
    case 'files':
      return part.files.reduce((height, file) => height + (file.kind === 'image' || file.kind === 'video' ? 200 : 64), 0)
    case 'location':
      return 120
    case 'form':
      return estimateForm(part)
    case 'invitation':
      return part.status === 'pending' ? 200 : part.status === 'accepted' ? 124 : 44
    case 'table':
      return 80 + 36 * Math.min(part.rows?.length ?? 4, 8)
    case 'notice':
      return part.code === 'timeout-warning' ? 76 : 32
    case 'sources':
      return 56 + 96 * Math.min(part.items.length, 3) + (part.items.length > 4 ? 44 : 0)
    case 'unknown':
      return 72
  }
}

/** About how many pixels high the parts of a message are together, in a transcript of this width in pixels. */
export function estimateParts(message: Message, width: number): number {
  if (message.deleted) return 40
  const bubbleWidth = Math.min(540, (width - 68) * 0.78)
  return Math.max(0, message.parts.reduce((height, part) => height + 2 + estimatePart(part, bubbleWidth), -2))
}
