import type { ChatConnection } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { keeping, type Remembered } from '../foundation/keeping.ts'
import type { ChatbotBackendOptions } from './chatbotBackendOptions.ts'
import type { WireConfig } from './wireConfig.ts'

/** Where and for how long a chat is remembered, and what tells its memory from another's. */
export const remembering = (
  options: ChatbotBackendOptions,
  config: WireConfig,
): Pick<ChatConnection, Remembered | 'scope'> => ({
  ...keeping(options),
  scope: scopeOf(options, config),
})

/** One memory per address, chatbot and side of the table. Tokens change while the conversation stays: they are not part of it. */
const scopeOf = ({ scope, url, path = '/socket.io' }: ChatbotBackendOptions, { chatbotId = '', as }: WireConfig): string => {
  if (scope !== undefined) return scope
  const { host, pathname } = new URL(url)
  return `chatbot-backend:${fingerprint(JSON.stringify([host, pathname, path, chatbotId, as]))}`
}
