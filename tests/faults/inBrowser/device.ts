import { setTimeout as pass } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createSandbox } from '../../../sandbox/createSandbox.ts'
import { afterwards } from '../../transport/loopback.ts'
import { startBareBrowser } from '../bareBrowser.ts'
import { begin, browserProcess, pageAddress, startPages, type PageBench } from '../pageBench.ts'
import { processTree } from '../../../chaos/browser/processTree.ts'

const openCount = ({ sandbox }: PageBench) => sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length

/** F8 to F11: what happens to the device and the page. */
export function deviceFaults(send: 'http' | 'socket'): void {
  it.runIf(process.platform === 'linux')('F8: after a sleep the line is asked at once, and a dead one is replaced', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    const processes = processTree(browserProcess())
    processes.forEach((id) => process.kill(id, 'SIGSTOP'))
    try {
      // While the device sleeps, the network forgets the connection without a word.
      bench.sandbox.faults.halfOpen('both')
      bench.sandbox.say('bot', 'Said while you slept.')
      // The sleep itself: more than ten seconds of the client's clock.
      await pass(2_500)
    } finally {
      processes.forEach((id) => process.kill(id, 'SIGCONT'))
    }
    await tab.row('Said while you slept.')
    await tab.isReady()
    bench.sandbox.faults.heal()
    await bench.settle()
    expect(bench.sandbox.ledger.connections().length).toBeLessThanOrEqual(3)
  })

  it('F9: a page that was frozen dials once when it is shown again', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    const session = await bench.context.newCDPSession(tab.page)
    await session.send('Page.setWebLifecycleState', { state: 'frozen' })
    await bench.sandbox.faults.dropSockets()
    bench.sandbox.say('bot', 'Said while you were away.')
    await session.send('Page.setWebLifecycleState', { state: 'active' })
    await tab.row('Said while you were away.')
    await tab.isReady()
    expect(bench.sandbox.ledger.connections()).toHaveLength(2)
    await bench.settle()
  })

  it('F10: a hidden tab does not storm the server, and catches up when it is looked at', async () => {
    const sandbox = await createSandbox()
    afterwards(() => sandbox.stop())
    const hidden = await startBareBrowser()
    afterwards(() => hidden.close())
    const tab = await hidden.open(pageAddress(sandbox, send))
    const shown = (text: string) => expect.poll(() => tab.evaluate('document.body?.innerText'), { timeout: 20_000 }).toContain(text)
    await shown('Hello, Robin')
    const other = await hidden.open('about:blank')
    await other.bringToFront()
    await expect.poll(() => tab.evaluate('document.visibilityState')).toBe('hidden')
    sandbox.faults.refuse({ cut: true })
    await sandbox.faults.dropSockets()
    sandbox.say('bot', 'Said while you read something else.')
    await expect.poll(() => tab.evaluate(`document.querySelector('[data-testid=connection]').textContent`)).toBe('reconnecting')
    sandbox.faults.refuse(null)
    await tab.bringToFront()
    await shown('Said while you read something else.')
    expect(sandbox.ledger.connections()).toHaveLength(2)
  })

  it('F11: a network that comes and goes twenty times keeps its socket, and loses nothing that is typed meanwhile', async () => {
    const bench = await startPages({ send })
    const tab = await begin(bench)
    for (let count = 0; count < 20; count++) {
      await bench.context.setOffline(true)
      if (count === 10) await tab.send('typed on a train')
      await bench.context.setOffline(false)
    }
    await expect.poll(() => bench.sandbox.ledger.texts(), { timeout: 20_000 }).toEqual(['typed on a train'])
    await tab.isReady()
    await expect.poll(() => openCount(bench)).toBe(1)
    expect(bench.sandbox.ledger.connections().length).toBeLessThanOrEqual(3)
    await bench.settle()
  })
}
