import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { packageRoot } from './entries.ts'

/** What a page loads for some entries. Bytes, minified and gzipped, React not counted. */
export interface BundleSize {
  /** What is there before anything can be drawn. */
  readonly initial: number
  /** What is fetched when it is first needed, by the module that is asked for. */
  readonly lazy: Readonly<Record<string, number>>
}

const entry = '\0parlance:entry'

/** Bundles the built files as an app would, with all their exports and dependencies, and weighs each chunk. */
export async function measureBundle(builtFiles: readonly string[]): Promise<BundleSize> {
  const output = await build({
    configFile: false,
    root: packageRoot,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'parlance:entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? builtFiles.map((file, i) => `export * as entry${i} from ${JSON.stringify(file)}`).join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { entry },
        external: /^react(-dom)?(\/|$)/,
        preserveEntrySignatures: 'strict',
        checks: { moduleLevelDirective: false },
        output: { format: 'es', chunkFileNames: '[name].js', entryFileNames: '[name].js' },
      },
    },
  })
  const bundles = (Array.isArray(output) ? output : [output]) as Rolldown.RolldownOutput[]
  const chunks = new Map(bundles.flatMap((bundle) => bundle.output).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])))

  const reach = (fileName: string, seen: Set<string>): Set<string> => {
    const chunk = chunks.get(fileName)
    if (!chunk || seen.has(fileName)) return seen
    seen.add(fileName)
    chunk.imports.forEach((imported) => reach(imported, seen))
    return seen
  }
  const weigh = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '').byteLength, 0)

  const initial = reach('entry.js', new Set())
  const lazy = [...chunks.values()]
    .filter((chunk) => chunk.isDynamicEntry && !initial.has(chunk.fileName))
    .map((chunk) => [chunk.name, weigh([...reach(chunk.fileName, new Set())].filter((name) => !initial.has(name)))] as const)
  return { initial: weigh(initial), lazy: Object.fromEntries(lazy) }
}
