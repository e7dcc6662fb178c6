'use client'
import { createContext } from 'react'
import type { TransferredFiles } from './transferredFiles.ts'

/** Who takes the files that are dropped on a target. */
export interface DropReceiver {
  readonly isOpen: boolean
  readonly receive: (transfer: TransferredFiles) => void
}

/** A drop target, as what stands inside it sees it. */
export interface DropZone {
  readonly isDragging: boolean
  /** Adds a receiver; the answer removes it. */
  readonly register: (receiver: DropReceiver) => () => void
}

/** The drop target around, if any. */
export const DropContext = createContext<DropZone | undefined>(undefined)
