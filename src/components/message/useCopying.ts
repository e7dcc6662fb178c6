'use client'
import { useEffect, useRef, useState } from 'react'
import { copyText } from './copyText.ts'

/** Milliseconds for which it is said how it went. */
const toldTime = 2_000

/** What came of the last try, for a moment. */
export type CopyOutcome = 'none' | 'copied' | 'failed'

/** What is to be known of copying. */
export interface CopyingOptions {
  readonly onCopied: () => void
  /** The browser did not let it. */
  readonly onFailed: () => void
}

/** A way to copy that says how it went. */
export interface Copying {
  readonly outcome: CopyOutcome
  readonly copy: (text: string) => void
}

/** Copies texts, and says for a moment what came of it. Whoever asked hears it also where the component is gone by then. */
export function useCopying({ onCopied, onFailed }: CopyingOptions): Copying {
  const [told, setTold] = useState<{ readonly outcome: CopyOutcome }>({ outcome: 'none' })
  const isMounted = useRef(false)

  useEffect(() => {
    isMounted.current = true
    return () => void (isMounted.current = false)
  }, [])
  useEffect(() => {
    if (told.outcome === 'none') return undefined
    const timer = setTimeout(() => setTold({ outcome: 'none' }), toldTime)
    return () => clearTimeout(timer)
  }, [told])

  async function copy(text: string) {
    const isCopied = await copyText(text)
    if (isMounted.current) setTold({ outcome: isCopied ? 'copied' : 'failed' })
    if (isCopied) onCopied()
    else onFailed()
  }

  return { outcome: told.outcome, copy: (text) => void copy(text) }
}
