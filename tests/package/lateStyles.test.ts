import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuild } from '../../scripts/ensureBuild.ts'
import { packageRoot } from '../../scripts/entries.ts'
import { readStyleRuns } from '../../scripts/lateStyles.ts'

const folder = join(packageRoot, 'dist/embed')
const runs = readStyleRuns()
const named = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name))
const textOf = (isMeant: (topic: string) => boolean) => runs.filter(({ topic }) => isMeant(topic)).map(({ text }) => text).join('')
const classesOf = (css: string) => named(css, /\.(parlance-[a-z-]+)/g)

/** Classes that code gives to elements, of which only other rules speak than those that are there with it. */
function undressed(code: string, isThere: (topic: string) => boolean): string[] {
  const there = classesOf(textOf(isThere))
  const missing = classesOf(textOf((topic) => !isThere(topic)))
  return [...named(code, /(?<=["'`\s])(parlance-[a-z-]+)(?=["'`\s])/g)].filter((name) => missing.has(name) && !there.has(name))
}

/** Given to the form by those who ask for one; it comes with the form. */
const ofForms = ['parlance-form-before']

/** Where a name is cut. Of a chosen file it stands whole until what draws files has come. */
const ofFiles = ['parlance-file-name-start', 'parlance-file-name-end']

describe('the styles of the script', () => {
  let first = ''
  let all = ''

  beforeAll(() => {
    ensureBuild()
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.js') && !one.includes('.css'))) {
      const code = readFileSync(join(folder, name), 'utf8')
      all += code
      if (name.startsWith('panel-')) first += code
    }
  }, 120_000)

  it('are there for whatever the first open draws, and for all that may come later', () => {
    expect(classesOf(first).size).toBeGreaterThan(100)
    expect(undressed(first, (topic) => topic === 'first').filter((name) => ![...ofForms, ...ofFiles].includes(name))).toEqual([])
    expect(undressed(all, (topic) => topic !== 'never')).toEqual([])
    expect(undressed('jsx("div",{className:"parlance-inbox parlance-search"})', (topic) => topic === 'first'), 'a planted fault').toEqual([
      'parlance-inbox',
      'parlance-search',
    ])
  })

  it('move by what is there with them', () => {
    for (const topic of new Set(runs.map((run) => run.topic))) {
      const own = textOf((one) => one === topic || one === 'first')
      const known = named(own, /@keyframes (parlance-[a-z-]+)/g)
      const used = named(textOf((one) => one === topic), /animation(?:-name)?:[^;}]*?(parlance-[a-z-]+)/g)
      expect([...used].filter((name) => !known.has(name)), topic).toEqual([])
    }
  })
})
