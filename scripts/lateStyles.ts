import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { transform } from 'lightningcss'
import type { Plugin } from 'rolldown'
import { packageRoot } from './entries.ts'

const folder = join(packageRoot, 'src/styles/late')
const whole = join(packageRoot, 'src/styles/styles.css')
const importing = /@import '([^']+)';/g

/** The files with rules that a style sheet comes to, in order. */
function leavesOf(path: string): string[] {
  const imported = [...readFileSync(path, 'utf8').matchAll(importing)].map(([, name = '']) => join(dirname(path), name))
  return imported.length > 0 ? imported.flatMap(leavesOf) : [path]
}

/** Rules that follow each other and are brought in together. */
export interface StyleRun {
  /** A file of `src/styles/late`; `never` are those of components that the script does not have. */
  readonly topic: string
  readonly text: string
}

/** The whole style sheet, cut wherever the topic changes; what no file of `src/styles/late` names is `first`. */
export function readStyleRuns(): StyleRun[] {
  const topics = new Map(
    ['forms', 'content', 'panel', 'never'].flatMap((topic) => leavesOf(join(folder, `${topic}.css`)).map((leaf) => [leaf, topic] as const)),
  )
  const leaves = leavesOf(whole)
  for (const leaf of topics.keys()) if (!leaves.includes(leaf)) throw new Error(`${leaf} is no part of styles.css.`)
  const runs: { topic: string; text: string }[] = []
  for (const leaf of leaves) {
    const topic = topics.get(leaf) ?? 'first'
    const { code } = transform({ filename: leaf, code: readFileSync(leaf), minify: true })
    const text = new TextDecoder().decode(code)
    const last = runs.at(-1)
    if (last?.topic === topic) last.text += text
    else runs.push({ topic, text })
  }
  return runs
}

/**
 * The text of one topic. That of `first` names, between its runs, the topics that stand there: the rest is put there when it comes, for what stands
 * later wins. The runs of the others follow each other in the same order.
 */
function textOf(topic: string): string {
  const runs = readStyleRuns().filter(({ topic: one }) => one !== 'never')
  if (topic !== 'first') return runs.filter((run) => run.topic === topic).map(({ text }) => text).join('\f')
  const pieces: string[] = ['']
  for (const run of runs) {
    if (run.topic === 'first') pieces[pieces.length - 1] += run.text
    else pieces.push(run.topic, '')
  }
  return pieces.join('\f')
}

/** Imports of `src/styles/late/*.css?inline` become what the style sheet is cut into. */
export function lateStyles(): Plugin {
  return {
    name: 'parlance:late-styles',
    async resolveId(source, importer) {
      if (!source.endsWith('.css?inline') || !importer) return undefined
      const path = join(dirname(importer), source.slice(0, -'?inline'.length))
      return dirname(path) === folder ? `${path}.late.js` : undefined
    },
    load(id) {
      if (dirname(id) !== folder || !id.endsWith('.css.late.js')) return undefined
      return `export default ${JSON.stringify(textOf(basename(id, '.css.late.js')))}`
    },
  }
}
