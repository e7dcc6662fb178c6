import type { ChatClientOptions } from '../../core/index.ts'
import type { Locale } from '../../i18n/index.ts'
import type { ChatConnection, FormDefinition, JsonRecord, VisitorInfo } from '../../model/index.ts'
import type { ChatPanelProps } from '../chatPanelProps.ts'
import type { SurveyOptions } from '../PanelSurvey.tsx'
import type { ProactiveRule } from '../proactive/proactiveRule.ts'
import type { ConsentOptions } from './consent.ts'

/**
 * Where the widget and its chat are remembered: `local` for all tabs of the site, `session` for this tab as long as it lives, `none` not
 * beyond the page.
 */
export type WidgetPersistence = 'local' | 'session' | 'none'

/** What a widget suggests to the factory of its connection; both are options of every factory. */
export interface ConnectionDefaults {
  readonly storage: WidgetPersistence
  /** Milliseconds. */
  readonly lifetime: number
}

/**
 * What a protocol's factory returned, or a function that calls the factory when the connection is first needed, so that the protocol's code
 * may be loaded then. A function is called once; one that throws or rejects is called again when the visitor tries again.
 */
export type WidgetConnection = ChatConnection | ((defaults: ConnectionDefaults) => ChatConnection | Promise<ChatConnection>)

/** What is read once, when the widget is made. */
export interface WidgetSetup {
  readonly connection: WidgetConnection
  /** Tells the memory of several widgets of one site apart. @defaultValue `'default'` */
  readonly name?: string
  /** Where open state, size and sound are remembered, and what is suggested to a `connection` that is a function. @defaultValue `'local'` */
  readonly persistence?: WidgetPersistence
  /** Milliseconds after the last change until what is remembered is thrown away. @defaultValue 24 hours */
  readonly lifetime?: number
  /** A conversation begins when the panel is opened, not with the first message. @defaultValue `true` */
  readonly autoStart?: boolean
  /** The bot that answers, for wires whose messages name nobody. @defaultValue `title` and `logo`, where there are any */
  readonly assistant?: NonNullable<ChatClientOptions['assistant']>
  /** Asked before a conversation begins. */
  readonly preChat?: FormDefinition
  /** Tells the others with each sign of typing what the visitor has typed so far. @defaultValue `false` */
  readonly shareDraft?: boolean
  /** Nothing is seen until `show()`. @defaultValue `false` */
  readonly hidden?: boolean
}

/** What may change while the widget lives, by `update` or by props. */
export interface WidgetSettings
  extends Pick<
    ChatPanelProps,
    | ('welcome' | 'intro' | 'help' | 'escalation' | 'formSettings' | 'headerActions' | 'conversations' | 'search' | 'copyMessages')
    | ('composer' | 'components' | 'policy' | 'invitations' | 'away')
  > {
  /** What the host knows of the visitor; `identify` changes it too. Told when a conversation begins. */
  readonly visitor?: VisitorInfo
  /** Told when a conversation begins. */
  readonly metadata?: JsonRecord
  /**
   * Asked of the visitor before there is a chat: until he agrees none is made, no line is opened and nothing is written; what the page wants of
   * the chat waits. `clearSession` forgets that he agreed. @defaultValue nothing is asked
   */
  readonly consent?: ConsentOptions
  /** Every word, and the direction that they are written in. @defaultValue the locale of the page's `LocaleProvider`, or English */
  readonly locale?: Locale
  /** @defaultValue `'auto'`: as the system is set */
  readonly theme?: 'auto' | 'light' | 'dark'
  /**
   * The colour that all others come from, as CSS writes it: `#0a7d55`. It is the variable `--parlance-brand`; what is no colour is as if it were
   * not there. @defaultValue that variable where the page sets it, or indigo
   */
  readonly brand?: string
  /** How much room messages take. @defaultValue `'comfortable'` */
  readonly density?: 'comfortable' | 'cozy' | 'compact'
  /** Which lower corner it stands in: at the end of a line of text, or at its start. @defaultValue `'end'` */
  readonly position?: 'end' | 'start'
  /** Pixels between the launcher and the edges of the window. @defaultValue 20 each */
  readonly offset?: { readonly inline?: number; readonly block?: number }
  /** The z-index of all that it shows. @defaultValue 2147483000 */
  readonly layer?: number
  /** What the chat is called: the name of the panel, and of the bot where nobody is named. @defaultValue the locale's word */
  readonly title?: string
  /** Absolute https address of a square picture that stands for the service where nobody has a face. */
  readonly logo?: string
  /** `false` leaves the launcher away, for pages with a button of their own; a `label` stands beside its icon. @defaultValue `true` */
  readonly launcher?: boolean | { readonly label: string }
  /** Shows the newest message beside the launcher while the panel is closed. @defaultValue `true` */
  readonly preview?: boolean
  /**
   * Messages of the host's own that are shown beside the launcher by rule, to visitors without a conversation: the first that holds, one at a
   * time, each as often as it says. What they say stands above the conversation that they lead to, and is not sent.
   */
  readonly proactive?: readonly ProactiveRule[]
  /** Asked once when a conversation is over, after the rating where the wire has one. @defaultValue nothing */
  readonly survey?: SurveyOptions
  /** Lets the visitor save the conversation as a file: a page, plain text or JSON. @defaultValue `true` */
  readonly download?: boolean
  /** Lets the visitor leave the conversation for a new one, where the wire has an end or a list of conversations. @defaultValue `true` */
  readonly restart?: boolean
  /** A soft chime for messages that come while nobody reads them, and a button in the panel that mutes it. @defaultValue `true` */
  readonly sound?: boolean
  /** The number of new messages before the title of the page, while nobody looks at it. @defaultValue `true` */
  readonly titleBadge?: boolean
  /**
   * Offers the visitor notifications of the browser once he has said something. If he wants them, they show new messages while the page is out
   * of sight. @defaultValue `false`
   */
  readonly notifications?: boolean
  /** Lets the visitor change the size of the panel, where there is room. @defaultValue `true` */
  readonly resizable?: boolean
}

/** Options of a widget, the same at every door. */
export interface ChatWidgetOptions extends WidgetSetup, WidgetSettings {}

const setup: Readonly<Record<keyof WidgetSetup, true>> = {
  connection: true,
  name: true,
  persistence: true,
  lifetime: true,
  autoStart: true,
  assistant: true,
  preChat: true,
  shareDraft: true,
  hidden: true,
}

/** What of some options may change while the widget lives. */
export function settingsOf(options: Partial<ChatWidgetOptions>): Partial<WidgetSettings> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !Object.hasOwn(setup, name)))
}
