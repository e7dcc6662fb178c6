import fc from 'fast-check'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { leavesEnd, tears } from './stillFrames.ts'
import type { PaintedFrame } from './stillRecorder.ts'
import { firstScene, nextScene, scripts, type StillScene, type StillStep } from './stillScript.ts'
import { inFrames, openStage, type Stage } from './stillStage.tsx'

/** `VITE_STILL_RUNS=100 VITE_STILL_SEED=7 npx vitest run --project browser tests/components/transcript/stillRandom` plays more, and others. */
const { VITE_STILL_RUNS: moreRuns, VITE_STILL_SEED: otherSeed } = import.meta.env as Readonly<Record<string, string | undefined>>
const runs = Number(moreRuns ?? 4)
const seedOfAll = Number(otherSeed ?? 20_251_121)

beforeAll(preloadRichText)
let stage: Stage | undefined
afterEach(() => stage?.close())

const count = 70
/** Steps count their rows from this one. */
const reference = `m${count - 10}`

/** Plays a script around a reader at the end, and answers with all that was painted. */
async function play(seed: number, script: readonly StillStep[]): Promise<readonly PaintedFrame[]> {
  let scene: StillScene = firstScene(seed, count)
  const theStage = openStage({ ...scene.props, messages: scene.messages })
  stage = theStage
  await theStage.quiet()
  const recording = theStage.record()
  await recording.painted(1)
  for (const step of script) {
    scene = nextScene(scene, step, seed, reference)
    theStage.show({ ...scene.props, messages: scene.messages })
    if (step.does === 'unfold') {
      const index = scene.messages.findIndex(({ id }) => id === reference) + step.row
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
async function playAll(): Promise<readonly string[]> {
  const failures: string[] = []
  for (const [seed, script] of fc.sample(fc.tuple(fc.integer({ min: 1, max: 1e6 }), scripts(10)), { numRuns: runs, seed: seedOfAll })) {
    const frames = await play(seed, script)
    const faults = [...leavesEnd(frames), ...tears(frames)]
    if (faults.length > 0) failures.push(`${faults.slice(0, 2).join('; ')} (${faults.length} in all) after ${JSON.stringify([seed, script])}`)
  }
  return failures
}

const patience = 20_000 + runs * 4_000

test(
  'whatever happens, a reader at the end sees the end in every frame',
  async () => {
    expect(await playAll()).toEqual([])
  },
  patience,
)
