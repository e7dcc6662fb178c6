import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packageRoot } from './entries.ts'

/** The last file that a build writes, so that a build which broke off counts as none. */
const lastBuilt = join(packageRoot, 'dist/index.d.ts')
const builders = ['buildEmbed', 'inlineStyles', 'lateStyles', 'slimIcons', 'tightenChunks'].map((name) => `scripts/${name}.ts`)
const sources = ['src', 'package.json', 'vite.config.ts', ...builders, 'tsconfig.json', 'tsconfig.build.json'].map((path) => join(packageRoot, path))
const lock = join(packageRoot, '.cache/build.lock')

function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

function isFresh(): boolean {
  return existsSync(lastBuilt) && statSync(lastBuilt).mtimeMs > Math.max(...sources.map(newestChange))
}

function takeLock(): boolean {
  try {
    mkdirSync(dirname(lock), { recursive: true })
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** A builder that was killed leaves its lock behind. */
function dropDeadLock(): void {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch {
    rmSync(lock, { force: true })
  }
}

/** Builds the package unless `dist/` is younger than everything it is made from. Test files that ask at once build once. */
export function ensureBuild(): void {
  while (!takeLock()) {
    dropDeadLock()
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    // A test runner's NODE_ENV would make it the package of developers, which is not the one that is published.
    const env = { ...process.env, NODE_ENV: 'production' }
    if (!isFresh()) execFileSync('npm', ['run', '--silent', 'build'], { cwd: packageRoot, stdio: ['ignore', 2, 'inherit'], env })
  } finally {
    rmSync(lock, { force: true })
  }
}
