import type { JsonRecord, WireEvent } from './wire.ts'

/** One event of a chat as it was said or sent. */
export interface LoggedEvent {
  /** Counted from 1 in each chat. */
  readonly serial: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly from: 'visitor' | 'server'
  readonly event: WireEvent
}

/** A form that the scenario waits for. */
export interface OpenForm {
  readonly requestId: string
  /** Empty for a question in plain text. */
  readonly name: string
  readonly isSecure: boolean
  /** A survey ends the chat, whatever becomes of it. */
  readonly isSurvey: boolean
  /** When it is over, in milliseconds since 1970. */
  readonly dueAt: number
}

/** Who answers: the scenario, an agent, nobody but the survey, nobody at all. */
export type Phase = 'scenario' | 'agent' | 'survey' | 'over'

/** What changes in a chat beside its log. */
export interface ChatCondition {
  /** As the wire calls it. */
  state: string
  ewt: string
  phase: Phase
  /** Number of the agent who is in the chat. */
  agent: number
  turns: number
  caseId: string
  form: OpenForm | null
  /** When the inactivity timeout comes. */
  inactivityAt: number | null
  /** When a call that rings ends by itself. */
  callDueAt: number | null
  /** Serial of the last event that was handed over. */
  heardUpTo: number
  /** What the visitor said while the scenario waited for a form. */
  held: readonly string[]
}

/** Something that scenario or agent are going to do, after `wait` milliseconds (times the pace). */
export interface Step {
  readonly wait?: number
  readonly event?: WireEvent
  /** A party whose last message the event is about. */
  readonly refersTo?: string
  /** From then on this form is waited for. */
  readonly opens?: Omit<OpenForm, 'dueAt'>
  /** From then on this time runs. */
  readonly starts?: 'inactivity' | 'call'
  readonly change?: Partial<ChatCondition>
}

/** Everything known of a chat. `plan` survives a crash, so an answer that was begun is finished. */
export interface Chat extends ChatCondition {
  readonly id: string
  readonly clientId: string
  readonly appId: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly phoneNumber: string
  readonly parameters: JsonRecord
  log: LoggedEvent[]
  plan: Step[]
}

/** One client event as it came in. Of secure forms the values are left out. */
export interface ReceivedEvent {
  /** Counted from 1 over all chats. */
  readonly order: number
  readonly chatId: string
  readonly clientId: string
  readonly event: WireEvent
  readonly via: 'http' | 'socket'
  readonly version: 1 | 2
  /** Milliseconds since 1970. */
  readonly at: number
  /** The same `msg_id` had been there before. */
  readonly repeated: boolean
  /** Whether it was acted on: false for a repetition while `deduplicate` is on. */
  readonly processed: boolean
}

/** The data of a form as it came in. */
export interface ReceivedForm {
  readonly chatId: string
  readonly requestId: string
  readonly name: string
  readonly isSecure: boolean
  /** Values by field, or a text such as `Form not found`; missing for a secure form. */
  readonly data?: unknown
  /** Names of the fields. */
  readonly fields: readonly string[]
  /** SHA-256 (hexadecimal) of the JSON text of the data with its fields in alphabetical order. */
  readonly sha256: string
  readonly at: number
}

/** A file that the server keeps. */
export interface KeptFile {
  readonly id: string
  readonly name: string
  readonly mimeType: string
  readonly size: number
  readonly clientId: string
}

/** One poll's life. */
export interface PollLog {
  readonly number: number
  readonly chatId: string
  readonly clientId: string
  readonly openedAt: number
  closedAt?: number
  /** `lost`: events were written, but nobody read them. `aborted`: by the client. `cut`: by the server, with nothing in it. */
  outcome: 'open' | 'events' | 'empty' | 'busy' | 'refused' | 'aborted' | 'lost' | 'cut'
  /** How many events were written into it. */
  events: number
}

/** One socket's life. */
export interface SocketLog {
  readonly number: number
  readonly clientId: string
  readonly openedAt: number
  closedAt?: number
  closeCode?: number
  /** Events written to it, and read from it. */
  sent: number
  received: number
}

/** One HTTP request. Neither query nor body: they may hold secrets. */
export interface RequestLog {
  readonly number: number
  readonly method: string
  readonly path: string
  readonly clientId: string
  readonly at: number
  /** Missing while it is not answered. */
  outcome?: number | 'cut' | 'hang'
}

/** A device that asked for notifications. */
export interface Registration {
  readonly chatId: string
  /** Names of the fields given; none takes the registration back. */
  readonly fields: readonly string[]
  readonly at: number
}

/** All that the server knows. Polls and requests are of this run alone. */
export interface ChatSessionState {
  readonly chats: Map<string, Chat>
  readonly received: ReceivedEvent[]
  readonly forms: ReceivedForm[]
  readonly files: Map<string, KeptFile>
  readonly registrations: Registration[]
  readonly sockets: SocketLog[]
  readonly polls: PollLog[]
  readonly requests: RequestLog[]
}

/** A state in which nothing has happened. */
export function createChatSessionState(): ChatSessionState {
  return { chats: new Map(), received: [], forms: [], files: new Map(), registrations: [], sockets: [], polls: [], requests: [] }
}
