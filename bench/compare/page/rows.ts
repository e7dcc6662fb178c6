import type { Contender } from './contender.ts'
import { painted } from './probes/painted.ts'
import { markOf } from './said.ts'
import { watchRows } from './watch.ts'

/** What stands on the page, read from its elements alone. */
export function createRows({ row, scroller: scrollerSelector, isReversed = false }: Pick<Contender<unknown>, 'row' | 'scroller' | 'isReversed'>) {
  const known = new Map<number, Element>()
  watchRows(row)

  const scroller = () => document.querySelector<HTMLElement>(scrollerSelector)
  const holds = (element: Element, number: number) => element.isConnected && (element.textContent?.includes(markOf(number)) ?? false)

  /** The row of a message, or undefined while it is not mounted. */
  function find(number: number): Element | undefined {
    const last = known.get(number)
    if (last && holds(last, number)) return last
    known.delete(number)
    const all = document.querySelectorAll(row)
    // From both ends: what is looked for is nearly always near one.
    for (let index = 0; index < all.length; index++) {
      for (const element of [all[all.length - 1 - index], all[index]]) {
        if (!element || !holds(element, number)) continue
        known.clear()
        known.set(number, element)
        return element
      }
    }
    return undefined
  }

  function edges(number: number) {
    const element = find(number)
    const frame = scroller()?.getBoundingClientRect()
    if (!element || !frame) return undefined
    const { top, bottom, height } = element.getBoundingClientRect()
    return height === 0 ? undefined : { top: top - frame.top, bottom: bottom - frame.top }
  }

  function isShown(number: number): boolean {
    const found = edges(number)
    const height = scroller()?.clientHeight ?? 0
    return found !== undefined && found.bottom > 0 && found.top < height && found.bottom <= height + 40 + Math.max(0, found.bottom - found.top - height)
  }

  function middle(): number | undefined {
    const frame = scroller()?.getBoundingClientRect()
    if (!frame) return undefined
    const at = frame.top + frame.height / 2
    const crossing = [...document.querySelectorAll(row)].find((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top <= at && bottom > at - 40
    })
    const mark = crossing?.textContent?.match(/#(-?\d+) /)?.[1]
    return mark === undefined ? undefined : Number(mark)
  }

  async function bring(number: number, top: number): Promise<boolean> {
    const element = scroller()
    let still = 0
    for (let step = 0; element && step < 400; step++) {
      const now = edges(number)
      if (now && Math.abs(now.top - top) < 1) {
        if (++still > 15) return true
      } else {
        still = 0
        const seen = middle()
        const rowsAway = seen === undefined ? -1 : number - seen
        // By pages in the right direction, longer ones where it is far, until it is mounted; then to the pixel.
        const way = now ? now.top - top : Math.sign(rowsAway) * element.clientHeight * Math.max(1, Math.abs(rowsAway) / 20)
        element.scrollBy({ top: way, behavior: 'instant' })
      }
      await painted()
    }
    return false
  }

  function countNodes(within: Node): number {
    const walker = document.createTreeWalker(within, NodeFilter.SHOW_ALL)
    let nodes = 1
    while (walker.nextNode()) nodes++
    return nodes
  }

  function bar() {
    const element = scroller()
    const { right = 0, top = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
    const width = element ? element.offsetWidth - element.clientWidth : 0
    const thumb = element ? Math.max(18, (element.clientHeight / element.scrollHeight) * height) : 0
    return { x: right - width / 2, y: top, height, thumb, hasBar: width > 4 }
  }

  function offEnd(): number {
    const element = scroller()
    if (!element) return Number.NaN
    return isReversed ? Math.abs(element.scrollTop) : element.scrollHeight - element.clientHeight - element.scrollTop
  }

  return { scroller, isShown, edges, middle, bring, countNodes, bar, offEnd }
}
