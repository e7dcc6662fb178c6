import type { Locale } from '../../i18n/index.ts'
import { inspectLink } from '../contentPolicy/index.ts'
import { splitLinks } from '../parts/text/splitLinks.ts'
import type { ExportedFile, ExportedLink, ExportedPart } from './exportedTranscript.ts'
import { fileFactsLine, formStatusLine } from './factLines.ts'
import { element, type Content, type Markup } from './markup.ts'
import { writtenText } from './writtenText.ts'

/** Foreign words run their own way, and turn nothing around them. */
const auto = { dir: 'auto' }

/** Words that lead somewhere; the words alone where the address may not be followed, or is a disguise. */
function link(words: string, url: string | undefined): Content {
  const facts = url === undefined ? undefined : inspectLink(url)
  if (facts === undefined || facts.isLookAlike) return element('bdi', {}, words)
  const isBare = words === url
  return element('a', { href: facts.href, rel: 'noopener noreferrer nofollow', dir: 'auto', class: isBare ? undefined : 'named' }, words)
}

const linked = (text: string): Content => splitLinks(text).map((run) => (run.kind === 'link' ? link(run.text, run.text) : run.text))

const words = (text: string | undefined, name?: string): Markup | undefined =>
  text === undefined || text.trim() === '' ? undefined : element('p', { ...auto, class: name }, linked(text.trim()))

function list<T>(items: readonly T[], draw: (item: T) => Content, name?: string): Markup | undefined {
  return items.length === 0 ? undefined : element('ul', { class: name }, items.map((item) => element('li', {}, draw(item))))
}

const option = ({ label, url }: ExportedLink): Content => link(label, url)

function file(exported: ExportedFile, locale: Locale): Content {
  const facts = fileFactsLine(exported, locale)
  return [link(exported.name, exported.url), facts === '' ? undefined : element('span', { class: 'facts' }, facts)]
}

function table({ caption, header, rows = [] }: Extract<ExportedPart, { kind: 'table' }>, locale: Locale): Markup {
  const cell = (name: string, attributes: Readonly<Record<string, string>>) => (text: string) => element(name, { ...auto, ...attributes }, linked(text))
  const name = caption?.trim() || locale.content.table
  return element(
    'div',
    // It may be wider than the page: then it scrolls, and who has no mouse must get to it.
    { class: 'table', role: 'region', 'aria-label': name, tabindex: '0' },
    element(
      'table',
      {},
      caption ? element('caption', auto, caption) : undefined,
      header ? element('thead', {}, element('tr', {}, header.map(cell('th', { scope: 'col' })))) : undefined,
      element('tbody', {}, rows.map((row) => element('tr', {}, row.map(cell('td', {}))))),
    ),
  )
}

/** One part of a message as markup. */
export function partAsHtml(part: ExportedPart, locale: Locale): Content {
  switch (part.kind) {
    case 'text':
      return words(writtenText(part.text, part.format), 'words')
    case 'buttons':
      return [words(part.title), list(part.options, option, 'options')]
    case 'cards':
      return list(
        part.cards,
        ({ label, description, imageUrl, url, actions = [] }) => [
          label === undefined && url === undefined ? undefined : element('p', auto, element('strong', {}, link(label ?? locale.content.cards(1), url))),
          words(description),
          imageUrl === undefined ? undefined : element('p', {}, link(locale.content.pictureFrom(undefined), imageUrl)),
          list(actions, option, 'options'),
        ],
        'cards',
      )
    case 'files':
      return [words(part.title), list(part.files, (one) => file(one, locale))]
    case 'location':
      return element('p', auto, link(locale.content.locationSummary(part.label), part.url))
    case 'form':
      return [
        element('p', auto, element('strong', {}, locale.content.formSummary(part.title)), element('span', { class: 'facts' }, formStatusLine(part, locale))),
        part.answers?.length
          ? element('dl', {}, part.answers.map(({ label, answer }) => element('div', {}, element('dt', auto, label), element('dd', auto, linked(answer)))))
          : undefined,
      ]
    case 'table':
      return part.rows === undefined ? [words(part.caption), words(part.text, 'words')] : table(part, locale)
    case 'notice':
      return [words(part.text), words(part.detail)]
    case 'sources':
      return [words(part.title), list(part.items, ({ label, url, excerpt }) => [link(label, url), words(excerpt)])]
    default:
      return words(part.text)
  }
}
