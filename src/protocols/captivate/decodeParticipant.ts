import type { Participant, Role } from '../../model/index.ts'
import { isRecord, readWord, type WireRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { safeAddress } from '../foundation/safeUrl.ts'

const nameKeys = ['name', 'agentName', 'agent_name', 'displayName', 'display_name', 'fullName', 'userName', 'username']
const avatarKeys = ['avatar', 'avatarUrl', 'avatar_url', 'picture', 'photo', 'image', 'imageUrl', 'image_url']
const idKeys = ['id', 'agentId', 'agent_id']
const boxes = ['agentInfo', 'agent', 'livechatAgent', 'user', 'data']

/**
 * Somebody in the conversation. No source says what the wire's `data`, `bot` and `agentInfo` hold, so the usual
 * names are tried, also one or two boxes deeper.
 */
export const decodeParticipant = (role: Role, source: unknown, depth = 2): Participant => {
  if (!isRecord(source)) return { role }
  const found = present({ role, id: first(source, idKeys), name: nameOf(source), avatarUrl: avatarOf(source) })
  if (found.name !== undefined || depth === 0) return found
  const boxed = boxes.map((key) => decodeParticipant(role, source[key], depth - 1)).find(({ name }) => name !== undefined)
  return boxed ? { ...found, ...boxed } : found
}

const first = (source: WireRecord, keys: readonly string[]): string | undefined =>
  keys.map((key) => readWord(source[key])).find((word) => word !== undefined)

const nameOf = (source: WireRecord): string | undefined => {
  const parts = [source['firstName'] ?? source['first_name'], source['lastName'] ?? source['last_name']].map(readWord)
  return first(source, nameKeys) ?? (parts.filter((part) => part !== undefined).join(' ') || undefined)
}

const avatarOf = (source: WireRecord): string | undefined => {
  const avatar = safeAddress(first(source, avatarKeys))
  return avatar !== undefined && /^https:/i.test(avatar) ? avatar : undefined
}
