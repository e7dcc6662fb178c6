import { createFromReadableStream, getClientEntryUrl } from '@vitejs/plugin-rsc/ssr'
import type { ReactNode } from 'react'
import { renderToReadableStream } from 'react-dom/server.edge'

/** Makes HTML of what the server components came to. What is not there yet follows in the same stream. */
export async function renderHtml(tree: ReadableStream): Promise<ReadableStream> {
  return renderToReadableStream(await createFromReadableStream<ReactNode>(tree), { bootstrapModules: [getClientEntryUrl()] })
}
