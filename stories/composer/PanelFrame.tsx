import type { ReactNode } from 'react'
import { DropTarget } from '../../src/components/composer/index.ts'
import './PanelFrame.css'

/** A panel around the part on show, so that it is seen where it lives. */
export function PanelFrame({ top, said, children }: { readonly top?: ReactNode; readonly said?: string; readonly children?: ReactNode }) {
  return (
    <DropTarget className="story-panel">
      {top}
      <div className="story-panel-body">
        <p dir="auto">{said ?? 'Hello, I am Ada. What can I help you with today?'}</p>
      </div>
      {children}
    </DropTarget>
  )
}
