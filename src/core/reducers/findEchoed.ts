import type { Message } from '../../model/index.ts'
import { itemAt, type ChunkedList } from '../list/chunkedList.ts'
import { unsettledRows } from '../list/rowKinds.ts'
import { mayBeSame } from './unheard.ts'

/** How far back an own message is searched for its echo. */
const echoReach = 200

const isOnTheWay = ({ delivery }: Message) => delivery?.status === 'sent' || delivery?.status === 'sending'

// What left over an earlier line, was lost and waits to be sent again, or was refused, may be there after all.
function mayHaveLeft({ delivery, attempts }: Message): boolean {
  return delivery?.status === 'unconfirmed' || (Boolean(attempts) && (delivery?.status === 'queued' || delivery?.status === 'failed'))
}

/** Whether no own message waits for an echo, whatever it says. */
export const awaitsNoEcho = (messages: ChunkedList<Message>): boolean => unsettledRows.first(messages, messages.length - echoReach) < 0

/** An echo may carry other ids than ours: then it is of the oldest own message of the same words that waits for proof on this line. Its index, or -1. */
export function findEchoed(messages: ChunkedList<Message>, echo: Message): number {
  const rows = unsettledRows.all(messages, messages.length - echoReach)
  const find = (isMeant: (row: Message) => boolean) =>
    rows.find((index) => {
      const row = itemAt(messages, index)
      return row !== undefined && isMeant(row) && mayBeSame(row, echo)
    })
  return find(isOnTheWay) ?? find(mayHaveLeft) ?? -1
}
