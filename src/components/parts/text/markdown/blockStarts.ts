import type { Token } from 'markdown-it'
import { markdownParser } from './parseMarkdown.ts'

const lineBreak = /\r\n?|\n/g

/** Where each line begins, the first and the one after the last break included. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(lineBreak), (found) => found.index + found[0].length)]
}

/**
 * Where the outermost blocks of a text begin that nothing said later can take into the block before them: all but the first, and only
 * where their first line is complete, since each line decides by itself whether the block above it goes on.
 */
export function settledStarts(tokens: readonly Token[], text: string): number[] {
  const starts = lineStarts(text)
  const lines = tokens.filter(({ level, nesting, map }) => level === 0 && nesting !== -1 && map !== null).map(({ map }) => map?.[0] ?? 0)
  return lines.slice(1).flatMap((line) => (line < starts.length - 1 ? (starts[line] ?? []) : []))
}

/** The same for a text that has not been parsed: its blocks are found without reading what is in them. */
export function blockStarts(text: string): number[] {
  const parser = markdownParser()
  const tokens: Token[] = []
  parser.block.parse(text.replace(/\r\n?/g, (found) => (found.length === 2 ? ' \n' : '\n')), parser, {}, tokens)
  return settledStarts(tokens, text)
}
