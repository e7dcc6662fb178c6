import { expect, it } from 'vitest'
import { begin, startPages, type ChatTab, type PageBench } from '../pageBench.ts'

const openCount = ({ sandbox }: PageBench) => sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length
const starts = ({ sandbox }: PageBench) => sandbox.ledger.connections().flatMap(({ events }) => events).filter((event) => event === 'conversation_start').length

/** Removes the chat from the page and brings it back, without waiting for anything. */
const toggle = (tab: ChatTab, times: number) =>
  tab.page.evaluate(async (count) => {
    for (let index = 0; index < count; index++) {
      document.querySelector('button')?.click()
      // React draws before the next click.
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, times)

/** F38, F40, F42, F43: how a page holds its chat. */
export function mountingFaults(send: 'http' | 'socket'): void {
  it('F38: under StrictMode, with the React of developers, one connection is made and one conversation begun', async () => {
    const bench = await startPages({ send, development: true })
    const tab = await begin(bench)
    await tab.send('hello')
    await tab.row('How can I help you today?')
    expect(bench.sandbox.ledger.connections()).toHaveLength(1)
    expect(starts(bench)).toBe(1)
    await bench.settle()
  })

  it('F40: removed in the middle of sending, as by a change of the route, it sends once', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    await tab.send('on my way out')
    await toggle(tab, 1)
    await expect.poll(() => openCount(bench)).toBe(0)
    await toggle(tab, 1)
    await expect.poll(() => bench.sandbox.ledger.texts(), { timeout: 20_000 }).toEqual(['on my way out'])
    await bench.settle()
    expect(starts(bench)).toBe(1)
  })

  it.each([0, 10, 100])('F42: a tab that is closed %i ms after sending has sent it once, or still has it when it is opened again', async (delay) => {
    const bench = await startPages({ send, server: { pace: 0 } })
    const tab = await begin(bench)
    await tab.send('before I go')
    // How long after is the fault itself.
    if (delay > 0) await tab.page.evaluate((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), delay)
    await tab.page.close()
    bench.forget(tab)
    const again = await bench.open()
    await again.isReady()
    await again.row('before I go')
    await expect.poll(() => bench.sandbox.ledger.texts(), { timeout: 20_000 }).toEqual(['before I go'])
    await bench.settle()
  })

  it('F43: a reload in mid-answer and in mid-upload completes the answer by the record, and fails the file, not the words', async () => {
    const bench = await startPages({ send, server: { pace: 0.2 } })
    const tab = await begin(bench)
    await tab.send('hello')
    await tab.page.reload()
    await tab.isReady()
    await bench.settle()
    bench.sandbox.faults.failNext({ on: 'upload', outcome: 'drop', ending: 'hang', afterBytes: 1 })
    await tab.attach({ name: 'statement.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(50_000, 1) })
    await tab.send('with a file')
    await tab.page.getByRole('progressbar').waitFor()
    await tab.page.reload()
    await tab.isReady()
    await tab.row('with a file')
    await tab.page.getByText('Choose the file again').waitFor()
    await bench.settle()
    expect(bench.sandbox.ledger.texts()).toEqual(['hello'])
  })
}

/** F39, F40: what does not depend on how messages leave. */
export function renderingFaults(): void {
  const send = 'socket'

  it('F40: mounted and removed a hundred times, it leaves no connection behind and begins no second conversation', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    await toggle(tab, 199)
    await expect.poll(() => openCount(bench)).toBe(0)
    await toggle(tab, 1)
    await tab.row('Hello, Robin')
    await bench.settle()
    expect(starts(bench)).toBe(1)
  })

  it('F39: a provider that is given other objects at each render keeps its client and its connection', async () => {
    const bench = await startPages({ send, page: { restless: '' } })
    const tab = await begin(bench)
    const button = tab.page.getByRole('button', { name: 'Render again' })
    for (let count = 0; count < 20; count++) await button.click()
    await tab.send('still the same?')
    await tab.row('You wrote “still the same?”')
    expect(await tab.page.evaluate(() => watched.clients)).toBe(1)
    expect(bench.sandbox.ledger.connections()).toHaveLength(1)
    expect(starts(bench)).toBe(1)
    await bench.settle()
  })
}
