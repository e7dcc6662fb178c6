import type { ProtocolAdapter } from '../../model/index.ts'
import { totalAdapter } from '../foundation/totalAdapter.ts'
import type { ChatSessionWireOptions } from './chatSessionOptions.ts'
import { decode, decodeInSteps } from './decode.ts'
import { encode } from './encode.ts'
import { requireWords } from './requireWords.ts'
import { wireConfig } from './wireConfig.ts'

/** The translator alone, for a transport of the host's own. Throws an Error when tenant, app or client cannot be named in a call. */
export const createChatSessionAdapter = (options: ChatSessionWireOptions): ProtocolAdapter => {
  requireWords(options)
  const config = wireConfig(options)
  return totalAdapter('chat-session', config, { decode, decodeInSteps, encode })
}
