import type { Observation, TypedMessage } from '../observation.ts'
import { groupBy } from './counting.ts'

/**
 * Which id each typed message has at the server: its own where it is known, else the first typed of equal texts is taken for
 * the first that arrived. Undefined for those that never arrived.
 */
export function idsOfTyped({ typed, server }: Observation): Map<TypedMessage, string | undefined> {
  const arrived = new Map([...groupBy(server.received, ({ text }) => text)].map(([text, rows]) => [text, [...new Set(rows.map((row) => row.clientMessageId))]]))
  const known = new Set(typed.flatMap(({ id }) => id ?? []))
  return new Map(
    typed.map((message) => {
      if (message.id !== undefined) return [message, message.id]
      const ids = arrived.get(message.text)?.filter((id) => !known.has(id)) ?? []
      const [next] = ids
      if (next !== undefined) known.add(next)
      return [message, next]
    }),
  )
}
