import type { Message } from '../../model/index.ts'
import { contentKey } from './contentKey.ts'

/**
 * Our rows, without names that the record has for other messages. The same words said twice at once may have been taken for one, which
 * then has both names; the record tells them apart. Own messages may leave as several, and keep the names of all.
 */
export function separateNames(local: readonly Message[], record: readonly Message[]): readonly Message[] {
  const isNamedTwice = ({ author, wireIds }: Message) => author.role !== 'visitor' && wireIds.length > 1
  if (!local.some(isNamedTwice)) return local
  const entries = new Map(record.flatMap((entry) => entry.wireIds.map((wireId) => [wireId, entry] as const)))
  return local.map((row) => {
    if (!isNamedTwice(row)) return row
    const [first, ...others] = new Set(row.wireIds.flatMap((wireId) => entries.get(wireId) ?? []))
    const apart = others.filter((entry) => first && contentKey(entry) === contentKey(first))
    if (apart.length === 0) return row
    return { ...row, wireIds: row.wireIds.filter((wireId) => !apart.some((entry) => entry.wireIds.includes(wireId))) }
  })
}
