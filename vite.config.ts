import { isAbsolute, join } from 'node:path'
import { bundle } from 'lightningcss'
import type { Plugin } from 'rolldown'
import { defineConfig } from 'vite'
import { packageRoot, readEntries, readStylesheets } from './scripts/entries.ts'
import { inlineStyles } from './scripts/inlineStyles.ts'

/** Writes each stylesheet as one file, its imports inlined. */
function flattenStyles(): Plugin {
  return {
    name: 'parlance:flatten-styles',
    generateBundle() {
      for (const fileName of readStylesheets()) {
        const { code } = bundle({ filename: join(packageRoot, 'src/styles', fileName) })
        this.emitFile({ type: 'asset', fileName, source: new TextDecoder().decode(code) })
      }
    },
  }
}

/** Builds the package. One module stays one file, so that `'use client'` stays on the files that need it. */
export default defineConfig({
  plugins: [{ ...inlineStyles(), enforce: 'pre' }],
  build: {
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: Object.fromEntries(readEntries().map(({ name, source }) => [name, source])), formats: ['es'] },
    rolldownOptions: {
      plugins: [flattenStyles()],
      external: (id) => !id.startsWith('.') && !id.startsWith('\0') && !isAbsolute(id),
      // The warning says that a directive may be lost in bundling; one file per module loses none, and a test sees to it.
      checks: { moduleLevelDirective: false },
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
})
