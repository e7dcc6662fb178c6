import type { FaultTarget, RequestFault } from '../faults/requestFaults.ts'
import type { ClientEventHandler } from './clientEvents.ts'
import { refuse, type Origin, type Outcome } from './outcome.ts'
import { isRecord, textOf, type JsonRecord } from './wire.ts'
import type { World } from './world.ts'

/** A frame that can be worked on. */
export interface ClientFrame {
  readonly eventType: string
  readonly payload: JsonRecord
  /** `event.socket_id`, which only HTTP sends carry. */
  readonly socketId: string | null
}

/** Reads a frame, or undefined if it has not the form of one. */
export function readFrame(text: string): ClientFrame | undefined {
  try {
    const frame: unknown = JSON.parse(text)
    if (!isRecord(frame) || frame['action'] !== 'sendMessage' || !isRecord(frame['event'])) return undefined
    const { event_type, event_payload, socket_id } = frame['event']
    if (typeof event_type !== 'string') return undefined
    return { eventType: event_type, payload: isRecord(event_payload) ? event_payload : {}, socketId: typeof socket_id === 'string' ? socket_id : null }
  } catch {
    return undefined
  }
}

/** The fault that this frame has to suffer, if one waits for it. */
export function takeFrameFault(world: World, frame: ClientFrame): Required<RequestFault> | undefined {
  const targets: readonly FaultTarget[] = frame.eventType === 'user_message' ? ['message', 'event'] : ['event']
  for (const target of targets) {
    const fault = world.requestFaults.take(target)
    if (fault) return fault
  }
  return undefined
}

/** Notes the frame with its connection, then does what it asks. */
export function dispatch(world: World, handlers: Readonly<Record<string, ClientEventHandler>>, frame: ClientFrame, origin: Origin): Outcome {
  note(world, frame, origin)
  const handler = Object.hasOwn(handlers, frame.eventType) ? handlers[frame.eventType] : undefined
  if (!handler) return refuse(world, origin, textOf(frame.payload, 'conversation_id'), 'Unsupported event_type')
  return handler(frame.payload, origin)
}

function note(world: World, frame: ClientFrame, origin: Origin): void {
  const log = world.lines.find(origin.socketId)?.log
  if (!log) return
  if (log.connectedAt === undefined) log.framesBeforeConnected += 1
  if (frame.eventType !== 'conversation_start' && !log.events.includes('conversation_start')) log.framesBeforeStart.push(frame.eventType)
  log.events.push(frame.eventType)
}
