import type { ProtocolAdapter } from '../../model/index.ts'
import type { ChatSessionWireOptions } from './chatSessionOptions.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { none } from './encodeEvents.ts'
import { requireWords } from './requireWords.ts'
import { wireConfig } from './wireConfig.ts'

/** The translator alone, for a transport of the host's own. Throws an Error when tenant, app or client cannot be named in a call. */
export const createChatSessionAdapter = (options: ChatSessionWireOptions): ProtocolAdapter => {
  requireWords(options)
  const config = wireConfig(options)
  return {
    name: 'chat-session',
    decode: (inbound, context) => {
      try {
        return decode(inbound, context, config)
      } catch {
        // No input is known to lead here; one bad frame must never stop the line.
        return { events: [{ type: 'frame.rejected', reason: 'unexpected', sample: '' }] }
      }
    },
    encode: (command, context) => {
      try {
        return encode(command, context, config)
      } catch {
        // What was thrown is not repeated: it may name what a secure form holds.
        return none('the command cannot be written: unexpected')
      }
    },
  }
}
