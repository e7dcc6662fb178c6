import type { Message, MessagePart } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import type { Steps } from '../steps.ts'
import type { ChunkedList } from './chunkedList.ts'
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

const isRequest = ({ kind }: MessagePart) => kind === 'form' || kind === 'invitation'

/** Messages that hold a form or an invitation. */
export const requestRows = createItemFinder<Message>(({ parts }) => parts.some(isRequest))

/** Messages that were taken away for all. */
export const deletedRows = createItemFinder<Message>(({ deleted }) => deleted === true)

/** Lines that tell that something may be missing. */
export const gapNoticeRows = createItemFinder<Message>(({ parts }) => parts[0]?.kind === 'notice' && parts[0].code === 'history-incomplete')

/** Whether others said it. Lines that no one said, and what was made here, a record may lack. */
export const isOfOthers = ({ author, parts, local }: Message) => author.role !== 'visitor' && !local && parts[0]?.kind !== 'notice'

/** What others have said. */
export const otherRows = createItemFinder(isOfOthers)

const kinds = [unsettledRows, answerRows, requestRows, deletedRows, gapNoticeRows, otherRows]

/** Finds out with rests what the first questions about a list would find out at once. */
export function* readRows({ chunks }: ChunkedList<Message>): Steps {
  for (const chunk of chunks) {
    for (const { read } of kinds) read(chunk)
    yield
  }
}
