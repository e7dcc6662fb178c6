import type { ChatConnection, ChatEvent, Message, Participant } from '../../model/index.ts'
import type { ChatState } from '../chatState.ts'
import { selectRemembered } from '../selectors/selectOutbox.ts'
import { isRecord, restoreMessage } from './restoreMessage.ts'

/** Milliseconds a conversation is remembered after the last change. */
const lifetime = 24 * 60 * 60 * 1000
const version = 1

interface Stored {
  readonly version: number
  readonly savedAt: number
  readonly visitorId: string
  readonly conversationId?: string
  readonly draft?: string
  readonly agents?: readonly Participant[]
  readonly outbox?: readonly Message[]
}

/** Keeps what must survive a reload. Storage that is denied, full or corrupt costs nothing but the memory. */
export interface Memory {
  /** This visitor's random id. */
  readonly visitorId: string
  /** The events that bring the remembered conversation back, to those who are `present` anyway. */
  readonly restore: (present: readonly Participant[]) => ChatEvent[]
  readonly save: (state: ChatState) => void
}

function isAgent(value: unknown): value is Participant {
  return isRecord(value) && value['role'] === 'agent' && ['id', 'name', 'avatarUrl'].every((key) => ['string', 'undefined'].includes(typeof value[key]))
}

/** Whether what is kept may have changed by an event. What others say is not kept: the server has it. */
export function mustOutliveReload({ type }: ChatEvent): boolean {
  if (type === 'draft.changed' || type === 'transcript.loaded' || type === 'connection.changed') return true
  return type.startsWith('conversation.') || type.startsWith('agent.') || (type.startsWith('message.') && type !== 'message.received')
}

function read(connection: ChatConnection, key: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(connection.storage.get(key) ?? 'null')
    if (!isRecord(value) || value['version'] !== version || typeof value['visitorId'] !== 'string') return undefined
    if (typeof value['savedAt'] !== 'number') return undefined
    return value as unknown as Stored
  } catch {
    return undefined
  }
}

/** Opens the memory of a connection's conversation. */
export function openMemory(connection: ChatConnection): Memory {
  const key = `parlance:${connection.scope}`
  const stored = read(connection, key)
  const visitorId = stored?.visitorId ?? connection.createId()
  const now = connection.clock.now()
  let written = ''

  function write(record: Omit<Stored, 'version' | 'savedAt' | 'visitorId'>) {
    try {
      const body = JSON.stringify(record)
      if (body === written) return
      written = body
      connection.storage.set(key, JSON.stringify({ version, savedAt: connection.clock.now(), visitorId, ...record }))
    } catch {
      // In memory then, as if there were no storage.
    }
  }

  return {
    visitorId,
    restore(present) {
      if (!stored || now - stored.savedAt > lifetime) return []
      const outbox = (Array.isArray(stored.outbox) ? stored.outbox : []).flatMap((message) => restoreMessage(message, now) ?? [])
      return [
        ...(typeof stored.draft === 'string' && stored.draft !== '' ? [{ type: 'draft.changed', text: stored.draft } as const] : []),
        ...(typeof stored.conversationId === 'string'
          ? [{ type: 'conversation.started', conversationId: stored.conversationId, resumed: true } as const]
          : []),
        { type: 'participants.changed', participants: [...present, ...(Array.isArray(stored.agents) ? stored.agents : []).filter(isAgent)] },
        ...outbox.map((message) => ({ type: 'message.queued', message }) as const),
      ]
    },
    save(state) {
      const outbox = selectRemembered(state)
      const isOver = state.conversation.status === 'ended'
      const agents = state.participants.filter((participant) => participant.role === 'agent')
      write({
        ...(state.conversation.id !== undefined && !isOver ? { conversationId: state.conversation.id } : {}),
        ...(state.draft === '' ? {} : { draft: state.draft }),
        ...(agents.length === 0 || isOver ? {} : { agents }),
        ...(outbox.length === 0 || isOver ? {} : { outbox }),
      })
    },
  }
}
