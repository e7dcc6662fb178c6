'use client'
import { useCallback } from 'react'
import type { TranscriptPlace } from '../../primitives/transcript/index.ts'
import type { MessagePlace } from './useOpening.ts'
import { useStableCallback } from './useStableCallback.ts'

/** Tells a host by the id of the message what the engine tells by the key of the row. */
export function usePlaceTold(onPlaceChange: ((place: MessagePlace | 'end') => void) | undefined): ((place: TranscriptPlace | 'end') => void) | undefined {
  const tell = useCallback(
    (place: TranscriptPlace | 'end') => onPlaceChange?.(place === 'end' ? place : { messageId: place.key, offset: place.offset }),
    [onPlaceChange],
  )
  return useStableCallback(onPlaceChange && tell)
}
