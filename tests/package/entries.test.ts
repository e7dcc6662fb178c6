import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot, readEntries, readManifest } from '../../scripts/entries.ts'
import { type PublicNames, readPublicNames } from '../../scripts/publicNames.ts'

const subpaths = readEntries().map(({ subpath }) => subpath)
const specifier = (subpath: string) => readManifest().name + subpath.slice(1)

/** Imports subpaths of the built package in a plain Node process of their own and answers with the names they export. */
function importInNode(imported: readonly string[], ...hooks: string[]): Record<string, string[]> {
  const lines = imported.map((one) => `names[${JSON.stringify(one)}] = Object.keys(await import(${JSON.stringify(specifier(one))})).sort()`)
  const script = ['const names = {}', ...lines, 'console.log(JSON.stringify(names))'].join('\n')
  const parameters = [...hooks.flatMap((hook) => ['--import', hook]), '--input-type=module', '--eval', script]
  const output = execFileSync(process.execPath, parameters, { cwd: packageRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return JSON.parse(output) as Record<string, string[]>
}

beforeAll(() => ensureBuild(), 120_000)

describe('the export map', () => {
  test('every subpath imports in plain Node and exports the names that are on the list', () => {
    const list = JSON.parse(readFileSync(join(import.meta.dirname, 'exports.json'), 'utf8')) as Record<string, PublicNames>
    expect(readPublicNames(), 'run `npm run exports -- --write` if the change is meant').toEqual(list)
    const values = Object.fromEntries(Object.entries(list).flatMap(([subpath, names]) => (subpaths.includes(subpath) ? [[subpath, names.values]] : [])))
    expect(importInNode(subpaths)).toEqual(values)
  })

  test.each(['./core', './captivate', './chat-session', './chatbot-backend', './transport', './element', './testing', './locales/de'])('%s needs no React', (subpath) => {
    const refuseReact = './tests/package/hooks/refuseReact.mjs'
    expect(importInNode([subpath], refuseReact)[subpath]).not.toHaveLength(0)
    expect(() => importInNode(['.'], refuseReact)).toThrow('React was asked for')
  })
})
