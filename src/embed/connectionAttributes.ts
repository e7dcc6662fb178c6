import type { EmbedProtocol } from './embedOptions.ts'

/** Options of each protocol's factory that can be written as attributes of the tag: in markup with hyphens. */
const texts: Readonly<Record<EmbedProtocol, readonly string[]>> = {
  captivate: [
    'apiKey', 'environment', 'socketUrl', 'sendUrl', 'transcriptUrl', 'uploadUrl', 'send', 'transcript', 'userId', 'apiKeyParameter', 'metadataKey',
    'listEvent', 'deleteAll', 'scope',
  ],
  'chat-session': [
    'url', 'tenantUrl', 'appId', 'clientId', 'version', 'transport', 'send', 'socketUrl', 'endWith', 'phoneNumber', 'from', 'initialMessage', 'scope',
  ],
  'chatbot-backend': ['url', 'path', 'assistant', 'ratings', 'stopEvent', 'scope'],
}

const flags: Readonly<Record<EmbedProtocol, readonly string[]>> = {
  captivate: ['botFirst'],
  'chat-session': ['preChat', 'emptyFileIds'],
  'chatbot-backend': ['polling', 'greets', 'acknowledge'],
}

const hyphens = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** What the attributes of a tag say of its connection. A flag without a value is on, `false` is off; `pre-chat` may name a form. */
export function readConnectionAttributes(protocol: EmbedProtocol, read: (attribute: string) => string | null): Record<string, unknown> {
  const pick = (names: readonly string[], parse: (text: string) => unknown) =>
    names.flatMap((name) => {
      const text = read(hyphens(name))
      return text === null ? [] : [[name, parse(text)] as const]
    })
  const onOrOff = (text: string) => (text === '' || text === 'true' ? true : text === 'false' ? false : text)
  const options = Object.fromEntries([...pick(texts[protocol], (text) => text), ...pick(flags[protocol], onOrOff)])
  if (protocol !== 'chatbot-backend') return options
  const auth = Object.fromEntries([...pick(['widgetKey', 'chatbotId'], (text) => text), ...pick(['allowAnonymous'], onOrOff)])
  return { ...options, auth }
}
