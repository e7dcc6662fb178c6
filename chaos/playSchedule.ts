import type { ChatConnection } from '../src/model/index.ts'
import { checkInvariants, countDuplicates, type Violation } from './checkInvariants.ts'
import { isConfirmed } from './invariants/delivery.ts'
import type { Observation } from './observation.ts'
import type { Schedule } from './schedule.ts'
import { createVirtualWorld } from './virtual/index.ts'
import type { World } from './world.ts'

/** How one schedule went. */
export interface Outcome {
  readonly violations: readonly Violation[]
  /** As it was before the last look at the record, and at the end. */
  readonly observation: Observation
  /** Messages that the client accepted. */
  readonly said: number
  /** Of them, those on which the server acted exactly as often as the visitor meant. */
  readonly once: number
  readonly doubled: number
  /** Rows of the visitor's at the end that are told to be unconfirmed, failed, or are proved. */
  readonly unconfirmed: number
  readonly failed: number
  readonly confirmed: number
}

/** How a schedule is played. */
export interface PlayOptions {
  /** Hears of everything that happens, in words. */
  readonly trace?: (line: string) => void
  /** Changes what each client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** Plays a schedule in virtual time, lets calm return, and judges what was seen: before and after the whole record was fetched. */
export function playSchedule(schedule: Schedule, options: PlayOptions = {}): Promise<Outcome> {
  return playIn(createVirtualWorld({ ...options, send: schedule.send, seed: schedule.seed, deduplicates: schedule.deduplicates }), schedule, options)
}

/** Plays a schedule in a world that is made for it, lets calm return, and judges what was seen as `playSchedule` does. */
export async function playIn(world: World, schedule: Schedule, options: Pick<PlayOptions, 'trace'> = {}): Promise<Outcome> {
  let elapsed = 0
  for (const { at, event } of schedule.steps) {
    await world.run(Math.max(0, at - elapsed))
    elapsed = Math.max(at, elapsed)
    options.trace?.(`--- ${event.what}`)
    await event.begin(world)
  }
  await world.run(Math.max(0, schedule.seconds - elapsed))
  options.trace?.('--- calm')
  await world.calm()
  const before = checkInvariants(await world.observe())
  options.trace?.('--- every line is cut, twice')
  await world.reconcile()
  const observation = await world.observe()
  const after = checkInvariants(observation)
  await world.close()
  const { leftBehind, server } = await world.observe()
  const last = checkInvariants({ ...observation, ...(leftBehind ? { leftBehind } : {}), server: { ...server, transcript: observation.server.transcript } })
  return { violations: unique([...before, ...after, ...last]), observation, ...tally(observation) }
}

function unique(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((one) => [`${one.invariant} ${one.what}`, one])).values()]
}

function tally(observation: Observation): Omit<Outcome, 'violations' | 'observation'> {
  const { typed, tabs, server } = observation
  const done = server.received.filter(({ processed }) => processed)
  const rows = [...new Map(tabs.flatMap((tab) => tab.rows).filter(({ author }) => author === 'visitor').map((row) => [row.key, row])).values()]
  const howMany = (status: string) => rows.filter(({ delivery }) => delivery === status).length
  return {
    said: typed.length,
    once: typed.filter(({ id }) => done.filter(({ clientMessageId }) => clientMessageId === id).length === 1).length,
    doubled: countDuplicates(observation),
    unconfirmed: howMany('unconfirmed'),
    failed: howMany('failed'),
    confirmed: rows.filter(isConfirmed).length,
  }
}
