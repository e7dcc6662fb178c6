import type { Message } from '../../../model/index.ts'
import { keepMessage } from '../restoreMessage.ts'
import type { SendAct } from './act.ts'

/** What a tab leaves of messages that it handed over and heard no more of, behind what it knew to have been said before. */
export function doubtedOutbox(acts: readonly SendAct[]): readonly Message[] {
  const own = acts.map(({ event: { message } }) => keepMessage({ ...message, delivery: { status: 'sent' }, attempts: 1 }))
  const before = acts.flatMap(({ witnesses }) => witnesses)
  const isNew = ({ id }: Message, index: number) => before.findIndex((other) => other.id === id) === index && !own.some((one) => one.id === id)
  return [...before.filter(isNew), ...own]
}
