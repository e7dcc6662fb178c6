import type { RowWindow } from './rowWindow.ts'
import type { TranscriptRow } from './transcriptTypes.ts'

/**
 * The rows in view, and before and after them those that must stay mounted although the virtualizer does not see them: in the room that is
 * left for the rows outside the window, about where they would be, so that who is led to them by the browser comes near.
 *
 * @param height Of the list, in pixels.
 */
export function seatedRows(
  seen: readonly TranscriptRow[],
  kept: readonly number[],
  { start, end, count, above, below }: RowWindow,
  height: number,
  getKey: (index: number) => string,
): readonly TranscriptRow[] {
  const before = kept.filter((index) => index < start)
  const after = kept.filter((index) => index >= end)
  if (before.length + after.length === 0) return seen
  const seat = (index: number, share: number, from: number, room: number) => ({ key: getKey(index), index, top: Math.round(from + share * room) })
  return [
    ...before.map((index) => seat(index, index / start, 0, above)),
    ...seen,
    ...after.map((index) => seat(index, (index - end) / (count - end), height - below, below)),
  ]
}
