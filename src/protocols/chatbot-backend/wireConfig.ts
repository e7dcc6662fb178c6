import { present } from '../foundation/present.ts'
import type { ChatbotBackendOptions, ChatbotBackendWireOptions, PresenceOptions } from './chatbotBackendOptions.ts'

/** The options of the wire with every default filled in. */
export interface WireConfig {
  readonly as: 'visitor' | 'agent'
  readonly assistant: 'stream' | 'answer' | 'off'
  readonly chatbotId?: string
  readonly widgetKey?: string
  readonly ratings: 'words' | 'numbers'
  readonly stopEvent?: string
  readonly greets: boolean
  readonly searchResults: 'message' | 'event'
  readonly presence: PresenceOptions | false
  readonly acknowledge: boolean
  /** What must not appear in what is told. It may grow: tokens come with each dial. */
  readonly secrets: readonly string[]
}

/** The options of the wire, with what a fixed `auth` says of it. */
export type WireSource = ChatbotBackendWireOptions & Partial<Pick<ChatbotBackendOptions, 'auth'>>

/** Fills in the defaults. `secrets` are those of the handshake; the widget's key, which questions carry too, is kept beside them. */
export const wireConfig = (options: WireSource, secrets: readonly string[] = []): WireConfig => {
  const { as = 'visitor', auth } = options
  const known = typeof auth === 'object' && 'widgetKey' in auth ? auth : undefined
  const widgetKey = options.widgetKey ?? known?.widgetKey
  return {
    ...present({ chatbotId: options.chatbotId ?? known?.chatbotId, widgetKey, stopEvent: options.stopEvent }),
    as,
    assistant: as === 'agent' ? 'off' : (options.assistant ?? 'stream'),
    ratings: options.ratings ?? 'words',
    greets: options.greets ?? true,
    searchResults: options.searchResults ?? 'message',
    presence: options.presence ?? false,
    acknowledge: options.acknowledge ?? true,
    get secrets() {
      return widgetKey === undefined ? secrets : [widgetKey, ...secrets]
    },
  }
}
