'use client'
import { useRef } from 'react'
import type { TranscriptRows } from '../../primitives/transcript/index.ts'
import { useLayoutEffectOnClient } from '../../primitives/useLayoutEffectOnClient.ts'

/** More rows than this at once are history, and simply there. */
const mostArrivals = 3
/** Milliseconds in which nothing else rises: where much comes at once it is read, not watched, and each row that moves is styled anew in every frame. */
const rest = 300

/** Lets a row rise; what is answered ends that at once. */
function rise(row: HTMLElement): () => void {
  const settle = () => {
    delete row.dataset['arriving']
    row.removeEventListener('animationend', end)
  }
  const end = ({ target }: AnimationEvent) => {
    if (target === row) settle()
  }
  row.dataset['arriving'] = ''
  row.addEventListener('animationend', end)
  return settle
}

/** Marks rows that have just been added at the end with `data-arriving`, for the style sheet to let them rise until the next one comes. */
export function useArrivals({ list, count, following }: TranscriptRows, lastId: string | undefined): void {
  const before = useRef({ count, lastId })
  const lastAt = useRef(-Infinity)
  const rising = useRef<(() => void)[]>([])
  useLayoutEffectOnClient(() => {
    const added = before.current.lastId === lastId ? 0 : count - before.current.count
    const wasEmpty = before.current.count === 0
    before.current = { count, lastId }
    if (added <= 0) return
    // It is pushed up now, and would do two things at once.
    for (const settle of rising.current.splice(0)) settle()
    const now = performance.now()
    const isAlone = now - lastAt.current > rest
    lastAt.current = now
    if (added > mostArrivals || wasEmpty || !following || !isAlone) return
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > [data-index]') ?? []
    rising.current = [...rows].filter((row) => Number(row.dataset['index']) >= count - added).map(rise)
  }, [list, count, following, lastId])
}
