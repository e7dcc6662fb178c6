'use client'
import { Component, type ReactNode, type RefObject } from 'react'

/** Props of `PanelFocus`. */
export interface PanelFocusProps {
  readonly root: RefObject<HTMLElement | null>
  /** What the panel shows. When it changes, what had the focus may go. */
  readonly stage: string
  /** Takes the focus over; false if there is nothing yet that could have it. */
  readonly onLost: () => boolean
  readonly children: ReactNode
}

const focusedIn = (root: HTMLElement | null) => (root?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null

/**
 * Hands the focus on when the panel shows something else in place of what had it. A class, for only these two methods stand right
 * before and right after the change.
 */
export class PanelFocus extends Component<PanelFocusProps> {
  private isOwed = false

  override getSnapshotBeforeUpdate(): boolean {
    const root = this.props.root.current
    return root !== null && root.contains(focusedIn(root))
  }

  override componentDidUpdate({ stage }: PanelFocusProps, _state: unknown, hadFocus: boolean): void {
    const focused = focusedIn(this.props.root.current)
    const isLost = focused === null || focused === document.body
    if (!isLost) this.isOwed = false
    else if (stage !== this.props.stage && (hadFocus || this.isOwed)) this.isOwed = !this.props.onLost()
  }

  override render(): ReactNode {
    return this.props.children
  }
}
