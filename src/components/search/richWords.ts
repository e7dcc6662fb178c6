import type { Token } from 'markdown-it'
import { readTable } from '../parts/table/readTable.ts'
import { sanitizeHtml } from '../parts/text/html/sanitizeHtml.ts'
import { parseMarkdown } from '../parts/text/markdown/parseMarkdown.ts'
import { stripHtml } from '../parts/text/stripHtml.ts'

/** The words of one block as they are drawn, each stretch between pictures apart. */
function inlineWords(tokens: readonly Token[]): string[] {
  const words: string[] = []
  let run = ''
  for (const { type, content } of tokens) {
    if (type === 'softbreak' || type === 'hardbreak') run += '\n'
    else if (type !== 'image') run += content
    else {
      words.push(run)
      run = ''
    }
  }
  return [...words, run]
}

/** The words of a markdown text as they are drawn, block by block. */
export function markdownWords(text: string): readonly string[] {
  const tokens = parseMarkdown(text)
  if (tokens === undefined) return [text]
  return tokens.flatMap(({ type, content, children }) => {
    if (type === 'inline') return inlineWords(children ?? [])
    return type === 'fence' || type === 'code_block' ? [content] : []
  })
}

const boxes = new Set(['P', 'UL', 'OL', 'LI', 'PRE', 'BLOCKQUOTE', 'DIV', 'IMG'])

/** The words of an HTML text as they are drawn, block by block. */
export function htmlWords(html: string): readonly string[] {
  const fragment = sanitizeHtml(html)
  if (fragment === undefined) return [stripHtml(html)]
  const words: string[] = []
  let run = ''
  const end = () => {
    words.push(run)
    run = ''
  }
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      const isBox = boxes.has(node.nodeName)
      if (isBox) end()
      if (node.nodeType === 3) run += node.nodeValue ?? ''
      else if (node.nodeName === 'BR') run += '\n'
      else read(node)
      if (isBox) end()
    }
  }
  read(fragment)
  end()
  return words
}

/** The cells of a table given as HTML. */
export function tableWords(html: string): readonly string[] {
  const table = readTable(html)
  return table ? [table.caption ?? '', ...(table.header ?? []), ...table.rows.flat()] : [stripHtml(html)]
}
