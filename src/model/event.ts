import type { CommandType } from './command.ts'
import type { ConnectionState } from './connection.ts'
import type { Availability, ConversationSummary, Page, QueueState } from './conversation.ts'
import type { FormDefinition, FormOutcome } from './form.ts'
import type { JsonRecord } from './json.ts'
import type { FailureReason, Message, Reaction } from './message.ts'
import type { Participant, PresentParticipant } from './participant.ts'
import type { FileAttachment, InvitationStatus, MessagePart, TextFormat } from './parts.ts'

/** The protocol's own ids (conversation, socket, chat…). Only events change it; `null` removes a key. */
export type SessionRecord = Readonly<Record<string, string>>

/** Why a conversation is over. `gone` means the server no longer knows it. */
export type EndReason = 'visitor' | 'agent' | 'timeout' | 'resolved' | 'deleted' | 'gone' | 'unknown'

/** An action: a named signal beside the messages, for the host's own code. Never executed by the library. */
export interface ChatAction {
  readonly id: string
  readonly type?: string
  readonly data: JsonRecord
}

/** Which message an event is about: our row id, or any id the wire uses. */
export interface MessageReference {
  readonly id?: string
  readonly wireId?: string
}

/** What happened to the line and the protocol's session. */
export type ConnectionEvent =
  | { readonly type: 'connection.changed'; readonly change: Partial<ConnectionState> }
  | { readonly type: 'session.changed'; readonly change: Readonly<Record<string, string | null>> }
  /** The line stood through a spell offline or asleep: what waited on it comes only now. */
  | { readonly type: 'connection.kept' }
  /** The wire's own greeting is done: conversation commands may follow. */
  | { readonly type: 'session.opened' }
  /** Everything missed has been fetched and merged: queued messages may leave. */
  | { readonly type: 'session.reconciled' }

/** What happened to the server's record of the conversation. */
export type TranscriptEvent =
  | { readonly type: 'transcript.requested' }
  /**
   * The server's record of the conversation, in order. `complete` says that it reaches back to the first message.
   * Messages may lack ids and times; the merge aligns them by position, author and content.
   */
  | { readonly type: 'transcript.loaded'; readonly messages: readonly Message[]; readonly complete: boolean; readonly conversationId?: string }
  | { readonly type: 'transcript.failed'; readonly detail?: string }
  /** It could not be fetched, also when it was asked for again: the visitor is told that something may be missing. */
  | { readonly type: 'transcript.incomplete' }

/** What happened to the conversation as a whole. */
export type ConversationEvent =
  | TranscriptEvent
  | { readonly type: 'conversation.requested' }
  | { readonly type: 'conversation.started'; readonly conversationId: string; readonly resumed?: boolean }
  | { readonly type: 'conversation.ended'; readonly reason: EndReason; readonly detail?: string }
  /** Everything of the present conversation is forgotten here, so that a new one may begin. */
  | { readonly type: 'conversation.reset' }
  /** `conversationId` is missing when all of the visitor's conversations were deleted. */
  | { readonly type: 'conversation.deleted'; readonly conversationId?: string; readonly userId?: string }
  /** The visitor's rating of the conversation, 1 to 5: given here, or told by the server. */
  | { readonly type: 'conversation.rated'; readonly rating: number; readonly comment?: string; readonly conversationId?: string }
  | { readonly type: 'conversations.requested'; readonly filter?: JsonRecord }
  /** One conversation of the list began or changed while the list is shown. */
  | { readonly type: 'conversations.changed'; readonly conversation: ConversationSummary; readonly isNew?: boolean }
  | { readonly type: 'conversations.loaded'; readonly conversations: readonly ConversationSummary[]; readonly page?: Page }
  | { readonly type: 'conversations.failed'; readonly detail?: string }
  | { readonly type: 'metadata.changed'; readonly metadata: JsonRecord; readonly conversationId?: string }
  /** The server has stored the metadata that we set. */
  | { readonly type: 'metadata.acked'; readonly conversationId?: string }

/** How far the visitor has read what others said. Holds no words: it may be kept in a storage. */
export interface ReadMark {
  /** How many messages of others were seen. */
  readonly count: number
  /** A fingerprint of the last of them, by which a record without ids is searched; empty when none was seen. */
  readonly mark: string
}

/** What the visitor did on this device. */
export type VisitorEvent =
  /** The composer's text changed. */
  | { readonly type: 'draft.changed'; readonly text: string }
  /** The visitor has seen the end of the transcript. */
  | { readonly type: 'transcript.seen' }
  /** Whether another tab of the visitor's may speak in this conversation. */
  | { readonly type: 'tabs.changed'; readonly hasOthers: boolean }
  /** How far the visitor had read before the page was loaded. */
  | { readonly type: 'readMark.restored'; readonly mark: ReadMark }

/** What happened to a message. */
export type MessageEvent =
  /** The visitor sent it; it is shown at once and waits for its turn. */
  | { readonly type: 'message.queued'; readonly message: Message }
  /** It is being handed to the wire, which will know it by `wireIds`. */
  | { readonly type: 'message.dispatched'; readonly id: string; readonly wireIds?: readonly string[] }
  /** It was handed to the wire; nothing is proved yet. */
  | { readonly type: 'message.sent'; readonly id: string }
  /** The server has it. */
  | ({ readonly type: 'message.acked' } & MessageReference)
  | ({ readonly type: 'message.delivered' } & MessageReference)
  | ({ readonly type: 'message.read' } & MessageReference)
  /** The line broke before any proof. */
  | { readonly type: 'message.unconfirmed'; readonly id: string }
  | { readonly type: 'message.failed'; readonly id: string; readonly reason: FailureReason; readonly detail?: string }
  | { readonly type: 'message.cancelled'; readonly id: string }
  /** A failed or unconfirmed message waits for its turn again. */
  | { readonly type: 'message.requeued'; readonly id: string }
  /** Somebody said something; `replayed` means that it is old and must not be announced. */
  | { readonly type: 'message.received'; readonly message: Message; readonly replayed?: boolean }
  | ({ readonly type: 'message.edited'; readonly parts?: readonly MessagePart[] } & MessageReference)
  | ({ readonly type: 'message.deleted' } & MessageReference)
  /** No answer came in reasonable time: nothing is being prepared any more, as far as one can tell. */
  | { readonly type: 'reply.overdue' }
  /** What the visitor thinks of a message: said here, or told by the server; without a reaction it is taken back. */
  | ({ readonly type: 'message.reacted'; readonly reaction?: Reaction } & MessageReference)
  | { readonly type: 'upload.progressed'; readonly messageId: string; readonly fileId: string; readonly file: Partial<FileAttachment> }

/**
 * What happened to an answer that comes piece by piece. A wire may name no stream: then there is one at a time, and the finished answer,
 * an ordinary `message.received`, takes the place of what was said so far.
 */
export type StreamEvent =
  /** The next characters, to be appended as they are. */
  | { readonly type: 'stream.advanced'; readonly chunk: string; readonly author: Participant; readonly format: TextFormat }
  /** Nothing more will come but the finished answer. */
  | { readonly type: 'stream.completed' }
  /** It broke off: `line` where the line did, so that pieces are missing, `timeout` where none came for long, `error` where the server says so. */
  | { readonly type: 'stream.interrupted'; readonly reason: 'line' | 'timeout' | 'error' }
  /** The visitor does not want the rest. */
  | { readonly type: 'stream.stopped' }

/** What became of something that the visitor is asked to do. */
export type RequestEvent =
  /** Something happened to a form of the transcript. What is proved is never taken back. */
  | { readonly type: 'form.changed'; readonly formId: string; readonly outcome: FormOutcome }
  /** An invitation was answered or withdrawn. */
  | { readonly type: 'invitation.changed'; readonly invitationId: string; readonly status: InvitationStatus }
  /** What is to be asked before a conversation begins; without a form nothing is. */
  | { readonly type: 'preChat.defined'; readonly form?: FormDefinition }
  /** Whether anybody can answer now, before a conversation begins. */
  | { readonly type: 'availability.changed'; readonly availability: Availability }

/** What happened to the people in the conversation. */
export type ParticipantEvent =
  | { readonly type: 'typing.started'; readonly participant: Participant }
  | { readonly type: 'typing.stopped'; readonly participant: Participant }
  /** Who is there beside the visitor, told without a line in the transcript. */
  | { readonly type: 'participants.changed'; readonly participants: readonly Participant[] }
  /** `wireId` is that of the event, where the record holds it too. */
  | { readonly type: 'agent.joined'; readonly agent: Participant; readonly wireId?: string }
  | { readonly type: 'agent.left'; readonly agent?: Participant; readonly wireId?: string }
  /** Another agent takes over; `agent` where the wire says who. */
  | { readonly type: 'agent.transferred'; readonly agent?: Participant; readonly wireId?: string }
  /** Who looks at the conversation at this moment: all of them, or one who changed (`isPartial`). */
  | { readonly type: 'presence.changed'; readonly present: readonly PresentParticipant[]; readonly isPartial?: boolean }
  /** The visitor's wish for a person has left; what becomes of it is told by the events around this one. */
  | { readonly type: 'agent.requested' }
  /** No agent could be found. */
  | { readonly type: 'agent.unavailable'; readonly detail?: string }
  | { readonly type: 'queue.changed'; readonly queue: QueueState | undefined }

/** Signals for the host and for developers. */
export type SignalEvent =
  | { readonly type: 'action.received'; readonly action: ChatAction; readonly replayed?: boolean }
  /**
   * The server reported an error, or refused a command; `command` says which, and the visitor is not told of it in the
   * transcript. `code` and `detail` are foreign text, for developers. `unattributed` says that a frame of ours could not be
   * handled and that the wire does not tell which; the visitor is told only if it was a message.
   */
  | { readonly type: 'error.received'; readonly code?: string; readonly detail?: string; readonly command?: CommandType; readonly unattributed?: true }
  /** A frame that could not be read. `sample` is at most 200 characters of it, secrets removed. */
  | { readonly type: 'frame.rejected'; readonly reason: string; readonly sample: string }
  /** A frame of a name that nobody here knows, with its payload for the host. */
  | { readonly type: 'frame.ignored'; readonly name: string; readonly payload: unknown }
  /** This wire has no frame for what was asked, or the line is not ready for it. */
  | { readonly type: 'command.refused'; readonly command: CommandType; readonly reason: string }
  /** What only one protocol has; declared and typed in its folder. */
  | { readonly type: 'extension.received'; readonly name: string; readonly payload: unknown }

/** Everything that can happen. `reduceEvent` turns the state by it; `useChatEvent` listens to it. */
export type ChatEvent = ConnectionEvent | ConversationEvent | VisitorEvent | MessageEvent | StreamEvent | RequestEvent | ParticipantEvent | SignalEvent

/** Names of the events. */
export type ChatEventType = ChatEvent['type']

/** The event of a name. */
export type ChatEventOf<T extends ChatEventType> = Extract<ChatEvent, { readonly type: T }>
