import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Entry } from './contenders.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** Installs the libraries of the comparison into this folder's own `node_modules` when one of them is asked for and missing. */
export function installRivals(entries: readonly Entry[]): void {
  const missing = entries.filter(({ isRival, pack }) => isRival && pack && !existsSync(`${folder}node_modules/${pack}/package.json`))
  if (missing.length === 0) return
  process.stderr.write(`Installing the libraries to compare with, into ${folder}node_modules (some minutes, once)\n`)
  // None of them needs what its installation would run.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })
}
