'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { copyText } from '../message/copyText.ts'

/** Milliseconds for which it says that it is done. */
const doneTime = 2_000

/** Props of `CopyWords`. */
export interface CopyWordsProps {
  /** What it copies, as the button's name. */
  readonly label: string
  /** The words that are copied. */
  readonly words: string
}

/** Copies words, and says so. */
export function CopyWords({ label, words }: CopyWordsProps) {
  const { insight } = useLocale()
  const [doneAt, setDoneAt] = useState<number>()
  const isMounted = useRef(false)
  const isDone = doneAt !== undefined

  useEffect(() => {
    isMounted.current = true
    return () => void (isMounted.current = false)
  }, [])
  useEffect(() => {
    if (doneAt === undefined) return undefined
    const timer = setTimeout(() => setDoneAt(undefined), doneTime)
    return () => clearTimeout(timer)
  }, [doneAt])

  async function copy() {
    if ((await copyText(words)) && isMounted.current) setDoneAt(Date.now())
  }

  const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true }
  return (
    <span className="parlance-copy-words" data-done={isDone ? '' : undefined}>
      <IconButton size="small" label={label} onClick={() => void copy()}>
        {isDone ? <Check {...look} /> : <Copy {...look} />}
      </IconButton>
      <span className="parlance-hidden" role="status">
        {isDone && insight.copied}
      </span>
    </span>
  )
}
