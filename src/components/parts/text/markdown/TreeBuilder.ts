import { createElement, Fragment, type ReactNode } from 'react'
import { deepest } from './parseMarkdown.ts'

/** Elements that one message may have; further ones are left out and their words kept. */
const mostNodes = 2_000

/** How a wrapper becomes an element, once its children are known. `words` is their text. */
export type Wrap = (children: ReactNode[], key: string, words: string) => ReactNode

interface Frame {
  /** Undefined where the wrapper itself is left out. */
  readonly wrap: Wrap | undefined
  readonly children: ReactNode[]
  /** False for a table and its rows: what is not a cell then stands behind the table. */
  readonly holdsWords: boolean
  readonly behind: ReactNode[]
  words: string
}

const createFrame = (wrap: Wrap | undefined, holdsWords: boolean): Frame => ({ wrap, children: [], holdsWords, behind: [], words: '' })

/** Builds a bounded tree of React elements from a run of opening and closing tokens, without recursion. */
export class TreeBuilder {
  private readonly frames: Frame[] = [createFrame(undefined, true)]
  private depth = 0
  private nodes = 0
  private readonly most: number

  /** @param before Elements that the message has already. */
  constructor(before = 0) {
    this.most = mostNodes - before
  }

  /** Elements made so far. */
  get count(): number {
    return this.nodes
  }

  private get top(): Frame {
    return this.frames[this.frames.length - 1] as Frame
  }

  /** Opens a wrapper. Without `wrap`, or beyond a limit, only its children are kept. */
  open(wrap: Wrap | undefined, holdsWords = true): void {
    const kept = wrap !== undefined && this.depth < deepest && this.nodes < this.most
    if (kept) this.depth++
    this.frames.push(createFrame(kept ? wrap : undefined, kept ? holdsWords : this.top.holdsWords))
  }

  /** Closes the innermost wrapper. */
  close(): void {
    const frame = this.frames.length > 1 ? this.frames.pop() : undefined
    if (frame === undefined) return
    const parent = this.top
    parent.words += frame.words
    if (frame.wrap === undefined) {
      for (const child of frame.children) this.append(child)
    } else {
      this.depth--
      this.nodes++
      parent.children.push(frame.wrap(frame.children, String(this.nodes), frame.words))
    }
    for (const child of frame.behind) this.append(child)
  }

  /** Adds words. Neighbours melt together, so that a flood of pieces costs one node. */
  text(words: string): void {
    this.top.words += words
    this.append(words)
  }

  /** Adds an element that stands alone, or its words beyond the limit. */
  leaf(make: (key: string) => ReactNode, words: string): void {
    if (this.nodes >= this.most) return this.text(words)
    this.nodes++
    this.top.words += words
    this.top.children.push(make(String(this.nodes)))
  }

  /** Closes what is open and returns the whole, under a key. */
  finish(key: string): ReactNode {
    while (this.frames.length > 1) this.close()
    return createElement(Fragment, { key }, ...this.top.children)
  }

  private append(child: ReactNode): void {
    const { children, behind, holdsWords } = this.top
    const list = holdsWords ? children : behind
    const last = list[list.length - 1]
    if (typeof child === 'string' && typeof last === 'string') list[list.length - 1] = last + child
    else list.push(child)
  }
}
