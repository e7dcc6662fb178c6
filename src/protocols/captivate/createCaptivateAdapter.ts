import type { ProtocolAdapter } from '../../model/index.ts'
import type { CaptivateWireOptions } from './captivateOptions.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { none } from './encodeEvent.ts'
import { wireConfig } from './wireConfig.ts'

/**
 * The translator alone, for a transport of the host's own. `secrets` are further keys to keep out of what is told;
 * the list may grow while it is used.
 */
export const createCaptivateAdapter = (options: CaptivateWireOptions, secrets?: readonly string[]): ProtocolAdapter => {
  const config = wireConfig(options, secrets)
  return {
    name: 'captivate',
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
        return none(`${command.type} cannot be written: unexpected`)
      }
    },
  }
}
