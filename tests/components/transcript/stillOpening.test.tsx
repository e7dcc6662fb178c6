import { createRef } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import type { TranscriptHandle } from '../../../src/components/transcript/index.ts'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { leavesEnd, moves, tears } from './stillFrames.ts'
import { mixed } from './stillMessages.ts'
import { recordFrames, type PaintedFrame } from './stillRecorder.ts'
import { during, openStage, type Stage, type StageProps } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

const conversation = mixed(60)
const long = mixed(3000)
let stage: Stage
afterEach(() => stage.close())

/** Sets a transcript up, and records from before it is there until all is quiet. */
async function open(props: StageProps, id?: string, then?: () => void): Promise<readonly PaintedFrame[]> {
  const log = () => document.querySelector<HTMLElement>('[role="log"]')
  const recording = recordFrames({ log, watched: () => (id ? document.querySelector(`[data-message-key="${id}"]`) : null) })
  await recording.painted(1)
  stage = openStage(props)
  await recording.painted(2)
  then?.()
  await recording.painted(2)
  await stage.quiet()
  return recording.stop()
}

describe('from the first frame with rows on, a transcript shows', () => {
  test('its end, also while the parsers of markdown and HTML are still on their way', async () => {
    const frames = await open({ messages: conversation })
    expect([...leavesEnd(frames), ...tears(frames)]).toEqual([])
    expect(frames.some(({ rows }) => rows > 0)).toBe(true)
    await preloadRichText()
    await preloadLate()
  })

  test('its end, also when it is long, in StrictMode, and when it comes after the panel', async () => {
    for (const props of [{}, { strict: true }]) {
      const frames = await open({ messages: long, ...props })
      expect([...leavesEnd(frames), ...tears(frames)]).toEqual([])
      stage.close()
    }
    const late = await open({ messages: [], loading: true }, undefined, () => stage.show({ messages: conversation, loading: false }))
    expect([...leavesEnd(late), ...tears(late)]).toEqual([])
  })

  test.each([
    ['near', conversation, 'm30'],
    ['far from the end', long, 'm1200'],
  ])('the place it was left at, %s', async (_, messages, id) => {
    const frames = await open({ messages, openAt: { messageId: id, offset: 25 } }, id)
    expect([...moves(frames, -25), ...tears(frames)]).toEqual([])
    expect(frames.some(({ rows }) => rows > 0)).toBe(true)
  })

  test('the place it was left at, when it comes after the panel', async () => {
    const openAt = { messageId: 'm30', offset: -10 }
    const frames = await open({ messages: [], loading: true, openAt }, 'm30', () => stage.show({ messages: conversation, loading: false }))
    expect([...moves(frames, 10), ...tears(frames)]).toEqual([])
  })

  test('the first unread message, a little below the edge', async () => {
    const frames = await open({ messages: conversation, unreadFrom: 'm20' }, 'm20')
    const [first] = frames.filter(({ rows }) => rows > 0)
    expect(first?.top).toBeGreaterThan(0)
    expect(first?.top).toBeLessThan(100)
    expect([...moves(frames, first?.top ?? NaN), ...tears(frames)]).toEqual([])
  })
})

describe('a jump', () => {
  const jump = async (id: string, act: (handle: TranscriptHandle) => void, messages = long) => {
    const handle = createRef<TranscriptHandle>()
    stage = openStage({ messages, handle })
    await stage.quiet()
    return during(stage, id, () => handle.current && act(handle.current))
  }

  test.each([['start', 'm400'], ['center', 'm402'], ['start', 'm2985']] as const)('shows a message at the %s in one frame: %s', async (align, id) => {
    const frames = await jump(id, (handle) => handle.scrollToMessage(id, { align }))
    const place = stage.place(id)
    expect(place).toBeGreaterThanOrEqual(0)
    expect(place).toBeLessThan(300)
    // Before it, the end; from then on, the message, and nothing between.
    const seen = frames.slice(frames.findIndex(({ fromEnd }) => fromEnd > 0.5))
    expect(seen.length).toBeGreaterThan(3)
    expect([...moves(seen, place), ...tears(frames)]).toEqual([])
  })

  test('to the end shows the very end in one frame', async () => {
    const handle = createRef<TranscriptHandle>()
    stage = openStage({ messages: long, openAt: { messageId: 'm900', offset: 0 }, handle })
    await stage.quiet()
    const place = stage.place('m900')
    const frames = await during(stage, 'm900', () => handle.current?.scrollToEnd())
    const left = frames.findIndex(({ top }) => Math.abs(top - place) > 0.5 || Number.isNaN(top))
    expect(left).toBeGreaterThan(0)
    expect([...leavesEnd(frames.slice(left)), ...tears(frames)]).toEqual([])
  })
})
