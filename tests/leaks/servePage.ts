import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { ensureBuild } from '../../scripts/ensureBuild.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const root = fileURLToPath(new URL('page', import.meta.url))

/** A page that is served. */
export interface ServedPage {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Builds the page that counts against the built package, and serves it. Only the `development` build of React mounts twice under
 * StrictMode, and only the `production` one keeps nothing for its own developer tools.
 */
export async function servePage(react: 'development' | 'production'): Promise<ServedPage> {
  ensureBuild()
  const outDir = mkdtempSync(join(tmpdir(), 'parlance-leaks-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify(react) },
    resolve: {
      alias: [
        { find: 'parlance-chat/captivate', replacement: join(dist, 'protocols/captivate/index.js') },
        { find: 'parlance-chat/widget', replacement: join(dist, 'widget/index.js') },
        { find: 'parlance-chat/styles.css', replacement: join(dist, 'styles.css') },
        { find: 'parlance-chat', replacement: join(dist, 'index.js') },
      ],
    },
    // What Vite adds to load modules early would run before the page begins to count.
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  })
  const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
