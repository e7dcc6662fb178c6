import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './entries.ts'

function newestChange(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** The last file that a build writes, so that a build which broke off counts as none. */
const lastBuilt = join(packageRoot, 'dist/index.d.ts')
const sources = ['src', 'package.json', 'vite.config.ts', 'tsconfig.json', 'tsconfig.build.json'].map((path) => join(packageRoot, path))

/** Builds the package unless `dist/` is younger than everything it is made from. */
export function ensureBuild(): void {
  if (existsSync(lastBuilt) && statSync(lastBuilt).mtimeMs > Math.max(...sources.map(newestChange))) return
  console.log('Building the package.')
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: packageRoot, stdio: ['ignore', 'ignore', 'inherit'] })
}
