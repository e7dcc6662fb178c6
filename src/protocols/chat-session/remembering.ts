import type { ChatConnection } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { keeping, type Remembered } from '../foundation/keeping.ts'
import type { ChatSessionOptions } from './chatSessionOptions.ts'

/** Where and for how long a chat is remembered, and what tells its memory from another's. */
export const remembering = (
  options: ChatSessionOptions,
  baseUrl: string,
): Pick<ChatConnection, Remembered | 'scope'> => ({
  ...keeping(options),
  scope: scopeOf(options, baseUrl),
})

/** One memory per address, tenant, app and client, or per name and client; the mark shows none of them. */
const scopeOf = ({ scope, tenantUrl, appId, clientId = '' }: ChatSessionOptions, baseUrl: string): string => {
  if (scope !== undefined) return clientId === '' ? scope : `${scope}:${fingerprint(clientId)}`
  return `chat-session:${fingerprint(JSON.stringify([baseUrl, tenantUrl, appId, clientId]))}`
}
