import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, cpus, platform, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entry } from './contenders.ts'

const here = dirname(fileURLToPath(import.meta.url))

function versionOf(pack: string): string {
  for (const from of [join(here, '..'), join(here, '../../..')]) {
    try {
      const { version } = JSON.parse(readFileSync(join(from, 'node_modules', pack, 'package.json'), 'utf8')) as { readonly version: string }
      return version
    } catch {
      // The other folder may have it.
    }
  }
  return createRequire(import.meta.url).resolve(pack)
}

/** On what was measured. */
export function writeHeader(entries: readonly Entry[], chromiumVersion: string, rounds: number): string {
  const [cpu] = cpus()
  const packs = [...new Set(['react', ...entries.flatMap(({ pack }) => pack ?? [])])].map((pack) => `${pack} ${versionOf(pack)}`)
  return [
    `${cpus().length} processors (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1024 ** 3)} GB, ${platform()} ${arch()}, Node ${process.version}, Chromium ${chromiumVersion} headless, production builds, window 800 × 600.`,
    `${packs.join(', ')}.`,
    `The same seeded texts for all (60 % of 3 to 15 words, 30 % of 15 to 60, 10 % of 60 to 150). Medians of rounds taken in turn (${rounds} at most; of frames over 33 ms every round, of shifts and blanks the worst).`,
    '',
  ].join('\n')
}
