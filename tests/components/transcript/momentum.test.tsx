import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { preloadRichText } from '../../../src/components/parts/index.ts'
import { throwDown } from './momentumScreen.ts'
import { tears, travel } from './stillFrames.ts'
import { mixed, replaced } from './stillMessages.ts'
import { openStage, type Stage } from './stillStage.tsx'
import { preloadLate } from '../../preloadLate.ts'

const conversation = mixed(300)
const earlier = mixed(0, -50)

/** What moved a transcript, in order: its reader, or a script that wrote a position. */
interface Ledger {
  readonly moves: ('reader' | 'script')[]
  readonly stop: () => void
}

/** Writes of the scroll position end a fling on an iPhone: every one is written down, and so is what moved without one. */
function keepLedger(log: HTMLElement): Ledger {
  const moves: ('reader' | 'script')[] = []
  const original = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTop')
  const read = (): number => Number(original?.get?.call(log))
  let last = read()
  const written = (write: () => void) => {
    const before = read()
    write()
    last = read()
    if (Math.abs(last - before) > 0.5) moves.push('script')
  }
  Object.defineProperty(log, 'scrollTop', { configurable: true, get: read, set: (top: number) => written(() => original?.set?.call(log, top)) })
  for (const name of ['scrollTo', 'scrollBy', 'scroll'] as const) {
    const native = log[name].bind(log) as (...args: unknown[]) => void
    Object.defineProperty(log, name, { configurable: true, value: (...args: unknown[]) => written(() => native(...args)) })
  }
  const onScroll = () => {
    const now = read()
    if (Math.abs(now - last) > 0.5) moves.push('reader')
    last = now
  }
  log.addEventListener('scroll', onScroll, { capture: true })
  return {
    moves,
    stop: () => {
      log.removeEventListener('scroll', onScroll, { capture: true })
      for (const name of ['scrollTop', 'scrollTo', 'scrollBy', 'scroll']) Reflect.deleteProperty(log, name)
    },
  }
}

/** How often a script wrote the position while the reader's finger, or its momentum, still moved it. */
const cuts = ({ moves }: Ledger) => moves.filter((move, index) => move === 'script' && moves.slice(0, index).includes('reader') && moves.slice(index).includes('reader')).length

let stage: Stage
let ledger: Ledger
beforeAll(() => preloadRichText())
beforeAll(preloadLate)
beforeEach(async () => {
  stage = openStage({ messages: conversation })
  await stage.quiet()
  ledger = keepLedger(stage.log())
})
afterEach(() => {
  ledger.stop()
  stage.close()
})

/** Throws the transcript down with a finger, and waits until it rests. Answers what went wrong, in words. */
async function fling(meanwhile?: () => void): Promise<readonly string[]> {
  const recording = stage.record()
  await throwDown(stage.log(), 300)
  const lifted = ledger.moves.length
  meanwhile?.()
  await stage.quiet()
  const frames = recording.stop()
  const glided = ledger.moves.slice(lifted).filter((move) => move === 'reader').length
  return [...travel(frames).jerks, ...tears(frames), ...(glided > 2 ? [] : ['it did not go on by itself'])]
}

describe('on a phone that ends a fling when its position is written', () => {
  beforeAll(() => {
    // Asked once, when the first position would be written.
    Object.defineProperty(navigator, 'userAgent', { configurable: true, value: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1' })
    const supports = CSS.supports.bind(CSS) as (...words: readonly string[]) => boolean
    vi.spyOn(CSS, 'supports').mockImplementation((...words: readonly string[]) => !words[0]?.includes('overflow-anchor') && supports(...words))
  })

  test.each<[string, (() => void) | undefined]>([
    ['rows above that are measured for the first time', undefined],
    ['50 messages that are put before them and 20 that come below', () => stage.show({ messages: [...earlier, ...conversation, ...mixed(20, 300)] })],
    ['a row above that grows', () => stage.show({ messages: replaced(conversation, 'm270', ({ parts }) => ({ parts: [...parts, ...parts] })) })],
  ])('%s neither cut it nor move what is read', async (_what, meanwhile) => {
    expect(await fling(meanwhile)).toEqual([])
    expect(cuts(ledger)).toBe(0)
  })

  test('a position that is written meanwhile would be found', async () => {
    const write = () => void (stage.log().scrollTop -= 5)
    await fling(write)
    expect(cuts(ledger)).toBe(1)
  })
})
