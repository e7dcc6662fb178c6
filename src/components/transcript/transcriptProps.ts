import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react'
import type { Message, MessageSequence, Participant } from '../../model/index.ts'
import type { LineOutlook, RecordCheck } from '../message/index.ts'
import type { DayHeadingLevel } from './DateSeparator.tsx'
import type { MessageHandlers } from './TranscriptMessage.tsx'
import type { RowActionState } from './useActionStates.ts'
import type { MessagePlace, TranscriptOpening } from './useOpening.ts'
import type { TranscriptHandle } from './useTranscriptHandle.ts'

/** Props of `Transcript`: those of a `<div>`, the conversation, and what the visitor can do with it. */
export interface TranscriptProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, MessageHandlers {
  /** Oldest first. A changed transcript is another object; messages that did not change are the same. */
  readonly messages: MessageSequence
  /** Whether buttons, lists and forms can no longer be used, whatever `actionStateOf` says. */
  readonly conversationEnded?: boolean
  /** What has become of a message's buttons, lists and forms. @defaultValue all of them are live */
  readonly actionStateOf?: (message: Message, index: number) => RowActionState
  /** Who is typing. */
  readonly typing?: readonly Participant[]
  /** A reply is expected, on a wire that tells of no typing. */
  readonly awaitingReply?: boolean
  /** Whether messages can leave now, and why not: said under those that wait. @defaultValue `'up'` */
  readonly line?: LineOutlook
  /** Whether messages in doubt are still being looked for in the server's record. @defaultValue nothing more can be found out */
  readonly check?: RecordCheck
  /** The transcript, or an earlier part of it, is being fetched. */
  readonly loading?: boolean
  /** Whether the first message shown is the conversation's first. @defaultValue `!hasEarlier` */
  readonly isComplete?: boolean
  /** The server has earlier messages. @defaultValue `false` */
  readonly hasEarlier?: boolean
  /** The reader has come to the first row, or asks for what is before it. A promise says how long it takes; when it fails, the way stays open. */
  readonly onLoadEarlier?: () => unknown
  /** Id of the first message that the visitor has not read: a line is drawn above it. */
  readonly unreadFrom?: string | undefined
  /** Where it opens, once for each new place, unless the reader has moved by then. @defaultValue `'unread'` */
  readonly openAt?: TranscriptOpening | undefined
  /** What is being read, told when scrolling has come to rest and when the transcript goes. Give it to `openAt` to go on there. */
  readonly onPlaceChange?: ((place: MessagePlace | 'end') => void) | undefined
  /** Leads the reader from outside: to a message, to the end. */
  readonly handle?: Ref<TranscriptHandle> | undefined
  /** Makes the days headings of this level. @defaultValue they are separators */
  readonly dayHeadingLevel?: DayHeadingLevel | undefined
  /** Lets the reader copy what one message says, by a button in the row that he points at or that has the focus. @defaultValue `false` */
  readonly copyMessages?: boolean
  /** A character was typed on the transcript. Move the focus to the composer, and the browser writes it there. */
  readonly onType?: (key: string) => void
  /** Escape was pressed on the transcript. */
  readonly onEscape?: () => void
  /** Shown in the place of messages while there are none. */
  readonly empty?: ReactNode
  /** Stands above the first message and scrolls with it. */
  readonly before?: ReactNode
  /** Stands below the last message and scrolls with it. */
  readonly after?: ReactNode
}
