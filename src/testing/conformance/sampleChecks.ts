import { initialState, messageSequence, reduceEvent } from '../../core/index.ts'
import type { ChatEvent, Decoded, Inbound, Message, ProtocolAdapter, ProtocolContext } from '../../model/index.ts'
import type { ConformanceCheck, ConformanceKit, ConformanceSample } from './conformanceKit.ts'
import { adapterOf } from './connectionOf.ts'
import { faultOfDecoded } from './faultOf.ts'
import { inWorld } from './inWorld.ts'
import { mutate, seededDice } from './mutations.ts'
import { copyOf, differenceOf, frozen, shown } from './plainValues.ts'
import { requireThat } from './requireThat.ts'

/** 1 June 2025. */
const arrival = 1_748_736_000_000

const nameOf = (sample: ConformanceSample, index: number) => sample.name ?? `number ${String(index + 1)}`

const contextOf = ({ session = {}, conversationId = 'conversation-1' }: ConformanceSample, id: string): ProtocolContext => ({
  id,
  at: arrival,
  session,
  visitorId: '0123456789abcdef0123456789abcdef',
  messages: messageSequence(initialState.messages),
  ...(conversationId === null ? {} : { conversationId }),
})

function decoded(adapter: ProtocolAdapter, inbound: Inbound, context: ProtocolContext, what: string): Decoded {
  try {
    return adapter.decode(inbound, context)
  } catch (error) {
    throw new Error(`decode threw at ${what}: ${String(error)}. It must answer with frame.rejected instead.`, { cause: error })
  }
}

const rowsOf = ({ events }: Decoded): readonly Message[] =>
  events.flatMap((event) => (event.type === 'message.received' ? [event.message] : event.type === 'transcript.loaded' ? event.messages : []))

/** Throws where what was decoded cannot be shown. */
function requireShowable(made: Decoded, context: ProtocolContext, what: string): void {
  const fault = faultOfDecoded(made)
  requireThat(fault === undefined, () => `Of ${what}, decode makes something that cannot be shown: ${fault ?? ''}`)
  try {
    let state = initialState
    for (const [index, event] of made.events.entries()) state = reduceEvent(state, event, { id: `${context.id}.${String(index)}`, at: arrival })
    JSON.stringify(state)
  } catch (error) {
    throw new Error(`Of ${what}, decode makes events that the client cannot take in: ${String(error)}`, { cause: error })
  }
}

const isUnread = ({ type }: ChatEvent) => type === 'frame.rejected' || type === 'frame.ignored'

/** Checks of `decode` by the samples, each by itself. */
export function sampleChecks(kit: ConformanceKit): readonly ConformanceCheck[] {
  const samples = kit.samples.map((sample, index) => ({ sample, what: `sample ${nameOf(sample, index)}`, index }))

  return [
    {
      name: 'decode: every sample is understood',
      run() {
        requireThat(samples.length > 0, 'The kit has no samples')
        const adapter = adapterOf(kit)
        for (const { sample, what } of samples) {
          const context = contextOf(sample, 'frame')
          const made = decoded(adapter, copyOf(sample.inbound), context, what)
          requireShowable(made, context, what)
          const unread = made.events.filter(isUnread)
          requireThat(
            sample.isForeign === true || unread.length === 0,
            () => `${what} is not understood: ${shown(unread)}. Mark it isForeign if that is right.`,
          )
        }
      },
    },
    {
      name: 'decode: the same frame gives the same, whatever came before, and by no clock or dice of its own',
      run() {
        const first = adapterOf(kit)
        const make = (adapter: ProtocolAdapter, { sample, what }: (typeof samples)[number]) =>
          copyOf(decoded(adapter, copyOf(sample.inbound), contextOf(sample, 'frame'), what))
        const made = samples.map((one) => inWorld(1, () => make(first, one)))
        const second = adapterOf(kit)
        for (const one of [...samples].reverse()) {
          const again = [first, second].map((adapter) => inWorld(9, () => make(adapter, one)))
          const difference = again.map((other) => differenceOf(made[one.index], other)).find((found) => found !== undefined)
          requireThat(difference === undefined, () => `decode is not pure: of ${one.what}, ${difference ?? ''}`)
        }
      },
    },
    {
      name: 'decode: what it is given is never changed',
      run() {
        const adapter = adapterOf(kit)
        for (const { sample, what } of samples) {
          const given = copyOf(sample.inbound)
          const context = contextOf(sample, 'frame')
          const before = copyOf({ session: context.session })
          decoded(adapter, given, context, what)
          const difference = differenceOf(sample.inbound, given) ?? differenceOf(before.session, context.session, 'session')
          requireThat(difference === undefined, () => `decode changes what it is given: of ${what}, ${difference ?? ''}`)
          const whenFrozen = decoded(adapter, frozen(copyOf(sample.inbound)), frozen({ ...context }), what)
          const other = differenceOf(decoded(adapter, copyOf(sample.inbound), context, what), whenFrozen)
          requireThat(other === undefined, () => `decode makes something else of ${what} when it cannot change it: ${other ?? ''}`)
        }
      },
    },
    {
      name: 'decode: no broken frame makes it throw, or tell what cannot be shown',
      run() {
        const adapter = adapterOf(kit)
        const prototype = Object.getOwnPropertyNames(Object.prototype).join()
        for (const { sample, what, index } of samples) {
          for (let count = 0; count < (kit.mutations ?? 150); count += 1) {
            const inbound = mutate(sample.inbound, seededDice(index * 100_003 + count))
            const of = `a broken ${what} (${shown(inbound, 300)})`
            const context = contextOf(sample, 'frame')
            requireShowable(decoded(adapter, inbound, context, of), context, of)
            const isPolluted = Object.getOwnPropertyNames(Object.prototype).join() !== prototype
            requireThat(!isPolluted, () => `decode lets ${of} change the prototype of all objects`)
          }
        }
      },
    },
    {
      name: 'decode: rows have ids of their own, made from the id of the frame',
      run() {
        const adapter = adapterOf(kit)
        for (const { sample, what } of samples) {
          const [one = [], other = []] = ['frame-1', 'frame-2'].map((id) =>
            rowsOf(decoded(adapter, copyOf(sample.inbound), contextOf(sample, id), what)).map((row) => row.id),
          )
          requireThat(new Set(one).size === one.length, () => `${what} makes rows of the same id: ${shown(one)}`)
          const shared = one.filter((id) => other.includes(id))
          requireThat(
            shared.length === 0,
            () =>
              `${what} makes a row of the id ${shown(shared[0])} whatever context.id is: two frames would be one row. The server's id belongs into wireIds.`,
          )
        }
      },
    },
  ]
}
