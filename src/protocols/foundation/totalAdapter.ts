import type { Command, Decoded, Encoded, Inbound, ProtocolAdapter, ProtocolContext } from '../../model/index.ts'
import type { Steps } from './finishSteps.ts'

/** Says that a command has no frame, and why. */
export const none = (reason: string): Encoded => ({ via: 'none', reason })

/** The two halves of a translator with what they are configured by. */
export interface AdapterHalves<Config> {
  readonly decode: (inbound: Inbound, context: ProtocolContext, config: Config) => Decoded
  readonly encode: (command: Command, context: ProtocolContext, config: Config) => Encoded
  /** The same as `decode`, with rests. */
  readonly decodeInSteps?: (inbound: Inbound, context: ProtocolContext, config: Config) => Steps<Decoded>
}

// No input is known to lead here; one bad frame must never stop the line.
const unexpected: Decoded = { events: [{ type: 'frame.rejected', reason: 'unexpected', sample: '' }] }

/** A translator that never throws. What was thrown is not repeated: it may name what a secure form holds. */
export const totalAdapter = <Config>(name: string, config: Config, { decode, encode, decodeInSteps }: AdapterHalves<Config>): ProtocolAdapter => ({
  name,
  decode: (inbound, context) => {
    try {
      return decode(inbound, context, config)
    } catch {
      return unexpected
    }
  },
  ...(decodeInSteps && {
    *decodeInSteps(inbound, context) {
      try {
        return yield* decodeInSteps(inbound, context, config)
      } catch {
        return unexpected
      }
    },
  }),
  encode: (command, context) => {
    try {
      return encode(command, context, config)
    } catch {
      return none('the command cannot be written: unexpected')
    }
  },
})
