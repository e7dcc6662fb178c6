import type { Token } from 'markdown-it'
import { mendInline } from './mendInline.ts'
import { markdownParser, type MarkdownContext } from './parseMarkdown.ts'

const endsWithLine = /[\r\n]$/
const endsWithBlankLine = /(?:\r\n?|\n)[ \t>]*(?:\r\n?|\n)[ \t>]*$/

/** The last place in which words stand. Cells that a table's last row still lacks have none. */
function lastLeaf(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ type, nesting, content }) => nesting === 0 && (type !== 'inline' || content !== ''))
}

/** A line that may turn out to be a table's head is not read as words before it is known. */
const dropTableHead = (content: string) => content.replace(/(?:^|\n)[ \t]*\|[^\n]*$/, '')

/** What may stand behind an address that is not whole yet: the end of what it stands in, or a stop that may belong to it. */
const mayFollow = ({ type, nesting, content }: Token) => nesting === -1 || (type === 'text' && /^[^\s\p{L}\p{N}]*$/u.test(content))

/** An address that the text breaks off in would lead elsewhere than the whole one: it is words as long as it may grow. */
function unlinkLast(children: readonly Token[]): Token[] {
  const close = children.findLastIndex(({ type }) => type === 'link_close')
  const isLink = children[close - 2]?.markup === 'linkify' && children.slice(close + 1).every(mayFollow)
  return children.filter((_, index) => !isLink || (index !== close && index !== close - 2))
}

function parseWords(words: string, context: MarkdownContext): Token[] {
  return markdownParser().parseInline(words, context)[0]?.children ?? []
}

function createCaret(): Token {
  const parser = markdownParser()
  const { Token } = new parser.core.State('', parser, {})
  return new Token('caret', '', 0)
}

function withCaret(tokens: Token[], isGrowing: boolean): Token[] {
  if (!isGrowing) return tokens
  const leaf = tokens[lastLeaf(tokens)]
  if (leaf?.type === 'inline') leaf.children = [...(leaf.children ?? []), createCaret()]
  else if (leaf?.type === 'fence' || leaf?.type === 'code_block') leaf.meta = { isGrowing: true }
  return tokens
}

/**
 * Makes the last paragraph, heading or cell of a text that ends in the midst fit to be seen, and marks where it grows if more of it is
 * coming. The tokens are those of `text`, and are changed.
 */
export function mendTail(tokens: Token[], text: string, context: MarkdownContext, isGrowing: boolean): Token[] {
  const index = lastLeaf(tokens)
  const leaf = tokens[index]
  if (leaf?.type !== 'inline') return withCaret(tokens, isGrowing)
  const isParagraph = tokens[index - 1]?.type === 'paragraph_open'
  if ((isParagraph ? endsWithBlankLine : endsWithLine).test(text)) return withCaret(tokens, isGrowing)

  const words = mendInline(isParagraph ? dropTableHead(leaf.content) : leaf.content, context)
  if (words === '' && isParagraph) tokens.splice(index - 1, 3)
  else if (words !== leaf.content) {
    leaf.children = parseWords(words, context)
    leaf.content = words
  }
  if (!/\s$/.test(text)) leaf.children = unlinkLast(leaf.children ?? [])
  return withCaret(tokens, isGrowing)
}
