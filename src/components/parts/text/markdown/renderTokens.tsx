import type { Token } from 'markdown-it'
import { createElement, type ReactNode } from 'react'
import { ExternalLink, inspectLink } from '../../../contentPolicy/index.ts'
import type { ImagePolicy } from '../../../partProps.ts'
import { ScrollBox } from '../../ScrollBox.tsx'
import { isShortCell } from '../../table/isShortCell.ts'
import { CodeBlock } from '../CodeBlock.tsx'
import { InlineImage } from '../InlineImage.tsx'
import { StreamCaret } from '../StreamCaret.tsx'
import { TreeBuilder, type Wrap } from './TreeBuilder.ts'

/** What the renderer needs beside the tokens. */
export interface RenderOptions {
  readonly images: ImagePolicy
  /** Name of a table that scrolls. */
  readonly tableName: string
}

/** An element, and how many it has inside. */
export interface RenderedTokens {
  readonly element: ReactNode
  readonly nodes: number
}

const element = (tag: string, props: Record<string, string | number> = {}): Wrap =>
  (children, key) => createElement(tag, { key, ...props }, ...children)

const alignments: Readonly<Record<string, string>> = { 'text-align:left': 'start', 'text-align:center': 'center', 'text-align:right': 'end' }

function cell(token: Token): Wrap {
  const align = alignments[token.attrGet('style') ?? '']
  const props = { ...(token.tag === 'th' ? { scope: 'col' } : {}), ...(align ? { 'data-align': align } : {}) }
  return (children, key, words) =>
    createElement(token.tag === 'th' ? 'th' : 'td', { key, ...props, ...(isShortCell(words) ? { 'data-short': '' } : {}) }, ...children)
}

function list(token: Token): Wrap {
  const start = Number(token.attrGet('start') ?? 1)
  return element('ol', start === 1 || !Number.isSafeInteger(start) ? {} : { start })
}

function link(token: Token): Wrap | undefined {
  const url = String(token.attrGet('href') ?? '')
  const facts = inspectLink(url)
  const isAutomatic = token.markup === 'linkify' || token.markup === 'autolink'
  if (facts === undefined || (isAutomatic && facts.isLookAlike)) return undefined
  return (children, key, words) => (
    <ExternalLink key={key} url={url} words={words}>
      {children.length > 0 ? children : facts.host ?? facts.href}
    </ExternalLink>
  )
}

/** How an opening token wraps what follows. Undefined keeps the words alone, which is right for every token not named here. */
function wrapFor(token: Token, { tableName }: RenderOptions): Wrap | undefined {
  if (token.hidden) return undefined
  switch (token.type) {
    case 'paragraph_open':
      return element('p')
    case 'heading_open':
      // A paragraph that looks like a heading: a message has no say in the outline of the page around it.
      return element('p', { 'data-heading': token.tag === 'h1' || token.tag === 'h2' ? 'large' : 'small' })
    case 'blockquote_open':
      return element('blockquote')
    case 'bullet_list_open':
      return element('ul')
    case 'ordered_list_open':
      return list(token)
    case 'list_item_open':
      return element('li')
    case 'table_open':
      return (children, key) => (
        <ScrollBox key={key} name={tableName} className="parlance-table">
          {createElement('table', null, ...children)}
        </ScrollBox>
      )
    case 'thead_open':
    case 'tbody_open':
    case 'tr_open':
    case 'strong_open':
    case 'em_open':
    case 's_open':
      return element(token.tag)
    case 'th_open':
    case 'td_open':
      return cell(token)
    case 'link_open':
      return link(token)
    default:
      return undefined
  }
}

const tableFrames = new Set(['table_open', 'thead_open', 'tbody_open', 'tr_open'])

function addLeaf(builder: TreeBuilder, token: Token, options: RenderOptions): void {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return builder.leaf((key) => <br key={key} />, '\n')
    case 'hr':
      return builder.leaf((key) => <hr key={key} />, '\n')
    case 'code_inline':
      return builder.leaf((key) => <code key={key}>{token.content}</code>, token.content)
    case 'code_block':
    case 'fence':
      return builder.leaf((key) => <CodeBlock key={key} code={token.content} isGrowing={token.meta !== null} />, token.content)
    case 'caret':
      return builder.leaf((key) => <StreamCaret key={key} />, '')
    case 'image': {
      const src = String(token.attrGet('src') ?? '')
      return builder.leaf((key) => <InlineImage key={key} src={src} alt={token.content} images={options.images} />, token.content)
    }
    default:
      return builder.text(token.content)
  }
}

/**
 * Turns the parser's tokens into React elements under one key: at most 20 deep, what is unknown as words.
 *
 * @param nodesBefore Elements that the message has already; together they are at most 2,000.
 */
export function renderTokens(tokens: readonly Token[], options: RenderOptions, key: string, nodesBefore: number): RenderedTokens {
  const builder = new TreeBuilder(nodesBefore)
  let isInLink = false
  const add = (run: readonly Token[]) => {
    for (const token of run) {
      if (token.type === 'link_open' || token.type === 'link_close') isInLink = token.nesting === 1
      if (token.nesting === 1) builder.open(wrapFor(token, options), !tableFrames.has(token.type))
      else if (token.nesting === -1) builder.close()
      else if (token.type === 'inline') add(token.children ?? [])
      // A picture that waits for a click is a button, and a button has no place in a link.
      else if (token.type === 'image' && isInLink) builder.text(token.content)
      else addLeaf(builder, token, options)
    }
  }
  add(tokens)
  return { element: builder.finish(key), nodes: builder.count }
}
