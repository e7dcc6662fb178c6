'use client'
import { useRef } from 'react'
import { useLayoutEffectOnClient, type TranscriptRows } from '../../primitives/transcript/index.ts'

/** More rows than this at once are history, and simply there. */
const mostArrivals = 3

/** Marks rows that have just been added at the end with `data-arriving`, for the style sheet to let them rise. */
export function useArrivals({ list, count, following }: TranscriptRows, lastId: string | undefined): void {
  const before = useRef({ count, lastId })
  useLayoutEffectOnClient(() => {
    const added = before.current.lastId === lastId ? 0 : count - before.current.count
    const wasEmpty = before.current.count === 0
    before.current = { count, lastId }
    if (added <= 0 || added > mostArrivals || wasEmpty || !following) return
    for (const row of list.current?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? []) {
      if (Number(row.dataset['index']) < count - added) continue
      row.dataset['arriving'] = ''
      const settle = (event: AnimationEvent) => {
        if (event.target !== row) return
        delete row.dataset['arriving']
        row.removeEventListener('animationend', settle)
      }
      row.addEventListener('animationend', settle)
    }
  }, [list, count, following, lastId])
}
