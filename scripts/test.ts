import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'
import { ensureEngines } from './engines.ts'
import { packageRoot } from './entries.ts'
import type { Tally } from './tallyReporter.ts'

/*
 * npm test                     every suite
 * npm test -- unit browser     some suites
 * npm test -- unit reduce      the files of a suite whose path contains "reduce"; any other word goes to Vitest as well
 */
const suites = ['unit', 'browser', 'react18', 'storybook', 'e2e', 'faults', 'leaks']
const tallyFile = join(packageRoot, '.cache/tally.json')

function readTally(): Tally {
  try {
    return JSON.parse(readFileSync(tallyFile, 'utf8')) as Tally
  } catch {
    return { passed: 0, failed: 0, skipped: 0, unsteady: [] }
  }
}

function run(): Tally {
  const words = process.argv.slice(2)
  try {
    ensureChromium()
    if (words.length === 0 || words.includes('e2e')) ensureEngines()
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1, skipped: 0, unsteady: [] }
  }
  rmSync(tallyFile, { force: true })
  const vitest = join(packageRoot, 'node_modules/vitest/vitest.mjs')
  const parameters = words.map((word) => (suites.includes(word) ? `--project=${word}*` : word))
  const reporters = ['--reporter=default', `--reporter=${join(packageRoot, 'scripts/tallyReporter.ts')}`]
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...parameters], {
    cwd: packageRoot,
    stdio: 'inherit',
    env: { ...process.env, TALLY_FILE: tallyFile },
  })
  const tally = readTally()
  const silentFailure = tally.failed === 0 && (status !== 0 || tally.passed === 0)
  return silentFailure ? { ...tally, failed: 1 } : tally
}

const { passed, failed, skipped, unsteady } = run()
process.exitCode = failed === 0 ? 0 : 1
for (const name of unsteady) console.log(`Passed only when tried again: ${name}`)
if (skipped > 0) console.log(`${skipped} skipped: what they need is not on this machine.`)
console.log(`${passed} passed, ${failed} failed`)
