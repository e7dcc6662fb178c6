import type { ProtocolAdapter } from '../../model/index.ts'
import { totalAdapter } from '../foundation/totalAdapter.ts'
import type { ChatbotBackendWireOptions } from './chatbotBackendOptions.ts'
import { decode, decodeInSteps } from './decode.ts'
import { encode } from './encode.ts'
import { requireWireOptions } from './requireOptions.ts'
import { wireConfig } from './wireConfig.ts'

/**
 * The translator alone, for a transport of the host's own. `secrets` are keys and tokens that must not appear in what is told; the list
 * may grow. Throws an Error when an option cannot work.
 */
export const createChatbotBackendAdapter = (options: ChatbotBackendWireOptions = {}, secrets: readonly string[] = []): ProtocolAdapter => {
  requireWireOptions(options)
  return totalAdapter('chatbot-backend', wireConfig(options, secrets), { decode, decodeInSteps, encode })
}
