'use client'
import { Component, type ReactNode, type RefObject } from 'react'
import { focusedIn, isFocusLost } from '../primitives/window/index.ts'

/** Props of `PanelFocus`. */
export interface PanelFocusProps {
  readonly root: RefObject<HTMLElement | null>
  /** What the panel shows, `unknown` while that is still to come. When it changes, what had the focus may go. */
  readonly stage: string
  /** Takes the focus over; false if there is nothing yet that could have it. */
  readonly onLost: () => boolean
  readonly children: ReactNode
}

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
    const root = this.props.root.current
    const around = root && focusedIn(root)
    // Who waits on the window for what is to come goes on to it; over a phone's screen that would bring the keyboard up.
    const waits = stage === 'unknown' && around?.getAttribute('role') === 'dialog' && !around.hasAttribute('aria-modal')
    const isWaiting = around?.contains(root) && (this.isOwed || waits)
    if (!root || !(isWaiting || isFocusLost(root))) this.isOwed = false
    else if (stage !== this.props.stage && (hadFocus || this.isOwed || waits)) this.isOwed = !this.props.onLost()
  }

  override render(): ReactNode {
    return this.props.children
  }
}
