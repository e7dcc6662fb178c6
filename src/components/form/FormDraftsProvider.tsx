'use client'
import { createContext, useContext, useState, type ReactNode } from 'react'
import type { FormValues } from '../../model/index.ts'

/** What was filled in and not yet sent, by the ids of the forms. In memory alone; secure forms are never in it. */
type FormDrafts = Map<string, FormValues>

const DraftsContext = createContext<FormDrafts | null>(null)

/** Props of `FormDraftsProvider`. */
export interface FormDraftsProviderProps {
  /** What shares the drafts. */
  readonly children?: ReactNode
}

/**
 * Keeps what is filled in while forms are scrolled out of sight and drawn again. A `Transcript` has one; one around it keeps
 * what is filled in while the transcript itself is away.
 */
export function FormDraftsProvider({ children }: FormDraftsProviderProps) {
  const outer = useContext(DraftsContext)
  const [own] = useState<FormDrafts>(() => new Map())
  return <DraftsContext.Provider value={outer ?? own}>{children}</DraftsContext.Provider>
}

/** The draft of one form. */
export interface FormDraft {
  readonly read: () => FormValues
  readonly save: (values: FormValues) => void
  readonly forget: () => void
}

const empty: FormValues = {}

/** The draft under a key; without a key or a provider it lives as long as the component does. */
export function useFormDraft(key: string | undefined): FormDraft {
  const shared = useContext(DraftsContext)
  const [own] = useState<FormDrafts>(() => new Map())
  const drafts = key === undefined ? own : (shared ?? own)
  const name = key ?? ''
  return {
    read: () => drafts.get(name) ?? empty,
    save: (values) => void drafts.set(name, values),
    forget: () => void drafts.delete(name),
  }
}
