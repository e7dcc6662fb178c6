import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { isNamed } from './isNamed.ts'

/** Whether a row has no counterpart on the server: notices are ours alone, and what was never handed to the wire cannot be there. */
export function isOursAlone({ local, parts, delivery, attempts }: Message): boolean {
  return local === true || parts[0]?.kind === 'notice' || (delivery !== undefined && !isProven(delivery) && !attempts)
}

/** Whether the record should hold a row. Lines that no one said are ours alone, and an answer that did not come whole may not be written down. */
export function isKnown({ delivery, parts, stream, local }: Message): boolean {
  return delivery ? isProven(delivery) : !stream && !local && parts[0]?.kind !== 'notice'
}

/** Whether the wire has a name for what left from here. */
export const hasOurName = (row: Message): boolean => Boolean(row.attempts) && isNamed(row)
