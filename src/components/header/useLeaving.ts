'use client'
import { useEffect, useState } from 'react'

/** Milliseconds after which what has faded out is taken away. */
const fadeTime = 300

/** What was shown before `key` last changed, for as long as it takes to fade out. */
export function useLeaving<T>(key: string, content: T): T | undefined {
  const [shown, setShown] = useState({ key, content })
  const [leaving, setLeaving] = useState<T>()
  if (shown.key !== key) {
    setLeaving(shown.content)
    setShown({ key, content })
  } else if (shown.content !== content) {
    setShown({ key, content })
  }

  useEffect(() => {
    if (leaving === undefined) return undefined
    const timer = setTimeout(() => setLeaving(undefined), fadeTime)
    return () => clearTimeout(timer)
  }, [leaving])
  return leaving
}
