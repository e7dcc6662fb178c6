import type { Message } from '../../model/index.ts'
import { isProven, isUnproven } from '../delivery.ts'
import { alignSequences } from './alignSequences.ts'
import { contentKey } from './contentKey.ts'

/** What a merge made of our list and the server's record. */
export interface MergedTranscript {
  readonly messages: readonly Message[]
  /** Rows that only the server's record had. */
  readonly added: readonly Message[]
  /**
   * Whether the record holds every message of the visitor's that was proved to be at the server before. Only such a record
   * proves that another message is absent.
   */
  readonly prefixKnown: boolean
}

// No counterpart on the server: notices are ours alone, and what was never handed to the wire cannot be there.
function isOursAlone(message: Message): boolean {
  return message.parts[0]?.kind === 'notice' || (message.delivery !== undefined && !isProven(message.delivery) && !message.attempts)
}

/** Our rows that the record names by an id, by the record's entry. */
type Twins = ReadonlyMap<Message, Message>

function findTwins(local: readonly Message[], remote: readonly Message[]): Twins {
  const known = new Map<string, Message>()
  for (const message of local) for (const wireId of message.wireIds) known.set(`${message.author.role}~${wireId}`, message)
  const twins = new Map<Message, Message>()
  for (const entry of remote) {
    const twin = entry.wireIds.map((wireId) => known.get(`${entry.author.role}~${wireId}`)).find((message) => message !== undefined)
    if (twin) twins.set(entry, twin)
  }
  return twins
}

// Records without ids match by what was said; an id that both sides know is stronger.
function keysOf(local: readonly Message[], remote: readonly Message[], twins: Twins): { left: string[]; right: string[] } {
  const paired = new Set(twins.values())
  return {
    left: local.map((message) => {
      if (paired.has(message)) return `same:${message.id}`
      return isOursAlone(message) ? `ours:${message.id}` : contentKey(message)
    }),
    right: remote.map((entry) => {
      const twin = twins.get(entry)
      return twin ? `same:${twin.id}` : contentKey(entry)
    }),
  }
}

function isSameContent(local: Message, remote: Message): boolean {
  return local.deleted === remote.deleted && contentKey(local) === contentKey(remote)
}

// Our row stays: its id, its time, its files that are already shown. What the server proves is added.
function mergeRow(local: Message, remote: Message): Message {
  const wireIds = [...new Set([...local.wireIds, ...remote.wireIds])]
  const isNews = local.delivery !== undefined && !isProven(local.delivery)
  if (!isNews && wireIds.length === local.wireIds.length && isSameContent(local, remote)) return local
  return {
    ...local,
    wireIds,
    ...(isSameContent(local, remote) ? {} : { parts: remote.parts }),
    ...(isNews ? { delivery: { status: 'confirmed' } } : {}),
  }
}

/** Sorts one stretch without common entries: what was here before, what the server adds, what still waits for proof. */
function fillGap(localOnly: readonly Message[], remoteOnly: readonly Message[]): Message[] {
  if (remoteOnly.length === 0) return [...localOnly]
  const waits = (message: Message) => message.delivery !== undefined && isUnproven(message.delivery)
  return [...localOnly.filter((message) => !waits(message)), ...remoteOnly, ...localOnly.filter(waits)]
}

// A record may name the same message twice, and a row's id must be its own.
function withoutRepeats(local: readonly Message[], remote: readonly Message[]): Message[] {
  const wireIds = new Set<string>()
  const ids = new Set(local.map((message) => message.id))
  const entries: Message[] = []
  for (const message of remote) {
    if (message.wireIds.some((wireId) => wireIds.has(wireId))) continue
    for (const wireId of message.wireIds) wireIds.add(wireId)
    let { id } = message
    while (ids.has(id)) id = `${id}'`
    ids.add(id)
    entries.push(id === message.id ? message : { ...message, id })
  }
  return entries
}

/** Merges the server's record of the conversation into our list. Applying the same record again changes nothing. */
export function mergeTranscript(local: readonly Message[], record: readonly Message[]): MergedTranscript {
  const entries = withoutRepeats(local, record)
  const twins = findTwins(local, entries)
  // One row of ours may carry two ids of the record's: it is one message all the same.
  const paired = new Set<Message>()
  const remote = entries.filter((entry) => {
    const twin = twins.get(entry)
    return !twin || (!paired.has(twin) && paired.add(twin))
  })
  const { left, right } = keysOf(local, remote, twins)
  const messages: Message[] = []
  const added: Message[] = []
  let localOnly: Message[] = []
  let remoteOnly: Message[] = []
  let prefixKnown = true
  const closeGap = () => {
    messages.push(...fillGap(localOnly, remoteOnly))
    localOnly = []
    remoteOnly = []
  }
  for (const step of alignSequences(left, right)) {
    const ours = step.kind === 'right' ? undefined : (local[step.left] as Message)
    const theirs = step.kind === 'left' ? undefined : (remote[step.right] as Message)
    const twin = theirs && twins.get(theirs)
    if (ours && theirs) {
      closeGap()
      messages.push(mergeRow(ours, theirs))
    } else if (theirs) {
      // The server's order wins: a row of ours that stood elsewhere moves here.
      remoteOnly.push(twin ? mergeRow(twin, theirs) : theirs)
      if (!twin) added.push(theirs)
    } else if (ours && !paired.has(ours)) {
      localOnly.push(ours)
      if (ours.delivery && isProven(ours.delivery)) prefixKnown = false
    }
  }
  closeGap()
  return { messages, added, prefixKnown }
}
