'use client'
import { ChevronDown, ChevronUp, Search, X } from 'lucide-react'
import { forwardRef, useId, type ComponentPropsWithoutRef, type KeyboardEvent, type Ref } from 'react'
import { useLocale } from '../../i18n/index.ts'
import { IconButton } from '../button/index.ts'
import { useSpokenResult } from './useSpokenResult.ts'

/** Props of `TranscriptSearch`: those of a `<form>`, what is looked for, and what was found. */
export interface TranscriptSearchProps extends Omit<ComponentPropsWithoutRef<'form'>, 'children' | 'onSubmit'> {
  /** The words that are looked for. */
  readonly query: string
  /** Other words are to be looked for. */
  readonly onQueryChange: (query: string) => void
  /** Places found so far. */
  readonly count: number
  /** Which of them is shown, counted from 1 at the newest. */
  readonly position?: number | undefined
  /** There may be more than were found so far. @defaultValue `false` */
  readonly isSearching?: boolean | undefined
  /** Goes to the next place, further back in time. */
  readonly onNext: () => void
  /** Goes to the place before, closer to the end. */
  readonly onPrevious: () => void
  /** The visitor is done. Without it there is no button to close. */
  readonly onClose?: (() => void) | undefined
  /** The message that holds the place, as it is spoken when the visitor goes there. @defaultValue its number alone */
  readonly currentWords?: string | undefined
  /** The field. */
  readonly fieldRef?: Ref<HTMLInputElement> | undefined
}

/** Characters that can be looked for. */
const longestQuery = 200

/**
 * A line to look for something in the transcript: the field, which of how many places is shown, and the ways to the others. Enter goes back in time,
 * Shift and Enter the other way, Escape closes. It tells how many there are when typing has come to rest. Renders a `<form role="search">`.
 */
export const TranscriptSearch = forwardRef<HTMLFormElement, TranscriptSearchProps>(function TranscriptSearch(props, ref) {
  const { query, onQueryChange, count, position, isSearching = false, onNext, onPrevious, onClose, currentWords, ...others } = props
  const { fieldRef, className, onKeyDown, ...attributes } = others
  const { search: words } = useLocale()
  const id = useId()
  const spoken = useSpokenResult({ query, count, position, isSearching, currentWords }, words)
  const isAsked = query.trim() !== ''
  const state = !isAsked ? 'empty' : count > 0 ? 'found' : isSearching ? 'searching' : 'nothing'
  const shown = { empty: '', searching: words.searching, nothing: words.nothing, found: position === undefined ? '' : words.position(position, count) }[state]

  const go = (move: () => void) => () => {
    if (count === 0) return
    spoken.onMove()
    move()
  }
  const handleKey = (event: KeyboardEvent<HTMLFormElement>) => {
    onKeyDown?.(event)
    // Such a key belongs to the composition; WebKit ends one before the key that ended it.
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape' && onClose) {
      event.preventDefault()
      // What is around the search stays open.
      event.stopPropagation()
      onClose()
    } else if (event.key === 'Enter' && (event.target as Element).matches('input')) {
      event.preventDefault()
      go(event.shiftKey ? onPrevious : onNext)()
    }
  }

  return (
    <form
      role="search"
      {...attributes}
      ref={ref}
      className={className ? `parlance-search ${className}` : 'parlance-search'}
      data-state={state}
      onKeyDown={handleKey}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="parlance-search-line">
        <Search className="parlance-search-sign" size={18} strokeWidth={1.75} aria-hidden />
        <label htmlFor={id} className="parlance-hidden">
          {words.field}
        </label>
        <input
          ref={fieldRef}
          id={id}
          type="search"
          className="parlance-search-input"
          dir="auto"
          value={query}
          placeholder={words.placeholder}
          maxLength={longestQuery}
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => onQueryChange(event.target.value)}
        />
        <span className="parlance-search-count" data-state={state}>
          {shown}
        </span>
      </div>
      <div className="parlance-search-ways">
        <IconButton label={words.earlier} aria-disabled={count === 0} onClick={go(onNext)}>
          <ChevronUp size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
        <IconButton label={words.later} aria-disabled={count === 0} onClick={go(onPrevious)}>
          <ChevronDown size={20} strokeWidth={1.5} aria-hidden />
        </IconButton>
        {onClose && (
          <IconButton label={words.close} onClick={onClose}>
            <X size={20} strokeWidth={1.5} aria-hidden />
          </IconButton>
        )}
      </div>
      <div role="status" className="parlance-hidden">
        <div key={spoken.key}>{spoken.text}</div>
      </div>
    </form>
  )
})
