import type { ChatEvent, Decoded, JsonRecord, ProtocolContext } from '../../model/index.ts'
import type { WireRecord } from '../foundation/coerce.ts'
import type { Steps } from '../foundation/finishSteps.ts'
import type { ChatbotBackendEvents } from './extensions.ts'
import type { WireConfig } from './wireConfig.ts'

/** One event of the server, by its name in the tables. */
export interface WireFrame {
  readonly name: string
  /** The payload, whatever it is. */
  readonly value: unknown
  /** The payload where it is an object; otherwise empty. */
  readonly body: WireRecord
}

/** What the reading of one event may know. */
export interface Scene {
  readonly context: ProtocolContext
  readonly config: WireConfig
}

/** Why an event cannot be read. */
export interface Unread {
  readonly reason: string
}

/** Reads events of one name. */
export type Reader = (frame: WireFrame, scene: Scene) => Decoded | Unread

/** The same with rests, where an event may hold a long record. */
export type ReaderInSteps = (frame: WireFrame, scene: Scene) => Steps<Decoded | Unread>

/** An extension event, with the payload that its name promises. */
export const extension = <Name extends keyof ChatbotBackendEvents>(name: Name, payload: ChatbotBackendEvents[Name]): ChatEvent => ({
  type: 'extension.received',
  name,
  payload,
})

/** Tells developers of an event that changes nothing here. */
export const ignored = ({ name, value }: WireFrame, why?: string): ChatEvent => ({
  type: 'frame.ignored',
  name: (why === undefined ? name : `${name}: ${why}`).slice(0, 80),
  payload: value ?? null,
})

/** Whether an event names another conversation than the one at hand. One that names none is about the one at hand. */
export const isElsewhere = (conversationId: string | undefined, { context }: Scene): boolean =>
  conversationId !== undefined && conversationId !== 'pending' && context.conversationId !== undefined && conversationId !== context.conversationId

/** The session's change, or nothing where it stands so already. */
export const remember = (change: Readonly<Record<string, string | null | undefined>>, { context }: Scene): readonly ChatEvent[] => {
  const news = Object.entries(change).filter(
    (entry): entry is [string, string | null] => entry[1] !== undefined && (context.session[entry[0]] ?? null) !== entry[1],
  )
  return news.length === 0 ? [] : [{ type: 'session.changed', change: Object.fromEntries(news) }]
}

/** The scene as events leave it. */
export const sceneAfter = (scene: Scene, events: readonly ChatEvent[]): Scene => {
  const changes = events.flatMap((event) => (event.type === 'session.changed' ? Object.entries(event.change) : []))
  if (changes.length === 0) return scene
  const entries = [...new Map<string, string | null>([...Object.entries(scene.context.session), ...changes])]
  const session = Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
  return { ...scene, context: { ...scene.context, session } }
}

/** A payload's free object without the keys that belong to the frame. */
export const without = (record: JsonRecord, keys: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
