import type { CaptivateOptions } from '../protocols/captivate/index.ts'
import type { ChatSessionOptions } from '../protocols/chat-session/index.ts'
import type { ChatbotBackendOptions } from '../protocols/chatbot-backend/index.ts'
import type { ChatElementOptions } from '../widget/element/index.ts'

/** The options of each protocol's factory, by its name. */
export interface EmbedProtocols {
  readonly captivate: CaptivateOptions
  readonly 'chat-session': ChatSessionOptions
  readonly 'chatbot-backend': ChatbotBackendOptions
}

/** Name of a protocol that the script can load. */
export type EmbedProtocol = keyof EmbedProtocols

/** What `Parlance.configure` takes: options of the widget, and a protocol by its name with options of its factory. */
export type EmbedOptions = Omit<ChatElementOptions, 'connection'> &
  (
    | { readonly protocol?: undefined; readonly connection?: ChatElementOptions['connection'] }
    | { [Name in EmbedProtocol]: { readonly protocol: Name; readonly connection?: Partial<EmbedProtocols[Name]> } }[EmbedProtocol]
  )
