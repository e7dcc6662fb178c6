import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { jumps, leavesEnd, tears } from './stillFrames.ts'
import type { PaintedFrame } from './stillRecorder.ts'
import { firstScene, nextScene, scripts, type StillScene, type StillStep } from './stillScript.ts'
import { inFrames, openStage, type Stage } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

/** `VITE_STILL_RUNS=100 VITE_STILL_SEED=7 npx vitest run --project browser tests/components/transcript/stillRandom` plays more, and others. */
const { VITE_STILL_RUNS: moreRuns, VITE_STILL_SEED: otherSeed } = import.meta.env as Readonly<Record<string, string | undefined>>
const runs = Number(moreRuns ?? 4)
const seedOfAll = Number(otherSeed ?? 20_251_121)

beforeAll(preloadRichText)
beforeAll(preloadLate)
let stage: Stage | undefined
afterEach(() => stage?.close())

const count = 70
const read = 'm40'

/** A script that was found once, and the seed of its messages: several rows above the reader change at once. */
const found: readonly [number, readonly StillStep[]] = [
  17,
  [
    { does: 'append', count: 43, frames: 1 },
    { does: 'stream', row: -1, words: 118, frames: 0 },
    { does: 'stream', row: -2, words: 11, frames: 3 },
  ],
]

/** Plays a script around a reader, and answers with all that was painted. */
async function play(seed: number, script: readonly StillStep[], watched: string): Promise<readonly PaintedFrame[]> {
  let scene: StillScene = firstScene(seed, count)
  const theStage = openStage({ ...scene.props, messages: scene.messages })
  stage = theStage
  await theStage.quiet()
  if (watched === read) await theStage.read(read)
  const recording = theStage.record(watched, 'words')
  await recording.painted(1)
  for (const step of script) {
    scene = nextScene(scene, step, seed, watched)
    theStage.show({ ...scene.props, messages: scene.messages })
    if (step.does === 'unfold') {
      const index = scene.messages.findIndex(({ id }) => id === watched) + step.row
      theStage.row(scene.messages[index]?.id ?? '')?.querySelector('details')?.toggleAttribute('open')
    }
    await inFrames(step.frames, () => {})
  }
  // Whoever hid it shows it again.
  theStage.show({ room: { ...scene.props.room, display: 'flex' } })
  await recording.painted(2)
  await theStage.quiet()
  const frames = recording.stop()
  theStage.close()
  stage = undefined
  return frames
}

/** Plays many scripts; each that fails is told with its seed and its steps, and the others are played all the same. */
async function playAll(watched: string, judge: (frames: readonly PaintedFrame[]) => readonly string[]): Promise<readonly string[]> {
  const failures: string[] = []
  const drawn = fc.sample(fc.tuple(fc.integer({ min: 1, max: 1e6 }), scripts(10)), { numRuns: runs, seed: seedOfAll })
  for (const [seed, script] of [found, ...drawn]) {
    const frames = await play(seed, script, watched)
    const faults = [...judge(frames), ...tears(frames)]
    if (faults.length > 0) failures.push(`${faults.slice(0, 2).join('; ')} (${faults.length} in all) after ${JSON.stringify([seed, script])}`)
  }
  return failures
}

const patience = 20_000 + runs * 4_000

test(
  'whatever happens around it, in any order and at once, what a reader reads stays, or else its row does',
  async () => {
    expect(await playAll(read, (frames) => jumps(frames, read))).toEqual([])
  },
  patience,
)

test(
  'whatever happens, a reader at the end sees the end in every frame',
  async () => {
    expect(await playAll(`m${count - 10}`, (frames) => leavesEnd(frames))).toEqual([])
  },
  patience,
)
