import type { ChatConnection, Transport, TransportVisitor } from '../../model/index.ts'
import {
  createHttpExchange,
  createRandomId,
  longPollTransport,
  type LongPollTransportOptions,
  systemClock,
  webSocketTransport,
} from '../../transport/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { requireSecureUrl } from '../foundation/requireSecureUrl.ts'
import { capabilities } from './capabilities.ts'
import type { ChatSessionOptions } from './chatSessionOptions.ts'
import { chatSessionUploader } from './chatSessionUploader.ts'
import { createChatSessionAdapter } from './createChatSessionAdapter.ts'
import { createRefusalProbe, greetingOf } from './greeting.ts'
import { judgePoll } from './judgePoll.ts'
import { remembering } from './remembering.ts'
import { socketAddress } from './socketAddress.ts'
import { clientIdOf, COOKIE_CLIENT, wireConfig } from './wireConfig.ts'

const example = { http: 'https://example.brightpattern.com/clientweb/api/v2', ws: 'wss://chat.example.com/clientweb/api/v2/socket' }

/**
 * A connection to a server of the chat_session API, for `ChatProvider` or `createChatClient`. Throws an Error when an option cannot
 * work: no tenant, no app, an address that is not encrypted.
 */
export const chatSession = (options: ChatSessionOptions): ChatConnection => {
  requireSecureUrl(options.url, { factory: 'chatSession', option: 'url', kind: 'http', example: example.http })
  const socketUrl = socketUrlOf(options)
  const adapter = createChatSessionAdapter(options)
  const config = wireConfig(options)
  const kept = remembering(options, config.baseUrl)
  const { clock = systemClock, createId = createRandomId } = options
  const exchange = createHttpExchange({
    ...(options.fetch ? { fetch: options.fetch } : {}),
    ...(config.clientId === COOKIE_CLIENT ? { credentials: 'include' } : {}),
  })
  // An upload is told no visitor: it is made for whoever the line was opened for.
  let visitor: TransportVisitor | undefined
  const clientId = () => clientIdOf(config, { visitorId: visitor?.visitorId() ?? '' })
  const { baseUrl: url, tenantUrl, appId, fileUrl } = config
  const upload = options.uploader ?? chatSessionUploader({ url, tenantUrl, appId, clientId, fileUrl, exchange })

  const createTransport = (forVisitor: TransportVisitor): Transport => {
    visitor = forVisitor
    const line = { greeting: greetingOf(config, forVisitor), exchange, clock, isRefused: createRefusalProbe(exchange, config, forVisitor) }
    if (socketUrl !== undefined) return webSocketTransport({ ...line, url: () => socketAddress(socketUrl, config, forVisitor) })
    return longPollTransport({ ...line, judgePoll, ...pollLock(kept, () => `${config.baseUrl} ${clientIdOf(config, { visitorId: forVisitor.visitorId() })}`) })
  }

  return {
    adapter,
    capabilities: capabilities(config, upload !== false),
    createTransport,
    ...(upload === false ? {} : { upload }),
    clock,
    createId,
    ...kept,
  }
}

const socketUrlOf = ({ transport, socketUrl, send }: ChatSessionOptions): string | undefined => {
  if (transport !== 'socket') {
    if (send === 'socket') throw new Error("chatSession: send is 'socket', but there is none. Pass transport: 'socket' and socketUrl, or leave send out.")
    return undefined
  }
  if (socketUrl === undefined) throw new Error(`chatSession: transport is 'socket', but there is no socketUrl. Pass an address such as ${example.ws}.`)
  return requireSecureUrl(socketUrl, { factory: 'chatSession', option: 'socketUrl', kind: 'ws', example: example.ws })
}

type Kept = Pick<ChatConnection, 'storage' | 'tabStorage' | 'locks'>

/** One tab polls for a client, where it can tell the others that there is news: a tab that waits for the lock hears nothing else. */
const pollLock = ({ storage, tabStorage, locks }: Kept, client: () => string): Pick<LongPollTransportOptions, 'locks' | 'lockName'> =>
  locks && !tabStorage && storage.watch ? { locks, lockName: () => `parlance:poll:${fingerprint(client())}` } : {}
