import { createDice, shuffle } from '../faults/shuffle.ts'
import { isHeardBy, isRemembered, shapeOwnEvent, shapeServerEvent } from './shape.ts'
import type { Chat } from './state.ts'
import type { WireEvent } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** What is written down of a chat, and what of it the client has not been handed yet. */
export interface Mailbox {
  /** The server says something. */
  post(chat: Chat, event: WireEvent): void
  /** The visitor has said something. */
  note(chat: Chat, event: WireEvent): void
  /** How many events wait for a client of that version. */
  waiting(chat: Chat, version: 1 | 2): number
  /** Hands over what waits, once and for ever. */
  take(chat: Chat, version: 1 | 2): readonly WireEvent[]
  /** The history as it can be read now. */
  history(chat: Chat): readonly WireEvent[]
}

/** The mailboxes of a server. */
export function createMailbox(world: ChatSessionWorld): Mailbox {
  const { store, clock, settings, faults } = world
  const random = createDice(1)

  const log = (chat: Chat, from: 'visitor' | 'server', event: WireEvent): void => {
    const serial = (chat.log.at(-1)?.serial ?? 0) + 1
    store.append({ type: 'event.logged', id: chat.id, entry: { serial, at: clock.now(), from, event } })
  }

  const pending = (chat: Chat, version: 1 | 2): WireEvent[] => {
    const first = chat.log.findLastIndex(({ serial }) => serial <= chat.heardUpTo) + 1
    return chat.log
      .slice(first)
      .filter(({ from, event }) => (from === 'server' || settings.echo) && isHeardBy(version, event))
      .map(({ event }) => event)
  }

  return {
    post: (chat, event) => log(chat, 'server', shapeServerEvent(world, chat, event)),
    note: (chat, event) => log(chat, 'visitor', shapeOwnEvent(world, chat, event)),
    waiting: (chat, version) => pending(chat, version).length,
    take(chat, version) {
      const events = pending(chat, version)
      const heardUpTo = chat.log.at(-1)?.serial ?? 0
      if (heardUpTo !== chat.heardUpTo) store.append({ type: 'chat.changed', id: chat.id, change: { heardUpTo } })
      const { copies, reorder } = faults.lasting
      const copied = copies > 1 ? events.flatMap((event) => Array.from({ length: copies }, () => event)) : events
      return reorder > 1 ? shuffle(copied, random) : copied
    },
    history(chat) {
      const events = chat.log
        .filter(({ at, event }) => isRemembered(world, event) && (settings.writingDelay === 0 || at + settings.writingDelay <= clock.now()))
        .map(({ event }) => event)
      return settings.historyLast > 0 ? events.slice(-settings.historyLast) : events
    },
  }
}
