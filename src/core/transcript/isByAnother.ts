import type { Message } from '../../model/index.ts'

/** Whether two rows are of two people, both of whom the wire tells apart: then the same name stands for two messages. */
export function isByAnother({ author: one }: Message, { author: other }: Message): boolean {
  return one.id !== undefined && other.id !== undefined && one.id !== other.id && one.role !== 'visitor' && other.role !== 'visitor'
}
