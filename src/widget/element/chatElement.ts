import type { LocaleOverrides } from '../../i18n/index.ts'
import type { ChatWidgetApi, ChatWidgetOptions } from '../controller/index.ts'

/** Options of `<parlance-chat>`: those of a widget, of which the connection may come later, and what is special to an element. */
export interface ChatElementOptions extends Partial<ChatWidgetOptions> {
  /** Words of the host's own, laid over those of the language that `lang` or the page names. */
  readonly words?: LocaleOverrides
}

/** Names of the methods. The first six bring the widget in. */
export const methodNames = [
  'open', 'toggle', 'send', 'prefill', 'startConversation', 'clearSession',
  'close', 'minimise', 'show', 'hide', 'identify', 'update', 'endConversation', 'showProactive', 'on', 'off', 'destroy', 'getState',
] as const satisfies readonly (keyof ChatWidgetApi)[]

/**
 * The element `<parlance-chat>`. Its attributes are listed in docs/embed.md, its methods are those of `ChatWidgetApi`, and each event is
 * dispatched on it as a `CustomEvent` called `parlance-…` in lower case with hyphens, such as `parlance-message-received`; they bubble.
 */
export interface ChatElement extends HTMLElement, Omit<ChatWidgetApi, 'open'> {
  /** Opens the panel. Assigned `true` or `false`, as frameworks do, it sets the attribute of the same name. */
  get open(): ChatWidgetApi['open']
  set open(isOpen: boolean)
  /** Options by name. What is given later is added; those that are read once must be there before the widget is loaded. */
  options: ChatElementOptions
  /** The option of this name, for templates. */
  connection: ChatElementOptions['connection']
  /** The option of this name, for templates. */
  visitor: ChatElementOptions['visitor']
  /** The option of this name, for templates. */
  metadata: ChatElementOptions['metadata']
  /** The option of this name, for templates. */
  proactive: ChatElementOptions['proactive']
}

/** A method that was called before there was a widget. */
export type LoggedCall = readonly [name: keyof ChatWidgetApi | 'press', facts: readonly unknown[]]

/** What the widget finds in the element that it is raised in. */
export interface ChatElementHost {
  /** What was given by properties is its `options`. */
  readonly element: ChatElement
  readonly root: ShadowRoot
  /** What it is drawn into, and where the launcher stands without it. */
  readonly frame: HTMLElement
  /** Writes brand and place to the frame, as attributes and options say now. */
  readonly draw: (options: ChatElementOptions) => void
  /** What was called, in order. */
  readonly log: readonly LoggedCall[]
  /** Who listens to which event. */
  readonly heard: () => readonly (readonly [event: string, listener: (detail: unknown) => void])[]
}

/** The widget behind an element, once it was needed. */
export interface RaisedWidget {
  /** Calls a method of the API. */
  readonly call: (...logged: LoggedCall) => unknown
  /** The element stands in a page: draws the widget at once, where the launcher stood. */
  readonly connected: () => void
  readonly disconnected: () => void
  /** An attribute has changed, or a property. */
  readonly changed: (attribute?: string) => void
}

/** The part of the element that is loaded when it is needed. */
export interface ChatElementPart {
  /** Makes the widget, and carries out what was called before, in order, once it is drawn. */
  readonly raiseWidget: (host: ChatElementHost) => Promise<RaisedWidget>
}

/** Brings in the rest. `attempt` counts from 0; a browser may remember that an address could not be loaded. */
export type LoadChatElement = (attempt: number) => Promise<ChatElementPart>
