import type { Message } from '../../model/index.ts'

/** Whether the wire has a name for a row: our own id says nothing to others. */
export function isNamed({ id, wireIds }: Message): boolean {
  return wireIds.some((wireId) => wireId !== id)
}

/** Whether what the wire tells is no more than a piece of our row, where a message leaves as several. */
export function isPieceOf({ id, wireIds }: Message, told: Message): boolean {
  const isTold = (wireId: string) => told.wireIds.includes(wireId)
  return wireIds.some(isTold) && !wireIds.every((wireId) => wireId === id || isTold(wireId))
}
