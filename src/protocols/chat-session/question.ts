import type { Message, SessionRecord } from '../../model/index.ts'

/** The request of the plain question that a message answers: words do, if it was open when they were typed. One that came since waits for others. */
export const questionOf = ({ time, parts }: Message, session: SessionRecord): string | undefined => {
  const isTooOld = time !== undefined && time < Number(session['questionAt'] ?? 0)
  return isTooOld || !parts.some(({ kind }) => kind === 'text') ? undefined : session['question']
}
