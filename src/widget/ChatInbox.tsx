'use client'
import { ChevronLeft } from 'lucide-react'
import { forwardRef, useEffect, useMemo, useRef, useState, type ComponentPropsWithoutRef } from 'react'
import { IconButton } from '../components/button/index.ts'
import {
  ConversationFilters,
  ConversationList,
  statusWords,
  type ConversationFilter,
  type ConversationFiltersProps,
} from '../components/conversations/index.ts'
import { cleanName } from '../components/contentPolicy/index.ts'
import { LocaleProvider, useLocale } from '../i18n/index.ts'
import type { ConversationSummary } from '../model/index.ts'
import { useConversation, type ConversationQuery } from '../react/index.ts'
import { ChatPanel } from './ChatPanel.tsx'
import type { ChatPanelProps } from './chatPanelProps.ts'
import { InboxPlaceholder } from './InboxPlaceholder.tsx'
import { useInboxList } from './useInboxList.ts'
import { screenProps, useScreenFit, type FullScreen } from './useScreenFit.ts'

/** Props of `ChatInbox`: those of a `<section>`, whose inbox it is, and how the list may be narrowed. */
export interface ChatInboxProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** A visitor sees his own history and may begin a conversation; an agent sees who asks, and answers. @defaultValue `'visitor'` */
  readonly viewer?: 'visitor' | 'agent'
  /** What the list can be narrowed by. Without it there are no filters. */
  readonly filters?: Pick<ConversationFiltersProps, 'statuses' | 'agents' | 'hasDates'>
  /** How the wire is asked for what is wanted. @defaultValue hands the filter over as it is */
  readonly toQuery?: (filter: ConversationFilter) => ConversationQuery
  /** Fills the whole screen, or that of a phone, as a panel does. @defaultValue `false` */
  readonly fullScreen?: FullScreen
  /** Props of the panel that shows the conversation. */
  readonly panel?: Omit<ChatPanelProps, 'conversations' | 'fullScreen'>
}

const handOver = (filter: ConversationFilter): ConversationQuery => (Object.keys(filter).length > 0 ? { filter: { ...filter } } : {})
const isHidden = (element: HTMLElement | null) => element === null || element.getClientRects().length === 0

/**
 * Conversations on one side, the one that is open on the other; where there is room for one, the list goes when a conversation opens,
 * and a button leads back. It fills its container.
 */
export const ChatInbox = forwardRef<HTMLElement, ChatInboxProps>(function ChatInbox(props, ref) {
  const { viewer = 'visitor', filters, toQuery = handOver, fullScreen = false, panel, className, ...attributes } = props
  const locale = useLocale()
  const { insight, panel: words } = locale
  const { id, status, capabilities, startNew } = useConversation()
  const list = useInboxList(toQuery)
  const [view, setView] = useState<'list' | 'conversation'>('list')
  const [opened, setOpened] = useState<Pick<ConversationSummary, 'id' | 'visitorName'>>()
  const [isUnsettled, setUnsettled] = useState(false)
  const listPane = useRef<HTMLDivElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const panes = useRef<HTMLDivElement>(null)
  useScreenFit(panes, fullScreen)
  const wasView = useRef(view)
  const selectedId = id ?? opened?.id
  const isChosen = viewer === 'visitor' || id !== undefined || status !== 'none'
  const hasList = capabilities.conversationList
  const find = (wanted: string | undefined) => list.conversations.find((conversation) => conversation.id === wanted)
  const { visitorName, status: standing = '' } = find(selectedId) ?? {}
  // A list that is narrowed to others no longer has the one that is open.
  const known = opened?.id === selectedId ? opened?.visitorName : undefined
  const customer = { name: cleanName(visitorName ?? known ?? '', 120), status: standing.trim() === '' ? '' : statusWords(standing, insight.inbox) }
  // In the place where a visitor has an agent an agent has the customer.
  const forAgent = useMemo(
    () => ({ ...locale, transcript: { ...locale.transcript, roles: { ...locale.transcript.roles, agent: locale.insight.inbox.anonymousVisitor } } }),
    [locale],
  )

  // Where there is room for one pane the focus must not stay in the other; where both are seen it stays where it is.
  useEffect(() => {
    if (wasView.current === view) return
    wasView.current = view
    if (view === 'conversation' && isHidden(listPane.current)) back.current?.focus()
    if (view === 'list') listPane.current?.querySelector<HTMLElement>('[data-row][aria-current], [data-row]')?.focus()
  }, [view])

  function show(isDone: boolean, conversationId?: string) {
    setUnsettled(!isDone)
    if (!isDone) return
    setOpened(conversationId === undefined ? undefined : (find(conversationId) ?? { id: conversationId }))
    setView('conversation')
  }

  return (
    <section
      aria-label={insight.inbox.inbox}
      {...screenProps(fullScreen)}
      {...attributes}
      ref={ref}
      className={className ? `parlance parlance-inbox ${className}` : 'parlance parlance-inbox'}
    >
      <div ref={panes} className="parlance-inbox-panes" data-view={hasList ? view : 'only'} data-viewer={viewer}>
        {hasList && (
          <div ref={listPane} className="parlance-inbox-list">
            <p role="status" className="parlance-inbox-problem">
              {isUnsettled && words.notSettled}
            </p>
            <ConversationList
              viewer={viewer}
              ratingScale={capabilities.ratingScale}
              conversations={list.conversations}
              selectedId={selectedId}
              status={list.status}
              hasMore={list.hasMore}
              onSelect={(conversationId) => show(list.open(conversationId), conversationId)}
              onLoadMore={list.loadMore}
              onRetry={list.retry}
              onClearFilters={Object.keys(list.filter).length > 0 ? () => list.setFilter({}) : undefined}
              controls={filters && <ConversationFilters {...filters} filter={list.filter} onFilterChange={list.setFilter} />}
              {...(viewer === 'visitor' ? { onStart: () => show(startNew()) } : {})}
              {...(capabilities.deleteConversation ? { onDelete: list.remove } : {})}
            />
          </div>
        )}
        <div className="parlance-inbox-conversation">
          {hasList && (
            <IconButton ref={back} className="parlance-inbox-back" label={insight.inbox.backToList} onClick={() => setView('list')}>
              <ChevronLeft size={22} strokeWidth={1.5} aria-hidden />
            </IconButton>
          )}
          {isChosen ? (
            <LocaleProvider locale={viewer === 'agent' ? forAgent : locale}>
              <ChatPanel viewer={viewer} customer={customer} {...panel} />
            </LocaleProvider>
          ) : (
            <InboxPlaceholder />
          )}
        </div>
      </div>
    </section>
  )
})
