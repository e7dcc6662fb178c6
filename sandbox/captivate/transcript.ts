import type { Conversation, TranscriptEntry } from './state.ts'
import type { ContentItem, JsonRecord } from './wire.ts'
import type { World } from './world.ts'

/**
 * The shapes in which a transcript's entries have been seen: the example of the documentation, its model, items as plain
 * strings, actions apart from messages, and flat with ids and files beside the content.
 */
export type TranscriptShape = 'example' | 'model' | 'strings' | 'actions' | 'flat'

/** All shapes, in the order in which `rotating` goes through them. */
export const transcriptShapes: readonly TranscriptShape[] = ['example', 'model', 'strings', 'actions', 'flat']

const channelName = 'Harbour Bank web'
const chatbotName = 'HARBOUR-ASSISTANT'
const livechatName = 'Harbour Support'

/** The entries that can be read now: those that are written down, of which perhaps only the last are given out. */
export function readEntries({ clock, settings }: World, { entries }: Conversation): readonly TranscriptEntry[] {
  const written = entries.filter(({ at = 0 }) => settings.writingDelay === 0 || at + settings.writingDelay <= clock.now())
  return written.slice(settings.transcriptLast > 0 ? -settings.transcriptLast : 0)
}

/** The entries of a conversation as the wire shows them. */
export function createTranscript(world: World, conversation: Conversation): JsonRecord[] {
  const shape = world.settings.transcriptShape
  return readEntries(world, conversation).flatMap((entry, index) => {
    const chosen = shape === 'rotating' ? (transcriptShapes[index % transcriptShapes.length] ?? 'example') : shape
    return makers[chosen](entry, conversation.id)
  })
}

const makers: Readonly<Record<TranscriptShape, (entry: TranscriptEntry, conversationId: string) => JsonRecord[]>> = {
  example: (entry, conversationId) => [createExample(entry, conversationId, entry.content)],
  model: (entry) => [createModel(entry)],
  strings: (entry, conversationId) => [
    createExample(entry, conversationId, entry.from === 'user' ? entry.content : entry.content.map(toString)),
  ],
  actions: (entry, conversationId) => [
    ...(entry.content.length > 0 || entry.actions.length === 0 ? [createExample({ ...entry, actions: [] }, conversationId, entry.content)] : []),
    ...(entry.actions.length > 0
      ? [{ from: authorOf(entry), channelName, chatbotName, actions: entry.actions.map(({ id, data }) => ({ actionType: id, details: JSON.stringify(data) })) }]
      : []),
  ],
  flat: (entry) => [createFlat(entry)],
}

/** The documented example writes the agent's name with a space behind it. */
const authorOf = ({ from }: TranscriptEntry): string => (from === 'agent' ? 'agent ' : from)

function createExample(entry: TranscriptEntry, idChat: string, messages: readonly ContentItem[]): JsonRecord {
  const names = { channelName, chatbotName }
  const actions = entry.actions.map(({ id, type }) => ({ type, title: id }))
  if (entry.from === 'user') return { from: 'user', messages, ...(actions.length > 0 ? { actions } : {}), ...names }
  return { from: authorOf(entry), messages: { idChat, messages, actions }, ...(actions.length > 0 ? { actions } : {}), ...names }
}

const modelAuthors = { user: 'user', bot: 'chatbot', agent: 'livechat' } as const

function createModel(entry: TranscriptEntry): JsonRecord {
  return {
    event_id: entry.id,
    messages: [
      {
        actions: entry.actions.map(({ id, type, data }) => ({ id, type, data })),
        files: filesOf(entry.content),
        from: modelAuthors[entry.from],
        chatbotName,
        channelName,
        livechatName,
        messages: entry.content,
      },
    ],
  }
}

function createFlat(entry: TranscriptEntry): JsonRecord {
  const text = entry.content.map((item) => (typeof item === 'string' ? item : typeof item['text'] === 'string' ? item['text'] : '')).filter(Boolean)
  const [content] = entry.content
  return {
    message_id: entry.id,
    from: authorOf(entry),
    text: text.join('\n'),
    content: entry.content.length > 1 ? entry.content : content,
    files: filesOf(entry.content),
    ...(entry.actions.length > 0 ? { actions: entry.actions } : {}),
  }
}

function filesOf(content: readonly ContentItem[]): unknown[] {
  return content.flatMap((item) => (typeof item === 'object' && Array.isArray(item['files']) ? (item['files'] as unknown[]) : []))
}

function toString(item: ContentItem): ContentItem {
  return typeof item === 'object' && typeof item['text'] === 'string' && item['buttons'] === undefined ? item['text'] : item
}
