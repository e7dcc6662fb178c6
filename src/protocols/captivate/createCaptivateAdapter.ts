import type { ProtocolAdapter } from '../../model/index.ts'
import { totalAdapter } from '../foundation/totalAdapter.ts'
import type { CaptivateWireOptions } from './captivateOptions.ts'
import { decode, decodeInSteps } from './decode.ts'
import { encode } from './encode.ts'
import { wireConfig } from './wireConfig.ts'

/**
 * The translator alone, for a transport of the host's own. `secrets` are further keys to keep out of what is told;
 * the list may grow while it is used.
 */
export const createCaptivateAdapter = (options: CaptivateWireOptions, secrets?: readonly string[]): ProtocolAdapter => {
  const config = wireConfig(options, secrets)
  return totalAdapter('captivate', config, { decode, decodeInSteps, encode })
}
