import type { Locale } from '../../../i18n/index.ts'
import type { NoticePart } from '../../../model/index.ts'
import { clipText } from '../../contentPolicy/index.ts'
import { noticeText } from './noticeText.ts'

/** What a notice says. */
export interface NoticeLines {
  readonly line: string
  /** Whether the line is the server's own. */
  readonly isForeign: boolean
  /** The server's words beneath. Foreign text. */
  readonly detail?: string
}

const plain = (words: string) => words.toLocaleLowerCase().replace(/[\s\p{P}]+/gu, ' ').trim()

/** The locale's sentence and the server's words; those alone where they begin with the same. */
export function noticeLines(part: NoticePart, locale: Locale): NoticeLines {
  const line = noticeText(part, locale)
  const detail = part.detail && clipText(part.detail, 2_000)
  if (!detail) return { line, isForeign: false }
  return `${plain(detail)} `.startsWith(`${plain(line)} `) ? { line: detail, isForeign: true } : { line, isForeign: false, detail }
}
