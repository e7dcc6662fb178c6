import type { CommandOf, Decoded, ProtocolContext } from '../../model/index.ts'
import { isRecord, readWord, toList } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { type CaseHistoryEvent, type CaseSession, CHAT_SESSION, type IceServersEvent, type ParametersEvent, type VersionEvent } from './extensions.ts'
import { decodeEvents } from './decodeEvents.ts'
import { finishSteps } from '../foundation/finishSteps.ts'
import { readHistory } from './readHistory.ts'
import { caseSessionWire, iceServerWire, readWire } from './wire.ts'
import { listEvents } from './wireEvent.ts'
import type { WireConfig } from './wireConfig.ts'

/** The answer to a command that only this wire has, as the event of the same name; undefined when it is none. */
export const decodeExtension = ({ name }: CommandOf<'extension.send'>, value: unknown, context: ProtocolContext, config: WireConfig): Decoded | undefined => {
  const told = (payload: unknown): Decoded => ({ events: [{ type: 'extension.received', name, payload }] })
  switch (name) {
    case CHAT_SESSION.caseHistory: {
      const sessions = isRecord(value) && Array.isArray(value['sessions']) ? (value['sessions'] as readonly unknown[]) : undefined
      return (
        sessions &&
        told({
          sessions: sessions.map((session, index) => readSession(session, index, context, config)).filter((one) => one !== undefined),
        } satisfies CaseHistoryEvent)
      )
    }
    case CHAT_SESSION.iceServers:
      return told(readIceServers(value))
    case CHAT_SESSION.parameters:
      return told(readParameters(value))
    case CHAT_SESSION.version:
      return told(present({ serverVersion: isRecord(value) ? readWord(value['server_version']) : undefined }) satisfies VersionEvent)
    case CHAT_SESSION.closeCase:
    case CHAT_SESSION.notifications:
      return told({})
    default: {
      const entries = isRecord(value) ? listEvents(value) : undefined
      return entries ? decodeEvents(entries, context, config) : { events: [] }
    }
  }
}

/** An earlier chat is over, whatever its events say: nothing of it can be answered any more. */
const readSession = (source: unknown, index: number, context: ProtocolContext, config: WireConfig): CaseSession | undefined => {
  const wire = readWire(caseSessionWire, source)
  if (!wire) return undefined
  const { chat_id: chatId, created_time: createdAt, events } = wire
  const { conversationId: _, ...rest } = context
  const scene: ProtocolContext = { ...rest, id: `${context.id}.${String(index)}`, ...(chatId === undefined ? {} : { conversationId: chatId }) }
  const { rows } = finishSteps(readHistory([...(listEvents(events) ?? []), { event: 'chat_session_ended' }], scene, config))
  return present({ chatId, createdAt, messages: rows.list })
}

const readIceServers = (value: unknown): IceServersEvent => {
  const source = isRecord(value) ? value['servers'] : value
  // Newer servers encrypt them for the vendor's own client.
  if (typeof source === 'string') return { servers: [], encrypted: source }
  const servers = toList(source)
    .map((server) => readWire(iceServerWire, server))
    .map((wire) => {
      const urls = wire?.urls ?? wire?.url
      return urls === undefined ? undefined : present({ urls, username: wire?.username, credential: wire?.credential })
    })
  return { servers: servers.filter((server) => server !== undefined) }
}

/** `{parameters: [{NAME: TYPE}]}`. */
const readParameters = (value: unknown): ParametersEvent => {
  const source = isRecord(value) ? value['parameters'] : value
  const entries = toList(source).flatMap((one) => (isRecord(one) ? Object.entries(one) : []))
  return { parameters: entries.map(([name, type]) => ({ name, type: readWord(type) ?? '' })) }
}
