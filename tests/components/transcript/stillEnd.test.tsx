import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { ana, bot } from './messages.ts'
import { mixed, plain, replaced, words } from './stillMessages.ts'
import { during, expectEnd, inFrames, openStage, type Stage, type StageProps } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadRichText)
beforeAll(preloadLate)

const conversation = [...mixed(40), plain('before', 20), plain('last', 12)]
const earlier = mixed(0, -50)
const news = (count: number) => Array.from({ length: count }, (_, index) => plain(`n${index}`, 1 + (index % 17)))
let stage: Stage
afterEach(() => stage.close())

async function open(props: Partial<StageProps> = {}): Promise<void> {
  stage = openStage({ messages: conversation, ...props })
  await stage.quiet()
}
const atEnd = (act: () => unknown, tolerance?: number) => expectEnd(stage, act, tolerance)

describe('a reader at the end sees the very end in every frame while', () => {
  test('messages come, one in each frame, fifty at once, a thousand at once', async () => {
    await open()
    await atEnd(() => inFrames(12, (step) => stage.show({ messages: [...conversation, ...news(step + 1)] })))
    await atEnd(() => stage.show({ messages: [...conversation, ...news(62)] }))
    await atEnd(() => stage.show({ messages: [...conversation, ...news(1062)] }))
  })

  test('an answer streams and is finished', async () => {
    await open()
    const answer = (step: number, stream: 'growing' | undefined) =>
      plain('answer', 0, { author: bot, parts: [{ kind: 'text', format: 'markdown', text: `${words(step * 9)}\n\n- ${words(step)}` }], ...(stream && { stream }) })
    await atEnd(() => inFrames(20, (step) => stage.show({ messages: [...conversation, answer(step, 'growing')] })))
    await atEnd(() => stage.show({ messages: [...conversation, answer(20, undefined)] }))
  })

  test('rows grow, shrink and go: the last one, the one before, and one out of sight', async () => {
    await open()
    for (const id of ['last', 'before', 'm30']) {
      await atEnd(() => stage.show({ messages: replaced(conversation, id, () => ({ parts: plain('', 60).parts })) }))
      await atEnd(() => stage.show({ messages: replaced(conversation, id, () => ({ parts: plain('', 2).parts })) }))
      await atEnd(() => stage.show({ messages: conversation.filter((message) => message.id !== id) }))
      stage.show({ messages: conversation })
      await stage.quiet()
    }
  })

  test('somebody types, something is shown below, and an own message is sent and acknowledged', async () => {
    await open()
    await atEnd(() => stage.show({ typing: [ana] }))
    await atEnd(() => stage.show({ typing: [], after: <div style={{ blockSize: 83 }}>Rate us</div> }))
    await atEnd(() => stage.show({ after: null }))
    const mine = plain('mine', 9, { author: { role: 'visitor' } })
    for (const status of ['queued', 'sending', 'sent', 'confirmed', 'read'] as const) {
      await atEnd(() => stage.show({ messages: [...conversation, { ...mine, delivery: { status } }] }))
    }
  })

  test('earlier messages come', async () => {
    await open({ hasEarlier: true })
    await atEnd(() => stage.show({ messages: [...earlier, ...conversation], hasEarlier: false }))
  })

  test('the keyboard opens and closes, the composer grows, and the panel is dragged wider', async () => {
    await open()
    await atEnd(() => inFrames(5, (step) => stage.show({ height: 400 - step * 45 })))
    await atEnd(() => stage.show({ height: 400 }))
    await atEnd(() => inFrames(4, (step) => stage.show({ lines: 1 + step })))
    await atEnd(() => inFrames(8, (step) => stage.show({ width: 400 + step * 23 })))
    await atEnd(() => stage.show({ width: 340 }))
  })

  test('density, text size and font change, and it is hidden and shown again', async () => {
    await open({ room: { ['--parlance-font' as string]: 'Still End, sans-serif' } })
    await atEnd(() => stage.show({ attributes: { 'data-density': 'compact' } }))
    await atEnd(() => stage.show({ attributes: {} }))
    await atEnd(() => stage.show({ room: { ['--parlance-text-size' as string]: '19px', ['--parlance-text-line' as string]: '28px' } }))
    const face = new FontFace('Still End', 'local("DejaVu Sans Mono")')
    await atEnd(async () => document.fonts.add(await face.load()))
    await atEnd(async () => {
      await inFrames(3, () => stage.show({ room: { display: 'none' } }))
      await inFrames(3, (step) => stage.show({ messages: [...conversation, ...news(step + 1)] }))
      stage.show({ room: {} })
    })
    document.fonts.delete(face)
  })

  test('a picture of unknown size loads above, and in the last row', async () => {
    const pictured = (id: string) => replaced(conversation, id, () => ({ author: bot, parts: [{ kind: 'location' as const, latitude: 0, longitude: 0 }] }))
    for (const id of ['m38', 'last']) {
      await open({ messages: pictured(id), components: { location: () => <img className="bare" alt="" /> } })
      const canvas = new OffscreenCanvas(90, 170)
      canvas.getContext('2d')?.fillRect(0, 0, 9, 9)
      const url = URL.createObjectURL(await canvas.convertToBlob())
      await atEnd(async () => {
        const image = stage.row(id)?.querySelector<HTMLImageElement>('img.bare')
        if (!image) throw new Error('no picture')
        image.src = url
        await image.decode()
      })
      stage.close()
    }
    await open()
  })
})

test('a message taller than the view is shown from its beginning, from the first frame on', async () => {
  await open()
  const frames = await during(stage, 'tall', () => stage.show({ messages: [...conversation, plain('tall', 400)] }))
  const seen = frames.filter(({ top }) => !Number.isNaN(top))
  expect(seen.length).toBeGreaterThan(2)
  const [{ top } = { top: NaN }] = seen
  expect(top).toBeGreaterThanOrEqual(0)
  expect(top).toBeLessThan(40)
  expect(new Set(seen.map((frame) => frame.top))).toEqual(new Set([top]))
})
