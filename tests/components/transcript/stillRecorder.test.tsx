import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jumps, leavesEnd, moves, tears, travel } from './stillFrames.ts'
import { recordFrames } from './stillRecorder.ts'

/** A scroller with ten rows of 50 pixels in a view of 200. */
let log: HTMLElement
const row = (index: number) => log.querySelector<HTMLElement>(`[data-index="${index}"]`)

beforeEach(() => {
  log = document.createElement('div')
  log.style.cssText = 'block-size:200px;overflow:auto;position:relative'
  for (let index = 0; index < 10; index++) {
    const item = document.createElement('div')
    item.dataset['index'] = String(index)
    item.style.cssText = `position:absolute;inset-inline:0;block-size:50px;top:${index * 50}px`
    log.append(item)
  }
  document.body.append(log)
  log.scrollTop = 120
})
afterEach(() => log.remove())

/** Records some frames around a fault: its steps run in the frames that follow each other. */
async function recordFault(...steps: (() => unknown)[]) {
  const recording = recordFrames({ log: () => log, watched: () => row(3) })
  await recording.painted(2)
  for (const step of steps) {
    step()
    await recording.painted(1)
  }
  await recording.painted(2)
  return recording.stop()
}

describe('the recorder', () => {
  test('sees nothing move where nothing does', async () => {
    const frames = await recordFault()
    expect(frames.length).toBeGreaterThanOrEqual(4)
    expect(moves(frames, 30)).toEqual([])
    expect(tears(frames)).toEqual([])
  })

  test('finds a planted shift of one pixel', async () => {
    const frames = await recordFault(() => (log.scrollTop += 1))
    expect(moves(frames, 30)).not.toEqual([])
    expect(moves(frames, 30)[0]).toContain('1.00 px too high')
  })

  test('finds a jump that lasts for one frame', async () => {
    const frames = await recordFault(
      () => (log.scrollTop += 40),
      () => (log.scrollTop -= 40),
    )
    expect(moves(frames, 30)).toHaveLength(1)
    expect(frames.at(-1)?.top).toBe(30)
  })

  test('finds a frame in which a part of the view is without a row, and one in which two rows share a place', async () => {
    const hole = await recordFault(
      () => row(4)?.style.setProperty('display', 'none'),
      () => row(4)?.style.removeProperty('display'),
    )
    expect(tears(hole)).toHaveLength(1)
    expect(tears(hole)[0]).toContain('50.00 px without a row')
    const heap = await recordFault(
      () => row(4)?.style.setProperty('top', '190px'),
      () => row(4)?.style.setProperty('top', '200px'),
    )
    expect(tears(heap)).toHaveLength(1)
    expect(tears(heap)[0]).toContain('10.00 px')
  })

  test('finds a frame without any row, and one that is not at the end', async () => {
    log.scrollTop = 10_000
    const frames = await recordFault(
      () => log.style.setProperty('block-size', '150px'),
      () => log.style.setProperty('block-size', '200px'),
    )
    expect(leavesEnd(frames)).toHaveLength(1)
    const parts = [...log.children]
    const empty = await recordFault(
      () => log.replaceChildren(...parts.slice(9)),
      () => log.replaceChildren(...parts),
    )
    expect(tears(empty).length + moves(empty, -150).length).toBeGreaterThan(0)
  })

  test('finds a jerk in a scroll that goes one way, and a row that does not go along', async () => {
    const scroll = [() => (log.scrollTop -= 20), () => (log.scrollTop -= 30)]
    expect(travel(await recordFault(...scroll))).toEqual({ total: 50, jerks: [] })
    log.scrollTop = 120
    expect(travel(await recordFault(...scroll, () => (log.scrollTop += 5))).jerks).toHaveLength(1)
    log.scrollTop = 120
    expect(travel(await recordFault(...scroll, () => row(3)?.style.setProperty('top', '157px'))).jerks[0]).toContain('rows part')
  })

  test('finds a row that jumps with what it says, and no jump where one of the two stays', async () => {
    const words = document.createElement('p')
    const put = (item: HTMLElement | null, top: number) => item?.style.setProperty('top', `${top}px`)
    words.style.cssText = 'position:absolute;margin:0;top:10px'
    row(3)?.append(words)
    const recording = recordFrames({ log: () => log, watched: () => words })
    await recording.painted(2)
    put(words, 18)
    await recording.painted(1)
    put(row(3), 158)
    put(words, 10)
    await recording.painted(2)
    expect(jumps(recording.frames, '3')).toEqual([])
    put(row(3), 159)
    await recording.painted(2)
    expect(jumps(recording.stop(), '3')).toEqual([expect.stringContaining('1.00 px and 1.00 px')])
  })

  test('takes a correction before the paint for none: in the same task, in a frame callback, in an observer of sizes', async () => {
    const grow = () => row(0)?.style.setProperty('padding-block-end', '17px')
    const shift = () => {
      for (let index = 1; index < 10; index++) row(index)?.style.setProperty('top', `${index * 50 + (row(0)?.offsetHeight ?? 0) - 50}px`)
      log.scrollTop = 120 + (row(0)?.offsetHeight ?? 0) - 50
    }
    const observer = new ResizeObserver(shift)
    const frames = await recordFault(
      () => {
        log.scrollTop += 40
        log.scrollTop -= 40
      },
      () => {
        requestAnimationFrame(() => (log.scrollTop += 40))
        requestAnimationFrame(() => (log.scrollTop -= 40))
      },
      () => {
        for (const item of log.children) observer.observe(item)
        grow()
      },
    )
    observer.disconnect()
    expect(row(3)?.offsetTop).toBe(167)
    expect(moves(frames, 30)).toEqual([])
  })

  test('agrees in every frame with what the browser itself reports of it', async () => {
    const reported: number[] = []
    const seen = new IntersectionObserver((entries) => {
      for (const { boundingClientRect } of entries) reported.push(boundingClientRect.top - log.getBoundingClientRect().top)
      seen.disconnect()
    })
    const frames = await recordFault(() => {
      requestAnimationFrame(() => {
        log.scrollTop += 40
        seen.observe(row(3) ?? log)
        requestAnimationFrame(() => (log.scrollTop -= 40))
      })
    })
    expect(reported).toEqual([-10])
    expect(frames.filter(({ top }) => top === -10)).toHaveLength(1)
  })
})
