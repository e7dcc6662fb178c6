'use client'
import { createContext, useContext, useState, type ReactNode } from 'react'

type Attachments = readonly [files: readonly File[], setFiles: (files: readonly File[]) => void]

const AttachmentsContext = createContext<Attachments | null>(null)

/** Keeps the files that were chosen and not yet sent while the panel below it is away. */
export function KeptAttachments({ children }: { readonly children?: ReactNode }) {
  const attachments = useState<readonly File[]>([])
  return <AttachmentsContext.Provider value={attachments}>{children}</AttachmentsContext.Provider>
}

/** The files of the composer: those that are kept above, else as long as the panel lives. */
export function usePanelAttachments(): Attachments {
  const kept = useContext(AttachmentsContext)
  const own = useState<readonly File[]>([])
  return kept ?? own
}
