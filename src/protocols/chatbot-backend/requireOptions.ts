import { requireSecureUrl } from '../foundation/requireSecureUrl.ts'
import { parseUrl } from '../foundation/safeUrl.ts'
import type { ChatbotBackendOptions, ChatbotBackendWireOptions } from './chatbotBackendOptions.ts'
import { isReserved } from './clientFrame.ts'

const example = 'https://chat.example.com'

/** Throws an Error unless the options can work. What was given is not repeated: it may be a key. */
export const requireOptions = (options: ChatbotBackendOptions): void => {
  requireUrl(options.url)
  requirePath(options.path)
  requireAuth(options.auth)
  requireWireOptions(options)
}

/** Throws an Error unless the wire can be spoken as these options say. */
export const requireWireOptions = (options: ChatbotBackendWireOptions): void => {
  requireOneOf('as', options.as, ['visitor', 'agent'])
  requireOneOf('assistant', options.assistant, ['stream', 'answer', 'off'])
  requireOneOf('ratings', options.ratings, ['words', 'numbers'])
  requireOneOf('searchResults', options.searchResults, ['message', 'event'])
  const { as, assistant, stopEvent, presence } = options
  if (as === 'agent' && assistant !== undefined && assistant !== 'off') {
    throw new Error(`chatbotBackend: an agent answers himself, so assistant cannot be '${assistant}'. Leave it out.`)
  }
  if (stopEvent !== undefined && (!isText(stopEvent) || isReserved(stopEvent))) {
    throw new Error('chatbotBackend: stopEvent is no name that Socket.IO can send. Pass the name of your backend’s own event, or leave it out.')
  }
  if (presence !== undefined && presence !== false && (typeof presence !== 'object' || presence === null)) {
    throw new Error('chatbotBackend: presence says who you are. Pass an object such as { userName: "Ann" }, an empty one, or false.')
  }
}

const requireUrl = (address: string): void => {
  const kind = /^wss?:/i.test(address) ? 'ws' : 'http'
  requireSecureUrl(address, { factory: 'chatbotBackend', option: 'url', kind, example })
  const url = parseUrl(address)
  if (!url) return
  if (url.username !== '' || url.password !== '')
    throw new Error('chatbotBackend: url holds a name or a password. Pass them by auth: addresses are logged on the way.')
  const leak = [...url.searchParams.keys()].find((key) => /token|key|auth|secret|password|jwt|bearer/i.test(key))
  if (leak !== undefined) {
    throw new Error('chatbotBackend: the query of url looks like a key or a token. Pass it by auth: addresses are logged on the way (SB-20).')
  }
}

const requirePath = (path: string | undefined): void => {
  if (path !== undefined && !path.startsWith('/')) throw new Error('chatbotBackend: path does not begin with a slash. Pass one such as /socket.io.')
}

/** How to say who connects. */
const ways = 'Pass { widgetKey, chatbotId } for visitors of a widget, { token } for people who have signed in, or a function that gives one of them.'

const requireAuth = (auth: unknown): void => {
  if (typeof auth === 'function') return
  if (typeof auth !== 'object' || auth === null) throw new Error(`chatbotBackend: there is no auth. ${ways}`)
  const missing = missingIn(auth)
  if (missing !== undefined) throw new Error(`chatbotBackend: auth has no ${missing}. ${ways}`)
}

/** What an auth object lacks, if it lacks anything. */
export const missingIn = (auth: object): string | undefined => {
  if ('token' in auth) return isText(auth.token) ? undefined : 'token'
  if (!('widgetKey' in auth) || !isText(auth.widgetKey)) return 'widgetKey'
  return 'chatbotId' in auth && isText(auth.chatbotId) ? undefined : 'chatbotId'
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

const requireOneOf = (option: string, value: string | undefined, words: readonly string[]): void => {
  if (value === undefined || words.includes(value)) return
  throw new Error(`chatbotBackend: ${option} is none of ${words.map((word) => `'${word}'`).join(', ')}.`)
}
