import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { mixed, replaced, words } from './stillMessages.ts'
import { setPixelRatio } from './stillScreen.ts'
import { expectStill, inFrames, openStage, type Stage, type StageProps } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadRichText)
beforeAll(preloadLate)

const conversation = mixed(70)
const earlier = mixed(0, -50)
const read = 'm40'
let stage: Stage
afterEach(() => stage.close())

/** A reader whose row begins at the upper edge, where every way of reading agrees on what must stay. */
async function open(props: Partial<StageProps> = {}): Promise<void> {
  stage = openStage({ messages: conversation, ...props })
  await stage.quiet()
  await stage.read(read)
  expect(Math.abs(stage.place(read))).toBeLessThanOrEqual(0.5)
}
const still = (act: () => unknown, tolerance?: number) => expectStill(stage, read, act, tolerance)

describe('the row being read stays when', () => {
  test('the keyboard of a phone opens and closes, and the composer grows', async () => {
    await open()
    await still(() => inFrames(5, (step) => stage.show({ height: 400 - step * 45 })))
    await still(() => stage.show({ height: 400 }))
    await still(() => inFrames(4, (step) => stage.show({ lines: 1 + step })))
  })

  test('the panel is dragged wider and narrower', async () => {
    await open()
    await still(() => inFrames(8, (step) => stage.show({ width: 400 + step * 23 })))
    await still(() => stage.show({ width: 340 }))
  })

  test.each(['compact', 'cozy'])('the density becomes %s and comes back', async (density) => {
    await open()
    await still(() => stage.show({ attributes: { 'data-density': density } }))
    await still(() => stage.show({ attributes: {} }))
  })

  test('the size of the text changes', async () => {
    await open()
    await still(() => stage.show({ room: { ['--parlance-text-size' as string]: '19px', ['--parlance-text-line' as string]: '28px' } }))
    await still(() => stage.show({ room: {} }))
  })

  test('a font comes late', async () => {
    await open({ room: { fontFamily: 'Still Late, sans-serif', ['--parlance-font' as string]: 'Still Late, sans-serif' } })
    const face = new FontFace('Still Late', 'local("DejaVu Sans Mono")', { sizeAdjust: '130%' } as FontFaceDescriptors)
    await still(async () => document.fonts.add(await face.load()))
    await still(() => document.fonts.delete(face))
  })

  test('it turns dark, and runs from right to left', async () => {
    await open()
    await still(() => stage.show({ attributes: { 'data-theme': 'dark' } }))
    await still(() => stage.show({ attributes: { dir: 'rtl' } }))
    await still(() => stage.show({ messages: [...earlier, ...conversation] }))
  })

  test('it is hidden and shown again, with news in between', async () => {
    await open()
    await still(async () => {
      await inFrames(3, () => stage.show({ room: { display: 'none' } }))
      stage.show({ room: {} })
    })
    await still(async () => {
      await inFrames(3, () => stage.show({ room: { display: 'none' } }))
      await inFrames(3, () => stage.show({ messages: [...earlier, ...conversation] }))
      stage.show({ room: {} })
    })
  })
})

describe('a row being read stays', () => {
  const events = async (tolerance?: number) => {
    await still(() => stage.show({ messages: [...earlier, ...conversation] }), tolerance)
    await still(() => stage.show({ messages: replaced([...earlier, ...conversation], 'm38', ({ parts }) => ({ parts: [...parts, { kind: 'text', format: 'plain', text: words(70) }] })) }), tolerance)
  }

  test('in StrictMode', async () => {
    await open({ strict: true })
    await events()
  })

  test.each([1.25, 1.5, 2])('on a screen of %d pixels to a pixel', async (ratio) => {
    await setPixelRatio(ratio)
    try {
      await open()
      // No writer can put a scroller between two pixels of the screen.
      await events(0.5 / ratio)
    } finally {
      await setPixelRatio(1)
    }
  })

  test.each([0.8, 1.25])('on a page zoomed to %d', async (zoom) => {
    await open({ room: { zoom } })
    await events(0.5)
  })
})
