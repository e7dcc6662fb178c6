import { createElement, Fragment, type ReactNode } from 'react'
import { ExternalLink, inspectLink } from '../../../contentPolicy/index.ts'
import type { ImagePolicy } from '../../../partProps.ts'
import { CodeBlock } from '../CodeBlock.tsx'
import { InlineImage } from '../InlineImage.tsx'

const deepest = 20
const mostNodes = 2_000

const elements: ReadonlyMap<string, string> = new Map([
  ...['strong', 'em', 'u', 's', 'p', 'ul', 'ol', 'li', 'code', 'blockquote', 'div'].map((tag) => [tag, tag] as const),
  ['b', 'strong'],
  ['i', 'em'],
])

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Turns a sanitised fragment into React elements: at most 20 deep and 2,000 in number, beyond that words alone. */
export function renderFragment(fragment: DocumentFragment, images: ImagePolicy): ReactNode {
  let nodes = 0

  const renderElement = (node: Element, key: number, depth: number): ReactNode => {
    const tag = node.localName
    if (tag === 'br') return <br key={key} />
    if (tag === 'pre') return <CodeBlock key={key} code={node.textContent} />
    // A picture that waits for a click is a button, and a button has no place in a link.
    if (tag === 'img' && node.closest('a') !== null) return node.getAttribute('alt')
    if (tag === 'img') return <InlineImage key={key} src={node.getAttribute('src') ?? ''} alt={node.getAttribute('alt') ?? ''} images={images} />
    const children = renderChildren(node, depth + 1)
    const facts = tag === 'a' ? inspectLink(node.getAttribute('href') ?? '') : undefined
    if (facts !== undefined) {
      const isEmpty = node.textContent.trim() === '' && node.querySelector('img[alt]') === null
      return (
        <ExternalLink key={key} url={node.getAttribute('href') ?? ''} words={node.textContent}>
          {isEmpty ? (facts.host ?? facts.href) : children}
        </ExternalLink>
      )
    }
    const known = elements.get(tag)
    return known === undefined ? children : createElement(known, { key }, ...children)
  }

  const renderChildren = (parent: Node, depth: number): ReactNode[] =>
    Array.from(parent.childNodes, (node, index): ReactNode => {
      if (!isElement(node)) return node.nodeType === 3 ? node.nodeValue : null
      nodes++
      return depth >= deepest || nodes > mostNodes ? node.textContent : renderElement(node, index, depth)
    })

  return createElement(Fragment, null, ...renderChildren(fragment, 0))
}
