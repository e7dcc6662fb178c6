'use client'
import type { ReactNode } from 'react'
import { clipText } from '../../contentPolicy/index.ts'

/** Props of `FallbackCard`. */
export interface FallbackCardProps {
  readonly icon: ReactNode
  /** What kind of thing it is, in the sender's words. Foreign text. */
  readonly title?: string
  /** Why it is not there, in plain words. */
  readonly words: string
  readonly children?: ReactNode
}

/** Stands where something cannot be shown, without alarm. */
export function FallbackCard({ icon, title, words, children }: FallbackCardProps) {
  return (
    <div className="parlance-fallback">
      {icon}
      <div className="parlance-fallback-words">
        {title && (
          <p className="parlance-fallback-title" dir="auto">
            {clipText(title, 300)}
          </p>
        )}
        <p className="parlance-fallback-line">{words}</p>
        {children}
      </div>
    </div>
  )
}
