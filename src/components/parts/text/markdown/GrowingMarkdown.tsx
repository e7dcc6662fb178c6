import { createElement, Fragment, type ReactNode } from 'react'
import { StreamCaret } from '../StreamCaret.tsx'
import { settledStarts } from './blockStarts.ts'
import { drawBlocks } from './drawBlocks.tsx'
import { holdBack } from './holdBack.ts'
import { mendTail } from './mendTail.ts'
import { parseMarkdown, type MarkdownContext } from './parseMarkdown.ts'
import type { RenderOptions } from './renderTokens.tsx'

/**
 * Draws a markdown text while it grows at its end. Blocks that nothing can change any more are parsed once and their elements kept; only
 * what stands behind them is parsed anew, so that a piece costs the same however long the answer is.
 *
 * What is settled stays as it is drawn until the text is whole: a reference link whose address is defined further down is words until
 * then. Lines that may make a heading of the paragraph above them are not settled.
 */
export class GrowingMarkdown {
  private readonly options: RenderOptions
  private settled = ''
  private blocks: readonly ReactNode[] = []
  private nodes = 0
  private context: MarkdownContext = {}
  private isTooDeep = false

  constructor(options: RenderOptions) {
    this.options = options
  }

  /** The text as far as it can be seen. One that was cut short ends as it stood, and grows no more. Undefined where it nests too deep to be parsed. */
  draw(text: string, isCutShort = false): ReactNode | undefined {
    if (!text.startsWith(this.settled)) this.forget()
    if (this.isTooDeep) return undefined
    const tail = holdBack(text.slice(this.settled.length))
    const context = this.copyContext()
    const tokens = parseMarkdown(tail, context)
    if (tokens === undefined) return undefined
    const start = settledStarts(tokens, tail).at(-1)
    if (start !== undefined) {
      this.settle(tail.slice(0, start))
      return this.draw(text, isCutShort)
    }
    const { blocks } = drawBlocks(mendTail(tokens, tail, context, !isCutShort), this.options, this.blocks.length, this.nodes)
    const all = [...this.blocks, ...blocks]
    return createElement(Fragment, null, ...(all.length > 0 || isCutShort ? all : [<p key="0"><StreamCaret /></p>]))
  }

  private settle(text: string): void {
    const tokens = parseMarkdown(text, this.context)
    this.settled += text
    if (tokens === undefined) {
      this.isTooDeep = true
      return
    }
    const { blocks, nodes } = drawBlocks(tokens, this.options, this.blocks.length, this.nodes)
    this.blocks = [...this.blocks, ...blocks]
    this.nodes += nodes
  }

  private copyContext(): MarkdownContext {
    return { ...this.context, references: { ...this.context.references } }
  }

  private forget(): void {
    this.settled = ''
    this.blocks = []
    this.nodes = 0
    this.context = {}
    this.isTooDeep = false
  }
}
