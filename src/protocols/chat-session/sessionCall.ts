import type { SessionRecord } from '../../model/index.ts'
import { readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { readSession } from './sessionParties.ts'

/** The call that rings or runs. */
export interface CallRecord {
  /** The invitation's id. */
  readonly id: string
  readonly isAccepted?: true
}

/** The call that rings or runs, as the session keeps it. */
export const callIn = (session: SessionRecord): CallRecord | undefined => {
  const record = readSession(session['call'])
  const id = readWord(record?.['id'])
  return id === undefined ? undefined : present({ id, isAccepted: record?.['isAccepted'] === true ? (true as const) : undefined })
}

/** The change of the session that keeps a call, or forgets it. */
export const keepCall = (call: CallRecord | undefined): Readonly<Record<string, string | null>> => ({ call: call ? JSON.stringify(call) : null })
