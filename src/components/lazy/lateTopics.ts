/** What may be fetched later than the rest, and then needs rules of its own. */
export type LateTopic = 'forms' | 'content' | 'panel'

let dress: ((topic: LateTopic) => Promise<unknown>) | undefined

/**
 * Says how the styles of a topic are brought in, for a host whose first style sheet is without them. Each call may reject: it is asked again with
 * the next try.
 */
export function dressLate(bringIn: (topic: LateTopic) => Promise<unknown>): void {
  dress = bringIn
}

/** Resolves once the styles of a topic are there: at once where the host has them all from the beginning. */
export function dressed(topic: LateTopic | undefined): Promise<unknown> | undefined {
  return topic && dress?.(topic)
}
