import type { Message } from '../../model/index.ts'

/** Whether the wire has a name for a row: our own id says nothing to others. */
export function isNamed({ id, wireIds }: Message): boolean {
  return wireIds.some((wireId) => wireId !== id)
}
