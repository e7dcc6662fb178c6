import type { Message } from '../../../model/index.ts'
import type { Group } from './group.ts'
import type { ToTab } from './tabMessage.ts'

/** Puts together what is told in pieces. */
export interface SnapshotReader {
  /** Answers what is known once the last piece has come. */
  readonly read: (message: Extract<ToTab, { type: 'snapshot' | 'piece' }>) => Group | undefined
}

/** Makes a reader. A piece of another snapshot than the one that was begun last is thrown away. */
export function createSnapshotReader(): SnapshotReader {
  let head: Extract<ToTab, { type: 'snapshot' }> | undefined
  let chunks: (readonly Message[])[] = []
  let next = 0

  return {
    read(message) {
      if (message.type === 'snapshot') {
        head = message.pieces === 0 ? undefined : message
        chunks = []
        next = 0
        return message.pieces === 0 ? message.group : undefined
      }
      if (head?.epoch !== message.epoch || head.number !== message.number || message.at !== next) return undefined
      chunks.push(...message.chunks)
      if (++next < head.pieces) return undefined
      const { group } = head
      head = undefined
      const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
      return { ...group, chat: { ...group.chat, messages: { length, chunks } } }
    },
  }
}
