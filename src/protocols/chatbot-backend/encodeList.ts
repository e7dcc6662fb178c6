import type { CommandOf, Encoded } from '../../model/index.ts'
import { isBlank, isRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { clientFrame, jsonCopy } from './clientFrame.ts'

/** Asks for a page of the list. Its filters are status, agentId, startDate and endDate; others go as they are. */
export const encodeList = ({ page, limit, filter, search }: CommandOf<'conversations.list'>): Encoded => {
  if (!isBlank(search)) return none('this wire does not search its list')
  const copy = jsonCopy(filter ?? {})
  if (!isRecord(copy)) return none('the filter holds something that JSON cannot carry')
  const written = Object.fromEntries(Object.entries(copy).flatMap(([key, value]) => (isBlank(value) ? [] : [[key, asDate(key, value)]])))
  return clientFrame('request-conversation-list', present({ ...written, page, limit }))
}

/** Days are words on this wire. */
const asDate = (key: string, value: unknown): unknown =>
  /^(?:start|end)Date$/.test(key) && typeof value === 'number' && Math.abs(value) <= 8.64e15 ? new Date(value).toISOString() : value
