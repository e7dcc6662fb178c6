'use client'
import { useRef } from 'react'
import { useLayoutEffectOnClient, type TranscriptRows } from '../../primitives/transcript/index.ts'

/** More rows than this at once are history, and simply there. */
const mostArrivals = 3
/** Milliseconds in which nothing else rises: where much comes at once it is read, not watched, and each row that moves is styled anew in every frame. */
const rest = 300

/** Marks rows that have just been added at the end with `data-arriving`, for the style sheet to let them rise. */
export function useArrivals({ list, count, following }: TranscriptRows, lastId: string | undefined): void {
  const before = useRef({ count, lastId })
  const lastAt = useRef(-Infinity)
  useLayoutEffectOnClient(() => {
    const added = before.current.lastId === lastId ? 0 : count - before.current.count
    const wasEmpty = before.current.count === 0
    before.current = { count, lastId }
    if (added <= 0) return
    const now = performance.now()
    const isAlone = now - lastAt.current > rest
    lastAt.current = now
    if (added > mostArrivals || wasEmpty || !following || !isAlone) return
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
