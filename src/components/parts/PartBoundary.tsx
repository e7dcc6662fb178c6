'use client'
import { Component, type ReactNode } from 'react'
import type { MessagePart } from '../../model/index.ts'

/** Props of `PartBoundary`. */
export interface PartBoundaryProps {
  /** What is drawn inside. Another part gives the drawing another chance. */
  readonly part: MessagePart
  /** Drawn in place of a part whose component throws. */
  readonly fallback: ReactNode
  readonly children?: ReactNode
}

interface PartBoundaryState {
  readonly part: MessagePart
  readonly hasFailed: boolean
}

/** Keeps a part that cannot be drawn from taking its message, or the conversation, with it. */
export class PartBoundary extends Component<PartBoundaryProps, PartBoundaryState> {
  override state: PartBoundaryState = { part: this.props.part, hasFailed: false }

  static getDerivedStateFromProps({ part }: PartBoundaryProps, state: PartBoundaryState): PartBoundaryState | null {
    return part === state.part ? null : { part, hasFailed: false }
  }

  static getDerivedStateFromError(): Partial<PartBoundaryState> {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
