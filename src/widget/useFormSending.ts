'use client'
import { useEffect, useRef, useState } from 'react'
import type { FormOutcome, FormValues } from '../model/index.ts'

/** A form on its way to the host, and what became of it. */
export interface FormSending {
  readonly outcome: FormOutcome
  readonly send: (values: FormValues) => void
}

/** Hands a form to the host. Where it throws or rejects the visitor may try again, with what he wrote. */
export function useFormSending(onSubmit: (values: FormValues) => void | Promise<void>, onTaken?: () => void): FormSending {
  const [outcome, setOutcome] = useState<FormOutcome>({ status: 'open' })
  const isMounted = useRef(false)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])

  async function send(values: FormValues) {
    setOutcome({ status: 'sending', values })
    let status: 'answered' | 'failed' = 'answered'
    try {
      await onSubmit(values)
      onTaken?.()
    } catch {
      status = 'failed'
    }
    if (isMounted.current) setOutcome({ status, values })
  }
  return { outcome, send: (values) => void send(values) }
}
