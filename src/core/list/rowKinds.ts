import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { createItemFinder } from './createItemFinder.ts'

/** Own messages that are neither proved to be at the server nor taken back. */
export const unsettledRows = createItemFinder<Message>(
  ({ delivery }) => delivery !== undefined && delivery.status !== 'cancelled' && !isProven(delivery),
)

/** Whether the visitor said it, in this tab or another, and has not taken it back. */
export function isAnswer({ author, delivery }: Message): boolean {
  return author.role === 'visitor' && delivery?.status !== 'cancelled'
}

/** What the visitor has said and not taken back. */
export const answerRows = createItemFinder(isAnswer)

/** Messages that hold a form or an invitation. */
export const requestRows = createItemFinder<Message>(({ parts }) => parts.some(({ kind }) => kind === 'form' || kind === 'invitation'))

/** Messages that were taken away for all. */
export const deletedRows = createItemFinder<Message>(({ deleted }) => deleted === true)

/** Lines that tell that something may be missing. */
export const gapNoticeRows = createItemFinder<Message>(({ parts: [part] }) => part?.kind === 'notice' && part.code === 'history-incomplete')
