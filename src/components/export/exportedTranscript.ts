import type { DeliveryStatus, FileKind, FormStatus, InvitationKind, InvitationStatus, NoticeCode, Reaction, Role, TextFormat } from '../../model/index.ts'

/** A choice or an action: its words, and where it leads. */
export interface ExportedLink {
  readonly label: string
  /** Passed the gate for addresses. */
  readonly url?: string
}

/** A file: facts about it and its address, never its content. */
export interface ExportedFile {
  readonly name: string
  readonly kind: FileKind
  readonly mimeType?: string
  /** Bytes. */
  readonly size?: number
  readonly url?: string
}

/** One card. */
export interface ExportedCard extends Partial<ExportedLink> {
  readonly description?: string
  readonly imageUrl?: string
  readonly actions?: readonly ExportedLink[]
}

/** One place where something was found. */
export interface ExportedSource extends ExportedLink {
  readonly excerpt?: string
}

/** A piece of a message. Words of the locale stand where the chat shows them; addresses are there only where they passed the gate. */
export type ExportedPart =
  /** As it was written, in its format. */
  | { readonly kind: 'text'; readonly format: TextFormat; readonly text: string }
  | { readonly kind: 'buttons'; readonly title?: string; readonly options: readonly ExportedLink[] }
  | { readonly kind: 'cards'; readonly cards: readonly ExportedCard[] }
  | { readonly kind: 'files'; readonly title?: string; readonly files: readonly ExportedFile[] }
  | { readonly kind: 'location'; readonly label: string; readonly latitude: number; readonly longitude: number; readonly url?: string }
  /** A secure form has a title and a status, and nothing else. */
  | { readonly kind: 'form'; readonly title: string; readonly status: FormStatus; readonly secure?: true; readonly answers?: readonly ExportedAnswer[] }
  /** `text` in place of rows where the wire sent markup. */
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly header?: readonly string[]
      readonly rows?: readonly (readonly string[])[]
      readonly text?: string
    }
  | { readonly kind: 'notice'; readonly code: NoticeCode; readonly text: string; readonly detail?: string }
  | { readonly kind: 'invitation'; readonly invitation: InvitationKind; readonly status: InvitationStatus; readonly text: string }
  | { readonly kind: 'sources'; readonly title: string; readonly items: readonly ExportedSource[] }
  /** Content that nobody here knows; its payload is not exported. */
  | { readonly kind: 'unknown'; readonly text: string }

/** One answer of a form. */
export interface ExportedAnswer {
  readonly label: string
  readonly answer: string
}

/** One message. */
export interface ExportedMessage {
  readonly author: { readonly role: Role; readonly name: string }
  /** ISO 8601, in UTC. */
  readonly time?: string
  readonly parts: readonly ExportedPart[]
  readonly edited?: true
  readonly deleted?: true
  /** How far a message of the visitor's came. */
  readonly delivery?: DeliveryStatus
  readonly reaction?: Reaction
  /** What else is to be known of it, in words: that it was edited, or not sent and why. */
  readonly remark?: string
}

/** A conversation as data: what `writeTranscript` writes as JSON. Fields may be added within a version, never taken away or changed. */
export interface ExportedTranscript {
  readonly format: 'parlance-transcript'
  readonly version: 1
  readonly title: string
  /** BCP 47 tag of the words that are the chat's own. */
  readonly language: string
  /** ISO 8601, in UTC. */
  readonly exportedAt: string
  /** There are messages that it does not hold. */
  readonly incomplete?: true
  readonly messages: readonly ExportedMessage[]
}
