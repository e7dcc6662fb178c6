import type { FormDefinition, FormOutcome } from './form.ts'
import type { JsonRecord } from './json.ts'

/** How the characters of a text part are to be read. */
export type TextFormat = 'plain' | 'markdown' | 'html'

/** Words of a message. */
export interface TextPart {
  readonly kind: 'text'
  readonly format: TextFormat
  readonly text: string
}

/** One choice of a buttons part: `reply` sends `value` as the visitor's message, `link` opens `url`. */
export type ButtonOption =
  | { readonly action: 'reply'; readonly label: string; readonly value: string }
  | { readonly action: 'link'; readonly label: string; readonly url: string }

/** Choices offered to the visitor. */
export interface ButtonsPart {
  readonly kind: 'buttons'
  readonly title?: string
  readonly options: readonly ButtonOption[]
}

/** One card: a picture with words, a link and actions. Every field may be missing on the wire. */
export interface Card {
  readonly title?: string
  readonly description?: string
  readonly imageUrl?: string
  /** Where the card as a whole leads. */
  readonly url?: string
  readonly actions?: readonly ButtonOption[]
}

/** One card, or a row of cards to browse. */
export interface CardsPart {
  readonly kind: 'cards'
  readonly cards: readonly Card[]
}

/** What kind of viewer a file gets. */
export type FileKind = 'image' | 'audio' | 'video' | 'document'

/** Progress of the visitor's own file on its way to the server. */
export type UploadState =
  | { readonly status: 'waiting' }
  /** `ratio` is 0 to 1, or undefined while the length is unknown. */
  | { readonly status: 'uploading'; readonly ratio?: number }
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'cancelled' }

/** A file attached to a message. */
export interface FileAttachment {
  /** Stable within its message; the React key, and the handle for retry and cancel while it uploads. */
  readonly id: string
  readonly kind: FileKind
  /** Name to show, as the sender gave it. Foreign text. Missing where the wire has none. */
  readonly name?: string
  /** MIME type such as `image/png`, where known. */
  readonly mimeType?: string
  /** Bytes. */
  readonly size?: number
  /** Where the file can be fetched. Foreign: pass it through the URL gate before use. */
  readonly url?: string
  /** Smaller picture to show before the file itself. */
  readonly thumbnailUrl?: string
  /** Natural pixels of a picture, to reserve its space. */
  readonly width?: number
  readonly height?: number
  /** Present on the visitor's own files until they have arrived. */
  readonly upload?: UploadState
  /** What the protocol keeps with the stored file (a key, extracted text). Only that protocol reads it. */
  readonly wire?: JsonRecord
}

/** Files and pictures. */
export interface FilesPart {
  readonly kind: 'files'
  readonly title?: string
  readonly files: readonly FileAttachment[]
}

/** A place on the map. Degrees, WGS 84. */
export interface LocationPart {
  readonly kind: 'location'
  readonly latitude: number
  readonly longitude: number
  readonly label?: string
  readonly url?: string
}

/** A request for structured answers. */
export interface FormPart {
  readonly kind: 'form'
  /** The request's own id: the same form may be asked for twice. */
  readonly formId: string
  /** Which form is asked for, as the wire names it. */
  readonly name: string
  readonly title?: string
  /** Payment data and the like: what is typed goes to the wire alone, once, and is kept nowhere. */
  readonly secure?: boolean
  /** What it asks; missing where nobody here knows the form. */
  readonly definition?: FormDefinition
  /** Milliseconds since 1970 until which the server waits for the answer. */
  readonly expiresAt?: number
  /** Missing while it is open and nothing has happened to it. */
  readonly outcome?: FormOutcome
  /** Said as the visitor's own message instead of sent as a form: words with `{NAME}` where an answer belongs. */
  readonly reply?: string
}

/** What somebody asks the visitor to join. */
export type InvitationKind = 'cobrowsing' | 'call'

/** Where an invitation stands. `missed` ended before it was answered. */
export type InvitationStatus = 'pending' | 'accepted' | 'declined' | 'ended' | 'missed'

/** Somebody asks to see the visitor's page together, or calls. Nothing is opened without the visitor's word. */
export interface InvitationPart {
  readonly kind: 'invitation'
  readonly invitationId: string
  readonly invitation: InvitationKind
  readonly status: InvitationStatus
  /** Who asks. Foreign text. */
  readonly name?: string
  /** A call with pictures. */
  readonly video?: boolean
}

/** Rows and columns. `html` keeps the source when the wire sent markup; it is sanitised when drawn. */
export interface TablePart {
  readonly kind: 'table'
  readonly caption?: string
  readonly header?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
  readonly html?: string
}

/** One place where something was found. Foreign: everything is optional, addresses pass the URL gate before use. */
export interface SourceItem {
  readonly id?: string
  readonly title?: string
  /** The words that were found. */
  readonly excerpt?: string
  readonly url?: string
  /** Where it lies, in words: the name of a collection, a document, a category. */
  readonly category?: string
  readonly tags?: readonly string[]
  /** How well it fits, 0 to 1. */
  readonly score?: number
}

/** What was found in a body of knowledge, or what an answer rests on. */
export interface SourcesPart {
  readonly kind: 'sources'
  /** What was looked for; missing where the items are the sources of an answer. */
  readonly query?: string
  readonly items: readonly SourceItem[]
  /** How many there are in all, where more were found than are listed. */
  readonly total?: number
}

/** What a notice says. The words shown are chosen by the locale, never taken from the wire. */
export type NoticeCode =
  | 'agent-joined'
  | 'agent-left'
  | 'agent-transferred'
  | 'agent-unavailable'
  | 'queue'
  | 'conversation-started'
  | 'conversation-ended'
  | 'timeout-warning'
  | 'case-number'
  | 'history-incomplete'
  | 'error'

/** A line in the transcript that no one said. */
export interface NoticePart {
  readonly kind: 'notice'
  readonly code: NoticeCode
  /** The participant it is about. */
  readonly name?: string
  readonly avatarUrl?: string
  /** Position in the queue, counted from 1. */
  readonly position?: number
  /** Estimated wait in seconds. */
  readonly waitSeconds?: number
  /** A case number, an error code. Foreign text. */
  readonly reference?: string
  /** Words the server gave for people to read. Foreign text. */
  readonly detail?: string
}

/** Content of a type that nobody here knows. Drawn by a safe fallback; kept whole for the host. */
export interface UnknownPart {
  readonly kind: 'unknown'
  /** The wire's name of the type, cut to 80 characters. */
  readonly type: string
  readonly payload: unknown
}

/** One piece of a message's content, told apart by `kind`. */
export type MessagePart =
  | TextPart
  | ButtonsPart
  | CardsPart
  | FilesPart
  | LocationPart
  | FormPart
  | TablePart
  | NoticePart
  | InvitationPart
  | SourcesPart
  | UnknownPart

/** Names of the part kinds: the keys of the record of part components. */
export type PartKind = MessagePart['kind']

/** Whether buttons, lists and forms can still be used. Derived from the transcript alone. */
export type ActionState = 'live' | 'chosen' | 'superseded' | 'expired'
