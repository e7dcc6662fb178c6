import type { Locale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import { cleanName } from '../contentPolicy/index.ts'
import { partText } from '../parts/partText.ts'

/** More than two lines hold. */
const longest = 240

/** The words of a message for `PreviewBubble`: on one line, markup taken off, files and choices named. */
export function previewText({ parts }: Pick<Message, 'parts'>, locale: Locale): string {
  const words = parts.map((part) => partText(part, locale).slice(0, longest * 4))
  return cleanName(words.join(' ').replace(/\s+/g, ' '), longest)
}
