import type { ChatEvent } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { foreignAddress } from './foreignAddress.ts'
import { authorOf, isVisitor, momentOf, type Scene, sessionAfter } from './scene.ts'
import { participantOf, partyKey, type PartyRecord, presentParties, readParty } from './sessionParties.ts'
import { partyWire, readWire } from './wire.ts'
import { apiUrl } from './wireConfig.ts'
import { ignored, type WireEvent } from './wireEvent.ts'

/** Somebody joined: the scenario is a bot, everybody else a person. The visitor's own party is no news. */
export const decodeJoined = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const wire = readWire(partyWire, event.body)
  const { party_id: partyId, timestamp } = wire ?? {}
  if (!wire || partyId === undefined) return [ignored(event, 'no party_id')]
  if (isVisitor(scene, partyId)) return [ignored(event, 'the visitor')]
  const { session } = scene.context
  const record = present({ role: roleOf(wire.type), name: nameOf(wire), avatarUrl: pictureOf(partyId, roleOf(wire.type), scene), since: timestamp })
  const known = readParty(session, partyId)
  const isThere = known !== undefined && known.hasLeft !== true
  if (isThere && JSON.stringify(known) === JSON.stringify(record)) return [ignored(event, 'is there already')]
  const kept = keep(partyId, record)
  if (record.role === 'agent' && !isThere) {
    return [kept, { type: 'agent.joined', agent: participantOf(sessionAfter(session, [kept]), partyId), wireId: `joined:${partyId}:${momentOf(timestamp)}` }]
  }
  return [kept, { type: 'participants.changed', participants: presentParties(sessionAfter(session, [kept])) }]
}

/** Somebody left. Of one who never joined nothing is known, so nothing is told. */
export const decodeLeft = (event: WireEvent, scene: Scene): readonly ChatEvent[] => {
  const { party_id: partyId, timestamp } = readWire(partyWire, event.body) ?? {}
  if (partyId === undefined) return [ignored(event, 'no party_id')]
  const { session } = scene.context
  const known = readParty(session, partyId)
  if (!known || known.hasLeft === true) return [ignored(event, 'was not there')]
  const { since: _, ...person } = known
  const kept = keep(partyId, present({ ...person, hasLeft: true as const, since: timestamp }))
  if (known.role === 'agent') {
    return [kept, { type: 'agent.left', agent: participantOf(session, partyId), wireId: `left:${partyId}:${momentOf(timestamp)}` }]
  }
  return [kept, { type: 'participants.changed', participants: presentParties(sessionAfter(session, [kept])) }]
}

/** Somebody types, or stops. What is typed (`msg`) is not looked at, and the visitor's own typing is no news. */
export const decodeTyping = (event: WireEvent, type: 'typing.started' | 'typing.stopped', scene: Scene): readonly ChatEvent[] => {
  const partyId = readWire(partyWire, event.body)?.party_id
  if (partyId === undefined) return [{ type, participant: { role: 'agent' } }]
  return isVisitor(scene, partyId) ? [ignored(event, 'the visitor')] : [{ type, participant: authorOf(scene, partyId) }]
}

const roleOf = (type: string | undefined): 'bot' | 'agent' => (type?.trim().toLowerCase() === 'scenario' ? 'bot' : 'agent')

interface Names {
  readonly display_name?: string | undefined
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
}

const nameOf = ({ display_name, first_name, last_name }: Names): string | undefined => {
  const parts = [first_name, last_name].filter((part) => part !== undefined).map((part) => part.trim())
  return display_name?.trim() ?? (parts.length > 0 ? parts.join(' ') : undefined)
}

/** The server has pictures of people alone. */
const pictureOf = (partyId: string, role: 'bot' | 'agent', { config, context }: Scene): string | undefined => {
  const chatId = context.conversationId
  if (role !== 'agent' || chatId === undefined) return undefined
  return foreignAddress(() => apiUrl(config, 'chats', chatId, 'profilephotos', partyId))
}

const keep = (partyId: string, record: PartyRecord) => ({ type: 'session.changed', change: { [partyKey(partyId)]: JSON.stringify(record) } }) as const
