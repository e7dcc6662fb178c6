import type { Locale } from '../../i18n/index.ts'
import type { Card, MessagePart, TextPart } from '../../model/index.ts'
import { fileFacts, fileTitle } from './files/describeFile.ts'
import { formTitle } from './formTitle.ts'
import { invitationText } from './invitation/invitationText.ts'
import { noticeLines } from './notice/noticeLines.ts'
import { describeSource } from './sources/describeSource.ts'
import { sourcesTitle } from './sources/sourcesTitle.ts'
import { stripHtml } from './text/stripHtml.ts'
import { stripMarkdown } from './text/stripMarkdown.ts'
import { unknownWords } from './unknown/unknownWords.ts'

/** Sentences in a row: a full stop where the one before has no end of its own. */
function join(...pieces: (string | undefined)[]): string {
  return pieces
    .map((piece) => piece?.trim() ?? '')
    .filter((piece) => piece !== '')
    .reduce((text, piece) => (text === '' ? piece : `${text}${/[\p{Sentence_Terminal}:;…]$/u.test(text) ? '' : '.'} ${piece}`), '')
}

function textOf({ format, text }: TextPart): string {
  if (format === 'plain') return text
  return format === 'markdown' ? stripMarkdown(text) : stripHtml(text)
}

function cardText({ title, description }: Card, { content }: Locale): string {
  return join(title, description) || content.cards(1)
}

/**
 * The words of one part, for announcements, copies and exports: markup taken off, files and choices counted and named. It loads
 * no parser, is not cut, and never throws.
 */
export function partText(part: MessagePart, locale: Locale): string {
  const { content } = locale
  switch (part.kind) {
    case 'text':
      return textOf(part)
    case 'buttons':
      return join(part.title, part.options.length > 0 ? content.buttonsSummary(part.options.map((option) => option.label)) : undefined)
    case 'cards': {
      const [first] = part.cards
      if (first === undefined) return ''
      return part.cards.length === 1 ? cardText(first, locale) : content.cardsSummary(part.cards.map((card) => card.title ?? cardText(card, locale)))
    }
    case 'files': {
      const files = part.files.map((file) => {
        const size = fileFacts(file, locale).split(' · ').at(-1)
        return file.size === undefined ? fileTitle(file, locale) : `${fileTitle(file, locale)}, ${size ?? ''}`
      })
      return join(part.title, files.length > 0 ? content.filesSummary(files) : undefined)
    }
    case 'location':
      return content.locationSummary(part.label ?? content.location)
    case 'form':
      return content.formSummary(formTitle(part, locale))
    case 'invitation':
      return invitationText(part, locale)
    case 'table':
      if (part.rows === undefined) return join(part.caption, stripHtml(part.html ?? ''))
      return content.tableSummary(part.caption ?? content.table, part.rows.length)
    case 'notice': {
      const { line, detail } = noticeLines(part, locale)
      return join(line, detail)
    }
    case 'sources': {
      const titles = part.items.slice(0, 3).map((item, index) => describeSource(item, index + 1, locale).title)
      const list = titles.length > 0 ? locale.insight.knowledge.sourcesSummary(titles, part.items.length) : undefined
      return part.query === undefined || list === undefined ? (list ?? sourcesTitle(part, locale)) : join(sourcesTitle(part, locale), list)
    }
    case 'unknown':
      return unknownWords(part, content)
    default:
      return content.unknownMessage
  }
}
