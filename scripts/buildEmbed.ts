import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type BuildOptions } from 'rolldown'
import { packageRoot } from './entries.ts'
import { inlineStyles } from './inlineStyles.ts'
import { lateStyles } from './lateStyles.ts'
import { slimIcons } from './slimIcons.ts'
import { tightenChunks } from './tightenChunks.ts'

/*
 * Builds the script of one tag: dist/embed.js, a classic script without imports, and dist/embed/, the modules that it loads when they are
 * needed. Preact stands in for React there; ARCHITECTURE.md says why. Another folder than dist may be named.
 */
const dist = resolve(packageRoot, process.argv[2] ?? 'dist')
const folder = join(dist, 'embed')
const fileNames = { entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js' }

const common = {
  cwd: packageRoot,
  platform: 'browser',
  plugins: [lateStyles(), inlineStyles(), slimIcons(), tightenChunks()],
  treeshake: { propertyReadSideEffects: false },
  checks: { moduleLevelDirective: false, pluginTimings: false },
} as const satisfies BuildOptions

const define = { 'process.env.NODE_ENV': '"production"' }
const target = 'es2022'

async function buildModules(): Promise<string> {
  const { output } = await build({
    ...common,
    input: { widget: join(packageRoot, 'src/embed/widget.ts') },
    transform: { target, define },
    resolve: {
      alias: { 'react-dom/client': 'preact/compat/client', 'react/jsx-runtime': 'preact/jsx-runtime', 'react-dom': 'preact/compat', react: 'preact/compat' },
    },
    output: {
      dir: folder,
      format: 'es',
      minify: true,
      ...fileNames,
      // One file, smaller than many; the entry beside it is a line, so that it can be asked for by another address and is not there twice.
      codeSplitting: { groups: [{ name: 'panel', tags: ['$initial'] }] },
    },
  })
  const entry = output.find((file) => file.type === 'chunk' && file.isEntry)
  if (!entry) throw new Error('The modules of the embed script have no entry.')
  return `embed/${entry.fileName}`
}

async function buildLoader(widgetFile: string): Promise<void> {
  await build({
    ...common,
    input: join(packageRoot, 'src/embed/loader.ts'),
    transform: { target, define: { ...define, parlanceWidgetFile: JSON.stringify(widgetFile) } },
    output: { file: join(dist, 'embed.js'), format: 'iife', minify: true },
  })
}

rmSync(folder, { recursive: true, force: true })
await buildLoader(await buildModules())
