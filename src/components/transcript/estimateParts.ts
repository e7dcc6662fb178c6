import type { ButtonsPart, Card, CardsPart, FilesPart, FormPart, Message, MessagePart, NoticePart, SourcesPart } from '../../model/index.ts'
import { fileViewer } from '../parts/files/fileViewer.ts'
import { pictureSpace } from '../parts/files/pictureSpace.ts'
import { estimateText } from './estimateText.ts'
import { countLines, wordsWidth } from './textLines.ts'

/** Pixels that the parts of a message may fill. */
interface Room {
  readonly width: number
  /** Of a bubble, its padding with it. */
  readonly bubble: number
}

const gutters = 32
const face = 36
const bubblePadding = 26

function estimateButtons({ title, options }: ButtonsPart, { width, bubble }: Room): number {
  let [height, line] = [0, 0]
  for (const { label } of options) {
    const pill = Math.min(wordsWidth(label, 15.4) + 26, width)
    if (height === 0 || line + pill > width) {
      height += (height > 0 ? 8 : 0) + 14 + 22 * countLines(label, width - 24, 15.4)
      line = 0
    }
    line += pill + 8
  }
  return height + (title ? 26 + 22 * countLines(title, bubble - bubblePadding, 15) : 0)
}

function estimateCard({ title, description, imageUrl, url, actions = [] }: Card, width: number): number {
  const words = width - 28
  const lines = (title ? 20 * Math.min(2, countLines(title, words, 15.6)) : 0) + (description ? 3 + 18 * Math.min(3, countLines(description, words, 13)) : 0)
  return (imageUrl ? (width * 9) / 16 : 0) + (lines > 0 ? 24 + lines : 0) + (url ? 22 : 0) + 45 * actions.length
}

function estimateCards({ cards }: CardsPart, { width }: Room): number {
  if (cards.length === 1) return estimateCard(cards[0] ?? {}, Math.min(width, 288))
  const each = Math.min(256, width * 0.83)
  return 4 + cards.reduce((highest, card) => Math.max(highest, estimateCard(card, each)), 0)
}

function estimateFiles({ title, files }: FilesPart, { width, bubble }: Room): number {
  const pictures = files.filter((file) => fileViewer(file) === 'picture')
  const heights = files.filter((file) => !pictures.includes(file)).map((file) => {
    const viewer = fileViewer(file)
    return viewer === 'video' ? (Math.min(width, 288) * 9) / 16 : viewer === 'audio' ? 68 : 58
  })
  const [first] = pictures
  const group = Math.min(bubble, 288)
  if (first && pictures.length === 1) {
    const space = pictureSpace(first)
    heights.push(space.height * Math.min(1, bubble / space.width))
  } else if (first) heights.push(pictures.length === 2 ? group / 2 - 1 : group)
  if (title) heights.push(18 + 22 * countLines(title, bubble - bubblePadding, 15))
  return heights.reduce((sum, height) => sum + height + 6, -6)
}

const isOver = ({ outcome }: FormPart) => outcome !== undefined && !['open', 'sending', 'failed'].includes(outcome.status)

function estimateForm(part: FormPart): number {
  if (part.definition === undefined) return 62
  return isOver(part) ? 82 : 106 + 80 * part.definition.fields.length
}

function estimateSources({ items }: SourcesPart, { width }: Room): number {
  const words = Math.min(400, width) - 28
  const shown = items.length > 4 ? items.slice(0, 3) : items
  const rows = shown.reduce((height, { excerpt }) => height + 62 + (excerpt ? 18 * Math.min(3, countLines(excerpt, words, 13)) : 0), 0)
  return 44 + rows + (shown.length < items.length ? 28 : 0)
}

function estimateNotice({ code }: NoticePart, { width }: Room): number {
  if (code === 'timeout-warning') return 56
  if (code === 'agent-joined') return 28
  return code === 'queue' && width < 320 ? 32 : 16
}

function estimatePart(part: MessagePart, room: Room, isAlone: boolean): number {
  switch (part.kind) {
    case 'text':
      return estimateText(part, room.bubble - bubblePadding, isAlone)
    case 'buttons':
      return estimateButtons(part, room)
    case 'cards':
      return estimateCards(part, room)
    case 'files':
      return estimateFiles(part, room)
    case 'location':
      return 236
    case 'form':
      return estimateForm(part)
    case 'invitation':
      return part.status === 'pending' ? (room.width < 300 ? 105 : 87) : part.status === 'accepted' ? 60 : 34
    case 'table':
      return (part.header ? 34 : 0) + (part.caption ? 36 : 0) + 37 * (part.rows?.length ?? 4)
    case 'notice':
      return estimateNotice(part, room)
    case 'sources':
      return estimateSources(part, room)
    case 'unknown':
      return 68
  }
}

const isBubble = (part: MessagePart | undefined) => part?.kind === 'text'

/** About how many pixels high the parts of a message are together, in a transcript of this width in pixels. */
export function estimateParts({ parts, author, deleted }: Message, width: number): number {
  if (deleted) return 40
  const own = Math.max(120, width - gutters - (author.role === 'visitor' ? 0 : face))
  const room = { width: Math.min(own, 660), bubble: Math.min(own * 0.78, 540) }
  return parts.reduce((height, part, index) => {
    const gap = index === 0 ? 0 : isBubble(part) && isBubble(parts[index - 1]) ? 2 : 6
    return height + gap + estimatePart(part, room, parts.length === 1)
  }, 0)
}
