'use client'
import { useState, type FocusEvent } from 'react'
import type { ConversationSummary } from '../../model/index.ts'
import { countWaiting, holdOrder, isSameList } from './calmOrder.ts'

/** A list whose rows keep their places while somebody uses it. */
export interface CalmOrder {
  readonly rows: readonly ConversationSummary[]
  /** How many new rows wait; undefined where the rows are as they were given. */
  readonly waiting: number | undefined
  /** Shows the list as it was given. */
  readonly release: () => void
  /** The user of the list takes one out: its row goes at once. */
  readonly takeOut: (id: string) => void
  /** For the list's element. */
  readonly handlers: {
    readonly onPointerMove: () => void
    readonly onPointerLeave: () => void
    readonly onFocus: () => void
    readonly onBlur: (event: FocusEvent) => void
  }
}

const noIds: ReadonlySet<string> = new Set()

/** Follows whether the pointer moves over a list or the focus is in it, and holds the order of its rows for as long. */
export function useCalmOrder(conversations: readonly ConversationSummary[]): CalmOrder {
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const [removed, setRemoved] = useState(noIds)
  const [shown, setShown] = useState(conversations)
  const rows = isPointed || isFocused ? holdOrder(shown, conversations, removed) : conversations
  if (!isSameList(rows, shown)) setShown(rows)
  // The element goes with its last row, and would never tell that the pointer left it.
  if (rows.length === 0 && isPointed) setPointed(false)
  if (rows.length === 0 && isFocused) setFocused(false)

  return {
    rows,
    waiting: countWaiting(rows, conversations),
    release() {
      setPointed(false)
      setFocused(false)
    },
    takeOut: (id) => setRemoved((before) => new Set([...before].filter((one) => conversations.some((known) => known.id === one)).concat(id))),
    handlers: {
      onPointerMove: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur({ currentTarget, relatedTarget }) {
        if (!currentTarget.contains(relatedTarget as Node | null)) setFocused(false)
      },
    },
  }
}
