import type { Conversation } from '../state.ts'
import type { Line, Switchboard } from '../switchboard.ts'
import type { JsonRecord } from '../wire.ts'
import type { ChatbotWorld } from '../world.ts'

/** Somebody who has a conversation open. */
export interface PresentUser {
  readonly userId: string
  readonly userName: string
  readonly userType: string
  readonly metadata: JsonRecord
  /** Missing for an agent whom the scenario plays. */
  readonly line?: Line
  lastSign: number
}

/** Who is present in which conversation. */
export interface PresenceBoard {
  join(line: Line, conversationId: string, user: Omit<PresentUser, 'line' | 'lastSign'>): void
  /** A heartbeat. False if nobody of that line is present. */
  sign(line: Line, conversationId: string): boolean
  /** What changed about somebody is told to all. False if nobody of that line is present. */
  update(line: Line, conversationId: string, change: JsonRecord): boolean
  /** The line goes, from one conversation or from all. */
  leave(line: Line, conversationId?: string): void
  /** The scenario's agent came or went. */
  cast(conversation: Conversation, before: Conversation['agent']): void
  /** Those who are there. */
  users(conversationId: string): readonly PresentUser[]
  stop(): void
}

/** A board on which nobody is present. */
export function createPresenceBoard({ clock, settings, store }: ChatbotWorld, switchboard: Switchboard): PresenceBoard {
  const present = new Map<string, PresentUser[]>()
  let cancelWatch: (() => void) | undefined

  const users = (conversationId: string): PresentUser[] => present.get(conversationId) ?? []

  const shape = ({ userId, userName, userType, metadata }: PresentUser): JsonRecord =>
    settings.presenceKeys === 'long'
      ? { userId, userName, userType, isOnline: true, metadata }
      : { id: userId, name: userName, type: userType, isOnline: true, metadata }

  const tell = (conversationId: string, name: string, data: JsonRecord, except?: Line): void => {
    for (const { line } of users(conversationId)) if (line && line !== except) switchboard.tell(line, name, { conversationId, ...data })
  }

  const tellAll = (conversationId: string): void => tell(conversationId, 'presence-update', { users: users(conversationId).map(shape) })

  const about = ({ userId, userName, userType, metadata }: PresentUser): JsonRecord => ({ userId, userName, userType, metadata })

  const remove = (conversationId: string, gone: PresentUser, isRemoved: boolean): void => {
    const rest = users(conversationId).filter((user) => user !== gone)
    if (rest.some(({ line }) => line)) present.set(conversationId, rest)
    else present.delete(conversationId)
    const { userId, userName, userType } = gone
    tell(conversationId, 'user-left', { userId, userName, userType, ...(isRemoved ? { remove: true } : {}) })
    tellAll(conversationId)
  }

  const watch = (): void => {
    if (cancelWatch || present.size === 0) return
    cancelWatch = clock.after(settings.presenceTimeout / 3, () => {
      cancelWatch = undefined
      const limit = clock.now() - settings.presenceTimeout
      for (const [id, list] of [...present]) list.filter(({ line, lastSign }) => line && lastSign <= limit).forEach((user) => remove(id, user, true))
      watch()
    })
  }

  const addAgent = (conversationId: string, agent: Conversation['agent']): void => {
    if (!agent?.isScripted || !present.has(conversationId) || users(conversationId).some(({ userId }) => userId === agent.id)) return
    const user: PresentUser = { userId: agent.id, userName: agent.name, userType: 'agent', metadata: {}, lastSign: clock.now() }
    present.set(conversationId, [...users(conversationId), user])
    tell(conversationId, 'user-joined', about(user))
  }

  return {
    users,
    join(line, conversationId, given) {
      const user: PresentUser = { ...given, line, lastSign: clock.now() }
      present.set(conversationId, [...users(conversationId).filter((other) => other.line !== line), user])
      tell(conversationId, 'user-joined', about(user), line)
      addAgent(conversationId, store.state.conversations.get(conversationId)?.agent ?? null)
      tellAll(conversationId)
      watch()
    },
    sign(line, conversationId) {
      const user = users(conversationId).find((one) => one.line === line)
      if (user) user.lastSign = clock.now()
      return user !== undefined
    },
    update(line, conversationId, change) {
      const user = users(conversationId).find((one) => one.line === line)
      if (!user) return false
      Object.assign(user, { lastSign: clock.now(), metadata: { ...user.metadata, ...change } })
      tell(conversationId, 'presence-update', { userId: user.userId, userUpdate: { isOnline: true, metadata: user.metadata } })
      return true
    },
    leave(line, conversationId) {
      for (const [id, list] of [...present]) {
        const user = conversationId === undefined || conversationId === id ? list.find((one) => one.line === line) : undefined
        if (user) remove(id, user, false)
      }
    },
    cast(conversation, before) {
      const gone = users(conversation.id).find(({ userId, line }) => !line && userId === before?.id)
      if (gone) remove(conversation.id, gone, false)
      addAgent(conversation.id, conversation.agent)
      if (conversation.agent?.isScripted) tellAll(conversation.id)
    },
    stop() {
      cancelWatch?.()
      cancelWatch = undefined
      present.clear()
    },
  }
}
