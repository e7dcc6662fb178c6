'use client'
import { CircleSlash, CircleStop } from 'lucide-react'
import { useLocale } from '../../i18n/index.ts'

/** Props of `StreamMark`. */
export interface StreamMarkProps {
  readonly stream: 'interrupted' | 'stopped'
}

/** Why an answer has no end: it broke off, or the visitor stopped it. */
export function StreamMark({ stream }: StreamMarkProps) {
  const { answers: words } = useLocale()
  const Icon = stream === 'stopped' ? CircleStop : CircleSlash
  return (
    <span className="parlance-stream-mark" data-stream={stream}>
      <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
      {words[stream]}
    </span>
  )
}
