import type { ReactNode } from 'react'
import './frame.css'

/** A room of fixed height, as a panel gives the transcript. */
export function Frame({ size, children }: { readonly size?: 'phone' | 'narrow' | 'short'; readonly children?: ReactNode }) {
  return (
    <div className="story-transcript" data-size={size}>
      {children}
    </div>
  )
}
