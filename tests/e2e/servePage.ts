import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { ensureBuild } from '../../scripts/ensureBuild.ts'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const root = fileURLToPath(new URL('page', import.meta.url))

/** Names of the package, as the page imports them, and what they stand for. */
export const packageAliases = [
  { find: 'parlance-chat/captivate', replacement: join(dist, 'protocols/captivate/index.js') },
  { find: 'parlance-chat/chat-session', replacement: join(dist, 'protocols/chat-session/index.js') },
  { find: 'parlance-chat/chatbot-backend', replacement: join(dist, 'protocols/chatbot-backend/index.js') },
  { find: 'parlance-chat/widget', replacement: join(dist, 'widget/index.js') },
  { find: 'parlance-chat/styles.css', replacement: join(dist, 'styles.css') },
  { find: 'parlance-chat', replacement: join(dist, 'index.js') },
]

/**
 * Builds the test page against the built package, as an app would, and serves it to every origin. In the mode `development` React
 * is the one of developers, which mounts everything twice under StrictMode.
 */
export async function servePage(mode: 'production' | 'development' = 'production'): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'parlance-page-'))
  const before = process.env['NODE_ENV']
  // By this, and not by the mode, is decided which React goes in; a test runner has set it to something else.
  process.env['NODE_ENV'] = 'production'
  ensureBuild()
  process.env['NODE_ENV'] = mode
  await build({
    configFile: false,
    root,
    mode,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: packageAliases },
    build: { outDir, emptyOutDir: true },
  }).finally(() => (process.env['NODE_ENV'] = before))
  const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0, cors: true } })
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
