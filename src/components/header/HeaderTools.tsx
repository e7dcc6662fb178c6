'use client'
import { EllipsisVertical } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { useFolding } from './useFolding.ts'

/** Props of `HeaderTools`. */
export interface HeaderToolsProps {
  /** Tells apart those whose name needs the room. */
  readonly identity: string
  /** Buttons, each of which is an element of its own. */
  readonly children: ReactNode
}

/**
 * The buttons of a header that are not the way out. Where they would leave no room for whom one talks to, they stand below one another under
 * a button, with their names beside them.
 */
export function HeaderTools({ identity, children }: HeaderToolsProps) {
  const { header: words } = useLocale().transcript
  const root = useRef<HTMLDivElement>(null)
  const tools = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const pressed = useRef<HTMLElement | null>(null)
  const isFolded = useFolding({ root, tools, pressed }, identity)
  const [isOpen, setOpen] = useState(false)
  const isShown = isFolded && isOpen
  const id = useId()
  if (isOpen && !isFolded) setOpen(false)

  useEffect(() => {
    if (!isShown) return undefined
    const onPress = (event: PointerEvent) => {
      if (root.current && !event.composedPath().includes(root.current)) setOpen(false)
    }
    const page = root.current?.ownerDocument
    page?.addEventListener('pointerdown', onPress)
    return () => page?.removeEventListener('pointerdown', onPress)
  }, [isShown])

  function close() {
    more.current?.focus({ preventScroll: true })
    setOpen(false)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isShown) return
    event.stopPropagation()
    close()
  }

  // Before the button does its work: what it opens may take the focus, and gives it back to what had it.
  const onPressInside = ({ target }: MouseEvent) => {
    const button = (target as Element).closest<HTMLElement>('button, a')
    if (!isFolded || !button) return
    pressed.current = button
    close()
  }

  return (
    <div
      ref={root}
      className="parlance-header-fold"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => relatedTarget && !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      {isFolded && (
        <IconButton ref={more} label={words.more} aria-expanded={isOpen} aria-controls={id} data-tools="" onClick={() => setOpen(!isOpen)}>
          <EllipsisVertical aria-hidden="true" size={20} strokeWidth={1.5} />
        </IconButton>
      )}
      <div
        ref={tools}
        id={id}
        className="parlance-header-tools"
        data-folded={isFolded || undefined}
        hidden={isFolded && !isOpen}
        onClickCapture={onPressInside}
      >
        {children}
      </div>
    </div>
  )
}
