import { chromium, type Browser } from 'playwright'
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox.ts'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'
import { openCountingPage, type CountingPage } from './countingPage.ts'
import type { ServedPage } from './servePage.ts'

/** A browser, a server and a served page. */
export interface LeakBench {
  readonly browser: Browser
  readonly sandbox: Sandbox
  /** Opens the page in a context of its own, with an empty storage. */
  readonly open: () => Promise<CountingPage>
  /** How many sockets the server holds open. */
  readonly connections: () => number
  readonly end: () => Promise<void>
}

/**
 * Without compilers and with all notes of the engine taken at once, the same work leaves the same heap, to a few bytes; with them
 * it grows for minutes.
 */
const steadyHeap = '--js-flags=--no-opt,--no-sparkplug,--no-maglev,--no-lazy-feedback-allocation,--no-flush-bytecode'

/** Starts all three. */
export async function startBench(serve: () => Promise<ServedPage>): Promise<LeakBench> {
  const [browser, sandbox, served] = await Promise.all([
    chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags, steadyHeap] }),
    createSandbox(),
    serve(),
  ])
  return {
    browser,
    sandbox,
    open: () => openCountingPage(browser, `${served.url}?server=127.0.0.1:${sandbox.port}`),
    connections: () => sandbox.ledger.connections().filter(({ closedAt }) => closedAt === undefined).length,
    async end() {
      await browser.close()
      await Promise.all([sandbox.stop(), served.close()])
    },
  }
}
