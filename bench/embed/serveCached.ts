import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packageRoot } from '../../scripts/entries.ts'

/** A server of the built script as docs/embed.md asks for: compressed, and what carries a hash is kept by browsers for ever. */
export interface CachedAssets {
  readonly origin: string
  /** What was asked for since the last call. */
  readonly takeRequests: () => string[]
  readonly close: () => Promise<void>
}

/** Starts one. */
export async function serveCached(): Promise<CachedAssets> {
  let requests: string[] = []
  const packed = new Map<string, Promise<Buffer>>()
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://any').pathname)
    requests.push(path)
    const file = packed.get(path) ?? readFile(join(packageRoot, 'dist', path)).then((bytes) => gzipSync(bytes))
    packed.set(path, file)
    const age = path === '/embed.js' ? 'max-age=300' : 'max-age=31536000, immutable'
    file.then(
      (bytes) =>
        response
          .writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'access-control-allow-origin': '*', 'cache-control': age })
          .end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeRequests() {
      const taken = requests
      requests = []
      return taken
    },
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  }
}
