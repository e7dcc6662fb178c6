import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the package. */
export const packageRoot = join(import.meta.dirname, '..')

/** One subpath of the export map that is code. */
export interface Entry {
  /** `.`, `./core`… */
  readonly subpath: string
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
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** Reads package.json. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest
}

/** The code entries, read from the export map: `./dist/core/index.js` is built from `src/core/index.ts`. */
export function readEntries(): Entry[] {
  return Object.entries(readManifest().exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return []
    const name = target.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '')
    return [{ subpath, name, source: join(packageRoot, 'src', `${name}.ts`), built: join(packageRoot, 'dist', `${name}.js`) }]
  })
}

/** The stylesheets, as names of files both in `src/styles/` and in `dist/`. */
export function readStylesheets(): string[] {
  return Object.keys(readManifest().exports).flatMap((subpath) => (subpath.endsWith('.css') ? [subpath.replace('./', '')] : []))
}
