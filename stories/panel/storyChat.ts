import { createChatClient, type ChatClient } from '../../src/core/index.ts'
import type { ChatEvent, ConversationSummary, Message, Participant, ProtocolAdapter, UploadedFile } from '../../src/model/index.ts'
import { createVirtualClock, fakeChat, scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'

/** What the other side of a story's chat says and does. */
export interface StoryScript {
  /** The bot that the header names. */
  readonly assistant: Omit<Participant, 'role'>
  /** Milliseconds since 1970. */
  readonly now: number
  /** What was said before. Without it the visitor is here for the first time. */
  readonly history?: readonly Message[]
  /** What happens once the conversation stands, or the line would. */
  readonly then?: (chat: StoryChat) => void
  /** How far the line gets. @defaultValue `'ready'` */
  readonly line?: 'idle' | 'greeted' | 'ready'
  /** What the bot answers to a text. */
  readonly reply?: (text: string) => readonly ChatEvent[]
  readonly conversations?: readonly ConversationSummary[]
  /** What the visitor says is neither acknowledged nor answered. @defaultValue `false` */
  readonly isDeaf?: boolean
}

/** A chat without a network: the line, and the client on it. */
export interface StoryChat {
  readonly connection: ScriptedConnection
  readonly client: ChatClient
}

const thinkingTime = 900

const upload = (file: Blob): Promise<UploadedFile> => Promise.resolve({ url: URL.createObjectURL(file) })

/** Makes a chat for one story. */
export function createStoryChat({ assistant, now, history, line = 'ready' }: StoryScript): StoryChat {
  // Who ends the conversation hears that the server has ended it.
  const adapter: ProtocolAdapter = {
    ...fakeChat,
    encode(command, context) {
      if (command.type === 'conversation.end') setTimeout(() => connection.receive({ type: 'conversation.ended', reason: 'visitor' }))
      return fakeChat.encode(command, context)
    },
  }
  const connection = scriptedConnection({ clock: createVirtualClock(now), upload, adapter })
  return { connection, client: createChatClient({ connection, assistant, autoStart: history !== undefined || line !== 'ready' }) }
}

/** Plays the other side until the answer is called. The client must have been opened before. */
export function play({ history, then, line = 'ready', reply, conversations = [], isDeaf = false }: StoryScript, chat: StoryChat): () => void {
  const { connection, client } = chat
  let begun = history ? 1 : 0
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const later = (delay: number, action: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      action()
    }, delay)
    timers.add(timer)
  }

  function bringUp() {
    connection.connect()
    connection.receive({ type: 'session.opened' })
  }

  function answer(id: string) {
    const { messages } = client.store.getState()
    const message = messages.chunks.flat().find((one) => one.id === id)
    const text = message?.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('') ?? ''
    connection.receive({ type: 'message.delivered', id })
    if (!reply) return
    later(thinkingTime / 2, () => connection.receive({ type: 'message.read', id }, { type: 'typing.started', participant: { role: 'bot' } }))
    later(thinkingTime * 2, () => connection.receive({ type: 'typing.stopped', participant: { role: 'bot' } }, ...reply(text)))
  }

  const stop = client.subscribe((event) => {
    if (event.type === 'message.sent' && !isDeaf) later(0, () => answer(event.id))
    else if (event.type === 'conversations.requested') later(0, () => connection.receive({ type: 'conversations.loaded', conversations }))
    else if (event.type === 'conversation.requested' && line === 'ready') {
      later(0, () => connection.receive({ type: 'conversation.started', conversationId: `c${++begun}` }))
    } else if (event.type === 'conversation.reset') {
      later(0, () => {
        if (client.store.getState().connection.status === 'idle') bringUp()
      })
    }
  })

  // The client dials a tick after it was opened.
  queueMicrotask(() => {
    if (line !== 'idle') bringUp()
    if (history) {
      connection.receive(
        { type: 'conversation.started', conversationId: 'c1', resumed: true },
        { type: 'transcript.loaded', messages: history, complete: true },
      )
    }
    then?.(chat)
  })
  return () => {
    stop()
    for (const timer of timers) clearTimeout(timer)
  }
}
