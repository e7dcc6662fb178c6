import type { Locale } from '../../../i18n/index.ts'
import type { NoticePart } from '../../../model/index.ts'
import { cleanName, hasRightToLeft, nameInSentence } from '../../contentPolicy/index.ts'

const isCount = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value) && value >= 0

/** The sentence of a notice, in the locale's words, without the server's own. */
export function noticeText(part: NoticePart, { content }: Locale): string {
  const { code, name, position, waitSeconds, reference } = part
  const sentence = Object.hasOwn(content.notices, code) ? content.notices[code] : content.notices.error
  const facts = {
    ...(name ? { name: nameInSentence(name) } : {}),
    ...(isCount(position) ? { position: Math.floor(position) } : {}),
    ...(isCount(waitSeconds) ? { waitSeconds } : {}),
  }
  if (!reference) return sentence(facts)
  const words = sentence({ ...facts, reference: nameInSentence(reference) })
  // Groups of digits would change places: 2025-004417 would be read as 004417-2025.
  return hasRightToLeft(words) ? sentence({ ...facts, reference: `\u2066${cleanName(reference, 80)}\u2069` }) : words
}
