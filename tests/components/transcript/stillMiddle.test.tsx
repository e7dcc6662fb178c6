import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import type { Message } from '../../../src/model/index.ts'
import { longestWindow } from '../../../src/primitives/transcript/rowWindow.ts'
import { moves } from './stillFrames.ts'
import { mixed, plain, replaced, words } from './stillMessages.ts'
import { during, expectStill as expectRowStill, expectWordsStill, inFrames, openStage, type Stage, type StageProps } from './stillStage.tsx'
import { ana, bot } from './messages.ts'
import { preloadLate } from '../../preloadLate.ts'

beforeAll(preloadRichText)
beforeAll(preloadLate)

const conversation = mixed(80)
const earlier = mixed(0, -50)
const evenEarlier = mixed(-50, -100)
let stage: Stage
afterEach(() => stage.close())

/** A reader in the middle, with a row a little below the upper edge. */
const read = 'm50'
async function readMiddle(props: Partial<StageProps> = {}, offset = 30): Promise<void> {
  stage = openStage({ messages: conversation, ...props })
  await stage.quiet()
  await stage.read(read, offset)
}

const expectStill = (act: () => unknown, id = read) => expectRowStill(stage, id, act)

describe('a reader in the middle sees nothing move', () => {
  test('while 50 earlier messages come, and at once 50 more', async () => {
    await readMiddle()
    await expectStill(() => stage.show({ messages: [...earlier, ...conversation] }))
    await expectStill(() => stage.show({ messages: [...evenEarlier, ...earlier, ...conversation] }))
  })

  test('while 50 earlier messages come, five times, before as many as are known to the list at once', async () => {
    const full = Array.from({ length: longestWindow }, (_, index) => plain(`m${index}`, 3 + (index % 9)))
    stage = openStage({ messages: full })
    await stage.quiet()
    await stage.read('m4', 100)
    let messages = full
    for (let time = 1; time <= 5; time++) {
      messages = [...Array.from({ length: 50 }, (_, index) => plain(`e${time}-${index}`, 6)), ...messages]
      await expectStill(() => stage.show({ messages }), 'm4')
    }
  })

  test('while 50 earlier messages come twice within a frame', async () => {
    await readMiddle()
    await expectStill(() => inFrames(2, (step) => stage.show({ messages: step === 0 ? [...earlier, ...conversation] : [...evenEarlier, ...earlier, ...conversation] })))
  })

  test('while 50 earlier messages come and the button above them turns into a spinner and goes', async () => {
    stage = openStage({ messages: conversation, hasEarlier: true, onLoadEarlier: () => {} })
    await stage.quiet()
    await stage.read('m1', 60)
    await expectStill(() => stage.show({ loading: true }), 'm1')
    await expectStill(() => stage.show({ loading: false, hasEarlier: false, messages: [...earlier, ...conversation] }), 'm1')
    await expectStill(() => stage.show({ hasEarlier: true, before: <div style={{ blockSize: 37 }}>Welcome</div> }), 'm1')
  })

  test('while what stands above the first message comes and goes, though it is in sight', async () => {
    stage = openStage({ messages: conversation, hasEarlier: true, onLoadEarlier: () => {} })
    await stage.quiet()
    await stage.read('m0', 30)
    await expectWordsStill(stage, 'm0', () => stage.show({ messages: [...earlier, ...conversation], hasEarlier: false }))
  })

  test('while a row above grows, shrinks, is edited and is deleted', async () => {
    await readMiddle()
    const above = replaced(conversation, 'm48', () => ({ parts: plain('', 5).parts }))
    stage.show({ messages: above })
    await stage.quiet()
    await stage.read(read, 30)
    await expectStill(() => stage.show({ messages: replaced(above, 'm48', () => ({ parts: plain('', 120).parts, edited: true })) }))
    await expectStill(() => stage.show({ messages: replaced(above, 'm48', () => ({ deleted: true, parts: [] })) }))
    await expectStill(() => stage.show({ messages: above.filter(({ id }) => id !== 'm48') }))
  })

  test('while a part of a row above is unfolded and folded', async () => {
    const folded = replaced(conversation, 'm48', () => ({ parts: [{ kind: 'unknown', type: 'hologram', payload: {} }], author: bot }))
    await readMiddle({ messages: folded })
    const details = stage.row('m48')?.querySelector('details')
    expect(details).toBeTruthy()
    await expectStill(() => details?.toggleAttribute('open', true))
    await expectStill(() => details?.removeAttribute('open'))
  })

  test('while messages below come, are acknowledged, and somebody types', async () => {
    await readMiddle()
    const news = Array.from({ length: 5 }, (_, index) => plain(`n${index}`, 8))
    await expectStill(() => inFrames(5, (step) => stage.show({ messages: [...conversation, ...news.slice(0, step + 1)], typing: step % 2 ? [ana] : [] })))
    const waiting: Message = { ...plain('own', 5), author: { role: 'visitor' } }
    for (const status of ['sent', 'confirmed', 'delivered', 'read'] as const) {
      await expectStill(() => stage.show({ messages: [...conversation, ...news, { ...waiting, delivery: { status } }] }))
    }
  })

  test('while 1,000 messages come at once', async () => {
    await readMiddle()
    await expectStill(() => stage.show({ messages: [...conversation, ...Array.from({ length: 1000 }, (_, index) => plain(`n${index}`, index % 9))] }))
  })

  test('while a text streams below, above, and in the row at the upper edge', async () => {
    await readMiddle()
    const stream = (id: string) => (step: number) =>
      stage.show({ messages: replaced(conversation, id, () => ({ stream: 'growing', author: bot, parts: [{ kind: 'text', format: 'markdown', text: words(10 + step * 12) }] })) })
    await expectStill(() => inFrames(12, stream('m52')))
    await expectStill(() => inFrames(12, stream('m47')))
    await expectStill(() => inFrames(12, stream('m79')))
  })

  test('while the row at the upper edge grows at its lower end', async () => {
    const tall = replaced(conversation, read, () => ({ parts: plain('', 150).parts, author: bot }))
    stage = openStage({ messages: tall })
    await stage.quiet()
    await stage.read(read, -120)
    await expectStill(() => inFrames(6, (step) => stage.show({ messages: replaced(tall, read, () => ({ parts: plain('', 150 + step * 30).parts })) })))
  })
})

/** A picture of unknown size: it takes no room until it has loaded. */
function BarePicture() {
  return <img className="bare" alt="" />
}

async function pictureOf(width: number, height: number): Promise<string> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(0, 0, width, height)
  return URL.createObjectURL(await canvas.convertToBlob())
}

describe('a picture of unknown size that loads', () => {
  const components = { location: BarePicture }
  const withPicture = (id: string) =>
    replaced(conversation, id, () => ({
      author: bot,
      parts: [{ kind: 'location', latitude: 0, longitude: 0 }, ...plain('', 90).parts],
    }))
  const load = async (id: string, height = 180) => {
    const image = stage.row(id)?.querySelector<HTMLImageElement>('img.bare')
    if (!image) throw new Error('no picture')
    image.src = await pictureOf(100, height)
    await image.decode()
  }

  test('above what is read moves nothing', async () => {
    await readMiddle({ messages: withPicture('m48'), components })
    await expectStill(() => load('m48'))
  })

  test('below what is read moves nothing above itself', async () => {
    await readMiddle({ messages: withPicture('m51'), components })
    await expectStill(() => load('m51'))
  })

  test('in the row at the upper edge, above that edge, moves nothing that is in view', async () => {
    await readMiddle({ messages: withPicture(read), components }, -60)
    const bubble = () => stage.row(read)?.querySelector('.parlance-bubble')
    const place = (bubble()?.getBoundingClientRect().top ?? NaN) - stage.log().getBoundingClientRect().top
    const next = stage.place('m51')
    const frames = await during(stage, 'm51', () => load(read))
    expect((bubble()?.getBoundingClientRect().top ?? NaN) - stage.log().getBoundingClientRect().top).toBe(place)
    expect(moves(frames, next)).toEqual([])
  })
})
