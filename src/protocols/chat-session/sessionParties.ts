import type { Participant, Role, SessionRecord } from '../../model/index.ts'
import { isRecord, readCount, readWord } from '../foundation/coerce.ts'
import { parseFrame } from '../foundation/parseFrame.ts'
import { present } from '../foundation/present.ts'

/** One who joined, as the session keeps it: later events name only the id. */
export interface PartyRecord {
  readonly role: Role
  readonly name?: string
  readonly avatarUrl?: string
  /** Gone again; late messages still find the name. */
  readonly hasLeft?: true
  /** When this became so by the server's clock, milliseconds since 1970. */
  readonly since?: number
}

const PREFIX = 'party:'

/** The session's key for a party. */
export const partyKey = (partyId: string): string => `${PREFIX}${partyId}`

/** Reads a JSON object out of the session. */
export const readSession = (text: string | undefined): Readonly<Record<string, unknown>> | undefined => {
  if (text === undefined) return undefined
  const parsed = parseFrame(text)
  return 'value' in parsed && isRecord(parsed.value) ? parsed.value : undefined
}

/** What the session knows of a party. */
export const readParty = (session: SessionRecord, partyId: string): PartyRecord | undefined => {
  const key = partyKey(partyId)
  const record = Object.hasOwn(session, key) ? readSession(session[key]) : undefined
  if (!record) return undefined
  return present({
    role: record['role'] === 'bot' ? ('bot' as const) : ('agent' as const),
    name: readWord(record['name']),
    avatarUrl: readWord(record['avatarUrl']),
    hasLeft: record['hasLeft'] === true ? (true as const) : undefined,
    since: readCount(record['since']),
  })
}

/** A party as a participant. Whoever is not known to be the scenario is taken for a person. */
export const participantOf = (session: SessionRecord, partyId: string): Participant => {
  const { role = 'agent', name, avatarUrl } = readParty(session, partyId) ?? {}
  return present({ role, id: partyId, name, avatarUrl })
}

/** Everybody who has joined and not left. */
export const presentParties = (session: SessionRecord): readonly Participant[] =>
  Object.keys(session)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .filter((partyId) => readParty(session, partyId)?.hasLeft !== true)
    .map((partyId) => participantOf(session, partyId))

/** Who asks for forms: the scenario, also while an agent is there. */
export const scenarioOf = (session: SessionRecord): Participant =>
  presentParties(session).find(({ role }) => role === 'bot') ?? { role: 'bot' }

/** The session's key for what a socket told before the chat was known that it belongs to. */
export const EARLY = 'early'

const ofChat = ['question', 'questionAt', 'disconnected', 'directive', 'cobrowsing', 'call', EARLY]

/** The keys that belong to one chat, each with null: what is left when another begins. */
export const withoutChat = (session: SessionRecord): Readonly<Record<string, null>> =>
  Object.fromEntries(
    Object.keys(session)
      .filter((key) => key.startsWith(PREFIX) || ofChat.includes(key))
      .map((key) => [key, null]),
  )
