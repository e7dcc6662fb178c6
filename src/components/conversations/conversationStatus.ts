import type { InboxWords, KnownConversationStatus } from '../../i18n/index.ts'
import { readableLabel } from '../insight/readableLabel.ts'

const known: Readonly<Record<string, KnownConversationStatus>> = {
  active: 'active',
  open: 'active',
  ongoing: 'active',
  ai: 'assistant',
  bot: 'assistant',
  agent: 'active',
  assigned: 'active',
  queued: 'waiting',
  waiting: 'waiting',
  pending: 'waiting',
  escalated: 'escalated',
  ended: 'ended',
  closed: 'ended',
  archived: 'ended',
  resolved: 'resolved',
  completed: 'resolved',
}

/** The status that a foreign word names, if it is one of those that every language has a word for. */
export function readStatus(status: string): KnownConversationStatus | undefined {
  const key = status.trim().toLowerCase()
  return Object.hasOwn(known, key) ? known[key] : undefined
}

/** A foreign status in words. */
export function statusWords(status: string, { statuses }: InboxWords): string {
  const one = readStatus(status)
  return one === undefined ? readableLabel(status) : statuses[one]
}
