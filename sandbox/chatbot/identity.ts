import { createHash } from 'node:crypto'
import { isRecord, textOf, type JsonRecord } from './wire.ts'
import type { ChatbotWorld } from './world.ts'

/** Who is connected. */
export interface Identity {
  userId: string
  readonly tenantId: string
  readonly chatbotId: string
  readonly role: 'user' | 'agent'
  /** Empty where nobody knows it. */
  readonly name: string
  /** Came with a widget's key: nobody knows who it is. */
  readonly isAnonymous: boolean
  /** SHA-256 of the token, so that it can be told when it has run out. Empty without one. */
  readonly tokenHash: string
}

/** Why somebody is not let in. */
export interface IdentityRefusal {
  readonly code: string
  readonly message: string
}

/** Who may come in. */
export interface Doorkeeper {
  /** Judges the auth object of a handshake. */
  judge(auth: JsonRecord): Identity | IdentityRefusal
  /** Whether a line may go on. */
  isExpired(identity: Identity): boolean
  /** From now on tokens that were seen so far (or that one) are no good. */
  expire(token?: string): void
  forget(): void
}

/** What a doorkeeper is told. Without a list whatever is not empty is good. */
export interface Keys {
  readonly tokens?: readonly string[] | undefined
  readonly widgetKeys?: readonly string[] | undefined
  readonly chatbotIds?: readonly string[] | undefined
}

const tenant = 'harbour-bank'

const words: Readonly<Record<string, { readonly words: string; readonly status: string; readonly jwt: string }>> = {
  NO_AUTH: { words: 'Authentication error: no token or widget key provided', status: '401 Unauthorized', jwt: 'jwt must be provided' },
  AUTH_ERROR: { words: 'Authentication failed', status: 'Request failed with status code 401', jwt: 'JsonWebTokenError: invalid signature' },
  TOKEN_EXPIRED: { words: 'Authentication error: token expired', status: '401 Unauthorized', jwt: 'TokenExpiredError: jwt expired' },
  WIDGET_VALIDATION_ERROR: { words: 'Widget validation failed: invalid widget key', status: '403 Forbidden', jwt: 'Invalid widget key' },
  CHATBOT_NOT_FOUND: { words: 'Chatbot not found', status: '404 Not Found', jwt: 'Chatbot not found' },
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * A doorkeeper. A token is `NAME`, or `NAME.ANYTHING` and `NAME-NUMBER` (a refreshed token of the same user), with `agent-NAME` for somebody who answers;
 * a JWT is read for `sub`, `name`, `role`, `tenantId` and `exp`, its signature is not looked at.
 */
export function createDoorkeeper({ clock, settings, createId }: ChatbotWorld, keys: Keys): Doorkeeper {
  const firstSeen = new Map<string, number>()
  const expired = new Set<string>()

  const refuse = (code: string): IdentityRefusal => ({
    code: code === 'TOKEN_EXPIRED' ? 'AUTH_ERROR' : code,
    message: words[code]?.[settings.refusalWords] ?? code,
  })

  const hasRunOut = (tokenHash: string): boolean => {
    const since = firstSeen.get(tokenHash)
    return expired.has(tokenHash) || (settings.tokenLifetime > 0 && since !== undefined && clock.now() - since >= settings.tokenLifetime)
  }

  const judgeToken = (token: string): Identity | IdentityRefusal => {
    if (keys.tokens && !keys.tokens.includes(token)) return refuse('AUTH_ERROR')
    const tokenHash = hash(token)
    if (!firstSeen.has(tokenHash)) firstSeen.set(tokenHash, clock.now())
    const claims = readClaims(token)
    const exp = claims['exp']
    if (hasRunOut(tokenHash) || (typeof exp === 'number' && exp * 1000 <= clock.now())) return refuse('TOKEN_EXPIRED')
    const userId = textOf(claims, 'sub')
    const isAgent = textOf(claims, 'role') === 'agent' || userId.startsWith('agent-')
    const plainName = userId.replace(/^agent-/, '')
    const name = textOf(claims, 'name') || plainName.replace(/^./, (letter) => letter.toUpperCase())
    return {
      userId,
      tenantId: textOf(claims, 'tenantId') || tenant,
      chatbotId: 'harbour-assistant',
      role: isAgent ? 'agent' : 'user',
      name,
      isAnonymous: false,
      tokenHash,
    }
  }

  return {
    judge(auth) {
      const token = textOf(auth, 'token')
      if (token !== '') return judgeToken(token)
      const widgetKey = textOf(auth, 'widgetKey')
      if (widgetKey === '') return refuse('NO_AUTH')
      if (keys.widgetKeys && !keys.widgetKeys.includes(widgetKey)) return refuse('WIDGET_VALIDATION_ERROR')
      const chatbotId = textOf(auth, 'chatbotId')
      if (chatbotId === '' || (keys.chatbotIds && !keys.chatbotIds.includes(chatbotId))) return refuse('CHATBOT_NOT_FOUND')
      return { userId: `anonymous-${createId()}`, tenantId: tenant, chatbotId, role: 'user', name: '', isAnonymous: true, tokenHash: '' }
    },
    isExpired: ({ tokenHash }) => tokenHash !== '' && hasRunOut(tokenHash),
    expire: (token) => (token === undefined ? [...firstSeen.keys()].forEach((one) => expired.add(one)) : void expired.add(hash(token))),
    forget() {
      expired.clear()
      firstSeen.clear()
    },
  }
}

function readClaims(token: string): JsonRecord {
  const parts = token.split('.')
  if (parts.length === 3 && token.startsWith('ey')) {
    try {
      const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'))
      if (isRecord(claims) && textOf(claims, 'sub') !== '') return claims
    } catch {
      return { sub: hash(token).slice(0, 12) }
    }
  }
  return { sub: parts[0]?.replace(/-\d+$/, '') || 'somebody' }
}
