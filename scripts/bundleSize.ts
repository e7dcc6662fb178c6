import { basename, dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type OutputChunk, rolldown } from 'rolldown'

/** What a page loads for some entries. Bytes, minified and gzipped, React not counted. */
export interface BundleSize {
  /** What is there before anything can be drawn. */
  readonly initial: number
  /** What is fetched when it is first needed, by the module that is asked for; not what is needed by that in turn. */
  readonly lazy: Readonly<Record<string, number>>
}

/** The module that a chunk begins with; an index is called by its folder. */
const nameOf = ({ name, facadeModuleId }: OutputChunk) => (name === 'index' ? basename(dirname(facadeModuleId ?? '')) : name)

/** Bundles built files as an app would, with all their exports and dependencies but `without`, and weighs what it becomes. */
export async function measureBundle(builtFiles: readonly string[], without: readonly string[] = []): Promise<BundleSize> {
  const bundle = await rolldown({
    input: [...builtFiles],
    external: [/^react(-dom)?(\/|$)/, ...without],
    platform: 'browser',
    // As apps are bundled: what the entry needs anyway is no chunk of its own because something that comes later needs it too.
    preserveEntrySignatures: 'allow-extension',
    transform: { define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022' },
    checks: { moduleLevelDirective: false },
  })
  const { output } = await bundle.generate({ format: 'es', minify: true })
  await bundle.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))

  /** A chunk and all that it cannot run without. */
  const reach = (chunk: OutputChunk, seen: Set<OutputChunk>): Set<OutputChunk> => {
    if (seen.has(chunk)) return seen
    seen.add(chunk)
    for (const imported of chunk.imports.map((name) => byName.get(name))) if (imported) reach(imported, seen)
    return seen
  }
  const weigh = (some: Iterable<OutputChunk>) => [...some].reduce((sum, { code }) => sum + gzipSync(code).byteLength, 0)

  const initial = chunks.filter((chunk) => chunk.isEntry).reduce((seen, chunk) => reach(chunk, seen), new Set<OutputChunk>())
  const asked = new Set([...initial].flatMap((chunk) => chunk.dynamicImports))
  const lazy = chunks
    .filter((chunk) => asked.has(chunk.fileName) && !initial.has(chunk))
    .map((chunk) => [nameOf(chunk), weigh([...reach(chunk, new Set())].filter((one) => !initial.has(one)))] as const)
  return { initial: weigh(initial), lazy: Object.fromEntries(lazy) }
}
