import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from 'markdown-it'
import { gateUrl } from '../../../contentPolicy/index.ts'

/** Wrappers inside wrappers: deeper ones are left out and their words kept. */
export const deepest = 20

/** What earlier text has defined for later text: the addresses of reference links. */
export type MarkdownContext = Env

function createParser(): Parser {
  const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false, maxNesting: deepest })
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
  parser.validateLink = (address) => gateUrl(address, 'link') !== undefined
  // The address stays as written, so that a look-alike host can still be seen; the gate makes it ASCII.
  parser.normalizeLink = (address) => address
  parser.normalizeLinkText = (address) => address
  return parser
}

let parser: Parser | undefined

/** The one parser, made when it is first needed. */
export const markdownParser = (): Parser => (parser ??= createParser())

/**
 * Parses markdown to tokens, raw HTML left as words. Undefined where the text nests so deep that the parser would leave words out:
 * such a text is shown as it is written. What the text defines is added to the context.
 */
export function parseMarkdown(text: string, context: MarkdownContext = {}): Token[] | undefined {
  const tokens = markdownParser().parse(text, context)
  return tokens.some((token) => token.nesting === 1 && token.level >= deepest - 1) ? undefined : tokens
}
