import { expect, it } from 'vitest'
import { checkInvariants } from '../../../chaos/checkInvariants.ts'
import { begin, startPages } from '../pageBench.ts'

/** What the bench must see when it is there. */
export function pageCalibration(): void {
  it('calibration: a second line of the same page is seen, and so is a row that does not stand on the screen', async () => {
    const bench = await startPages({ send: 'http' })
    const tab = await begin(bench)
    const judged = async () => checkInvariants(await bench.observe({ isReconciled: false, spoken: [], arrivedLive: [] })).map(({ what }) => what)
    expect(await judged()).toEqual([])
    expect((await tab.view()).undrawn).toEqual([])
    await tab.page.evaluate(
      (address) =>
        new Promise<void>((resolve) => {
          new WebSocket(address).addEventListener('message', () => resolve())
        }),
      `ws://${new URL(bench.sandbox.url).host}/dev?apiKey=e2e-key`,
    )
    expect(await judged()).toEqual(['tab 1 had 2 connections at once'])
    await tab.page.evaluate(() => document.querySelector('[data-message-key]')?.remove())
    expect((await tab.view()).undrawn).toHaveLength(2)
  })
}
