import type { Token } from 'markdown-it'
import type { ReactNode } from 'react'
import { renderTokens, type RenderOptions } from './renderTokens.tsx'

/** Elements of blocks, and how many they have inside. */
export interface DrawnBlocks {
  readonly blocks: readonly ReactNode[]
  readonly nodes: number
}

function splitBlocks(tokens: readonly Token[]): (readonly Token[])[] {
  const blocks: Token[][] = []
  for (const token of tokens) {
    if (token.level === 0 && token.nesting !== -1) blocks.push([])
    blocks.at(-1)?.push(token)
  }
  return blocks
}

/**
 * Turns tokens into one element for each outermost block, keyed by its place, so that a text draws the same whether it is parsed whole or
 * block by block.
 *
 * @param first How many blocks stand before these.
 * @param nodesBefore How many elements those have.
 */
export function drawBlocks(tokens: readonly Token[], options: RenderOptions, first = 0, nodesBefore = 0): DrawnBlocks {
  let nodes = 0
  const blocks = splitBlocks(tokens).map((block, index) => {
    const drawn = renderTokens(block, options, String(first + index), nodesBefore + nodes)
    nodes += drawn.nodes
    return drawn.element
  })
  return { blocks, nodes }
}
