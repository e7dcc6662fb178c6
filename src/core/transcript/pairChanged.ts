import type { Message } from '../../model/index.ts'
import { isProven } from '../delivery.ts'
import { alignSequences } from './alignSequences.ts'
import { mayBecome } from './mayBecome.ts'
import { mayBeSame, resembles } from './resembles.ts'

/** More rows or entries than this between two neighbours are not compared by what they resemble. */
const comparedAtOnce = 30

/** A stretch between two neighbours that both sides know: what of either side has no counterpart. Indexes, in order. */
export interface Gap {
  readonly rows: readonly number[]
  readonly entries: readonly number[]
}

/** Indexes of entries by indexes of rows. */
export type Pairs = ReadonlyMap<number, number>

const isKnownThere = ({ delivery }: Message) => delivery !== undefined && isProven(delivery)

/** Pairs what is left over by what the server may have made of our words. The first of several is the first there. */
export function pairResembling(local: readonly Message[], remote: readonly Message[], { rows, entries }: Gap): Pairs {
  const pairs = new Map<number, number>()
  const free = new Set(entries.slice(-comparedAtOnce))
  for (const row of rows.slice(-comparedAtOnce)) {
    for (const entry of free) {
      const ours = local[row] as Message
      if (!resembles(ours, remote[entry] as Message, isKnownThere(ours))) continue
      pairs.set(row, entry)
      free.delete(entry)
      break
    }
  }
  return pairs
}

/** Pairs what came piece by piece with the entries that it is the beginning of: the last that grew with the last that was said. */
export function pairStreamed(local: readonly Message[], remote: readonly Message[], { rows, entries }: Gap): Pairs {
  const pairs = new Map<number, number>()
  let end = entries.length
  for (const row of rows.toReversed()) {
    const index = entries.findLastIndex((entry, at) => at < end && mayBecome(local[row] as Message, remote[entry] as Message))
    if (index < 0) continue
    pairs.set(row, entries[index] as number)
    end = index
  }
  return pairs
}

/** Of some pairs those that stand in the same order on both sides. */
export function pairsInOrder(pairs: Pairs): Pairs {
  if (pairs.size < 2) return pairs
  const rows = [...pairs.keys()].sort((one, other) => one - other)
  const entries = [...pairs.values()].sort((one, other) => one - other)
  const steps = alignSequences(rows.map(String), entries.map((entry) => String(rows.find((row) => pairs.get(row) === entry))))
  return new Map(steps.flatMap((step) => (step.kind === 'both' ? [[rows[step.left] as number, entries[step.right] as number] as const] : [])))
}

/**
 * Pairs what is left over by its place alone: as many messages that the server is known to have in the same place are the same
 * ones, whatever it made of the words. What has no proof is not known by its place: the entry may be another tab's or device's, or
 * come for the second time, and the visitor's words would be gone.
 */
export function pairByPlace(local: readonly Message[], remote: readonly Message[], { rows, entries }: Gap): Pairs {
  const areSame =
    rows.length === entries.length &&
    rows.every((row, index) => isKnownThere(local[row] as Message) && mayBeSame(local[row] as Message, remote[entries[index] as number] as Message))
  return new Map(areSame ? rows.map((row, index) => [row, entries[index] as number]) : [])
}
