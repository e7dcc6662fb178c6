import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChatState } from '../../../src/core/index.ts'
import type { NumberedAct } from '../../../src/core/client/tabs/act.ts'
import type { Acts } from '../../../src/core/client/tabs/createActs.ts'
import type { ElectionEvents } from '../../../src/core/client/tabs/createElection.ts'
import type { Lodge } from '../../../src/core/client/tabs/createLodge.ts'
import type { Group, Op } from '../../../src/core/client/tabs/group.ts'
import type { Spells } from '../../../src/core/client/tabs/createSpells.ts'
import { scripts, SharedWorld, type Step } from './sharedModel.ts'

const planted = vi.hoisted(() => ({ fault: '' }))
const is = (fault: string) => planted.fault === fault

vi.mock('../../../src/core/client/tabs/takeOver.ts', async (load) => {
  const { takeOver } = await load<{ readonly takeOver: (state: ChatState, hasSaidSo: boolean) => unknown }>()
  return { takeOver: (state: ChatState, hasSaidSo: boolean) => takeOver(state, hasSaidSo || is('takes what waited in a tab that died for what has not left')) }
})

vi.mock('../../../src/core/client/tabs/group.ts', async (load) => {
  const { reduceGroup } = await load<{ readonly reduceGroup: (group: Group, op: Op) => Group }>()
  const isSeen = (op: Op) => op.type === 'events' && op.events.some(({ type }) => type === 'message.sent')
  return { reduceGroup: (group: Group, op: Op) => (is('misses a change') && isSeen(op) ? group : reduceGroup(group, op)) }
})

vi.mock('../../../src/core/client/tabs/createActs.ts', async (load) => {
  const { createActs } = await load<{ readonly createActs: () => Acts }>()
  return {
    createActs(): Acts {
      const acts = createActs()
      const forget = (all: readonly NumberedAct[]) => (is('keeps nothing of what it handed over') && all.length > 0 && acts.settle(Infinity), all)
      const certain = (all: readonly NumberedAct[]) => all.map((one) => (is('takes what it handed over to a tab that died for what has not left') ? { ...one, isDoubtful: false } : one))
      return { ...acts, post: (epoch, isAgain) => certain(forget(acts.post(epoch, isAgain))), takeAll: () => certain(acts.takeAll()) }
    },
  }
})

vi.mock('../../../src/core/client/tabs/createElection.ts', async (load) => {
  const room = await load<{ readonly createElection: (...given: readonly [unknown, unknown, unknown, ElectionEvents]) => unknown }>()
  return {
    createElection: (...given: readonly [unknown, unknown, unknown, ElectionEvents]) =>
      is('holds the line without being elected') ? { open: () => given[3].onLead(), close: () => given[3].onAside() } : room.createElection(...given),
  }
})

vi.mock('../../../src/core/client/tabs/createLodge.ts', async (load) => {
  const { createLodge } = await load<{ readonly createLodge: (...given: readonly unknown[]) => Lodge }>()
  return { createLodge: (...given: readonly unknown[]) => ({ ...createLodge(...given), ...(is('writes nothing down') ? { write: () => undefined } : {}) }) }
})

vi.mock('../../../src/core/client/tabs/createSpells.ts', async (load) => {
  const { createSpells } = await load<{ readonly createSpells: (...given: readonly unknown[]) => Spells }>()
  return {
    createSpells(...given: readonly unknown[]): Spells {
      const spells = createSpells(...given)
      return { ...spells, since: (at) => (is('believes what it knew before it slept') && at ? 'same' : spells.since(at)) }
    },
  }
})

/** Scripts that lead where chance comes late. */
const ways: [Step[], boolean][] = [
  // Said by the one that holds the line, which dies before anybody hears that it has left.
  [[['line', 0], ['cut', 0], ['say', 0], ['mute', 0], ['line', 0], ['crash', 0], ['time', 0]], false],
  // Said in another one, and the same.
  [[['line', 0], ['mute', 0], ['say', 1], ['crash', 0], ['time', 0]], false],
  // Said while one slept that knew that it waited, by another that is gone since.
  [[['line', 0], ['cut', 0], ['say', 0], ['aside', 0], ['time', 0], ['line', 1], ['crash', 1], ['crash', 1], ['back', 0], ['time', 0]], false],
]

async function isCaught(): Promise<boolean> {
  const property = fc.asyncProperty(scripts, fc.boolean(), async (script, acknowledges) => {
    const world = new SharedWorld(acknowledges)
    await world.run(script)
    await world.settle()
    expect(world.faults()).toEqual([])
  })
  return (await fc.check(property, { numRuns: 100, seed: 7, endOnFailure: true, examples: ways })).failed
}

describe('the look at tabs barks at one that', () => {
  afterEach(() => {
    planted.fault = ''
  })

  it.each([
    'takes what waited in a tab that died for what has not left',
    'takes what it handed over to a tab that died for what has not left',
    'misses a change',
    'keeps nothing of what it handed over',
    'holds the line without being elected',
    'writes nothing down',
    'believes what it knew before it slept',
  ])('%s', async (fault) => {
    planted.fault = fault
    expect(await isCaught()).toBe(true)
  })

  it('and not at one that does none of it', async () => {
    expect(await isCaught()).toBe(false)
  })
})
