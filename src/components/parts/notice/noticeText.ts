import type { Locale } from '../../../i18n/index.ts'
import type { NoticePart } from '../../../model/index.ts'
import { nameInSentence } from '../../contentPolicy/index.ts'

const isCount = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value) && value >= 0

/** The sentence of a notice, in the locale's words, without the server's own. */
export function noticeText(part: NoticePart, { content }: Locale): string {
  const { code, name, position, waitSeconds, reference } = part
  const sentence = Object.hasOwn(content.notices, code) ? content.notices[code] : content.notices.error
  return sentence({
    ...(name ? { name: nameInSentence(name) } : {}),
    ...(isCount(position) ? { position: Math.floor(position) } : {}),
    ...(isCount(waitSeconds) ? { waitSeconds } : {}),
    ...(reference ? { reference: nameInSentence(reference) } : {}),
  })
}
