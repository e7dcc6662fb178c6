'use client'
import { useRef, useState, type DragEvent } from 'react'
import { holdsFiles, transferredFiles, type TransferredFiles } from './transferredFiles.ts'

/** What a place where files may be dropped needs. */
export interface FileDropOptions {
  /** Whether files are wanted now. Unwanted ones are stopped too, as the browser would leave the page to open them. */
  readonly isOpen: () => boolean
  readonly onDrop: (transfer: TransferredFiles) => void
}

/** Handlers for the element, and whether files are held over it. */
export interface FileDrop {
  readonly isDragging: boolean
  readonly onDragEnter: (event: DragEvent<HTMLElement>) => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
}

/** Lets files be dropped on an element and everything inside it. */
export function useFileDrop({ isOpen, onDrop }: FileDropOptions): FileDrop {
  const [isDragging, setDragging] = useState(false)
  // Entered descendants are counted by name, not by number: one that is removed while held over never reports its leaving.
  const entered = useRef(new Set<Node>())

  const settle = (place: HTMLElement) => {
    for (const node of entered.current) if (!place.contains(node)) entered.current.delete(node)
    setDragging(entered.current.size > 0 && isOpen())
  }

  return {
    isDragging,
    onDragEnter(event) {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      entered.current.add(event.target as Node)
      settle(event.currentTarget)
    },
    onDragOver(event) {
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = isOpen() ? 'copy' : 'none'
    },
    onDragLeave(event) {
      entered.current.delete(event.target as Node)
      settle(event.currentTarget)
    },
    onDrop(event) {
      entered.current.clear()
      setDragging(false)
      if (!holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      if (isOpen()) onDrop(transferredFiles(event.dataTransfer))
    },
  }
}
