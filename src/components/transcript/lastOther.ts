import type { MessageSequence, Participant } from '../../model/index.ts'

/** Who spoke further back than this need not be who answers. */
const reach = 50

/** Who is likely to answer: the last one on the other side who said something, if any. */
export function lastOther(messages: MessageSequence): readonly Participant[] {
  for (let index = messages.length - 1; index >= Math.max(0, messages.length - reach); index--) {
    const author = messages.at(index)?.author
    if (author?.role === 'bot' || author?.role === 'agent') return [author]
  }
  return []
}
