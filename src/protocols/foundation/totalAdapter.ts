import type { Command, Decoded, Encoded, Inbound, ProtocolAdapter, ProtocolContext } from '../../model/index.ts'

/** Says that a command has no frame, and why. */
export const none = (reason: string): Encoded => ({ via: 'none', reason })

/** The two halves of a translator with what they are configured by. */
export interface AdapterHalves<Config> {
  readonly decode: (inbound: Inbound, context: ProtocolContext, config: Config) => Decoded
  readonly encode: (command: Command, context: ProtocolContext, config: Config) => Encoded
}

/** A translator that never throws. What was thrown is not repeated: it may name what a secure form holds. */
export const totalAdapter = <Config>(name: string, config: Config, { decode, encode }: AdapterHalves<Config>): ProtocolAdapter => ({
  name,
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
      return none('the command cannot be written: unexpected')
    }
  },
})
