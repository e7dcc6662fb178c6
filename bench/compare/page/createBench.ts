import type { Bench } from './bench.ts'
import type { Contender, Ready } from './contender.ts'
import { takeWork } from './watch.ts'
import { recordFrames } from './probes/frames.ts'
import { takeKeyTimes } from './probes/keys.ts'
import { painted } from './probes/painted.ts'
import { watchStillness, type Shift } from './probes/place.ts'
import { createRows } from './rows.ts'
import { markOf, newest, sayAt, sayFrom } from './said.ts'
import { startTicker } from './ticker.ts'

const root = document.getElementById('root') as HTMLElement

/** Joins one library to the probes. */
export function createBench<Raw>(contender: Contender<Raw>): Bench {
  const rows = createRows(contender)
  let raw: Raw[] = []
  let first = 0
  let next = 0
  let ready: Ready = () => {}
  let grown = ''
  let burst: Raw[] = []
  let stopFrames: () => number[] = () => []
  let stopWatch: () => Shift = () => ({ worst: 0, final: 0, frames: 0, missing: 0 })

  const shapeFrom = (first: number, many: number) => sayFrom(first, many).map(contender.shape)

  async function shown(number: number, start: number, patience: number): Promise<number | null> {
    while (!rows.isShown(number)) {
      if (performance.now() - start > patience) return null
      await painted()
    }
    return performance.now() - start
  }

  return {
    prepare(many, picture) {
      next = newest + 1
      first = next - many
      raw = sayFrom(first, many).map((one) => contender.shape(one.number === picture?.at ? { ...one, picture: picture.url } : one))
    },
    load: async () => contender.load(raw),
    async mount() {
      const start = performance.now()
      contender.mount(root)
      await shown(next - 1, start, 120_000)
      await painted()
      await painted()
      return performance.now() - start
    },
    forget() {
      raw = []
    },
    offEnd: rows.offEnd,
    isShown: rows.isShown,
    async append(many) {
      let seen = 0
      for (let done = 0; done < many; done++) {
        contender.append(contender.shape(sayAt(next++)))
        await painted()
        await painted()
        if (rows.isShown(next - 1)) seen++
      }
      return seen
    },
    startFeel() {
      takeKeyTimes()
      stopFrames = recordFrames()
    },
    stopFeel: () => ({ frames: stopFrames(), keys: takeKeyTimes() }),
    prepareBurst(many) {
      burst = shapeFrom(next, many)
    },
    async burst(rate, patience) {
      const messages = burst.splice(0)
      if (messages.length === 0) throw new Error('The messages of a burst are made beforehand')
      takeKeyTimes()
      const stop = recordFrames()
      await new Promise<void>((resolve) => {
        startTicker(rate, messages.length, (index) => {
          contender.append(messages[index] as Raw)
          if (index === messages.length - 1) resolve()
        })
      })
      next += messages.length
      const last = performance.now()
      const shownAfter = await shown(next - 1, last, patience)
      return { frames: stop(), keys: takeKeyTimes(), shownAfter, isAtEnd: rows.isShown(next - 1) }
    },
    ways: () => Object.keys(contender.resync ?? {}),
    can: (what) => (what === 'picture' ? true : contender[what] !== undefined),
    prepareResync(way, many) {
      const missed = shapeFrom(next, many)
      ready = contender.resync?.[way]?.(missed, [...raw, ...missed]) ?? (() => {})
      raw = [...raw, ...missed]
      next += many
    },
    async come() {
      const start = performance.now()
      await ready()
      await shown(next - 1, start, 30_000)
      return performance.now() - start
    },
    preparePrepend(many) {
      first -= many
      const earlier = shapeFrom(first, many)
      raw = [...earlier, ...raw]
      const bringIn = contender.prepend?.(earlier, raw)
      ready = () => bringIn?.()
    },
    middle: rows.middle,
    scrollBy: (pixels) => rows.scroller()?.scrollBy({ top: pixels, behavior: 'instant' }),
    toEnd: () => rows.scroller()?.scrollBy({ top: 10_000_000, behavior: 'instant' }),
    edges: rows.edges,
    bring: rows.bring,
    watchRow(number) {
      stopWatch = watchStillness(() => rows.edges(number)?.top)
    },
    watchEnd() {
      stopWatch = watchStillness(rows.offEnd, 0)
    },
    stopWatching: () => stopWatch(),
    grow(chunk) {
      const begins = grown === ''
      const words = begins ? `${markOf(next++)}${chunk}` : chunk
      grown += words
      contender.grow?.(words)
    },
    finish() {
      contender.finish?.(grown)
      grown = ''
    },
    read: (number) => contender.read?.(number),
    takeWork,
    changes: () => contender.changes?.() ?? Number.NaN,
    frame: painted,
    nodes: () => rows.countNodes(document),
    unmount: () => contender.unmount?.(),
    bar: rows.bar,
    scroll() {
      const element = rows.scroller()
      return { top: element?.scrollTop ?? 0, height: element?.scrollHeight ?? 0, window: element?.clientHeight ?? 0 }
    },
    field: () => contender.field ?? '#field',
  }
}
