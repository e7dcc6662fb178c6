import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, preview, type PreviewServer } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** The product's own folder: its React is everybody's, so that none has another. */
const productRoot = here('../../../')

/** Builds the page of one contender for production and serves it; answers its address. */
export async function servePage(file: string, outDir: string, isReadable: boolean): Promise<{ readonly url: string; readonly server: PreviewServer }> {
  const root = here('../page')
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: {
      alias: [
        { find: '#contender', replacement: here(`../contenders/${file}.tsx`) },
        // Their own files are made by scripts at installation, which does not run any; this is what they are made from.
        { find: /^(p-defer|abort-controller|markdown-it-attrs)-es5$/, replacement: '$1' },
        { find: /^react(?=$|\/)/, replacement: `${productRoot}node_modules/react` },
        { find: /^react-dom(?=$|\/)/, replacement: `${productRoot}node_modules/react-dom` },
      ],
    },
    build: { outDir, emptyOutDir: true, minify: isReadable ? false : 'oxc', chunkSizeWarningLimit: 20_000 },
  })
  const server = await preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  return { url: server.resolvedUrls?.local[0] ?? '', server }
}
