import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' }

/** A server of pages by name, with the built script beside them. */
export interface PictureSite {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** Serves pages and the files of a folder on this machine. */
export async function servePictures(pages: ReadonlyMap<string, string>, folder: string): Promise<PictureSite> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://any').pathname)
    const page = pages.get(path)
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    readFile(join(folder, path)).then(
      (file) => response.writeHead(200, { 'content-type': types[path.split('.').pop() ?? ''] ?? 'text/plain' }).end(file),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  }
}
