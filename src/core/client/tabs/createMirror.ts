import type { Clock } from '../../../model/index.ts'
import { mergeBeforehand } from '../mergeBeforehand.ts'
import { createSlices } from '../slices.ts'
import { createSnapshotReader } from './createSnapshotReader.ts'
import { reduceGroup, type Group, type Op } from './group.ts'
import type { Position, ToAll, ToTab } from './tabMessage.ts'

/** Changes that are kept while one before them is missing; then everything is asked for. */
const mostAhead = 5_000

/** Milliseconds in which changes that were told of come themselves. */
const onTheWay = 250

/** What a mirror needs. */
export interface MirrorOptions {
  readonly clock: Clock
  /** What is known before anything is heard. */
  readonly start: Group
  /** Something is missing, or nothing is known: it must be asked for. */
  readonly onMissing: () => void
  /** What is known has changed; by a change where it was not replaced as a whole. */
  readonly onChange: (op: Op | undefined) => void
}

/** What a tab knows that does not hold the line. */
export interface Mirror {
  readonly group: () => Group
  /** Where it stands; undefined while it knows nothing. */
  readonly at: () => Position | undefined
  /** Whether nothing is missing, as far as was heard. */
  readonly isLevel: () => boolean
  readonly hear: (message: Exclude<ToAll, { type: 'hello' | 'present' }> | Exclude<ToTab, { type: 'did' }>) => void
  /** Goes on from what this tab made itself while it held the line. */
  readonly put: (group: Group, at: Position) => void
  /** What is known may be old: it is shown, and nothing goes on from it. */
  readonly forget: () => void
  /** Does at once what is still being done with rests. */
  readonly finish: () => void
}

/** Makes the mirror of a tab: it takes in changes in their order, and asks for everything where one is missing. */
export function createMirror({ clock, start, onMissing, onChange }: MirrorOptions): Mirror {
  const slices = createSlices(clock)
  const reader = createSnapshotReader()
  let group = start
  let at: Position | undefined
  /** Changes of one spell that came before their turn. */
  const ahead = new Map<number, Op>()
  let epochAhead: string | undefined
  let isAsking = false
  let cancelWait: (() => void) | undefined

  function miss() {
    isAsking = true
    onMissing()
  }

  // It came by another way than the changes, which may be behind it.
  function awaitUpTo(number: number) {
    cancelWait?.()
    cancelWait = clock.after(onTheWay, () => {
      cancelWait = undefined
      if (at && at.number < number) miss()
    })
  }

  function settle() {
    cancelWait?.()
    cancelWait = undefined
    slices.finish()
  }

  function* take(op: Op): Generator<undefined, void> {
    if (op.type === 'events') yield* mergeBeforehand(op.events, op.stamp, () => group.chat)
    group = reduceGroup(group, op)
    onChange(op)
  }

  /** What came before its turn, as far as its turn has come. */
  function goOn() {
    if (!at || epochAhead !== at.epoch) return
    for (let op = ahead.get(at.number + 1); op; op = ahead.get(at.number + 1)) {
      ahead.delete(at.number + 1)
      at = { epoch: at.epoch, number: at.number + 1 }
      void slices.work(take(op))
    }
    for (const number of ahead.keys()) if (number <= at.number) ahead.delete(number)
  }

  function hearOp(epoch: string, number: number, op: Op) {
    if (epochAhead !== epoch || ahead.size > mostAhead) ahead.clear()
    epochAhead = epoch
    const isKnown = at?.epoch === epoch && number <= at.number
    if (!isKnown) ahead.set(number, op)
    goOn()
    if (ahead.size > 0 && !isAsking) miss()
  }

  function replace(other: Group, position: Position) {
    // What is late must not take back what has come since.
    if (at?.epoch === position.epoch && position.number < at.number) return
    slices.finish()
    group = other
    at = position
    isAsking = false
    onChange(undefined)
    goOn()
    if (epochAhead === at.epoch && ahead.size > 0) miss()
  }

  return {
    group: () => group,
    at: () => at,
    isLevel: () => at !== undefined && !isAsking,
    hear(message) {
      if (message.type === 'op') hearOp(message.epoch, message.number, message.op)
      else if (message.type === 'snapshot' || message.type === 'piece') {
        const whole = reader.read(message)
        if (whole) replace(whole, { epoch: message.epoch, number: message.number })
      }
      else if (message.type === 'lead') {
        const { epoch, after } = message
        const isSame = at !== undefined && after?.epoch === at.epoch && after.number === at.number
        if (!isSame) return miss()
        isAsking = false
        at = { epoch, number: 0 }
        goOn()
      } else if (at?.epoch !== message.epoch) miss()
      else if (at.number === message.number) isAsking = false
      else if (at.number < message.number) awaitUpTo(message.number)
    },
    put(other, position) {
      settle()
      group = other
      at = position
      isAsking = false
    },
    forget() {
      settle()
      at = undefined
      isAsking = false
    },
    finish: settle,
  }
}
