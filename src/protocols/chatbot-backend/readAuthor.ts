import type { Participant, Role } from '../../model/index.ts'
import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { safeAddress } from '../foundation/safeUrl.ts'
import type { Scene } from './scene.ts'
import { readId } from './wire.ts'

/** Who speaks, in the wire's terms (SB-10). */
export type Side = 'user' | 'ai' | 'agent' | 'system'

const sides: Readonly<Record<string, Side>> = {
  user: 'user',
  customer: 'user',
  visitor: 'user',
  client: 'user',
  ai: 'ai',
  bot: 'ai',
  assistant: 'ai',
  chatbot: 'ai',
  agent: 'agent',
  operator: 'agent',
  admin: 'agent',
  support: 'agent',
  human: 'agent',
}

/** Which side a word of the wire means; a word that nobody knows means the service itself. */
export const sideOf = (word: string | undefined): Side => {
  const plain = (word ?? '').trim().toLowerCase()
  return Object.hasOwn(sides, plain) ? (sides[plain] ?? 'system') : 'system'
}

/** What role a side has here: this side is `visitor`, also where an agent sits at it and the customer is the other. */
export const roleOf = (side: Side, { config }: Pick<Scene, 'config'>): Role => {
  if (side === 'ai') return 'bot'
  if (side === 'system') return 'system'
  const own: Side = config.as === 'agent' ? 'agent' : 'user'
  return side === own ? 'visitor' : 'agent'
}

/** What the wire says of somebody who speaks. */
export interface WireAuthor {
  readonly side: Side
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly avatarUrl?: string | undefined
}

/** A sender: a word, or an object that says more. */
export const readSender = (sender: unknown): Omit<WireAuthor, 'side'> & { readonly word?: string | undefined } => {
  if (!isRecord(sender)) return { word: readWord(sender) }
  const first = (...keys: readonly string[]): string | undefined => keys.map((key) => readWord(sender[key])).find((value) => value !== undefined)
  return { word: first('type', 'role', 'sender'), name: first('name', 'displayName', 'userName'), id: idIn(sender), avatarUrl: first('avatarUrl', 'avatar') }
}

const idIn = (sender: WireRecord): string | undefined => readId(sender['id']) ?? readId(sender['_id']) ?? readId(sender['userId'])

/** Somebody who speaks as a participant. What this event does not tell of assistant and agent, the session may know. */
export const participantOf = ({ side, name, id, avatarUrl }: WireAuthor, scene: Scene): Participant => {
  const { session } = scene.context
  const role = roleOf(side, scene)
  if (role === 'visitor' || role === 'system') return role === 'visitor' ? { role } : present({ role, name })
  const picture = safeAddress(avatarUrl)
  if (side === 'ai') return present({ role, name: name ?? session['botName'], avatarUrl: picture })
  return side === 'user' ? present({ role, id, name, avatarUrl: picture }) : { ...agentOf({ id, name }, scene), ...present({ avatarUrl: picture }) }
}

/** An agent by what is told of him and what the session knows. */
export const agentOf = ({ id, name }: Pick<WireAuthor, 'id' | 'name'>, { context }: Pick<Scene, 'context'>): Participant => {
  const { agentId, agentName } = context.session
  const isKnown = id === undefined ? name === undefined || name === agentName : id === agentId
  return isKnown ? present({ role: 'agent' as const, id: id ?? agentId, name: name ?? agentName }) : present({ role: 'agent' as const, id, name })
}

/** Whether an agent that an event names is the one who sits at this side. */
export const isOwnAgent = (agentId: string | undefined, { config, context }: Scene): boolean =>
  config.as === 'agent' && agentId !== undefined && agentId === context.session['userId']
