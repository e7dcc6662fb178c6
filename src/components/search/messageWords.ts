import type { Locale } from '../../i18n/index.ts'
import type { Card, Message, MessagePart, TextPart } from '../../model/index.ts'
import { clipText, inspectLink } from '../contentPolicy/index.ts'
import { fileTitle } from '../parts/files/describeFile.ts'
import { formTitle } from '../parts/formTitle.ts'
import { invitationFacts } from '../parts/invitation/invitationFacts.ts'
import { noticeLines } from '../parts/notice/noticeLines.ts'
import { describeSource, mostSources } from '../parts/sources/describeSource.ts'
import { sourcesTitle } from '../parts/sources/sourcesTitle.ts'
import { longestText } from '../parts/text/LongText.tsx'
import { stripHtml } from '../parts/text/stripHtml.ts'
import { stripMarkdown } from '../parts/text/stripMarkdown.ts'
import { unknownWords } from '../parts/unknown/unknownWords.ts'

/** What reads markup as it is drawn. */
export interface RichWords {
  readonly markdownWords: (text: string) => readonly string[]
  readonly htmlWords: (html: string) => readonly string[]
  readonly tableWords: (html: string) => readonly string[]
}

/** Says of a text whether what is looked for can be in it at all, so that not all markup has to be parsed. */
export interface QuickLook {
  readonly mayBeIn: (source: string) => boolean
}

/** What the words need beside the message. `rich` is missing until its chunk has arrived: the commonest marks are taken off then. */
export interface WordSources {
  readonly locale: Locale
  readonly look: QuickLook
  readonly rich?: RichWords | undefined
}

function textWords({ format, text }: TextPart, { look, rich }: WordSources): readonly string[] {
  if (format === 'plain') return [text]
  const isShort = text.length <= longestText
  if (format === 'html') {
    const bare = stripHtml(text)
    if (!look.mayBeIn(bare) && !text.includes('&')) return []
    return rich && isShort ? rich.htmlWords(text) : bare.split('\n')
  }
  // What is not shown may stand between words that are.
  if (!/[&[<\\]/.test(text) && !look.mayBeIn(text)) return []
  return rich ? rich.markdownWords(text) : stripMarkdown(text).split(/\n{2,}/)
}

function cardWords({ title, description, url, actions = [] }: Card): string[] {
  const heading = title || (url === undefined ? '' : (inspectLink(url)?.host ?? ''))
  return [clipText(heading, 300), clipText(description ?? '', 1_000), ...actions.map(({ label }) => clipText(label, 300))]
}

/** The texts that are shown of a part, each as it stands apart from the others; what only explains or is pressed is left out. */
function partWords(part: MessagePart, message: Message, sources: WordSources): readonly string[] {
  const { locale, look, rich } = sources
  switch (part.kind) {
    case 'text':
      return textWords(part, sources)
    case 'buttons':
      return [clipText(part.title ?? '', 4_000), ...part.options.map(({ label }) => clipText(label, 300))]
    case 'cards':
      return part.cards.flatMap(cardWords)
    case 'files':
      return [clipText(part.title ?? '', 4_000), ...part.files.map((file) => fileTitle(file, locale))]
    case 'location':
      return [clipText(part.label ?? '', 300)]
    case 'form':
      return [formTitle(part, locale)]
    case 'invitation': {
      const words = locale.invitations[part.invitation]
      return [words[part.status === 'pending' ? 'title' : part.status](invitationFacts(part, message.author))]
    }
    case 'table':
      if (part.rows) return [part.caption ?? '', ...(part.header ?? []), ...part.rows.flat()]
      if (part.html === undefined || !look.mayBeIn(stripHtml(part.html))) return []
      return rich ? rich.tableWords(part.html) : [stripHtml(part.html)]
    case 'notice': {
      const { line, detail } = noticeLines(part, locale)
      return [line, detail ?? '']
    }
    case 'sources': {
      const items = part.items.slice(0, mostSources).map((item, index) => describeSource(item, index + 1, locale))
      return [sourcesTitle(part, locale), ...items.flatMap(({ title, excerpt }) => [title, excerpt])]
    }
    case 'unknown':
      return [unknownWords(part, locale.content)]
    default:
      return []
  }
}

/**
 * The texts of a message that a search looks through: what is shown, not how it is marked up. Each stands apart, as what is drawn in two boxes is
 * never one word. Never throws.
 */
export function messageWords(message: Message, sources: WordSources): readonly string[] {
  if (message.deleted) return []
  return message.parts.flatMap((part) => {
    try {
      return partWords(part, message, sources).filter((words) => words !== '')
    } catch {
      return []
    }
  })
}
