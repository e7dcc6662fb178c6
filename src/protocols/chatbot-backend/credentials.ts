import type { JsonRecord } from '../../model/index.ts'
import type { AddressRequest } from '../../transport/index.ts'
import { present } from '../foundation/present.ts'
import type { ChatbotAuth, ChatbotBackendOptions } from './chatbotBackendOptions.ts'
import { missingIn } from './requireOptions.ts'

/** What the handshake of each dial carries. */
export interface Credentials {
  /** Rejects when the host's function does, or gives nothing to connect with. */
  readonly get: (request: AddressRequest) => Promise<JsonRecord>
  /** Every key and token so far, to be kept out of what is told. */
  readonly secrets: readonly string[]
}

/** Tokens that are remembered at most; older ones have ended. */
const REMEMBERED = 20

/** Holds the fixed credentials, or asks the host for fresh ones each time. */
export const createCredentials = ({ auth }: Pick<ChatbotBackendOptions, 'auth'>): Credentials => {
  const secrets: string[] = []

  const note = (given: ChatbotAuth): JsonRecord => {
    const missing = typeof given === 'object' && given !== null ? missingIn(given) : 'token and no widgetKey'
    if (missing !== undefined) throw new Error(`chatbotBackend: the function auth gave no ${missing}`)
    const secret = 'token' in given ? given.token : given.widgetKey
    if (!secrets.includes(secret)) secrets.push(secret)
    if (secrets.length > REMEMBERED) secrets.splice(0, secrets.length - REMEMBERED)
    return handshakeOf(given)
  }

  if (typeof auth !== 'function') note(auth)
  return { secrets, get: async (request) => note(typeof auth === 'function' ? await auth(request) : auth) }
}

/** What else stands in the host's object is not the server's business. */
const handshakeOf = (given: ChatbotAuth): JsonRecord => {
  if ('token' in given) return { token: given.token }
  const { widgetKey, chatbotId, keyPermissions, allowAnonymous } = given
  return present({ widgetKey, chatbotId, keyPermissions, allowAnonymous })
}
