'use client'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { focusedIn, isFocusLost } from '../primitives/window/index.ts'
import { useChatSelector } from '../react/index.ts'
import { searchModule } from './latePanel.ts'

/** Whether the search of the panel is open, and how it is. */
export interface PanelSearchState {
  readonly isOpen: boolean
  /** It was asked for, and is still being fetched. It opens if the visitor has not gone on to something else by then. */
  readonly isAsked: boolean
  /** There is something to search. */
  readonly isOffered: boolean
  readonly onOpen: () => void
  /** Closes it, or calls it off. */
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
 * Opens the search of the panel by its button or by the keys for it while the focus is inside the panel; the same keys once more, in the field or while
 * it is still being fetched, are the browser's. Escape calls it off as long as it has not come.
 */
export function usePanelSearch(root: RefObject<HTMLElement | null>, isWanted: boolean): PanelSearchState {
  const hasMessages = useChatSelector((state) => state.messages.length > 0)
  const isOffered = isWanted && hasMessages
  const [wish, setWish] = useState<'none' | 'asked' | 'open'>('none')
  const isOpen = wish === 'open' && isOffered
  const isAsked = wish === 'asked' && isOffered
  const field = useRef<HTMLInputElement>(null)
  const returnTo = useRef<HTMLElement | null>(null)
  const askedAt = useRef<Element | null>(null)
  if (wish !== 'none' && !isOffered) setWish('none')

  const onOpen = useCallback(() => {
    const focused = focusedInside(root)
    if (focused !== field.current) returnTo.current = focused
    askedAt.current = focusedIn(root.current)
    setWish(searchModule.get() ? 'open' : 'asked')
    field.current?.select()
    field.current?.focus()
  }, [root])
  const onClose = useCallback(() => setWish('none'), [])

  useEffect(() => {
    const element = root.current
    if (!element || !isAsked) return undefined
    const settle = () => {
      if (!searchModule.get()) return
      const hasStayed = isFocusLost(element) || (askedAt.current !== null && focusedIn(element) === askedAt.current)
      setWish((now) => (now !== 'asked' ? now : hasStayed ? 'open' : 'none'))
    }
    const unsubscribe = searchModule.subscribe(settle)
    // It may have come before anyone listened.
    void searchModule.load().then(settle)
    // Who writes on would write into the search.
    element.addEventListener('input', onClose)
    return () => {
      unsubscribe()
      element.removeEventListener('input', onClose)
    }
  }, [root, isAsked, onClose])

  useEffect(() => {
    const element = root.current
    if (!element || !isOffered) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (isAsked && event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        return onClose()
      }
      if (!isFindKey(event) || (isOpen && focusedInside(root) === field.current)) return
      if (isAsked) return onClose()
      event.preventDefault()
      onOpen()
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [root, isOffered, isOpen, isAsked, onOpen, onClose])

  return { isOpen, isAsked, isOffered, onOpen, onClose, field, returnTo }
}
