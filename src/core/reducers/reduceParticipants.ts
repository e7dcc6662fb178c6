import type { Message, MessagePart, NoticePart, Participant, ParticipantEvent } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { itemAt } from '../list/chunkedList.ts'
import { findMessage } from '../list/findMessage.ts'
import { endOfSpoken, placeMessage } from './placeMessage.ts'
import type { Stamp } from './stamp.ts'

// Told again, with the same words or fewer.
function repeats(last: MessagePart | undefined, notice: Omit<NoticePart, 'kind'>): boolean {
  if (last?.kind !== 'notice' || last.code !== notice.code) return false
  return (notice.name ?? last.name) === last.name && (notice.detail ?? last.detail) === last.detail
}

/** A line that no one said; `wireId` is that of the event, where the record holds it too. */
export function makeNotice(notice: Omit<NoticePart, 'kind'>, stamp: Stamp, wireId?: string): Message {
  return {
    id: `${stamp.id}.notice`,
    wireIds: wireId === undefined ? [] : [wireId],
    author: { role: 'system' },
    parts: [{ kind: 'notice', ...notice }],
    time: stamp.at,
  }
}

/** The state with a notice in its transcript; the same notice twice in a row is one, unless the wire tells them apart. */
export function addNotice(state: ChatState, notice: Omit<NoticePart, 'kind'>, stamp: Stamp, wireId?: string): ChatState {
  if (wireId === undefined && repeats(itemAt(state.messages, endOfSpoken(state.messages) - 1)?.parts[0], notice)) return state
  return { ...state, messages: placeMessage(state.messages, makeNotice(notice, stamp, wireId)) }
}

/** Who is there without the people who answered. */
export const withoutAgents = (participants: readonly Participant[]): readonly Participant[] =>
  participants.filter((participant) => participant.role !== 'agent')

function isSame(one: Participant, other: Participant): boolean {
  return one.role === other.role && (one.id ?? one.name) === (other.id ?? other.name)
}

function describe(agent: Participant | undefined) {
  return {
    ...(agent?.name === undefined ? {} : { name: agent.name }),
    ...(agent?.avatarUrl === undefined ? {} : { avatarUrl: agent.avatarUrl }),
  }
}

function withoutQueue({ queue: _, ...state }: ChatState): ChatState {
  return state
}

const isKnown = (state: ChatState, wireId: string | undefined) => wireId !== undefined && findMessage(state.messages, { wireId }) >= 0

function join(state: ChatState, { agent, wireId }: Extract<ParticipantEvent, { type: 'agent.joined' }>, stamp: Stamp): ChatState {
  const isThere = state.participants.some((participant) => isSame(participant, agent))
  if (isKnown(state, wireId) || (isThere && wireId === undefined)) return state
  const joined = addNotice(state, { code: 'agent-joined', ...describe(agent) }, stamp, wireId)
  return withoutQueue({ ...joined, participants: isThere ? joined.participants : [...joined.participants, agent], awaitingReply: false })
}

function leave(state: ChatState, { agent, wireId }: Extract<ParticipantEvent, { type: 'agent.left' }>, stamp: Stamp): ChatState {
  if (isKnown(state, wireId)) return state
  const agents = state.participants.filter((participant) => participant.role === 'agent')
  const gone = agent && (agent.id !== undefined || agent.name !== undefined) ? agents.filter((one) => isSame(one, agent)) : agents
  const named = gone[0] ?? agent
  const left = addNotice(state, { code: 'agent-left', ...describe(named) }, stamp, wireId)
  return {
    ...left,
    participants: left.participants.filter((participant) => !gone.includes(participant)),
    typing: left.typing.filter((participant) => participant.role !== 'agent'),
  }
}

/** The state after something happened to the people in the conversation. */
export function reduceParticipants(state: ChatState, event: ParticipantEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'typing.started':
      return state.typing.some((participant) => isSame(participant, event.participant))
        ? state
        : { ...state, typing: [...state.typing, event.participant] }
    case 'typing.stopped': {
      const typing = state.typing.filter((participant) => !isSame(participant, event.participant))
      return typing.length === state.typing.length ? state : { ...state, typing }
    }
    case 'participants.changed':
      return { ...state, participants: event.participants }
    case 'agent.joined':
      return join(state, event, stamp)
    case 'agent.left':
      return leave(state, event, stamp)
    case 'agent.unavailable':
      return withoutQueue(
        addNotice(state, { code: 'agent-unavailable', ...(event.detail === undefined ? {} : { detail: event.detail }) }, stamp),
      )
    case 'queue.changed':
      return event.queue ? { ...state, queue: event.queue } : withoutQueue(state)
  }
}
