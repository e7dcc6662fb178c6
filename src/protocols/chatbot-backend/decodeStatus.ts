import type { Decoded } from '../../model/index.ts'
import { isRecord, readCount, readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { extension, ignored, isElsewhere, type Reader, remember, type Scene, type Unread, type WireFrame } from './scene.ts'
import { attendedBy, standingOf } from './standing.ts'
import { queueWire, readId, readWire, statusWire } from './wire.ts'

/** `status-change`. The word as it came is an extension event too: the set of statuses is open (SB-9). */
export const decodeStatus: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(statusWire, frame.body)
  const { status, conversationId, agentName, agentId } = wire ?? {}
  if (wire === undefined || status === undefined) return { reason: 'no status' }
  const told = extension(CHATBOT_BACKEND.status, present({ status, conversationId, agentId, agentName }))
  if (isElsewhere(conversationId, scene)) return { events: [told, ...elsewhere(conversationId, { status: status.trim(), agentName, agentId }, scene)] }
  return { events: [...standingOf(wire, scene), told] }
}

const elsewhere = (
  id: string | undefined,
  news: { readonly status: string; readonly agentName: string | undefined; readonly agentId: string | undefined },
  { context }: Scene,
) => (id === undefined || context.session['listJoined'] !== '1' ? [] : ([{ type: 'conversations.changed', conversation: present({ id, ...news }) }] as const))

/** `agent-joined`. */
export const decodeAgentJoined: Reader = (frame, scene): Decoded | Unread => {
  const { conversationId, agentName, agentId } = agentIn(frame)
  if (isElsewhere(conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  if (agentName === undefined && agentId === undefined) return { reason: 'no agent' }
  return { events: attendedBy({ agentName, agentId }, scene) }
}

/** `conversation-transferred`: of unknown shape. Without an agent one is still awaited. */
export const decodeTransferred: Reader = (frame, scene): Decoded => {
  const { conversationId, agentName: name, agentId: id } = agentIn(frame)
  if (isElsewhere(conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  if (name === undefined && id === undefined) {
    return { events: [...remember({ status: 'queued', agentId: null, agentName: null }, scene), { type: 'agent.transferred' }] }
  }
  return {
    events: [
      ...remember({ status: 'agent', agentId: id ?? null, agentName: name ?? null }, scene),
      { type: 'queue.changed', queue: undefined },
      { type: 'agent.transferred', agent: present({ role: 'agent' as const, id, name }) },
    ],
  }
}

const boxes = ['toAgent', 'newAgent', 'to', 'agent', 'assignedTo', 'assignedAgent', 'transferredTo', 'target']
const ids = ['toAgentId', 'newAgentId', 'agentId', 'assignedAgentId']
const names = ['toAgentName', 'newAgentName', 'agentName', 'assignedAgentName']

/** The agent that an event is about, in whichever words. */
const agentIn = ({ body }: WireFrame) => {
  const box = boxes.map((key) => body[key]).find(isRecord)
  // A bare text in the place of an agent is one that people can read.
  const bare = boxes.map((key) => readWord(body[key])).find((word) => word !== undefined)
  const first = (keys: readonly string[], read: (value: unknown) => string | undefined, source = body) =>
    keys.map((key) => read(source[key])).find((value) => value !== undefined)
  return {
    conversationId: readId(body['conversationId']),
    agentId: first(ids, readId) ?? (box && first(['agentId', 'id', '_id', 'userId'], readId, box)),
    agentName: first(names, readWord) ?? (box && first(['agentName', 'name', 'displayName'], readWord, box)) ?? bare,
  }
}

/** `queue-update`. Numbers may be texts; what is no place in a queue counts as unknown. */
export const decodeQueue: Reader = (frame, scene): Decoded | Unread => {
  const wire = readWire(queueWire, frame.body)
  if (!wire) return { reason: 'no object' }
  if (isElsewhere(wire.conversationId, scene)) return { events: [ignored(frame, 'another conversation')] }
  const place = readCount(wire.position) ?? wire.queuePosition
  const waitSeconds = wire.estimatedWait ?? wire.estimatedWaitTime ?? wire.waitTime
  const position = place !== undefined && place >= 1 ? Math.floor(place) : undefined
  const status = scene.context.session['status'] === 'escalated' ? undefined : 'queued'
  return { events: [...remember({ status }, scene), { type: 'queue.changed', queue: present({ position, waitSeconds }) }] }
}
