'use client'
import { useState } from 'react'
import type { TranscriptRows } from '../../primitives/transcript/index.ts'
import type { Opening } from './useOpening.ts'

/** What waits below, and the way to it. */
export interface News {
  /** Messages that came while the reader was elsewhere, or were unread when he came and he has not been at the end since. */
  readonly count: number
  /** Leads to the first of them, and from there to the end. */
  readonly goOn: () => void
}

/** Pixels from the upper edge within which a row counts as being read from its beginning. */
const atTop = 64

/** Whether a row begins further down than where the reader is. */
function isBelow({ log, list }: TranscriptRows, index: number): boolean {
  const room = log.current?.getBoundingClientRect()
  const rows = [...(list.current?.children ?? [])]
  const isRow = (row: Element) => row.getAttribute('data-index') === String(index)
  if (!room) return false
  const mounted = rows.find(isRow)
  if (mounted) return mounted.getBoundingClientRect().top > room.top + atTop
  const inSight = rows.find((row) => row.getBoundingClientRect().bottom > room.top && row.getBoundingClientRect().top < room.bottom)
  return Number(inSight?.getAttribute('data-index') ?? Infinity) < index
}

/**
 * What the button above the composer counts and where it leads. As in Telegram and WhatsApp, one press leads to the first message
 * that is new, since that is where reading goes on, and the next one to the end. Where all that is new fits on the screen the two are the same
 * place: the usual case in a support chat, in which one press is enough.
 */
export function useNews(transcript: TranscriptRows, { unreadCount }: Opening): News {
  const { following, newCount, count, showRow, scrollToEnd } = transcript
  const [reading, setReading] = useState<'opening' | 'away' | 'been-at-end'>('opening')
  if (reading === 'opening' && !following) setReading('away')
  if (reading === 'away' && following) setReading('been-at-end')

  const news = following ? 0 : newCount + (reading === 'been-at-end' ? 0 : unreadCount)
  return {
    count: news,
    goOn: () => {
      const first = count - news
      if (news > 0 && isBelow(transcript, first)) showRow(first, { align: 'start' })
      else scrollToEnd()
    },
  }
}
