import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot, readStylesheets } from '../../scripts/entries.ts'

const app = '\0app.css'

/** What the build of an app makes of a style sheet, for the browsers that Vite has in mind by itself. */
async function builtByApp(css: string): Promise<string> {
  const answer = await build({
    configFile: false,
    root: packageRoot,
    logLevel: 'silent',
    publicDir: false,
    plugins: [{ name: 'app', enforce: 'pre', resolveId: (id) => (id === 'app.css' ? app : undefined), load: (id) => (id === app ? css : undefined) }],
    build: { write: false, rolldownOptions: { input: 'app.css' } },
  })
  const outputs = [answer].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : '')).join('')
}

const asked = /:(?:dir|lang)\(/g

beforeAll(() => ensureBuild(), 120_000)

describe.each(readStylesheets())('what an app makes of %s', (name) => {
  test('asks for a direction, and never for a language', async () => {
    const css = await builtByApp(readFileSync(join(packageRoot, 'dist', name), 'utf8'))
    expect(css).toMatch(/\[dir=["']?rtl/)
    expect(css.match(asked)).toBeNull()
  })
})

test('an app makes languages of the selector for directions', async () => {
  expect((await builtByApp('a:dir(rtl){color:red}')).match(asked)).toContain(':lang(')
})
