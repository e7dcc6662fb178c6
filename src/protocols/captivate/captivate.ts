import type { ChatConnection } from '../../model/index.ts'
import { type AddressRequest, createHttpExchange, createRandomId, systemClock, webSocketTransport } from '../../transport/index.ts'
import { capabilities } from './capabilities.ts'
import type { CaptivateOptions } from './captivateOptions.ts'
import { captivateUploader } from './captivateUploader.ts'
import { createCaptivateAdapter } from './createCaptivateAdapter.ts'
import { createKeyProbe, withFreshKey } from './credentials.ts'
import { dialUrl } from './dialUrl.ts'
import { createKeyring } from './keyring.ts'
import { remembering } from './remembering.ts'
import { requireAddress } from './requireAddress.ts'
import { hosts, wireConfig } from './wireConfig.ts'

/**
 * A connection to Captivate Chat, for `ChatProvider` or `createChatClient`. Throws an Error when an option cannot work: no
 * key, an address that is not encrypted.
 */
export const captivate = (options: CaptivateOptions): ChatConnection => {
  const { environment = 'production', apiKey, getApiKey } = options
  if (!apiKey && !getApiKey) {
    throw new Error('captivate: there is no API key. Captivate knows the channel by it: pass apiKey, or getApiKey to mint one for each use.')
  }
  const socketUrl = requireAddress('socketUrl', options.socketUrl ?? hosts[environment].socketUrl, 'ws')
  const sendUrl = requireAddress('sendUrl', options.sendUrl ?? hosts[environment].sendUrl, 'http')
  if (options.transcriptUrl !== undefined) requireAddress('transcriptUrl', options.transcriptUrl, 'http')
  const uploadUrl = requireAddress('uploadUrl', options.uploadUrl ?? hosts[environment].uploadUrl, 'http')
  const { clock = systemClock, createId = createRandomId } = options
  const keyring = createKeyring(options)
  const plainExchange = createHttpExchange(options.fetch ? { fetch: options.fetch } : {})
  const exchange = getApiKey ? withFreshKey(plainExchange, keyring) : plainExchange
  const url = (request: AddressRequest) => dialUrl(options, socketUrl, keyring, request)
  const isRefused = createKeyProbe(exchange, wireConfig({ ...options, sendUrl }))
  const upload = options.uploader ?? captivateUploader({ url: uploadUrl, exchange: plainExchange, createId })
  return {
    adapter: createCaptivateAdapter({ ...options, sendUrl }, keyring.known),
    capabilities: capabilities(upload !== false),
    createTransport: () => webSocketTransport({ url, exchange, clock, isRefused, ...(options.judgeClose ? { judge: options.judgeClose } : {}) }),
    ...(upload === false ? {} : { upload }),
    clock,
    createId,
    ...remembering(options, socketUrl),
  }
}
