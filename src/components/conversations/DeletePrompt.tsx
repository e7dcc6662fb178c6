'use client'
import { useEffect, useId, useRef } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { Button } from '../button/index.ts'

/** Props of `DeletePrompt`. */
export interface DeletePromptProps {
  /** Of the conversation, to tell it apart. */
  readonly title: string
  readonly onDelete: () => void
  readonly onCancel: () => void
}

/** The question in place of a row: really delete? The focus is on the answer that keeps; Escape keeps too. */
export function DeletePrompt({ title, onDelete, onCancel }: DeletePromptProps) {
  const { composer } = useLocale()
  const keep = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => keep.current?.focus(), [])

  return (
    <div
      role="group"
      aria-labelledby={id}
      className="parlance-delete-prompt"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel around would take the same key for its own closing.
        event.stopPropagation()
        onCancel()
      }}
    >
      <span id={id} className="parlance-delete-question" title={title}>
        {composer.deleteQuestion}
      </span>
      <span className="parlance-delete-answers">
        <Button ref={keep} size="small" onClick={onCancel}>
          {composer.deleteCancel}
        </Button>
        <Button size="small" variant="danger" onClick={onDelete}>
          {composer.deleteConfirm}
        </Button>
      </span>
    </div>
  )
}
