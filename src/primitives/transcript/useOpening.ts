'use client'
import { useMemo, useState } from 'react'
import { findRow } from './findRow.ts'
import type { TranscriptPlace } from './transcriptTypes.ts'

/** The place at which a transcript is opening. */
export interface Opening {
  /** The place, from the commit in which its row is there until `done`. */
  readonly place: TranscriptPlace | undefined
  /** Index of its row, or -1: then the transcript opens at its end. */
  readonly index: number
  readonly done: () => void
}

/** Looks for the row of a place once for each place, as soon as there are rows. */
export function useOpening(openAt: TranscriptPlace | undefined, count: number, getKey: (index: number) => string): Opening {
  const [opened, open] = useState<TranscriptPlace | undefined>(undefined)
  const place = openAt !== opened && count > 0 ? openAt : undefined
  const index = useMemo(() => (place ? findRow(place.key, count - 1, count, getKey) : -1), [place, count, getKey])
  return { place, index, done: () => open(openAt) }
}
