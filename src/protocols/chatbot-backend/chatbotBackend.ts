import type { ChatConnection } from '../../model/index.ts'
import { createHttpExchange, createRandomId, systemClock } from '../../transport/index.ts'
import { socketIoTransport } from '../../transport/socketIoTransport.ts'
import { present } from '../foundation/present.ts'
import { totalAdapter } from '../foundation/totalAdapter.ts'
import { capabilities } from './capabilities.ts'
import type { ChatbotBackendOptions } from './chatbotBackendOptions.ts'
import { createCredentials } from './credentials.ts'
import { decode, decodeInSteps } from './decode.ts'
import { encode } from './encode.ts'
import { judgeRefusal } from './judgeRefusal.ts'
import { judgeFrame } from './refusals.ts'
import { remembering } from './remembering.ts'
import { requireOptions } from './requireOptions.ts'
import { wireConfig } from './wireConfig.ts'

/**
 * A connection to a chatbot backend over Socket.IO, for `ChatProvider` or `createChatClient`. Throws an Error when an option cannot
 * work: nothing to connect with, an address that is not encrypted or holds a key.
 */
export const chatbotBackend = (options: ChatbotBackendOptions): ChatConnection => {
  requireOptions(options)
  const { url, path, polling, clock = systemClock, createId = createRandomId } = options
  const credentials = createCredentials(options)
  const config = wireConfig(options, credentials.secrets)
  const exchange = createHttpExchange()
  return {
    adapter: totalAdapter('chatbot-backend', config, { decode, decodeInSteps, encode }),
    capabilities: capabilities(config),
    createTransport: () => socketIoTransport({ url, ...present({ path, polling }), auth: credentials.get, exchange, judgeRefusal, judgeFrame, clock }),
    clock,
    createId,
    ...remembering(options, config),
  }
}
