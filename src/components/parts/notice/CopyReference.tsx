'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useLocale } from '../../../i18n/index.ts'
import { IconButton } from '../../button/index.ts'
import { cleanName } from '../../contentPolicy/index.ts'
import { copyText } from '../../message/copyText.ts'

/** Milliseconds for which it says that it is done. */
const doneTime = 2_000

/** Props of `CopyReference`. */
export interface CopyReferenceProps {
  /** Foreign text. */
  readonly reference: string
}

/** Copies a case number, and says so. */
export function CopyReference({ reference }: CopyReferenceProps) {
  const { content } = useLocale()
  const [doneAt, setDoneAt] = useState<number>()
  const isDone = doneAt !== undefined

  useEffect(() => {
    if (doneAt === undefined) return undefined
    const timer = setTimeout(() => setDoneAt(undefined), doneTime)
    return () => clearTimeout(timer)
  }, [doneAt])

  const clean = cleanName(reference, 80)
  const look = { size: 14, strokeWidth: 1.75, 'aria-hidden': true }
  return (
    <span className="parlance-notice-copy">
      <IconButton
        size="small"
        label={content.copyReference(clean)}
        onClick={() => void copyText(clean).then((isCopied) => isCopied && setDoneAt(Date.now()))}
      >
        {isDone ? <Check {...look} /> : <Copy {...look} />}
      </IconButton>
      <span className="parlance-hidden" role="status">
        {isDone && content.referenceCopied}
      </span>
    </span>
  )
}
