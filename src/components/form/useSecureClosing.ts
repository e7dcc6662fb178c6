'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { clearForm } from './clearForm.ts'

/** Milliseconds without a touch after which a form is closed, and before that the warning. */
const idleEnd = 5 * 60_000
const idleWarning = idleEnd - 60_000

/** Milliseconds out of sight after which a form is closed. */
const hiddenEnd = 2 * 60_000

/** What closes a secure form by itself. */
export interface SecureClosing {
  /** It closes in a minute if nothing is touched. */
  readonly isEnding: boolean
  /** Something was changed. */
  readonly touch: () => void
}

/**
 * Empties a form and says so when it was not touched for five minutes, was out of sight for two, or its page goes; and empties it
 * when it is taken away. It has to be called by the component whose own markup the form is.
 */
export function useSecureClosing(findForm: () => HTMLFormElement | null, onClose: () => void): SecureClosing {
  const [isEnding, setEnding] = useState(false)
  const rearm = useRef<(() => void) | undefined>(undefined)
  const latest = useRef({ findForm, onClose })
  useEffect(() => {
    latest.current = { findForm, onClose }
  })

  useEffect(() => {
    // Held here: when the form is taken away, nothing leads to it any more.
    const form = latest.current.findForm()
    let timers: ReturnType<typeof setTimeout>[] = []
    let hiddenSince: number | undefined
    let hiddenTimer: ReturnType<typeof setTimeout> | undefined
    const disarm = () => {
      for (const timer of timers) clearTimeout(timer)
      clearTimeout(hiddenTimer)
      timers = []
    }
    const close = () => {
      disarm()
      clearForm(form)
      latest.current.onClose()
    }
    const arm = () => {
      for (const timer of timers) clearTimeout(timer)
      timers = [setTimeout(() => setEnding(true), idleWarning), setTimeout(close, idleEnd)]
    }
    const look = () => {
      clearTimeout(hiddenTimer)
      if (document.visibilityState === 'hidden') {
        hiddenSince ??= Date.now()
        hiddenTimer = setTimeout(close, hiddenEnd)
      } else if (hiddenSince !== undefined) {
        // Timers of hidden and sleeping pages run late.
        const isLate = Date.now() - hiddenSince >= hiddenEnd
        hiddenSince = undefined
        if (isLate) close()
      }
    }
    rearm.current = arm
    arm()
    look()
    window.addEventListener('pagehide', close)
    document.addEventListener('visibilitychange', look)
    return () => {
      disarm()
      window.removeEventListener('pagehide', close)
      document.removeEventListener('visibilitychange', look)
      clearForm(form)
    }
  }, [])

  const touch = useCallback(() => {
    setEnding(false)
    rearm.current?.()
  }, [])
  return { isEnding, touch }
}
