import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { ensureBuild } from '../../scripts/ensureBuild.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const root = fileURLToPath(new URL('page', import.meta.url))

/** Builds the test page against the built package, as an app would, and serves it. */
export async function servePage(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  ensureBuild()
  const outDir = mkdtempSync(join(tmpdir(), 'parlance-page-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    resolve: {
      alias: [
        { find: 'parlance-chat/captivate', replacement: join(dist, 'protocols/captivate/index.js') },
        { find: 'parlance-chat/widget', replacement: join(dist, 'widget/index.js') },
        { find: 'parlance-chat/styles.css', replacement: join(dist, 'styles.css') },
        { find: 'parlance-chat', replacement: join(dist, 'index.js') },
      ],
    },
    build: { outDir, emptyOutDir: true },
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
