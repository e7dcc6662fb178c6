import { expect, it } from 'vitest'
import { checkInvariants } from '../../../chaos/checkInvariants.ts'
import type { Observation } from '../../../chaos/observation.ts'
import { expectInvariants } from '../expectInvariants.ts'
import { begin, startPages } from '../pageBench.ts'

/** F12, F17, F22, F46, F47: what comes too fast, too large or out of order, and pages that are in the way. What comes in, comes by the socket in both generations. */
export function loadFaults(): void {
  const send = 'http'

  it('F12: two thousand messages at once are all there, and none keeps the page busy', async () => {
    const bench = await startPages({ send, page: { height: '640' } })
    const tab = await begin(bench)
    const expected: string[] = []
    /** Milliseconds of the longest task while they come. */
    async function burst(): Promise<number> {
      expected.push(...Array.from({ length: 2_000 }, (_, index) => `Message ${index + 1} of 2000`))
      // What drawing the page took is told of later than it happened.
      const begun = await tab.page.evaluate(() => performance.now())
      bench.sandbox.faults.burst(2_000)
      await tab.page.waitForFunction((count) => watched.client.store.getState().messages.length === count, 1 + expected.length, { timeout: 30_000 })
      await tab.page.getByRole('log', { name: 'Conversation' }).press('End')
      await tab.row('Message 2000 of 2000')
      const { texts, longestTask } = await tab.page.evaluate((since) => ({
        texts: watched.client.store.getState().messages.chunks.flat().map(({ parts }) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join()),
        longestTask: Math.max(0, ...watched.longTasks.filter(({ startTime }) => startTime >= since).map(({ duration }) => duration)),
      }), begun)
      expect(texts.slice(1)).toEqual(expected)
      return longestTask
    }
    // Whatever else the machine does makes a task longer, never shorter: what is too long is looked at again.
    const look = async () => bench.observe({ tabs: [], spoken: [], arrivedLive: [], longestTask: await burst() })
    const isTooLong = (seen: Observation) => checkInvariants(seen).some(({ invariant }) => invariant === 'I15')
    let observed = await look()
    for (let again = 0; again < 2 && isTooLong(observed); again++) observed = await look()
    expect(observed.errors).toEqual([])
    expectInvariants({ ...observed, server: { ...observed.server, transcript: [] } })
    await tab.send('and I?')
    await tab.row('You wrote “and I?”')
  })

  it('F17: frames of 2, 16 and 64 MiB are not read, said to be too large, and the line is kept', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    for (const size of [2, 16, 64]) bench.sandbox.faults.sendHuge(size * 1024 * 1024)
    await expect.poll(async () => (await tab.seen()).filter(({ author }) => author === 'system').length, { timeout: 30_000 }).toBe(3)
    await tab.row(/can’t be shown here|too large/)
    await tab.send('still there?')
    await tab.row('You wrote “still there?”')
    expect(bench.sandbox.ledger.connections()).toHaveLength(1)
    await bench.settle()
  })

  it.each([5, 50])('F22: messages shuffled %i at a time are each spoken once, and those of the record never again', async (window) => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    bench.sandbox.faults.setReorder(window)
    for (let count = 1; count <= 6; count++) bench.sandbox.say('bot', `Shuffled message ${count}.`)
    for (let count = 1; count <= 6; count++) await tab.row(`Shuffled message ${count}.`)
    bench.sandbox.faults.setReorder(1)
    const spokenOf = async () => (await bench.observe()).spoken.join('\n')
    // More than three in a second are counted together.
    await expect.poll(spokenOf).toMatch(/message/)
    await bench.sandbox.faults.dropSockets()
    await expect.poll(() => bench.sandbox.ledger.connections().length).toBe(2)
    await tab.isReady()
    const spoken = await spokenOf()
    for (let count = 1; count <= 6; count++) expect(spoken.split(`Shuffled message ${count}.`).length - 1).toBeLessThanOrEqual(1)
    await tab.page.evaluate(() => watched.client.reconnect())
    await bench.settle()
  })

  it('F46: a page whose policy forbids the connection says that the chat is not available, and does not try again and again', async () => {
    const bench = await startPages({
      send,
      async prepare(context) {
        await context.route(/\/\?server=/, async (route) => {
          const response = await route.fetch()
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "connect-src 'self'" } })
        })
      },
    })
    const tab = await bench.open()
    await expect.poll(tab.status).toBe('refused')
    await tab.page.getByText('Chat is not available on this page right now.').first().waitFor()
    expect(bench.sandbox.ledger.connections()).toEqual([])
    const { reason } = await tab.page.evaluate(() => watched.client.store.getState().connection)
    expect(reason).toMatch(/Content-Security-Policy/)
    expect(reason).not.toContain('e2e-key')
  })

  it('F47: on a page that has changed what everybody relies on, the chat works', async () => {
    const bench = await startPages({
      send,
      before: () => {
        // As old libraries did it, so that each loop over an array finds them.
        const extend = (prototype: object, name: string, value: unknown) => Object.assign(prototype, { [name]: value })
        extend(Array.prototype, 'last', () => 'last')
        extend(String.prototype, 'format', () => 'format')
        extend(Array.prototype, 'toJSON', function toJSON(this: unknown[]) {
          return [...this]
        })
        const { fetch, WebSocket, JSON: json } = globalThis
        globalThis.fetch = (...given) => fetch(...given)
        globalThis.WebSocket = class extends WebSocket {}
        const { stringify } = json
        json.stringify = ((...given: Parameters<typeof stringify>) => stringify(...given)) as typeof stringify
      },
    })
    const tab = await begin(bench)
    await tab.send('among strangers')
    await tab.row('You wrote “among strangers”')
    await bench.sandbox.faults.dropSockets()
    await bench.settle()
  })
}
