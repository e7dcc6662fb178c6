import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { tears, travel } from './stillFrames.ts'
import { mixed, plain, replaced } from './stillMessages.ts'
import { touch, turnWheel, type Finger } from './stillScreen.ts'
import { during, openStage, type Stage } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadRichText)
beforeAll(preloadLate)

const conversation = mixed(90)
const earlier = mixed(0, -50)
let stage: Stage
afterEach(() => stage.close())

async function open(): Promise<void> {
  stage = openStage({ messages: conversation })
  await stage.quiet()
}

const turns = 16
const turn = 90

/** Turns the wheel up, and does something in the middle of it. */
async function turnUp(inBetween?: () => void): Promise<void> {
  for (let step = 0; step < turns; step++) {
    await turnWheel(stage.log(), -turn)
    if (step === turns / 2) inBetween?.()
  }
}

describe('while the wheel is turned, rows move as the wheel says', () => {
  test.each<[string, (() => void) | undefined]>([
    ['and rows that were only guessed are measured', undefined],
    ['and 50 messages are put before them', () => stage.show({ messages: [...earlier, ...conversation] })],
    ['and messages come below', () => stage.show({ messages: [...conversation, plain('news', 60)] })],
    ['and a row above grows', () => stage.show({ messages: replaced(conversation, 'm76', () => ({ parts: plain('', 90).parts })) })],
  ])('%s', async (_, inBetween) => {
    await open()
    const frames = await during(stage, undefined, () => turnUp(inBetween))
    const { total, jerks } = travel(frames)
    expect([...jerks, ...tears(frames)]).toEqual([])
    expect(total).toBeCloseTo(turns * turn, 0)
  })
})

const pulled = 300

/** Pulls down with a finger, which stays where it is. */
async function pull(inBetween?: () => void): Promise<Finger> {
  const finger = await touch(stage.log())
  for (let step = 0; step < 10; step++) {
    await finger.move(pulled / 10)
    if (step === 5) inBetween?.()
  }
  return finger
}

// A machine that is busy hands the browser a gesture in few and late steps, or lets a fling end where the finger lifts.
describe('while a finger drags, rows move as the finger says', { retry: 3 }, () => {
  test.each<[string, (() => void) | undefined]>([
    ['and rows that were only guessed are measured', undefined],
    ['and 50 messages are put before them', () => stage.show({ messages: [...earlier, ...conversation] })],
    ['and a row above grows', () => stage.show({ messages: replaced(conversation, 'm84', () => ({ parts: plain('', 90).parts })) })],
  ])('%s', async (_, inBetween) => {
    await open()
    let finger: Finger | undefined
    const frames = await during(stage, undefined, async () => (finger = await pull(inBetween)))
    await finger?.lift()
    const { total, jerks } = travel(frames)
    expect([...jerks, ...tears(frames)]).toEqual([])
    // A finger must go some way before it counts as dragging.
    expect(total).toBeGreaterThan(pulled - 40)
    expect(total).toBeLessThanOrEqual(pulled)
  })

  test('and goes on by itself, which nothing cuts short', async () => {
    await open()
    const recording = stage.record()
    await (await pull()).lift()
    await recording.painted(2)
    const before = recording.frames.length
    stage.show({ messages: [...earlier, ...conversation] })
    await stage.quiet()
    const frames = recording.stop()
    expect([...travel(frames).jerks, ...tears(frames)]).toEqual([])
    const after = frames.slice(before)
    const moving = after.filter(({ tops }, index) => index > 0 && [...tops].some(([name, top]) => Math.abs((after[index - 1]?.tops.get(name) ?? top) - top) > 0.5))
    expect(moving.length).toBeGreaterThan(4)
  })
})
