import type { StoreApi } from 'zustand/vanilla'
import type { ChatClient } from '../../core/index.ts'
import type { Availability, ConnectionStatus, ConversationStatus, Message, Participant } from '../../model/index.ts'
import type { ChatWidgetSnapshot, WidgetCause } from './chatWidgetApi.ts'
import type { ChatWidgetOptions } from './widgetOptions.ts'

/** Where the panel is. `minimised` is closed, with a launcher that says with whom the visitor talks. */
export type WidgetStage = 'closed' | 'open' | 'minimised'

/** How large the visitor wants the panel. */
export interface WidgetSize {
  readonly isLarge: boolean
  /** Pixels, where he drew it himself. */
  readonly inline?: number
  readonly block?: number
}

/** What stands beside the launcher: a message of the conversation, or words of the host's own. */
export type WidgetPreview = {
  /** The same key is shown once. */
  readonly key: string
} & (
  | { readonly message: Message }
  | { readonly text: string; readonly author?: Participant; /** Id of the proactive message that it is. */ readonly rule?: string }
)

/** Words of the host's own by which the visitor opened the panel. They stand above the conversation that they led to, on this side alone. */
export interface WidgetOpening {
  /** Of the proactive message. */
  readonly id: string
  readonly text: string
  readonly author?: Participant
}

/** Everything that is drawn. */
export interface WidgetState {
  readonly options: ChatWidgetOptions
  readonly isShown: boolean
  readonly stage: WidgetStage
  /** Who brought it there. Only who is at hand gets the focus. */
  readonly cause: WidgetCause
  readonly size: WidgetSize
  readonly isMuted: boolean
  /** The version of the consent that the visitor gave. */
  readonly agreed: string | undefined
  readonly preview: WidgetPreview | undefined
  readonly opening: WidgetOpening | undefined
  /** Id of the proactive message that the host wants shown. */
  readonly asked: string | undefined
  readonly unread: number
  readonly status: ConnectionStatus
  readonly conversation: { readonly id?: string; readonly status: ConversationStatus }
  /** Who is there beside the visitor. */
  readonly participants: readonly Participant[]
  /** Whether somebody is there, where the wire tells. */
  readonly availability: Availability | undefined
  /** The chat, once it was needed. */
  readonly client: ChatClient | undefined
  /** The connection could not be made. */
  readonly hasFailed: boolean
  readonly isDestroyed: boolean
}

/** The store as everyone but the controller sees it. */
export type WidgetStore = Pick<StoreApi<WidgetState>, 'getState' | 'getInitialState' | 'subscribe'>

/** The size before the visitor changed it. */
export const firstSize: WidgetSize = { isLarge: false }

/** What is known of the chat while there is none. */
export const withoutChat = {
  client: undefined,
  preview: undefined,
  opening: undefined,
  unread: 0,
  status: 'idle',
  conversation: { status: 'none' },
  participants: [],
  availability: undefined,
} as const satisfies Partial<WidgetState>

/** What is known of the visitor while nothing is. */
export const withoutVisitor = {
  ...withoutChat,
  size: firstSize,
  isMuted: false,
  agreed: undefined,
  asked: undefined,
  hasFailed: false,
} as const satisfies Partial<WidgetState>

/** The state before anything has happened. */
export function firstState(options: ChatWidgetOptions): WidgetState {
  return {
    options,
    isShown: options.hidden !== true,
    stage: 'closed',
    cause: 'host',
    ...withoutVisitor,
    isDestroyed: false,
  }
}

/** What of the state is for the page. */
export function snapshotOf({ isShown, stage, isMuted, unread, status, conversation }: WidgetState): ChatWidgetSnapshot {
  return { isShown, isOpen: stage === 'open', isMinimised: stage === 'minimised', isMuted, unread, status, conversation }
}
