import type { Locale } from '../../../i18n/index.ts'
import type { MessageSequence } from '../../../model/index.ts'
import { selectedPart, type SelectedSpan } from '../../../primitives/transcript/selection/index.ts'
import { copiedDays, copiedEntry, messageWords, type CopiedEntry } from './copiedEntry.ts'
import { entriesAsHtml } from './entriesAsHtml.ts'
import { entriesAsText } from './entriesAsText.ts'
import { pickWords } from './pickWords.ts'
import { plainWords } from './plainWords.ts'

/** What goes onto the clipboard. */
export interface CopiedSelection {
  readonly text: string
  /** The same as markup; missing where nothing is formatted. */
  readonly html?: string
}

/** What the messages are read from. */
export interface CopySource {
  readonly log: Element
  readonly messages: MessageSequence
  readonly locale: Locale
}

/** More messages than this are copied as text alone: their markup would take seconds to make and more to paste. */
const mostFormatted = 5_000

const bodyOf = (row: Element) => row.querySelectorAll('.parlance-bubble, .parlance-message-part')

/** The selected words of the row at one end; all that its message says where none of them is left out. */
function endWords({ log, messages, locale }: CopySource, span: SelectedSpan, index: number): string {
  const message = messages.at(index)
  const part = selectedPart(log, span, index)
  const whole = message ? messageWords(message, locale) : ''
  if (!part) return whole
  const body = [...bodyOf(part.row)]
  if (!body.some((element) => part.range.intersectsNode(element))) return ''
  const isWhole = part.leftOut.every((range) => plainWords(pickWords(body, range)).trim() === '')
  return isWhole ? whole : plainWords(pickWords(body, part.range))
}

function copyWithin({ log, messages, locale }: CopySource, span: SelectedSpan, index: number, isAlone: boolean): CopiedSelection | null {
  const part = selectedPart(log, span, index)
  if (!part) {
    const message = messages.at(index)
    return message ? { text: messageWords(message, locale) } : null
  }
  const picked = pickWords(isAlone ? part.row.children : bodyOf(part.row), part.range)
  const text = plainWords(picked)
  if (text === '') return null
  const isFormatted = picked.querySelector(':not(div, p, br)') !== null
  return { text, ...(isFormatted && { html: new XMLSerializer().serializeToString(picked) }) }
}

/**
 * What is copied of a selection: inside one row what is selected of it, over several the author, time and words of each message, mounted
 * or not. Null where there are no words in it.
 */
export function copySelection(source: CopySource, span: SelectedSpan): CopiedSelection | null {
  const { messages, locale } = source
  const { start, end } = span
  if (start.index === end.index) return copyWithin(source, span, start.index, true)
  const head = endWords(source, span, start.index)
  const tail = endWords(source, span, end.index)
  const first = head === '' ? start.index + 1 : start.index
  const last = tail === '' ? end.index - 1 : end.index
  if (first >= last) return first > last ? null : copyWithin(source, span, first, false)

  const entries: CopiedEntry[] = []
  for (let index = first; index <= last; index++) {
    const message = messages.at(index)
    if (!message) continue
    const words = index === start.index ? head : index === end.index ? tail : messageWords(message, locale)
    if (words !== '') entries.push(copiedEntry(message, words, locale))
  }
  const days = copiedDays(entries, locale)
  return { text: entriesAsText(entries, days), ...(entries.length <= mostFormatted && { html: entriesAsHtml(entries, days) }) }
}
