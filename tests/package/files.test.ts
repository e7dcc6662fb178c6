import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot, readEntries, readManifest, readStylesheets } from '../../scripts/entries.ts'

const dist = join(packageRoot, 'dist')
const src = join(packageRoot, 'src')
const isClient = (code: string) => /^['"]use client['"]/.test(code)

/** An import of a package, not of a neighbouring file: from, for its effects alone, or at run time. */
const bareImport = /(?:^(?:import|export) [^'"]*?from |^import |\bimport\()["']([^."'][^"']*)["']/gm

function readModules(...endings: string[]): { path: string; code: string }[] {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => endings.some((ending) => path.endsWith(ending)))
  return paths.map((path) => ({ path, code: readFileSync(join(dist, path), 'utf8') }))
}

function readSource(path: string): string {
  const stem = join(src, path.replace(/\.js$/, ''))
  const [source] = ['.tsx', '.ts'].flatMap((ending) => {
    try {
      return [readFileSync(stem + ending, 'utf8')]
    } catch {
      return []
    }
  })
  return source ?? ''
}

beforeAll(() => ensureBuild(), 120_000)

describe('the built modules', () => {
  test("say 'use client' where their sources do", () => {
    const modules = readModules('.js')
    expect(modules.filter(({ code }) => isClient(code)).length).toBeGreaterThan(0)
    const lost = modules.filter(({ path, code }) => isClient(readSource(path)) !== isClient(code))
    expect(lost.map(({ path }) => path)).toEqual([])
  })

  test("that a server component reaches without crossing a 'use client' use no state of React", () => {
    const usesReactState = /import \{[^}]*\b(use[A-Z]\w*|createContext|Component)\b[^}]*\} from "react(-dom)?"/
    const modules = new Map(readModules('.js').map(({ path, code }) => [path, code]))
    const reached = new Set<string>()
    const walk = (path: string) => {
      const code = modules.get(path)
      if (code === undefined || reached.has(path) || isClient(code)) return
      reached.add(path)
      for (const match of code.matchAll(/^(?:import|export)\b[^'"\n]*"(\.[^"]*)"/gm)) walk(join(dirname(path), match[1] ?? ''))
    }
    readEntries().forEach(({ name }) => walk(`${name}.js`))
    expect(reached.size).toBeGreaterThan(readEntries().length)
    expect([...reached].filter((path) => usesReactState.test(modules.get(path) ?? ''))).toEqual([])
  })

  test('import nothing but themselves and what package.json promises', () => {
    const { dependencies, peerDependencies } = readManifest()
    const promised = new Set([...Object.keys(dependencies), ...Object.keys(peerDependencies)])
    const imported = readModules('.js', '.d.ts').flatMap(({ path, code }) => {
      const specifiers = [...code.matchAll(bareImport)]
      return specifiers.map((match) => ({ path, specifier: match[1] ?? '' }))
    })
    const packageOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
    expect(imported.length).toBeGreaterThan(0)
    expect(imported.filter(({ specifier }) => isBuiltin(specifier) || !promised.has(packageOf(specifier)))).toEqual([])
  })
})

test.each(readStylesheets())('%s is one file within the layer of the library', (name) => {
  const css = readFileSync(join(dist, name), 'utf8')
  expect(css).not.toContain('@import')
  expect(css.replace(/\/\*[^]*?\*\//g, '').trimStart()).toMatch(/^@layer parlance\b/)
})

test('styles.css lets the browser choose between light and dark', () => {
  expect(readFileSync(join(dist, 'styles.css'), 'utf8')).toContain('light-dark(')
})
