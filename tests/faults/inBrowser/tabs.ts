import { expect, it } from 'vitest'
import { begin, startPages } from '../pageBench.ts'

/** F36, F41: several tabs of one visitor. */
export function tabFaults(send: 'http' | 'socket'): void {
  it('F36: a conversation deleted in one tab is over in the other as soon as it speaks, and is not taken up again', async () => {
    const bench = await startPages({ send })
    const first = await begin(bench)
    const second = await bench.open()
    await second.row('Hello, Robin')
    await second.isReady()
    const id = await first.page.evaluate(() => watched.client.store.getState().conversation.id ?? '')
    expect(await second.page.evaluate(() => watched.client.store.getState().conversation.id)).toBe(id)
    await first.page.evaluate((conversationId) => watched.client.request({ type: 'conversation.delete', conversationId }), id)
    await first.page.getByRole('button', { name: /new conversation/i }).waitFor()
    // It may have heard of it from the first already.
    await second.page.evaluate(() => {
      const { store, send } = watched.client
      if (store.getState().conversation.status !== 'ended') send({ text: 'are you there?' })
    })
    await second.page.getByRole('button', { name: /new conversation/i }).waitFor()
    await bench.settle()
    await first.reload()
    await first.row('Hello, Robin')
    expect(await first.page.evaluate(() => watched.client.store.getState().conversation.id)).not.toBe(id)
  })

  it('F41: of three tabs one crashes with messages that wait; each leaves once, by whoever is left', async () => {
    const bench = await startPages({ send })
    const tabs = [await begin(bench), await bench.open(), await bench.open()]
    for (const tab of tabs) await tab.isReady()
    bench.sandbox.faults.refuse({ cut: true })
    await bench.sandbox.faults.dropSockets()
    const [doomed, ...others] = tabs
    if (!doomed) throw new Error('There is no tab.')
    for (const tab of tabs) await tab.send(`from tab ${tab.tab}`)
    await expect.poll(async () => (await doomed.seen()).filter(({ delivery }) => delivery === 'queued').length).toBe(1)
    // The renderer dies at once: no handler of the page runs.
    const crashed = doomed.page.waitForEvent('crash')
    await doomed.page.goto('chrome://crash').catch(() => undefined)
    await crashed
    bench.forget(doomed)
    bench.sandbox.faults.refuse(null)
    await expect.poll(() => [...bench.sandbox.ledger.texts()].sort(), { timeout: 30_000 }).toEqual(['from tab 1', 'from tab 2', 'from tab 3'])
    for (const tab of others) await tab.isReady()
    await bench.settle()
    expect(bench.sandbox.ledger.received()).toHaveLength(3)
  })
}
