'use client'
import { useEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { Message } from '../../model/index.ts'
import { copyText } from './copyText.ts'
import { DeliveryAction } from './DeliveryAction.tsx'
import { ownText } from './ownText.ts'

/** Milliseconds for which it says that it is done. */
const doneTime = 2_000

/** Props of `CopyAction`. */
export interface CopyActionProps {
  readonly message: Message
  readonly onCopied?: ((messageId: string) => void) | undefined
}

/** Copies what the visitor wrote, so that it is not lost with a message that cannot be sent. */
export function CopyAction({ message, onCopied }: CopyActionProps) {
  const words = useLocale().transcript.delivery
  const [isDone, setDone] = useState(false)
  const isMounted = useRef(false)

  useEffect(() => {
    isMounted.current = true
    return () => void (isMounted.current = false)
  }, [])
  useEffect(() => {
    if (!isDone) return undefined
    const timer = setTimeout(() => setDone(false), doneTime)
    return () => clearTimeout(timer)
  }, [isDone])

  async function copy() {
    if (!(await copyText(ownText(message))) || !isMounted.current) return
    setDone(true)
    onCopied?.(message.id)
  }

  return (
    <DeliveryAction action="copy" onPress={() => void copy()}>
      {isDone ? words.copied : words.copy}
    </DeliveryAction>
  )
}
