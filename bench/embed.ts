/**
 * What the script of one tag costs the page of a visitor: bytes, requests, storage and main-thread time before he does anything, and the time from a tap on
 * the launcher to a composer he can type into. The page stands under the strict policy, the script comes from another origin, the chat from the sandbox.
 * Run: `npm run bench:embed -- --rounds=9`. Headless Chromium; everything is on one machine, so no figure holds the way over a network.
 */
import { chromium } from 'playwright'
import { captivateTag, startEmbedSite, strictPolicy, tagOf } from '../tests/embed/embedSite.ts'
import { startRemoteSandbox } from '../tests/e2e/remoteSandbox.ts'
import { chromiumFlags, ensureChromium } from '../scripts/chromium.ts'
import { embedRows, weighEmbed } from '../scripts/embedSize.ts'
import { ensureBuild } from '../scripts/ensureBuild.ts'
import { measureRest } from './embed/measureRest.ts'
import { measureTap, watchTap } from './embed/measureTap.ts'
import { serveCached } from './embed/serveCached.ts'
import { median } from './timing.ts'

const rounds = Number(process.argv.find((argument) => argument.startsWith('--rounds='))?.slice(9) ?? 9)
const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
const milliseconds = (values: readonly number[], digits = 0) =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`

ensureBuild()
console.log(`${row('what is loaded', 'gzip', 'brotli')}\n|---|--:|--:|`)
for (const name of embedRows) console.log(row(`\`${name}\``, ...(['gzip', 'brotli'] as const).map((way) => `${(weighEmbed(name, way) / 1000).toFixed(1)} kB`)))

const [browser, sandbox, assets] = await Promise.all([
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags }),
  startRemoteSandbox(),
  serveCached(),
])
const site = await startEmbedSite(sandbox.host)
const address = site.page('shop', { policy: strictPolicy(assets.origin, sandbox.host), body: tagOf(assets.origin, captivateTag(sandbox.host)) })

console.log(`\n${browser.version()}, headless, ${process.platform}; Captivate; median of ${rounds}, least to most in brackets\n`)

console.log(`${row('before the first interaction', '')}\n|---|--:|`)
const rest = await measureRest(browser, address, assets, rounds)
console.log(row('requests', `${rest.requests.length} (${rest.requests.join(', ')})`))
console.log(row('connections to the chat', rest.connections))
console.log(row('entries in localStorage, sessionStorage, IndexedDB, cookies', rest.stored.join(', ')))
for (const [slowdown, times] of rest.mainThread) {
  const name = slowdown === 1 ? 'main thread for the script' : `the same, processor slowed ${slowdown} times`
  console.log(row(`${name}, ms of work`, milliseconds(times.map(({ worked }) => worked), 1)))
  console.log(row(`${name}, ms until it was done`, milliseconds(times.map(({ passed }) => passed), 1)))
}

console.log(`\n${row('from tap to usable composer, ms', 'nothing in the cache', 'in the cache')}\n|---|--:|--:|`)
for (const slowdown of [1, 4]) {
  const cold: number[] = []
  const warm: number[] = []
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 1000, height: 800 } })
    await context.addInitScript({ content: watchTap })
    cold.push(await measureTap(context, address, slowdown))
    warm.push(await measureTap(context, address, slowdown))
    await context.close()
  }
  console.log(row(slowdown === 1 ? 'as fast as this machine is' : `processor slowed ${slowdown} times`, milliseconds(cold), milliseconds(warm)))
}

await Promise.all([browser.close(), sandbox.end(), site.close(), assets.close()])
