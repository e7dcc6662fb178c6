import type { ChatConnection, Decoded, Message } from '../src/model/index.ts'
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

// What comes by the line is read in one go.
function atOnce<T>(steps: Generator<undefined, T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Makes a past of that many messages. */
export function createLongPast(count: number): LongPast {
  let isOn = sessionStorage.getItem(key) !== null
  let past: readonly Message[] | undefined
  const isRecord = ({ events }: Decoded) => isOn && events.some((event) => event.type === 'transcript.loaded' && event.complete)
  const lengthen = (messages: readonly Message[], { events, ...decoded }: Decoded): Decoded => ({
    ...decoded,
    events: events.map((event) => (event.type === 'transcript.loaded' ? { ...event, messages: [...messages, ...event.messages] } : event)),
  })
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
          return isRecord(decoded) ? lengthen((past ??= atOnce(pastMessages(count, until))), decoded) : decoded
        },
        *decodeInSteps(inbound, context) {
          const { decode, decodeInSteps } = connection.adapter
          const decoded = decodeInSteps ? yield* decodeInSteps(inbound, context) : decode(inbound, context)
          return isRecord(decoded) ? lengthen((past ??= yield* pastMessages(count, until)), decoded) : decoded
        },
      },
    }),
  }
}
