import type { Command, Decoded, Encoded, Inbound, ProtocolAdapter, ProtocolContext } from '../../model/index.ts'
import { copyOf } from './plainValues.ts'

/** One thing that was translated, with all that the translator was told. */
export type Translation =
  | { readonly kind: 'decode'; readonly given: Inbound; readonly context: ProtocolContext; readonly made: Decoded }
  | { readonly kind: 'encode'; readonly given: Command; readonly context: ProtocolContext; readonly made: Encoded }

/** An adapter that remembers what it did. */
export interface WatchedAdapter {
  readonly adapter: ProtocolAdapter
  readonly translations: readonly Translation[]
  /** The command of a frame or request that it made. */
  commandOf(made: object): Command | undefined
}

/** Watches an adapter. */
export function watchedAdapter(adapter: ProtocolAdapter): WatchedAdapter {
  const translations: Translation[] = []
  const commands = new WeakMap<object, Command>()
  const { decodeInSteps } = adapter
  const note = (given: Inbound, context: ProtocolContext, made: Decoded) => translations.push({ kind: 'decode', given, context, made: copyOf(made) })
  return {
    translations,
    commandOf: (made) => commands.get(made),
    adapter: {
      ...adapter,
      decode(inbound, context) {
        const given = copyOf(inbound)
        const made = adapter.decode(inbound, context)
        note(given, context, made)
        return made
      },
      // Held against `decode` with all the others: it must come to the same.
      ...(decodeInSteps && {
        *decodeInSteps(inbound, context) {
          const given = copyOf(inbound)
          const made = yield* decodeInSteps(inbound, context)
          note(given, context, made)
          return made
        },
      }),
      encode(command, context) {
        const given = copyOf(command)
        const made = adapter.encode(command, context)
        translations.push({ kind: 'encode', given, context, made: copyOf(made) })
        commands.set(made.via === 'http' ? made.request : made, command)
        return made
      },
    },
  }
}
