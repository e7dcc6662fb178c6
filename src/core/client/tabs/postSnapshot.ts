import type { ChatChannel, Clock, Message } from '../../../model/index.ts'
import { emptyList } from '../../list/chunkedList.ts'
import type { Group } from './group.ts'
import { postTo } from './postTo.ts'
import type { Position } from './tabMessage.ts'

/** Chunks of messages that are told at once: what copies them must not hold up the page. */
const chunksAtOnce = 8

/** Tells a tab everything, in pieces where it is much, closes the channel and calls back. The answer stops it. */
export function postSnapshot(channel: ChatChannel, { epoch, number }: Position, group: Group, clock: Clock, done: () => void): () => void {
  const { messages } = group.chat
  const pieces: (readonly (readonly Message[])[])[] = []
  for (let at = 0; at < messages.chunks.length; at += chunksAtOnce) pieces.push(messages.chunks.slice(at, at + chunksAtOnce))
  const isWhole = pieces.length <= 1
  const told = isWhole ? group : { ...group, chat: { ...group.chat, messages: emptyList<Message>() } }
  let cancel: (() => void) | undefined

  function end() {
    cancel?.()
    channel.close()
    done()
  }

  function tell(at: number) {
    const chunks = pieces[at]
    if (isWhole || !chunks) return end()
    postTo(channel, { type: 'piece', epoch, number, at, chunks })
    cancel = clock.after(0, () => tell(at + 1))
  }

  postTo(channel, { type: 'snapshot', epoch, number, group: told, pieces: isWhole ? 0 : pieces.length })
  tell(0)
  return end
}
