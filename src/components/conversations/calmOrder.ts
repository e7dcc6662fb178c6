import type { ConversationSummary } from '../../model/index.ts'

const sameIds = (one: readonly ConversationSummary[], other: readonly ConversationSummary[]) =>
  one.length === other.length && one.every(({ id }, index) => id === other[index]?.id)

/**
 * The rows of a list that somebody is using: each keeps its place, whatever happens elsewhere. What is known of a row is brought up to
 * date where it stands; rows that left stay until the list is let go, except those `removed` here; what came at the end is added,
 * as it moves nothing; what came further up waits. Of quite another list nothing is kept.
 */
export function holdOrder(
  shown: readonly ConversationSummary[],
  incoming: readonly ConversationSummary[],
  removed: ReadonlySet<string>,
): readonly ConversationSummary[] {
  const byId = new Map(incoming.map((one) => [one.id, one]))
  const isShown = new Set(shown.map(({ id }) => id))
  if (!incoming.some(({ id }) => isShown.has(id))) return incoming
  const kept = shown.filter(({ id }) => byId.has(id) || !removed.has(id)).map((one) => byId.get(one.id) ?? one)
  let end = incoming.length
  while (end > 0 && !isShown.has(incoming[end - 1]?.id ?? '')) end--
  return [...kept, ...incoming.slice(end)]
}

/** How many rows wait to be shown further up; undefined where nothing has changed but what the rows say. */
export function countWaiting(shown: readonly ConversationSummary[], incoming: readonly ConversationSummary[]): number | undefined {
  if (sameIds(shown, incoming)) return undefined
  const isShown = new Set(shown.map(({ id }) => id))
  return incoming.filter(({ id }) => !isShown.has(id)).length
}

/** Whether two lists draw the same. */
export function isSameList(one: readonly ConversationSummary[], other: readonly ConversationSummary[]): boolean {
  return one.length === other.length && one.every((conversation, index) => conversation === other[index])
}
