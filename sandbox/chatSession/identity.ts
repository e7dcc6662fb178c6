import { refuse, type Answer } from './wire.ts'

/** Who asks. */
export interface Identity {
  readonly appId: string
  readonly clientId: string
  /** Cookie that makes the client known from now on. */
  readonly cookie?: string
}

const cookieName = 'chat_session_client'

/** Reads the `Authorization` header, quotes optional; a client called `WebChat` is known by its cookie. An answer refuses. */
export function readIdentity(headers: Readonly<Record<string, string>>, createId: () => string): Identity | Answer {
  const given = headers['authorization']
  if (given === undefined || given === '') return refuse(401, 2000, 'Authorization header is missing')
  if (!/^MOBILE-API-140-327-PLAIN\b/.test(given)) return refuse(401, 2001, 'Unknown authorization scheme')
  const fields = new Map([...given.matchAll(/(\w+)\s*=\s*(?:"([^"]*)"|([^",\s]+))/g)].map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']))
  const appId = fields.get('appId') ?? ''
  const clientId = fields.get('clientId') ?? ''
  if (appId === '') return refuse(401, 2002, 'appId is missing')
  if (clientId === '') return refuse(401, 2003, 'clientId is missing')
  if (clientId !== 'WebChat') return { appId, clientId }
  const known = readCookie(headers)
  const id = known ?? createId()
  return { appId, clientId: `cookie:${id}`, ...(known === undefined ? { cookie: `${cookieName}=${id}; Path=/clientweb; HttpOnly; SameSite=Lax` } : {}) }
}

/** The client that a cookie names, in the form of `clientId`. */
export function readCookieClient(headers: Readonly<Record<string, string>>): string | undefined {
  const known = readCookie(headers)
  return known === undefined ? undefined : `cookie:${known}`
}

function readCookie(headers: Readonly<Record<string, string>>): string | undefined {
  return new RegExp(`(?:^|;\\s*)${cookieName}=([^;]+)`).exec(headers['cookie'] ?? '')?.[1]
}
