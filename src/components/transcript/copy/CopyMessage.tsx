'use client'
import { Check, Copy, X } from 'lucide-react'
import { useEffect, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { useLocale } from '../../../i18n/index.ts'
import type { Message, MessageSequence } from '../../../model/index.ts'
import { useCopying } from '../../message/useCopying.ts'
import type { RowFacts } from '../writeRowFacts.ts'
import { copiedMessage } from './copiedMessage.ts'
import { useRowAtHand } from './useRowAtHand.ts'

/** Props of `CopyMessage`. */
export interface CopyMessageProps {
  /** The element whose children are the rows. */
  readonly list: RefObject<HTMLElement | null>
  readonly messages: MessageSequence
  /** Where each mounted message stands in `messages`, by its id: what the row's element says is written after this is drawn. */
  readonly facts: ReadonlyMap<string, Pick<RowFacts, 'index'>>
  readonly onCopied?: ((messageId: string) => void) | undefined
  readonly onCopyFailed?: ((messageId: string) => void) | undefined
}

const icons = { none: Copy, copied: Check, failed: X } as const

const isCopied = ({ parts, deleted, stream }: Message) => !deleted && stream !== 'growing' && parts.some(({ kind }) => kind !== 'notice')

/** The button that copies the message at hand: one for all rows, so that a row costs nothing for it. It lies over a corner of the first bubble. */
export function CopyMessage({ list, messages, facts, onCopied, onCopyFailed }: CopyMessageProps) {
  const row = useRowAtHand(list)
  const known = facts.get(row?.dataset['messageKey'] ?? '')
  const message = known && messages.at(known.index)
  const content = row?.querySelector('.parlance-message-content')
  const host = message && isCopied(message) ? content?.firstElementChild : undefined
  if (!host || !message || !content) return null
  return createPortal(<CopyButton key={message.id} {...{ host, content, message, onCopied, onCopyFailed }} />, host)
}

interface CopyButtonProps extends Pick<CopyMessageProps, 'onCopied' | 'onCopyFailed'> {
  readonly host: Element
  readonly content: Element
  readonly message: Message
}

function CopyButton({ host, content, message, onCopied, onCopyFailed }: CopyButtonProps) {
  const locale = useLocale()
  const words = locale.transcript.delivery
  const { outcome, copy } = useCopying({ onCopied: () => onCopied?.(message.id), onFailed: () => onCopyFailed?.(message.id) })
  const names = { none: words.copyMessage, copied: words.copied, failed: words.copyFailed }
  const Icon = icons[outcome]

  useEffect(() => {
    host.setAttribute('data-copyable', '')
    return () => host.removeAttribute('data-copyable')
  }, [host])

  return (
    <button
      type="button"
      className="parlance-copy"
      // It is there with the row alone, whose keys lead to it, after what the message asks.
      tabIndex={-1}
      data-aside=""
      aria-label={names[outcome]}
      title={names.none}
      data-outcome={outcome}
      // Written by the style sheet, so that it is no word of the message.
      data-words={outcome === 'none' ? undefined : names[outcome]}
      // Whoever points goes on where he was writing.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => copy(copiedMessage(message, content.children, locale))}
    >
      <Icon aria-hidden="true" size={14} strokeWidth={1.75} />
    </button>
  )
}
