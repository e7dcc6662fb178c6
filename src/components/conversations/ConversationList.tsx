'use client'
import { SquarePen } from 'lucide-react'
import { forwardRef, useId, useRef, type ReactNode } from 'react'
import { useLocale } from '../../i18n/index.ts'
import type { ConversationSummary } from '../../model/index.ts'
import { Button, IconButton } from '../button/index.ts'
import type { RatingScaleKind } from '../rating/ratingSteps.ts'
import { ConversationRow } from './ConversationRow.tsx'
import { ConversationsEmpty, ConversationsFailed, ConversationsLoading } from './ConversationListStates.tsx'
import { useCalmOrder } from './useCalmOrder.ts'
import { useNow } from './useNow.ts'
import { useRovingRows } from './useRovingRows.ts'

/** Props of `ConversationList`. */
export interface ConversationListProps {
  /** In the order they are shown. */
  readonly conversations: readonly ConversationSummary[]
  /** For whom the list is: a visitor reads what his conversations are about, an agent who asks. @defaultValue `'visitor'` */
  readonly viewer?: 'visitor' | 'agent'
  /** How conversations are rated on this wire, as `capabilities` says. @defaultValue `'stars'` */
  readonly ratingScale?: RatingScaleKind | undefined
  /** The conversation that is open. */
  readonly selectedId?: string | undefined
  /** `loading` shows skeleton rows while there are none yet; `failed` says so. @defaultValue `'ready'` */
  readonly status?: 'ready' | 'loading' | 'failed'
  /** There are older ones that `onLoadMore` would bring. @defaultValue false */
  readonly hasMore?: boolean
  /** A conversation was chosen, by its id. */
  readonly onSelect: (id: string) => void
  /** The visitor has confirmed. Without it conversations cannot be deleted. */
  readonly onDelete?: ((id: string) => void) | undefined
  /** Begins a new conversation. Without it there is no button. */
  readonly onStart?: (() => void) | undefined
  /** More of the list is wanted. Without it, or undefined, there is no more. */
  readonly onLoadMore?: (() => void) | undefined
  /** Drawn below the title, such as `ConversationFilters`. */
  readonly controls?: ReactNode
  /** Given while the list is narrowed: an empty one says so, and can be widened. */
  readonly onClearFilters?: (() => void) | undefined
  /** Loads the list again after `failed`. */
  readonly onRetry?: (() => void) | undefined
  /** Level of the title's heading in the page. @defaultValue 2 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6
  /** A class of yours beside its own. */
  readonly className?: string
}

/**
 * The visitor's conversations. The list is one stop in the Tab order: arrow keys, Home and End move among the rows, Delete
 * asks whether to delete. While the pointer moves over the list or the focus is in it no row moves: what others change waits, and a
 * button in the head shows it. Renders a `<section>` named by its title.
 */
export const ConversationList = forwardRef<HTMLElement, ConversationListProps>(function ConversationList(props, ref) {
  const { conversations, viewer = 'visitor', ratingScale = 'stars', selectedId, status = 'ready', hasMore = false, headingLevel = 2, className } = props
  const { onSelect, onDelete, onStart, onLoadMore, onRetry, controls, onClearFilters } = props
  const { composer, insight } = useLocale()
  const Heading = `h${headingLevel}` as const
  const title = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const now = useNow()
  const calm = useCalmOrder(conversations)
  const ids = calm.rows.map((conversation) => conversation.id)
  const rows = useRovingRows(ids, selectedId)
  const isLoading = status === 'loading'
  const isEmpty = calm.rows.length === 0

  const remove = (id: string) => {
    // The focus moves on before the row goes, or it would fall to the page.
    if (!rows.focusBeside(id)) heading.current?.focus()
    calm.takeOut(id)
    onDelete?.(id)
  }

  return (
    <section
      ref={ref}
      aria-labelledby={title}
      aria-busy={isLoading || undefined}
      className={className ? `parlance-conversations ${className}` : 'parlance-conversations'}
    >
      <div className="parlance-conversations-header">
        <Heading ref={heading} id={title} tabIndex={-1} className="parlance-conversations-heading">
          {composer.conversations}
        </Heading>
        {calm.waiting !== undefined && !isEmpty && (
          <Button
            size="small"
            className="parlance-conversations-changes"
            onClick={() => {
              heading.current?.focus({ preventScroll: true })
              calm.release()
            }}
          >
            {insight.inbox.showChanges(calm.waiting)}
          </Button>
        )}
        {onStart && !isEmpty && (
          <IconButton label={composer.newConversation} onClick={onStart}>
            <SquarePen size={20} strokeWidth={1.5} />
          </IconButton>
        )}
      </div>
      {controls}
      {isEmpty && status === 'ready' && (
        <ConversationsEmpty
          onStart={onStart}
          onClearFilters={
            onClearFilters &&
            (() => {
              heading.current?.focus({ preventScroll: true })
              onClearFilters()
            })
          }
        />
      )}
      {isEmpty && isLoading && <ConversationsLoading />}
      {status === 'failed' && <ConversationsFailed onRetry={onRetry} />}
      {!isEmpty && (
        <ul ref={rows.list} role="list" className="parlance-conversations-list" aria-labelledby={title} onKeyDown={rows.onKeyDown} {...calm.handlers}>
          {calm.rows.map((conversation) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              viewer={viewer}
              ratingScale={ratingScale}
              isSelected={conversation.id === selectedId}
              isActive={conversation.id === rows.active}
              now={now}
              onSelect={() => onSelect(conversation.id)}
              onActive={() => rows.setActive(conversation.id)}
              onDelete={onDelete && (() => remove(conversation.id))}
            />
          ))}
        </ul>
      )}
      {hasMore && onLoadMore && status !== 'failed' && !isEmpty && (
        <Button
          variant="quiet"
          className="parlance-conversations-more"
          aria-disabled={isLoading || undefined}
          onClick={() => !isLoading && onLoadMore()}
        >
          {isLoading ? composer.loadingConversations : composer.loadMore}
        </Button>
      )}
    </section>
  )
})
