'use client'
import { Component, type ReactNode, type RefObject } from 'react'
import { focusOnce } from '../../primitives/form/index.ts'

interface FocusKeeperProps {
  readonly root: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

const holdsFocus = (root: HTMLElement | null) => {
  const focused = (root?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement
  return root !== null && focused != null && root.contains(focused)
}

/**
 * Gives the focus to the root when what had it inside is gone after an update. A class, for only these two methods stand right
 * before and right after the change.
 */
export class FocusKeeper extends Component<FocusKeeperProps> {
  override getSnapshotBeforeUpdate(): boolean {
    return holdsFocus(this.props.root.current)
  }

  override componentDidUpdate(_props: FocusKeeperProps, _state: unknown, hadFocus: boolean): void {
    const root = this.props.root.current
    if (hadFocus && root && !holdsFocus(root)) focusOnce(root)
  }

  override render(): ReactNode {
    return this.props.children
  }
}
