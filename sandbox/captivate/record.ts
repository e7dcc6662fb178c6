import type { Conversation, ConnectionLog, ReceivedAction, ReceivedMessage, SandboxState, Step, StoredFile, TranscriptEntry } from './state.ts'
import type { ContentItem, JsonRecord } from './wire.ts'

/** Something that happened. The state is what all records together say; the journal keeps them one to a line. */
export type SandboxRecord =
  | { readonly type: 'conversation.started'; readonly conversation: Conversation }
  | { readonly type: 'message.received'; readonly message: ReceivedMessage; readonly entry?: TranscriptEntry }
  | { readonly type: 'action.received'; readonly action: ReceivedAction; readonly entry?: TranscriptEntry }
  | {
      readonly type: 'reply.planned'
      readonly conversationId: string
      readonly steps: readonly Step[]
      readonly mode?: 'bot' | 'agent'
      readonly greeted?: boolean
    }
  | { readonly type: 'step.done'; readonly conversationId: string; readonly entry?: TranscriptEntry }
  | { readonly type: 'metadata.set'; readonly conversationId: string; readonly metadata: JsonRecord; readonly privateMetadata: JsonRecord }
  | { readonly type: 'message.edited'; readonly conversationId: string; readonly messageId: string; readonly content: readonly ContentItem[] }
  | { readonly type: 'conversations.deleted'; readonly ids: readonly string[] }
  | { readonly type: 'file.stored'; readonly file: StoredFile }
  | { readonly type: 'connection.opened'; readonly log: ConnectionLog }
  | { readonly type: 'connection.closed'; readonly log: ConnectionLog }

/** Whether `messageId` is one of the names of an entry. */
export function isCalled(entry: TranscriptEntry, messageId: string): boolean {
  return entry.id === messageId || entry.clientMsgId === messageId
}

/** Writes what a record says into the state. A record about a conversation that is gone changes nothing. */
export function applyRecord(state: SandboxState, record: SandboxRecord): void {
  switch (record.type) {
    case 'conversation.started':
      state.conversations.set(record.conversation.id, { ...record.conversation, entries: [], queue: [] })
      return
    case 'conversations.deleted':
      record.ids.forEach((id) => state.conversations.delete(id))
      return
    case 'file.stored':
      state.files.set(record.file.key, record.file)
      return
    case 'connection.opened':
      state.connections.push(record.log)
      return
    case 'connection.closed': {
      const index = state.connections.findIndex((log) => log.number === record.log.number)
      if (index >= 0) state.connections[index] = record.log
      return
    }
    case 'action.received':
      state.actions.push(record.action)
      touch(state, record.action.conversationId, undefined, (conversation) => {
        if (record.entry) conversation.entries.push(record.entry)
      })
      return
    case 'message.received':
      state.received.push(record.message)
      touch(state, record.message.conversationId, record.message.at, (conversation) => {
        if (record.entry) conversation.entries.push(record.entry)
        if (record.message.processed && conversation.mode === 'agent') conversation.agentTurns += 1
      })
      return
    default:
      touch(state, record.conversationId, undefined, (conversation) => applyToConversation(conversation, record))
  }
}

type ConversationRecord = Extract<SandboxRecord, { readonly conversationId: string }>

function applyToConversation(conversation: Conversation, record: ConversationRecord): void {
  switch (record.type) {
    case 'reply.planned':
      conversation.queue.push(...record.steps)
      if (record.mode && record.mode !== conversation.mode) Object.assign(conversation, { mode: record.mode, agentTurns: 0 })
      if (record.greeted) conversation.greeted = true
      return
    case 'step.done':
      conversation.queue.shift()
      if (record.entry) conversation.entries.push(record.entry)
      return
    case 'metadata.set':
      conversation.metadata = { ...conversation.metadata, ...record.metadata }
      conversation.privateMetadata = { ...conversation.privateMetadata, ...record.privateMetadata }
      return
    case 'message.edited':
      conversation.entries = conversation.entries.map((entry) =>
        isCalled(entry, record.messageId) ? { ...entry, content: record.content } : entry,
      )
  }
}

function touch(state: SandboxState, id: string, at: number | undefined, change: (conversation: Conversation) => void): void {
  const conversation = state.conversations.get(id)
  if (!conversation) return
  change(conversation)
  if (at !== undefined) conversation.updatedAt = at
}
