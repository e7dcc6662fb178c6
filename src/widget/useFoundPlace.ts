'use client'
import { useEffect, type RefObject } from 'react'
import type { TranscriptHandle } from '../components/transcript/index.ts'
import type { FoundPlace } from '../core/index.ts'

/** The share of the transcript's height, above and below, in which a place is not left: what is said around it could not be read. */
const margin = 0.15

const logOf = (root: HTMLElement | null) => root?.querySelector<HTMLElement>('[role="log"][data-following], [role="log"].parlance-transcript-log') ?? null

/** Id of the last message that is in view, for a reader who is not at the end. */
export function lastInView(root: HTMLElement | null): string | undefined {
  const log = logOf(root)
  if (!log || log.hasAttribute('data-following')) return undefined
  const { bottom } = log.getBoundingClientRect()
  let last: HTMLElement | undefined
  // What the host says above the conversation is no message of it.
  for (const row of log.querySelectorAll<HTMLElement>('[data-index][data-message-key]')) {
    const { top } = row.getBoundingClientRect()
    if (top < bottom && top >= (last?.getBoundingClientRect().top ?? -Infinity)) last = row
  }
  return last?.dataset['messageKey']
}

/**
 * Brings the place that is shown to the middle of the transcript, unless it stands well in view. In a message that is higher than the transcript it is the
 * place that is brought there, not the message.
 */
export function useFoundPlace(
  root: RefObject<HTMLElement | null>,
  handle: RefObject<TranscriptHandle | null>,
  current: FoundPlace | undefined,
  locate: (place: { readonly key: string; readonly occurrence: number }) => DOMRect | undefined,
): void {
  useEffect(() => {
    const log = logOf(root.current)
    if (!current || !log) return undefined
    const offCentre = (share: number) => {
      const place = locate({ key: current.messageId, occurrence: current.occurrence })
      if (!place) return undefined
      const { top, bottom, height } = log.getBoundingClientRect()
      const isInView = place.top >= top + height * share && place.bottom <= bottom - height * share
      return isInView ? 0 : (place.top + place.bottom - top - bottom) / 2
    }
    if (offCentre(margin) === 0) return undefined
    handle.current?.scrollToMessage(current.messageId, { align: 'center' })
    // Its row has been mounted and measured by then.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        log.scrollTop += offCentre(0) ?? 0
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [root, handle, current, locate])
}
