import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the package. */
export const packageRoot = join(import.meta.dirname, '..')

/** One subpath of the export map that is code. */
export interface Entry {
  /** `.`, `./core`… */
  readonly subpath: string
  /** As it stands in the export map: the same, or `./locales/*` for one that a pattern stands for. */
  readonly pattern: string
  /** Path of the built file without its ending, relative to `dist/`: `core/index`. */
  readonly name: string
  /** Absolute path of the source. */
  readonly source: string
  /** Absolute path of the built file. */
  readonly built: string
}

/** What package.json says, as far as the scripts read it. */
export interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default?: string }>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** Reads package.json. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest
}

/** What a `*` in the path of a built file may stand for: the folders in its place that have such a source. */
function readFolders(name: string): string[] {
  const [before = '', after = ''] = name.split('*')
  return readdirSync(join(packageRoot, 'src', before)).filter((folder) => existsSync(join(packageRoot, 'src', `${before}${folder}${after}.ts`)))
}

/** The code entries, read from the export map: `./dist/core/index.js` is built from `src/core/index.ts`, and a pattern from each folder that fits it. */
export function readEntries(): Entry[] {
  return Object.entries(readManifest().exports).flatMap(([pattern, target]) => {
    // What has no code is there for its types alone.
    if (typeof target === 'string' || target.default === undefined) return []
    const built = target.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '')
    return (built.includes('*') ? readFolders(built) : ['']).map((folder) => {
      const name = built.replace('*', folder)
      const subpath = pattern.replace('*', folder)
      return { subpath, pattern, name, source: join(packageRoot, 'src', `${name}.ts`), built: join(packageRoot, 'dist', `${name}.js`) }
    })
  })
}

/** The stylesheets, as names of files both in `src/styles/` and in `dist/`. */
export function readStylesheets(): string[] {
  return Object.keys(readManifest().exports).flatMap((subpath) => (subpath.endsWith('.css') ? [subpath.replace('./', '')] : []))
}
