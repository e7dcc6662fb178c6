import type { TextFormat } from '../../model/index.ts'
import { gateUrl } from '../contentPolicy/index.ts'
import { stripHtml } from '../parts/text/stripHtml.ts'
import { stripMarkdown } from '../parts/text/stripMarkdown.ts'

/** Characters above which no addresses are looked for behind the words of links. */
const longest = 100_000

// From the area for private use: a text that holds it itself keeps its addresses in its marks.
const placeholder = '\ue000'

const named = (words: string, url: string) => (words.includes(url) ? words : `${words} (${url})`)

/** Links of markdown as words with the address behind them; the address is not read as markdown. */
function fromMarkdown(text: string): string {
  if (text.includes(placeholder)) return stripMarkdown(text)
  const addresses: string[] = []
  const marked = text.replace(/!?\[([^[\]\n]*)\]\(([^()\s]*)(?: "[^"\n]*")?\)/g, (_link, words: string, url: string) => {
    const href = gateUrl(url, 'link')
    if (href === undefined || words.includes(url)) return words
    return `${words} (${placeholder}${addresses.push(href) - 1}${placeholder})`
  })
  const parts = stripMarkdown(marked).split(placeholder)
  return parts.map((part, index) => (index % 2 === 0 ? part : (addresses[Number(part)] ?? ''))).join('')
}

/** The same of HTML, in one pass over its links. */
function fromHtml(html: string): string {
  let href: string | undefined
  let words = ''
  let text = ''
  for (const piece of html.split(/(<a\b[^<>]*>|<\/a\s*>)/i)) {
    if (/^<a\b/i.test(piece)) {
      href = /\bhref\s*=\s*["']?(https?:\/\/[^\s"'<>]+)/i.exec(piece)?.[1]
      words = ''
    } else if (/^<\/a/i.test(piece)) {
      text += href === undefined ? words : named(words, href)
      href = undefined
      words = ''
    } else words += piece
    if (href === undefined) {
      text += words
      words = ''
    }
  }
  return stripHtml(text + words)
}

/** The words of a text without its markup, with the addresses of its links behind their words. */
export function writtenText(text: string, format: TextFormat): string {
  if (format === 'plain') return text
  if (text.length > longest) return format === 'markdown' ? stripMarkdown(text) : stripHtml(text)
  return format === 'markdown' ? fromMarkdown(text) : fromHtml(text)
}
