import type { ChatConnection, ChatEvent } from '../src/model/index.ts'
import { pastMessages } from './pastMessages.ts'

const key = 'parlance-demo-past'
/** A fixed day, so that the past is the same one after each reload. */
const until = Date.UTC(2026, 8, 1)

/** A past that the sandbox's record does not hold: no server gives out a hundred thousand messages in one answer. */
export interface LongPast {
  readonly isOn: () => boolean
  /** From the next record on. It stays over a reload, as a record would. */
  readonly turn: (isOn: boolean) => void
  /** The connection whose records begin with the past. */
  readonly before: (connection: ChatConnection) => ChatConnection
}

/** Makes a past of that many messages. */
export function createLongPast(count: number): LongPast {
  let isOn = sessionStorage.getItem(key) !== null
  const lengthen = (event: ChatEvent): ChatEvent =>
    isOn && event.type === 'transcript.loaded' && event.complete ? { ...event, messages: [...pastMessages(count, until), ...event.messages] } : event
  return {
    isOn: () => isOn,
    turn(on) {
      isOn = on
      if (on) sessionStorage.setItem(key, '')
      else sessionStorage.removeItem(key)
    },
    before: (connection) => ({
      ...connection,
      adapter: {
        ...connection.adapter,
        decode(inbound, context) {
          const decoded = connection.adapter.decode(inbound, context)
          return { ...decoded, events: decoded.events.map(lengthen) }
        },
      },
    }),
  }
}
