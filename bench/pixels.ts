/**
 * Milliseconds from the arrival of a frame on the line to the frame of the screen that shows its message, beside text put into
 * the page without any library. Run: `npm run bench:pixels`. Headless Chromium, production build of React, 60 frames a second:
 * up to 16.7 ms of every figure is waiting for the screen.
 */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags, ensureChromium } from '../scripts/chromium.ts'

const root = fileURLToPath(new URL('page', import.meta.url))
const outDir = mkdtempSync(join(tmpdir(), 'parlance-bench-'))
await build({ configFile: false, root, logLevel: 'error', plugins: [react()], build: { outDir, emptyOutDir: true } })
const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })

const quantile = (values: readonly number[], at: number) => [...values].sort((a, b) => a - b)[Math.floor(values.length * at)] ?? NaN

console.log(`${browser.version()}, headless, ${process.platform}; 60 messages each, in turn\n`)
console.log('| messages there | chat, median ms | p95 | plain text, median ms | p95 | ratio of medians |\n|--:|--:|--:|--:|--:|--:|')
for (const count of [10, 1_000, 10_000]) {
  const page = await browser.newPage()
  await page.goto(server.resolvedUrls?.local[0] ?? '')
  await page.waitForFunction(() => typeof window.fill === 'function')
  await page.evaluate((messages) => window.fill(messages), count)
  const chat: number[] = []
  const plain: number[] = []
  for (let round = 0; round < 6; round++) {
    chat.push(...(await page.evaluate(() => window.measureChat(10))))
    plain.push(...(await page.evaluate(() => window.measurePlain(10))))
  }
  const [one, other] = [quantile(chat, 0.5), quantile(plain, 0.5)]
  const cells = [count.toLocaleString('en'), one.toFixed(1), quantile(chat, 0.95).toFixed(1), other.toFixed(1), quantile(plain, 0.95).toFixed(1), (one / other).toFixed(2)]
  console.log(`| ${cells.join(' | ')} |`)
  await page.close()
}
await browser.close()
await server.close()
rmSync(outDir, { recursive: true, force: true })
