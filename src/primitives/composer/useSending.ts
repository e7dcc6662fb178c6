'use client'
import { useCallback, useRef, useState } from 'react'
import type { ComposerDraft, SendAnswer } from './composerDraft.ts'

/** The way of a draft to the app. */
export interface Sending {
  readonly isSending: boolean
  readonly isRefused: boolean
  /** Offers a draft; one at a time. */
  readonly offer: (draft: ComposerDraft, onAccepted: () => void) => void
  readonly forgetRefusal: () => void
}

/** Offers drafts to `onSend` and waits for its answer. What it throws or rejects with goes to `onSendError`. */
export function useSending(
  onSend: ((draft: ComposerDraft) => SendAnswer) | undefined,
  onSendError: ((error: unknown) => void) | undefined,
): Sending {
  const [isSending, setSending] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const isOffered = useRef(false)

  const offer = (draft: ComposerDraft, onAccepted: () => void) => {
    if (isOffered.current || !onSend) return
    isOffered.current = true
    const settle = (isAccepted: boolean) => {
      isOffered.current = false
      setSending(false)
      setRefused(!isAccepted)
      if (isAccepted) onAccepted()
    }
    const fail = (error: unknown) => {
      settle(false)
      onSendError?.(error)
    }
    try {
      const answer = onSend(draft)
      if (typeof answer !== 'object') return settle(answer !== false)
      setSending(true)
      setRefused(false)
      answer.then((late) => settle(late !== false), fail)
    } catch (error) {
      fail(error)
    }
  }

  const forgetRefusal = useCallback(() => setRefused(false), [])
  return { isSending, isRefused, offer, forgetRefusal }
}
