import type { JsonRecord, Message } from '../../model/index.ts'

/** What only this wire has. Events come as `extension.received`, commands go as `extension.send`, each under one of these names. */
export const CHAT_SESSION = {
  /** Event and command: a word of WebRTC between the visitor and one party, for the host's own code. */
  signaling: 'chat-session.signaling',
  /** Event: the name of the service that answers. */
  info: 'chat-session.info',
  /** Event: the visitor went to another page, as the record or another device tells. */
  navigation: 'chat-session.navigation',
  /** Command: asks for earlier chats of the same case. Its answer is the event of the same name. */
  caseHistory: 'chat-session.caseHistory',
  /** Command: closes the case. Its answer is the event of the same name. */
  closeCase: 'chat-session.closeCase',
  /** Command: registers a device for push messages. Its answer is the event of the same name. */
  notifications: 'chat-session.notifications',
  /** Command: asks for the servers of a WebRTC connection. Its answer is the event of the same name. */
  iceServers: 'chat-session.iceServers',
  /** Command: asks which parameters a chat can begin with. Its answer is the event of the same name. */
  parameters: 'chat-session.parameters',
  /** Command: asks for the server's version (v2). Its answer is the event of the same name. */
  version: 'chat-session.version',
  /** Command of the library's own: tells the scenario that nobody here knows a form, so that it does not wait for it. */
  formNotFound: 'chat-session.formNotFound',
} as const

/** A word of WebRTC that came from a party. `data` is foreign. */
export interface SignalingEvent {
  readonly partyId?: string
  readonly msgId?: string
  /** `OFFER_CALL`, `ANSWER_CALL`, `ICE_CANDIDATE`, `END_CALL`, `CALL_REJECTED`, or another; missing where `data` has none. */
  readonly type?: string
  readonly data: unknown
  /** The call's notice in the transcript, where this belongs to one. */
  readonly invitationId?: string
  /** It stood in the record: the call is still pending after a reload. The same may come again with the next record. */
  readonly replayed?: true
}

/** A word of WebRTC for a party. `data.type` is `REQUEST_CALL`, `ANSWER_CALL`, `ICE_CANDIDATE`, `END_CALL`, `CALL_REJECTED`… */
export interface SignalingCommand {
  readonly destinationPartyId: string
  readonly data: JsonRecord
}

/** Who answers. */
export interface InfoEvent {
  readonly serviceName?: string
}

/** Where the visitor went. */
export interface NavigationEvent {
  readonly page?: string
  readonly title?: string
}

/** Asks for earlier chats. `withoutChat` uses the documents' other path, without the chat (BP-17). */
export interface CaseHistoryCommand {
  readonly withoutChat?: true
}

/** One earlier chat of the case; its messages are decoded like those of the record. */
export interface CaseSession {
  readonly chatId?: string
  /** Milliseconds since 1970. */
  readonly createdAt?: number
  readonly messages: readonly Message[]
}

/** Earlier chats of the case, in the server's order. */
export interface CaseHistoryEvent {
  readonly sessions: readonly CaseSession[]
}

/** Closes the case. `withoutChat` uses the documents' other path, without the chat (BP-17). */
export interface CloseCaseCommand {
  readonly withoutChat?: true
}

/** A device for push messages: one of the vendor's own shapes, or nothing to unregister. */
export interface NotificationsCommand {
  readonly ios_apns_device_token?: string
  readonly ios_app_bundle_id?: string
  readonly ios_firebase_device_token?: string
  readonly android_firebase_device_token?: string
}

/** The scenario's request that nobody here can show. */
export interface FormNotFoundCommand {
  readonly formId: string
  readonly name: string
}

/** Servers for a WebRTC connection; `encrypted` in place of them where the server sends base64 that only the vendor's client reads. */
export interface IceServersEvent {
  readonly servers: readonly { readonly urls: string; readonly username?: string; readonly credential?: string }[]
  readonly encrypted?: string
}

/** Which parameters a chat can begin with, with the vendor's own words for their types. */
export interface ParametersEvent {
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
}

/** The server's version. */
export interface VersionEvent {
  readonly serverVersion?: string
}

/** What the extension events carry, by name. */
export interface ChatSessionEvents {
  readonly 'chat-session.signaling': SignalingEvent
  readonly 'chat-session.info': InfoEvent
  readonly 'chat-session.navigation': NavigationEvent
  readonly 'chat-session.caseHistory': CaseHistoryEvent
  readonly 'chat-session.closeCase': Record<string, never>
  readonly 'chat-session.notifications': Record<string, never>
  readonly 'chat-session.iceServers': IceServersEvent
  readonly 'chat-session.parameters': ParametersEvent
  readonly 'chat-session.version': VersionEvent
}

/** What the extension commands take, by name. */
export interface ChatSessionCommands {
  readonly 'chat-session.signaling': SignalingCommand
  readonly 'chat-session.caseHistory': CaseHistoryCommand
  readonly 'chat-session.closeCase': CloseCaseCommand
  readonly 'chat-session.notifications': NotificationsCommand
  readonly 'chat-session.iceServers': Record<string, never>
  readonly 'chat-session.parameters': Record<string, never>
  readonly 'chat-session.version': Record<string, never>
  readonly 'chat-session.formNotFound': FormNotFoundCommand
}
