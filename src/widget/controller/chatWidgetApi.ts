import type { ConnectionStatus, ConversationStatus, EndReason, Message, VisitorInfo } from '../../model/index.ts'
import type { WidgetSettings } from './widgetOptions.ts'

/** Who opened or closed something: the visitor's hand, the host's code, or what was remembered of another page or heard of another tab. */
export type WidgetCause = 'visitor' | 'host' | 'memory'

/** What a widget tells, and with which details. Each is told after `getState()` has changed by it, in the order in which it happened. */
export interface ChatWidgetEvents {
  /** It stands in the page. Who begins to listen later is told too. */
  readonly ready: undefined
  readonly open: { readonly by: WidgetCause }
  readonly close: { readonly by: WidgetCause }
  readonly minimise: { readonly by: WidgetCause }
  readonly show: undefined
  readonly hide: undefined
  /** Messages of others that the visitor has not seen. */
  readonly unreadCountChanged: { readonly count: number }
  /**
   * Somebody else said something. What is fetched after a reload or a break is not told again. An answer that comes piece by piece is told once,
   * when it ends.
   */
  readonly messageReceived: { readonly message: Message }
  /** The visitor said something: it is shown, and leaves as soon as it can. */
  readonly messageSent: { readonly message: Message }
  /** `resumed` where the visitor goes on with one from before. */
  readonly conversationStarted: { readonly id: string; readonly resumed: boolean }
  readonly conversationEnded: { readonly reason: EndReason }
  readonly statusChanged: { readonly status: ConnectionStatus }
  /** A proactive message stands beside the launcher. */
  readonly proactiveShown: { readonly id: string }
  /** The visitor put it away. */
  readonly proactiveDismissed: { readonly id: string }
  /** The visitor opened the panel by it, or while it stood there. Told before a conversation begins. */
  readonly proactiveOpened: { readonly id: string }
  /** For developers. The visitor is told in words where there is something to do. */
  readonly error: { readonly message: string }
  readonly destroy: undefined
}

/** Names of the events. */
export type ChatWidgetEvent = keyof ChatWidgetEvents

/** Hears one kind of event. */
export type ChatWidgetListener<E extends ChatWidgetEvent> = (detail: ChatWidgetEvents[E]) => void

/** How a widget stands, as plain data. */
export interface ChatWidgetSnapshot {
  readonly isShown: boolean
  readonly isOpen: boolean
  readonly isMinimised: boolean
  readonly isMuted: boolean
  readonly unread: number
  readonly status: ConnectionStatus
  readonly conversation: { readonly id?: string; readonly status: ConversationStatus }
}

/** What a page can do with its widget. Everything may be called at any time: what needs the chat waits for it in order, and after `destroy` nothing happens. */
export interface ChatWidgetApi {
  /** Opens the panel and moves the focus into it. The first time the chat is made, and a conversation begins unless `autoStart` is off. */
  readonly open: () => void
  /**
   * Puts the panel away and gives the focus back; the launcher is as it was before. The conversation goes on: the draft, chosen files and
   * half-filled forms stay, what waits is sent, and what comes is counted.
   */
  readonly close: () => void
  readonly toggle: () => void
  /** Like `close`, but the launcher says with whom the visitor talks, so that he finds back. Only an open panel can be minimised. */
  readonly minimise: () => void
  /** Shows launcher and panel again. */
  readonly show: () => void
  /** Takes launcher and panel out of sight. Whether the panel is open is kept. */
  readonly hide: () => void
  /** Says who the visitor is: at the start of the next conversation, and at once as metadata of the present one where the wire can. */
  readonly identify: (visitor: VisitorInfo) => void
  /** Changes settings; those that are not named stay. What is read once is left as it is. */
  readonly update: (settings: Partial<WidgetSettings>) => void
  /** Says something in the visitor's name. Without a conversation one begins; the panel stays as it is. */
  readonly send: (text: string) => void
  /** Puts words into the composer for the visitor to send. What he has typed himself is never written over. */
  readonly prefill: (text: string) => void
  /** Begins a conversation if there is none; after an end, a new one. */
  readonly startConversation: () => void
  /** Ends the conversation, where the wire lets a visitor do that. */
  readonly endConversation: () => void
  /**
   * The visitor logs out, or others use this device: closes the panel and throws away what is kept of him, his chat and this widget, in all
   * tabs. The conversation is not ended at the server.
   */
  readonly clearSession: () => void
  /**
   * Shows a proactive message of the settings now, whatever its conditions, and though it was shown before. Nothing happens while the panel is
   * open or the widget hidden, nor to a visitor who has a conversation.
   */
  readonly showProactive: (id: string) => void
  /** Hears an event. The answer stops it, as `off` does. */
  readonly on: <E extends ChatWidgetEvent>(event: E, listener: ChatWidgetListener<E>) => () => void
  readonly off: <E extends ChatWidgetEvent>(event: E, listener: ChatWidgetListener<E>) => void
  /** Takes the widget off the page for ever. What is remembered stays. */
  readonly destroy: () => void
  readonly getState: () => ChatWidgetSnapshot
}
