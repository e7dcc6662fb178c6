import type { ChatbotOptions } from './chatbot/createChatbotServer.ts'
import type { ChatSessionSettings } from './chatSession/settings.ts'
import { transcriptShapes, type TranscriptShape } from './captivate/transcript.ts'

/** How the sandbox behaves. Where the protocol is known in several forms, each form is a setting. */
export interface SandboxSettings {
  /** Frames to the client wrapped in `action`/`event` (newer pages and the vendor's SDK) or bare (oldest page). */
  frames: 'wrapped' | 'bare'
  /** When the bot greets: at the start of a conversation, at the empty text that bot-first clients send, or never. */
  greeting: 'start' | 'kick' | 'none'
  /** Body of an accepted HTTP send that asks for nothing: JSON, or the plain text `OK`. */
  accept: 'json' | 'ok'
  /** Body of an HTTP send that asks for something: `{metadata}`, wrapped as an event, or (metadata alone) the bare object. */
  answers: 'bare' | 'wrapped' | 'object'
  /** Shape of the transcript's entries. `rotating` gives every entry another one. */
  transcriptShape: TranscriptShape | 'rotating'
  /** How many of the last entries a transcript has; 0 is all of them. */
  transcriptLast: number
  /** Milliseconds until what was said can be read in the transcript. */
  writingDelay: number
  /** Name of the list in the transcript that the socket answers with. */
  transcriptKey: 'transcript' | 'messages'
  /** Name of the list in the transcript of `GET /api/transcript`. */
  restTranscriptKey: 'transcript' | 'message'
  /** Errors as documented in the example (flat), or as in the model: inside a `conversation_update`. */
  errors: 'flat' | 'wrapped'
  /** Name of the event that carries a conversation list. */
  conversationListEvent: 'user_conversations' | 'get_conversations' | 'conversations'
  /** Answer a repeated `client_msg_id` without acting on it again. No public page promises it, so it is off. */
  deduplicate: boolean
  /** How fast bot and agent answer: 0 at once, 1 as people would. */
  pace: number
  /** Bytes of a frame to the client above which it becomes error 413 with `message_link`. */
  frameLimit: number
  /** Bytes per second at which uploads are taken; 0 is as fast as possible. */
  uploadRate: number
  /** Largest upload in bytes. */
  uploadLimit: number
  /** Seconds that the address of an uploaded file is good for. */
  linkLifetime: number
}

/** What `createSandbox` is told. */
export interface SandboxOptions extends Partial<SandboxSettings> {
  /** Port on 127.0.0.1; 0 or nothing takes a free one. */
  readonly port?: number
  /** Address by which clients come, such as that of a proxy in front: links in messages lead there. Default: its own. */
  readonly publicUrl?: string
  /** File of JSON lines that keeps everything over a restart or a SIGKILL. Without it the memory is the process. */
  readonly stateFile?: string
  /** Keys that are let in. Without it every key is. */
  readonly apiKeys?: readonly string[]
  /** How the `chat_session_*` server beside it behaves. Its pace is this one's, unless it has its own. */
  readonly chatSession?: Partial<ChatSessionSettings> & { readonly appIds?: readonly string[] }
  /** How the chatbot server beside it behaves. Its pace is this one's, unless it has its own. */
  readonly chatbot?: Omit<ChatbotOptions, 'clock' | 'createId' | 'stateFile' | 'pageUrl'>
}

const defaults: SandboxSettings = {
  frames: 'wrapped',
  greeting: 'start',
  accept: 'json',
  answers: 'bare',
  transcriptShape: 'example',
  transcriptLast: 0,
  writingDelay: 0,
  transcriptKey: 'messages',
  restTranscriptKey: 'transcript',
  errors: 'flat',
  conversationListEvent: 'user_conversations',
  deduplicate: false,
  pace: 0,
  frameLimit: 128 * 1024,
  uploadRate: 0,
  uploadLimit: 25 * 1024 * 1024,
  linkLifetime: 7200,
}

const choices: { readonly [Name in keyof SandboxSettings]?: readonly SandboxSettings[Name][] } = {
  frames: ['wrapped', 'bare'],
  greeting: ['start', 'kick', 'none'],
  accept: ['json', 'ok'],
  answers: ['bare', 'wrapped', 'object'],
  transcriptShape: [...transcriptShapes, 'rotating'],
  transcriptKey: ['transcript', 'messages'],
  restTranscriptKey: ['transcript', 'message'],
  errors: ['flat', 'wrapped'],
  conversationListEvent: ['user_conversations', 'get_conversations', 'conversations'],
}

/** The settings of the options, completed. */
export function resolveSettings(options: SandboxOptions): SandboxSettings {
  return changeSettings({ ...defaults }, options)
}

/** Takes over every setting of `change` that exists and may have that value; the rest is left alone. Changes `settings`. */
export function changeSettings(settings: SandboxSettings, change: object): SandboxSettings {
  const given = new Map<string, unknown>(Object.entries(change))
  const allowed = new Map<string, readonly unknown[]>(Object.entries(choices))
  for (const [name, present] of Object.entries(settings)) {
    const value = given.get(name)
    if (typeof value === typeof present && (allowed.get(name)?.includes(value) ?? true)) Object.assign(settings, { [name]: value })
  }
  return settings
}
