import { cdp } from 'vitest/browser'

interface Session {
  readonly send: (method: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string }
  readonly childFrames?: readonly FrameTree[]
}

/** One node as assistive technology is told of it. */
export interface AccessibleNode {
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly backendDOMNodeId?: number
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[]
}

function innermost(tree: FrameTree): FrameTree {
  const child = tree.childFrames?.at(-1)
  return child ? innermost(child) : tree
}

/** The accessibility tree of the frame the test runs in. */
export async function accessibilityTree(): Promise<readonly AccessibleNode[]> {
  const session = cdp() as unknown as Session
  const { frameTree } = (await session.send('Page.getFrameTree')) as { readonly frameTree: FrameTree }
  const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId: innermost(frameTree).frame.id })) as { readonly nodes: readonly AccessibleNode[] }
  return nodes.filter(({ ignored }) => !ignored)
}
