'use client'
import type { RefObject } from 'react'
import { useLayoutEffectOnClient } from '../../primitives/useLayoutEffectOnClient.ts'
import { writeRowFacts, type RowFacts } from './writeRowFacts.ts'

/** Props of `RowsUpdate`. */
export interface RowsUpdateProps {
  readonly list: RefObject<HTMLElement | null>
  /** By the id of the message. */
  readonly facts: ReadonlyMap<string, RowFacts>
}

/**
 * Writes to the mounted rows what has changed around them, so that none of them renders. It is a component of its own, and the last one
 * in the list, since its effect must run after the rows' and before the transcript's, which measure by what it writes.
 */
export function RowsUpdate({ list, facts }: RowsUpdateProps): null {
  useLayoutEffectOnClient(() => {
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement)) continue
      const known = facts.get(row.getAttribute('data-message-key') ?? '')
      if (known) writeRowFacts(row, known)
    }
  })
  return null
}
