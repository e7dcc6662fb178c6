import { renderToReadableStream } from '@vitejs/plugin-rsc/rsc/server'
import { Layout } from '../app/layout.tsx'
import { Page } from '../app/page.tsx'
import type * as Html from './html.tsx'

/** Answers every request: the page as HTML, or behind `.rsc` what browsers hydrate it with. In Next.js this folder is Next.js itself. */
export default async function answer(request: Request): Promise<Response> {
  const tree = renderToReadableStream(
    <Layout>
      <Page />
    </Layout>,
  )
  if (new URL(request.url).pathname.endsWith('.rsc')) return new Response(tree, { headers: { 'content-type': 'text/x-component' } })
  const { renderHtml } = await import.meta.viteRsc.loadModule<typeof Html>('ssr', 'index')
  return new Response(await renderHtml(tree), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
