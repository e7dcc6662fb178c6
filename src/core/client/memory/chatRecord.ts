import type { ChatConnection, ChatEvent, ChatStorage, EndReason, Participant } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { fingerprint } from '../../reducers/fingerprint.ts'
import { readChat, writeKept, type KeptChat, type Over } from './kept.ts'

/** How many conversations that are over are remembered, for tabs that come to hear of them late. */
const maxOver = 8
/** How many visitors who were forgotten are remembered, for tabs that slept meanwhile. */
const maxForgot = 8

/** What another tab did to the chat. */
export interface ElsewhereEvents {
  readonly onOver: (conversationId: string, reason: EndReason) => void
  /** The visitor is another one now, and nothing of the one before may stay. */
  readonly onForgotten: () => void
}

/** What a record needs of the chat. */
export interface ChatRecordOptions extends ElsewhereEvents {
  readonly connection: ChatConnection
  readonly storage: Required<ChatStorage>
  readonly key: string
  /** Milliseconds. */
  readonly lifetime: number
  readonly getState: () => ChatState
  /** The visitor that the tabs have agreed on, whatever the storage has kept. */
  readonly visitorId?: string | undefined
}

/** What all tabs of a chat know: the visitor, the conversation, who is there, what was read, what is over. */
export interface ChatRecord {
  readonly visitorId: () => string
  /** Takes the visitor of a record that another tab began meanwhile. */
  readonly settle: () => void
  /** What happens when the chat is remembered, to those who are `present` anyway. */
  readonly restore: (present: readonly Participant[]) => ChatEvent[]
  readonly save: () => void
  /** Whether the conversation that this tab found was left for a new one, and nobody knows yet. */
  readonly hasLeft: () => boolean
  /** The conversation that another tab has begun, if this one has none. */
  readonly begun: () => string | undefined
  /** Makes room for what matters more. */
  readonly shrink: () => void
  /** Follows what other tabs did. Answers true when the chat at hand is over by it. */
  readonly follow: () => boolean
  readonly watch: () => () => void
  /** Begins anew with another visitor. */
  readonly forget: () => void
}

/** Opens the record of a chat. */
export function openChatRecord({ connection, storage, key, lifetime, getState, onOver, onForgotten, visitorId: agreed }: ChatRecordOptions): ChatRecord {
  const { clock, createId } = connection
  let seen: string | null = null
  let kept: KeptChat | undefined
  /** The body that was written last. */
  let written = ''
  /** The conversation that this tab found in the record or put there. */
  let mine: string | undefined
  /** The conversation that others were in when this tab left its own: it is not what the visitor asked for. */
  let passed: string | undefined

  function read(): KeptChat | undefined {
    const text = storage.get(key)
    if (text !== seen) {
      seen = text
      kept = readChat(text, { now: clock.now(), lifetime })
      if (text !== null && !kept) storage.remove(key)
    }
    return kept
  }

  const found = read()?.visitorId
  let visitorId = agreed ?? found ?? createId()
  let isNew = kept === undefined && agreed === undefined

  function write(body: Omit<KeptChat, 'savedAt'>) {
    const text = writeKept({ ...body, savedAt: clock.now() })
    if (storage.set(key, text) === false) {
      const { agents: _, ...smaller } = body
      storage.set(key, writeKept({ ...smaller, savedAt: clock.now() }))
    }
    isNew = false
  }

  function overWith(state: ChatState): readonly Over[] {
    const { id, status, endReason = 'unknown' } = state.conversation
    const before = kept?.over ?? []
    if (id !== undefined && status === 'active') return id === mine ? before : before.filter((over) => over.id !== id)
    const ended = status === 'ended' ? id : mine
    if (ended === undefined || before.some((over) => over.id === ended)) return before
    return [...before, { id: ended, reason: status === 'ended' ? endReason : ('visitor' as const) }].slice(-maxOver)
  }

  /** How far this visitor has read, in whichever tab. */
  function markOf(state: ChatState) {
    const other = kept?.conversationId === state.conversation.id ? kept?.readMark : undefined
    return other && other.count > (state.readMark?.count ?? -1) ? other : state.readMark
  }

  function ourView(state: ChatState): Pick<KeptChat, 'conversationId' | 'agents' | 'readMark'> {
    const { id, status } = state.conversation
    if (id === undefined || status !== 'active') return {}
    const agents = state.participants.filter(({ role }) => role === 'agent')
    const readMark = markOf(state)
    return { conversationId: id, agents, ...(readMark ? { readMark } : {}) }
  }

  function follow(): boolean {
    const { id, status } = getState().conversation
    const { forgot = [], over = [], visitorId: other } = read() ?? {}
    if (other !== undefined && other !== visitorId && forgot.includes(fingerprint(visitorId))) {
      visitorId = other
      mine = undefined
      onForgotten()
      return true
    }
    const end = status === 'active' && id === mine ? over.find((one) => one.id === id) : undefined
    if (end) onOver(end.id, end.reason)
    return end !== undefined
  }

  return {
    visitorId: () => visitorId,
    settle() {
      if (isNew) visitorId = read()?.visitorId ?? visitorId
    },
    restore(present) {
      const { conversationId, agents = [], readMark } = read() ?? {}
      mine = conversationId
      return [
        ...(conversationId === undefined ? [] : [{ type: 'conversation.started', conversationId, resumed: true } as const]),
        { type: 'participants.changed', participants: [...present, ...agents] },
        ...(readMark === undefined ? [] : [{ type: 'readMark.restored', mark: readMark } as const]),
      ]
    },
    save() {
      if (follow()) return
      const state = getState()
      const { id, status } = state.conversation
      const active = status === 'active' ? id : undefined
      // Another tab may have gone on with another conversation.
      const isOurs = !kept || kept.conversationId === mine || (active !== undefined && active !== mine)
      const { conversationId, agents, readMark } = kept ?? {}
      const view = isOurs ? ourView(state) : { conversationId, agents, readMark }
      const forgot = kept?.forgot
      if (mine !== undefined && id === undefined) passed = conversationId
      const body = JSON.parse(JSON.stringify({ visitorId, ...view, over: overWith(state), forgot })) as Omit<KeptChat, 'savedAt'>
      mine = active
      const isOld = !kept || clock.now() - kept.savedAt > lifetime / 10
      const text = JSON.stringify(body)
      if (text === written && !isOld) return
      written = text
      write(body)
    },
    hasLeft: () => mine !== undefined && getState().conversation.id === undefined,
    begun() {
      const { conversationId, over = [] } = read() ?? {}
      return conversationId === passed || over.some(({ id }) => id === conversationId) ? undefined : conversationId
    },
    shrink() {
      const { agents: _, ...smaller } = read() ?? { visitorId }
      write(smaller)
    },
    follow,
    watch: () => storage.watch(key, () => void follow()),
    forget() {
      // Not the id itself: whoever knows it may ask for the conversations.
      const { forgot = [], visitorId: other = visitorId } = read() ?? {}
      const all = new Set([...forgot, fingerprint(visitorId), fingerprint(other)])
      visitorId = createId()
      mine = undefined
      write({ visitorId, forgot: [...all].slice(-maxForgot) })
    },
  }
}
