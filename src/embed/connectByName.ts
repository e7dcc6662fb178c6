import type { ChatConnection } from '../model/index.ts'
import type { WidgetConnection } from '../widget/controller/index.ts'
import type { ChatElementOptions } from '../widget/element/chatElement.ts'
import { readConnectionAttributes } from './connectionAttributes.ts'
import type { EmbedProtocol, EmbedProtocols } from './embedOptions.ts'

const factories: { readonly [Name in EmbedProtocol]: () => Promise<(options: EmbedProtocols[Name]) => ChatConnection> } = {
  captivate: async () => (await import('../protocols/captivate/captivate.ts')).captivate,
  'chat-session': async () => (await import('../protocols/chat-session/chatSession.ts')).chatSession,
  'chatbot-backend': async () => (await import('../protocols/chatbot-backend/chatbotBackend.ts')).chatbotBackend,
}

const isProtocol = (name: string | null): name is EmbedProtocol => name !== null && Object.hasOwn(factories, name)

/**
 * The connection of a tag: by the name and options of a protocol, whose code is loaded when the chat is first needed; or one that the page made
 * itself. Throws an Error where there is neither.
 */
export function connectByName(element: Pick<Element, 'getAttribute'>, given: ChatElementOptions['connection'] | object): WidgetConnection {
  const protocol = element.getAttribute('protocol')
  if (typeof given === 'function') return given as WidgetConnection
  if (given && 'adapter' in given) return given
  if (!isProtocol(protocol)) {
    throw new Error(`Parlance: the protocol must be one of ${Object.keys(factories).join(', ')}; it is ${JSON.stringify(protocol)}.`)
  }
  const options = { ...readConnectionAttributes(protocol, (name) => element.getAttribute(name)), ...given }
  return async (defaults) => {
    const connect = (await factories[protocol]()) as (options: object) => ChatConnection
    return connect({ ...defaults, ...options })
  }
}
