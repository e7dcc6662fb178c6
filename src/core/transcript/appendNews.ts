import type { Message } from '../../model/index.ts'
import { appendTo } from '../list/appendTo.ts'
import type { ChunkedList } from '../list/chunkedList.ts'
import { isNew, namesIn } from '../list/messageIndex.ts'
import { type Steps, stretch } from '../steps.ts'

/**
 * A list with what a record holds behind it, where each entry is new by every name, also among themselves: what was missed while the line was
 * down nearly always is. Undefined where one is not. With rests, since there may be many.
 */
export function* appendNews(list: ChunkedList<Message>, news: readonly Message[]): Steps<ChunkedList<Message> | undefined> {
  const names = namesIn(list)
  if (!names) return undefined
  const told = new Set<string>()
  // All are looked at first: what has once been put into a list is found by its names, also where it was given up.
  for (let at = 0; at < news.length; at++) {
    if (at % stretch === stretch - 1) yield
    const message = news[at] as Message
    if (!isNew(message, names) || !isNew(message, told)) return undefined
    told.add(message.id)
    for (const wireId of message.wireIds) told.add(wireId)
  }
  const end = appendTo(list)
  for (let at = 0; at < news.length; at++) {
    if (at % stretch === stretch - 1) yield
    end.add(news[at] as Message)
  }
  return end.finish()
}
