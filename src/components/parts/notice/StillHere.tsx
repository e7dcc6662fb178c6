'use client'
import { useRef } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import { Button } from '../../button/index.ts'
import type { PartContext } from '../../partProps.ts'
import { useKeptFocus } from '../../useKeptFocus.ts'

/** Props of `StillHere`. */
export type StillHereProps = { readonly [K in 'message' | 'actionState' | 'onReply']: PartContext[K] | undefined }

/** Answers a warning that the conversation will be closed, with the visitor's own message. Gone when that is answered or over. */
export function StillHere({ message, actionState = 'live', onReply }: StillHereProps) {
  const { content } = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const keptFocus = useKeptFocus(place, true)
  const isLive = actionState === 'live' && onReply !== undefined && message !== undefined
  return (
    <div {...keptFocus} ref={place} className="parlance-notice-action">
      {isLive && (
        <Button size="small" onClick={() => onReply({ action: 'reply', label: content.stillHere, value: content.stillHere }, message)}>
          {content.stillHere}
        </Button>
      )}
    </div>
  )
}
