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

// Records without ids match by what was said; an id that both sides know is stronger.
function keysOf(local: readonly Message[], remote: readonly Message[]): { left: string[]; right: string[] } {
  const known = new Map<string, Message>()
  for (const message of local) for (const wireId of message.wireIds) known.set(`${message.author.role}~${wireId}`, message)
  const twins = new Set<Message>()
  const right = remote.map((entry) => {
    const twin = entry.wireIds.map((wireId) => known.get(`${entry.author.role}~${wireId}`)).find((message) => message !== undefined)
    if (!twin) return contentKey(entry)
    twins.add(twin)
    return `same:${twin.id}`
  })
  const left = local.map((message) => {
    if (twins.has(message)) return `same:${message.id}`
    return isOursAlone(message) ? `ours:${message.id}` : contentKey(message)
  })
  return { left, right }
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
  const remote = withoutRepeats(local, record)
  const { left, right } = keysOf(local, remote)
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
    if (step.kind === 'both') {
      closeGap()
      messages.push(mergeRow(local[step.left] as Message, remote[step.right] as Message))
    } else if (step.kind === 'left') {
      const message = local[step.left] as Message
      localOnly.push(message)
      if (message.delivery && isProven(message.delivery)) prefixKnown = false
    } else {
      const message = remote[step.right] as Message
      remoteOnly.push(message)
      added.push(message)
    }
  }
  closeGap()
  return { messages, added, prefixKnown }
}
