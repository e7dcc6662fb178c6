'use client'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { useChatSelector } from '../react/index.ts'

/** Whether the search of the panel is open, and how it is. */
export interface PanelSearchState {
  readonly isOpen: boolean
  /** There is something to search. */
  readonly isOffered: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  /** The field of the search, while it is open. */
  readonly field: RefObject<HTMLInputElement | null>
  /** What had the focus before. */
  readonly returnTo: RefObject<HTMLElement | null>
}

const isMac = () => /mac|iphone|ipad/i.test(navigator.platform)

/** The keys that look for something in a page, on this kind of keyboard. On a Mac, Control and F move the caret. */
function isFindKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey || shiftKey || (isMac() ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return false
  // Layouts that write no Latin letters.
  return key.toLowerCase() === 'f' || (code === 'KeyF' && !/^[a-z]$/i.test(key))
}

function focusedInside({ current: root }: RefObject<HTMLElement | null>): HTMLElement | null {
  const focused = (root?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? null
  return root?.contains(focused) ? (focused as HTMLElement) : null
}

/**
 * Opens the search of the panel by its button or by the keys for it while the focus is inside the panel; the same keys once more, in the field, are the
 * browser's.
 */
export function usePanelSearch(root: RefObject<HTMLElement | null>, isWanted: boolean): PanelSearchState {
  const hasMessages = useChatSelector((state) => state.messages.length > 0)
  const isOffered = isWanted && hasMessages
  const [wasOpened, setOpened] = useState(false)
  const isOpen = wasOpened && isOffered
  const field = useRef<HTMLInputElement>(null)
  const returnTo = useRef<HTMLElement | null>(null)
  if (wasOpened && !isOffered) setOpened(false)

  const onOpen = useCallback(() => {
    const focused = focusedInside(root)
    if (focused !== field.current) returnTo.current = focused
    setOpened(true)
    field.current?.select()
    field.current?.focus()
  }, [root])
  const onClose = useCallback(() => setOpened(false), [])

  useEffect(() => {
    const element = root.current
    if (!element || !isOffered) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isFindKey(event) || event.defaultPrevented || event.isComposing) return
      if (isOpen && focusedInside(root) === field.current) return
      event.preventDefault()
      onOpen()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [root, isOffered, isOpen, onOpen])

  return { isOpen, isOffered, onOpen, onClose, field, returnTo }
}
