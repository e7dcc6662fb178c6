import fc from 'fast-check'
import type { Fate, ServerOptions } from './modelServer.ts'
import type { Script, Step } from './modelWorld.ts'

const tab = fc.constantFrom(0, 0, 1)
const fate = fc.constantFrom<Fate>('keep', 'keep', 'keep', 'late', 'forget', 'mute', 'crash')
const isGraceful = fc.boolean()

const steps: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('say' as const), word: fc.nat(1), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bot' as const), word: fc.nat(1), isHeard: fc.constantFrom(true, true, false) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('serve' as const), count: fc.integer({ min: 1, max: 5 }), fate, tab }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(100, 1_000, 2_000, 3_000, 12_000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('connect' as const, 'greet' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), isGraceful, tab }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'blink' as const, 'failRecord' as const, 'resend' as const, 'cancel' as const), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('jump' as const), milliseconds: fc.constantFrom(-3_600_000, -60_000, 60_000, 3_600_000), tab }) },
]

const heldSteps: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hold' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('release' as const), shuffle: fc.nat(7), tab }) },
]

const tabSteps: readonly fc.WeightedArbitrary<Step>[] = [
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'openTab' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('closeTab' as const), isGraceful }) },
]

// Most conversations begin well.
const beginning: readonly Step[] = [{ kind: 'connect' }, { kind: 'greet' }, { kind: 'serve', count: 1, fate: 'keep' }]
const secondTab: readonly Step[] = [{ kind: 'openTab' }, { kind: 'connect', tab: 1 }, { kind: 'greet', tab: 1 }, { kind: 'serve', count: 3, fate: 'keep', tab: 1 }]

/** A server that tells little and keeps everything. */
export const plainServer: ServerOptions = { proof: 'none', byHttp: false, hasIds: false, dedupes: false, masks: false, partial: undefined, doubles: false }

interface Flavour {
  readonly server: fc.Arbitrary<ServerOptions>
  readonly repeats?: fc.Arbitrary<boolean>
  readonly isHeld?: boolean
  readonly hasTabs?: boolean
}

function scriptsOf({ server, repeats = fc.boolean(), isHeld = false, hasTabs = false }: Flavour): fc.Arbitrary<Script> {
  const step = fc.oneof(...steps, ...(isHeld ? heldSteps : []), ...(hasTabs ? tabSteps : []))
  const start = [...beginning, ...(hasTabs ? secondTab : [])]
  return fc.record({
    server,
    repeats,
    steps: fc.tuple(fc.boolean(), fc.array(step, { maxLength: 26, size: 'max' })).map(([isGood, rest]) => (isGood ? [...start, ...rest] : rest)),
  })
}

const servers = (changes: { readonly [K in keyof ServerOptions]?: fc.Arbitrary<ServerOptions[K]> }): fc.Arbitrary<ServerOptions> =>
  fc.record({
    proof: fc.constantFrom('none', 'ack'),
    byHttp: fc.boolean(),
    hasIds: fc.constant(false),
    dedupes: fc.constant(false),
    masks: fc.constant(false),
    partial: fc.constant(undefined),
    doubles: fc.constant(false),
    ...changes,
  })

const ownIds = (proof: readonly ServerOptions['proof'][], ids: readonly NonNullable<ServerOptions['ownIds']>[]) =>
  servers({ proof: fc.constantFrom(...proof), byHttp: fc.constant(false), hasIds: fc.constant(true), ownIds: fc.constantFrom(...ids), doubles: fc.boolean() })

// Of the same words said twice, of which a server loses one and tells of the other, an echo cannot say which. Where the clock jumps nobody
// knows how late an echo is, and what a server acknowledges it has written.
function telling(script: Script): Script {
  const { proof } = script.server
  if (proof !== 'both' && proof !== 'ack') return script
  const fateOf = (fate: Fate): Fate => (fate === 'forget' && script.repeats ? 'crash' : fate === 'late' ? 'keep' : fate)
  const steps = script.steps.filter(({ kind }) => kind !== 'jump')
  return { ...script, steps: steps.map((step) => (step.kind === 'serve' ? { ...step, fate: fateOf(step.fate) } : step)) }
}

/** Random scripts for a wire that gives messages ids of its own, by what is tried with them. */
export const otherIdsScripts: Readonly<Record<string, fc.Arbitrary<Script>>> = {
  'a server whose echoes carry ids of its own': scriptsOf({ server: ownIds(['echo', 'both'], ['same']), isHeld: true }).map(telling),
  'a server that calls a message one thing on the line and another in its record': scriptsOf({ server: ownIds(['echo', 'both'], ['apart']) }).map(telling),
  'a server that echoes nothing': scriptsOf({ server: ownIds(['none', 'ack'], ['same', 'apart']) }).map(telling),
  'a server that hides words and has ids of its own': scriptsOf({
    server: ownIds(['none', 'ack'], ['same', 'apart']).map((one) => ({ ...one, masks: true })),
    repeats: fc.constant(false),
  }).map(telling),
  'two tabs on a server that has ids of its own': scriptsOf({ server: ownIds(['none', 'ack', 'echo', 'both'], ['same']), repeats: fc.constant(false), hasTabs: true }).map(telling),
}

/** Random scripts by what is tried with them. */
export const scripts: Readonly<Record<string, fc.Arbitrary<Script>>> = {
  'a server that tells little': scriptsOf({ server: servers({}) }),
  'a server that knows ids, says things twice and in another order': scriptsOf({
    server: servers({ proof: fc.constantFrom('none', 'ack', 'echo'), hasIds: fc.constant(true), dedupes: fc.boolean(), doubles: fc.boolean() }),
    isHeld: true,
  }),
  'a server without ids whose frames come out of their order': scriptsOf({ server: servers({ dedupes: fc.boolean(), doubles: fc.boolean() }), isHeld: true }),
  'a server that changes words': scriptsOf({ server: servers({ masks: fc.constant(true), proof: fc.constantFrom('none', 'ack', 'echo'), hasIds: fc.boolean(), dedupes: fc.boolean() }).map((one) => ({ ...one, proof: one.hasIds || one.proof !== 'echo' ? one.proof : 'none' })) }),
  'a server that gives out the latest entries alone': scriptsOf({ server: servers({ partial: fc.integer({ min: 2, max: 6 }), hasIds: fc.boolean(), dedupes: fc.constant(true) }), repeats: fc.constant(false) }),
  // Of the same words from two tabs, without ids, nobody can tell which arrived.
  'two tabs': scriptsOf({ server: servers({ dedupes: fc.boolean(), doubles: fc.boolean() }), repeats: fc.constant(false), hasTabs: true }),
  'two tabs on a server that knows ids': scriptsOf({
    server: servers({ proof: fc.constantFrom('none', 'ack', 'echo'), hasIds: fc.constant(true), dedupes: fc.boolean(), doubles: fc.boolean(), masks: fc.boolean() }),
    repeats: fc.constant(false),
    isHeld: true,
    hasTabs: true,
  }),
}
