'use client'
import type { LucideIcon } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Button } from '../button/index.ts'

/** Props of `AskField`. */
export interface AskFieldProps {
  readonly icon: LucideIcon
  /** Name of the field, for assistive technology. */
  readonly label: string
  readonly placeholder: string
  readonly button: string
  /** What stands in it at first. */
  readonly initial: string
  /** Whether it is a search. */
  readonly isSearch: boolean
  /** The field's words, trimmed and never empty. */
  readonly onAsk: (words: string) => void
  /** Below the field and part of the same form. */
  readonly children?: (words: string) => ReactNode
}

/** Characters a question may have. */
const longestQuestion = 1_000

/** A line to ask in, with its button. Enter asks; while an IME composes it does not. What was typed stays. */
export function AskField({ icon: Icon, label, placeholder, button, initial, isSearch, onAsk, children }: AskFieldProps) {
  const [words, setWords] = useState(initial)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()

  return (
    <form
      role={isSearch ? 'search' : undefined}
      className="parlance-ask"
      onSubmit={(event) => {
        event.preventDefault()
        const asked = words.trim()
        if (asked === '') field.current?.focus()
        else onAsk(asked)
      }}
    >
      <div className="parlance-ask-line">
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        <label htmlFor={id} className="parlance-hidden">
          {label}
        </label>
        <input
          ref={field}
          id={id}
          type={isSearch ? 'search' : 'text'}
          className="parlance-ask-input"
          dir="auto"
          value={words}
          placeholder={placeholder}
          maxLength={longestQuestion}
          enterKeyHint={isSearch ? 'search' : 'send'}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            // WebKit ends a composition before the key that ended it.
            if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229)) event.preventDefault()
          }}
        />
        <Button type="submit" variant="primary" size="small" className="parlance-ask-button">
          {button}
        </Button>
      </div>
      {children?.(words.trim())}
    </form>
  )
}
