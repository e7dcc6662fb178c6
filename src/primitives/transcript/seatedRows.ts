import type { TranscriptRow } from './transcriptTypes.ts'

/** Pixels above the list at which a row is mounted but never seen: nobody scrolls there. */
const outOfSight = -1_000_000

/** The rows in view, and before and after them those that must stay mounted although the virtualizer does not see them. */
export function seatedRows(
  seen: readonly TranscriptRow[],
  kept: readonly number[],
  window: { readonly start: number; readonly end: number },
  getKey: (index: number) => string,
): readonly TranscriptRow[] {
  const away = (index: number): TranscriptRow => ({ key: getKey(index), index, top: outOfSight })
  const before = kept.filter((index) => index < window.start)
  const after = kept.filter((index) => index >= window.end)
  return before.length + after.length === 0 ? seen : [...before.map(away), ...seen, ...after.map(away)]
}
