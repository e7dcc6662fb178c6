'use client'
import { useEffect, useRef, useState } from 'react'
import type { Announcement, AnnouncerWords, SpokenLine } from './announcement.ts'
import { silentAnnouncer, stepAnnouncements, type AnnouncerState } from './stepAnnouncements.ts'

/** Milliseconds that a line stays in its region. TalkBack misses what is gone within 100. */
const lineLife = 1000

interface Memory {
  state: AnnouncerState
  /** Ids that were there at the last step; missing before the first. */
  known?: ReadonlySet<string>
}

/** The lines that stand in the live regions now. */
export function useSpokenLines(announcements: readonly Announcement[], words: AnnouncerWords): readonly SpokenLine[] {
  const [lines, setLines] = useState<readonly SpokenLine[]>([])
  const memory = useRef<Memory>({ state: silentAnnouncer })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const { current } = memory
    current.known ??= new Set(announcements.map(({ id }) => id))
    const speak = () => {
      const met = new Set(current.known)
      const fresh = announcements.filter(({ id }) => !met.has(id) && met.add(id))
      current.known = new Set(announcements.map(({ id }) => id))
      const step = stepAnnouncements(current.state, fresh, Date.now(), words)
      current.state = step.state
      if (step.lines.length > 0) setLines((present) => [...present, ...step.lines])
      if (step.wakeAt !== undefined) timer = setTimeout(speak, Math.max(0, step.wakeAt - Date.now()))
    }
    timer = setTimeout(speak, 0)
    return () => clearTimeout(timer)
  }, [announcements, words])

  useEffect(() => {
    const [oldest] = lines
    if (!oldest) return undefined
    const clear = () => setLines((present) => present.filter(({ at }) => at + lineLife > Date.now()))
    const timer = setTimeout(clear, Math.max(0, oldest.at + lineLife - Date.now()) + 1)
    return () => clearTimeout(timer)
  }, [lines])

  return lines
}
