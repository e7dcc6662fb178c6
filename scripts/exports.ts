import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './ensureBuild.ts'
import { packageRoot } from './entries.ts'
import { readPublicNames } from './publicNames.ts'

/*
 * npm run exports               says whether the public names are those of tests/package/exports.json
 * npm run exports -- --write    takes the present names over
 */
const listFile = join(packageRoot, 'tests/package/exports.json')

ensureBuild()
const names = `${JSON.stringify(readPublicNames(), null, 2)}\n`
if (process.argv.includes('--write')) {
  writeFileSync(listFile, names)
} else if (readFileSync(listFile, 'utf8') !== names) {
  console.error('The public names have changed. If that is meant, run: npm run exports -- --write')
  process.exitCode = 1
}
