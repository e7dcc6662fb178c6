import type { Participant, ParticipantEvent, QueueState } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { findMessage } from '../list/findMessage.ts'
import { addNotice } from './addNotice.ts'
import { isSamePerson, withPerson } from './isSamePerson.ts'
import { reducePresence } from './reducePresence.ts'
import type { Stamp } from './stamp.ts'
import { waitRange } from './waitRange.ts'

/** Who is there without the people who answered. */
export const withoutAgents = (participants: readonly Participant[]): readonly Participant[] =>
  participants.filter((participant) => participant.role !== 'agent')

/** The state of a visitor who waits for nobody. */
export function withoutWait(state: ChatState): ChatState {
  const { queue, escalation, ...others } = state
  return queue === undefined && escalation === undefined ? state : others
}

const isAgent = ({ role }: Participant) => role === 'agent'
const isNamed = ({ id, name }: Participant) => id !== undefined || name !== undefined

function describe(agent: Partial<Participant> | undefined) {
  return {
    ...(agent?.name === undefined ? {} : { name: agent.name }),
    ...(agent?.avatarUrl === undefined ? {} : { avatarUrl: agent.avatarUrl }),
  }
}

const isKnown = (state: ChatState, wireId: string | undefined) => wireId !== undefined && findMessage(state.messages, { wireId }) >= 0
const isOver = ({ conversation }: ChatState) => conversation.status === 'ended'

// The bot that the host has named stays: the wire, which may not know of it, tells of its own people.
function withAssistant(before: readonly Participant[], told: readonly Participant[]): readonly Participant[] {
  const assistants = told.some(({ role }) => role === 'bot') ? [] : before.filter(({ role, id }) => role === 'bot' && id === undefined)
  return assistants.length > 0 ? [...assistants, ...told] : told
}

// One of whom nothing was known is whoever is named next.
const withoutNameless = (people: readonly Participant[]) =>
  people.some((one) => isAgent(one) && !isNamed(one)) ? people.filter((one) => !isAgent(one) || isNamed(one)) : people

function join(state: ChatState, { agent, wireId }: Extract<ParticipantEvent, { type: 'agent.joined' }>, stamp: Stamp): ChatState {
  if (isKnown(state, wireId)) return state
  const participants = withPerson(isNamed(agent) ? withoutNameless(state.participants) : state.participants, agent)
  const isThere = participants.length <= state.participants.length
  const joined: ChatState = participants === state.participants ? state : { ...state, participants }
  if (isThere && wireId === undefined) return withoutWait(joined)
  return { ...withoutWait(addNotice(joined, { code: 'agent-joined', ...describe(agent) }, stamp, wireId)), awaitingReply: false }
}

// Nobody in particular means everybody who answered.
function goneOf(state: ChatState, agent: Participant | undefined): readonly Participant[] {
  const agents = state.participants.filter(isAgent)
  return agent && isNamed(agent) ? agents.filter((one) => isSamePerson(one, agent)) : agents
}

function leave(state: ChatState, { agent, wireId }: Extract<ParticipantEvent, { type: 'agent.left' }>, stamp: Stamp): ChatState {
  if (isKnown(state, wireId)) return state
  const gone = goneOf(state, agent)
  const left = addNotice(state, { code: 'agent-left', ...describe({ ...gone[0], ...agent }) }, stamp, wireId)
  const participants = left.participants.filter((participant) => !gone.includes(participant))
  const staysTyping = (one: Participant) => !isAgent(one) || (participants.some(isAgent) && !gone.some((other) => isSamePerson(other, one)))
  return { ...left, participants, typing: left.typing.filter(staysTyping) }
}

// Who takes over may be unknown still; the one before answers no more in any case.
function transfer(state: ChatState, { agent, wireId }: Extract<ParticipantEvent, { type: 'agent.transferred' }>, stamp: Stamp): ChatState {
  if (isKnown(state, wireId)) return state
  const next = agent && isNamed(agent) ? agent : undefined
  const agents = state.participants.filter(isAgent)
  const known = next && agents.find((one) => isSamePerson(one, next))
  if (known && agents.length === 1 && wireId === undefined) return { ...state, participants: withPerson(state.participants, next) }
  const told = addNotice(state, { code: 'agent-transferred', ...describe(next ? { ...known, ...next } : undefined) }, stamp, wireId)
  const participants = [...withoutAgents(told.participants), ...(next ? [{ ...known, ...next }] : [])]
  return { ...withoutWait(told), participants, typing: told.typing.filter((one) => !isAgent(one)), awaitingReply: false }
}

/** More at once are a server's mistake. */
const mostTyping = 20

function type(state: ChatState, participant: Participant): ChatState {
  const typing = withPerson(state.typing, participant)
  return typing === state.typing ? state : { ...state, typing: typing.slice(-mostTyping) }
}

// Fewer news than before is news too: a position may be told without an estimate.
function wait(state: ChatState, queue: QueueState | undefined): ChatState {
  if (!queue) return state.queue === undefined ? state : withoutWait(state)
  const { waitSeconds } = queue
  const range = waitSeconds === undefined || Number.isNaN(waitSeconds) ? queue.waitRange : waitRange(state.queue?.waitRange, waitSeconds)
  const next: QueueState = range ? { ...queue, waitRange: range } : queue
  return JSON.stringify(next) === JSON.stringify(state.queue) ? state : { ...state, queue: next }
}

/** The state after something happened to the people in the conversation. */
export function reduceParticipants(state: ChatState, event: ParticipantEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'typing.started':
      return isOver(state) ? state : type(state, event.participant)
    case 'typing.stopped': {
      const typing = state.typing.filter((participant) => !isSamePerson(participant, event.participant))
      return typing.length === state.typing.length ? state : { ...state, typing }
    }
    case 'participants.changed':
      return { ...state, participants: withAssistant(state.participants, event.participants) }
    case 'agent.joined':
      return isOver(state) ? state : join(state, event, stamp)
    case 'agent.left':
      return leave(state, event, stamp)
    case 'agent.transferred':
      return isOver(state) ? state : transfer(state, event, stamp)
    case 'agent.requested':
      return isOver(state) || state.participants.some(isAgent) ? state : { ...state, escalation: 'asked' }
    case 'agent.unavailable':
      return withoutWait(
        addNotice(state, { code: 'agent-unavailable', ...(event.detail === undefined ? {} : { detail: event.detail }) }, stamp),
      )
    case 'presence.changed':
      return isOver(state) ? state : reducePresence(state, event)
    case 'queue.changed':
      return isOver(state) ? state : wait(state, event.queue)
  }
}
