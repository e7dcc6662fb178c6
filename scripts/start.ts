/**
 * `npm start`: the sandbox in a process of its own, and the demo page that talks to it.
 *
 * `--port` and `--sandbox-port` choose the ports (a free one is taken if they are in use), `--no-open` leaves the browser alone.
 * The page finds the sandbox at `/sandbox.json`, and can kill and start it: `POST /__sandbox/kill`, `/__sandbox/start`,
 * `/__sandbox/restart?after=MILLISECONDS`; `GET /__sandbox/status` tells whether it runs.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createProbe, type AddressInfo } from 'node:net'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import { createServer, type Plugin } from 'vite'
import { superviseSandbox, type SupervisedSandbox } from '../sandbox/superviseSandbox.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, 'sandbox-port': { type: 'string', default: '4600' }, 'no-open': { type: 'boolean', default: false } },
})

/** The port, or a free one if it is taken. */
function findPort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', () => (wanted === 0 ? reject(new Error('No port is free.')) : resolve(findPort(0))))
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

/** What the page may ask of the sandbox's process. */
function supervisor(sandbox: SupervisedSandbox): Plugin {
  const status = (): unknown => ({ running: sandbox.isRunning, url: sandbox.url, processId: sandbox.processId ?? null })
  const address = (): unknown => ({
    url: sandbox.url,
    socketUrl: sandbox.socketUrl,
    sendUrl: `${sandbox.url}/api/custom-channel/sockets/message`,
    transcriptUrl: `${sandbox.url}/api/transcript`,
    uploadUrl: `${sandbox.url}/api/file-to-text`,
    presignedUrl: `${sandbox.url}/api/presigned-url`,
    controlUrl: `${sandbox.url}/control`,
    apiKey: 'sandbox-demo-key',
  })
  const orders: Readonly<Record<string, (query: URLSearchParams) => Promise<void>>> = {
    '/kill': () => sandbox.kill(),
    '/start': () => sandbox.start(),
    '/restart': (query) => sandbox.restart(Number(query.get('after') ?? 0)),
  }
  return {
    name: 'sandbox-supervisor',
    configureServer({ middlewares }) {
      middlewares.use('/sandbox.json', (_request, response) => sendJson(response, 200, address()))
      middlewares.use('/__sandbox', (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
        if (request.method === 'GET' && pathname === '/status') return sendJson(response, 200, status())
        const order = request.method === 'POST' ? orders[pathname] : undefined
        if (!order) return sendJson(response, 404, { error: 'No such order' })
        order(searchParams).then(
          () => sendJson(response, 200, status()),
          (error: unknown) => sendJson(response, 500, { error: String(error) }),
        )
      })
    },
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const memory = mkdtempSync(join(tmpdir(), 'parlance-sandbox-'))
const sandbox = await superviseSandbox({ port: await findPort(Number(values['sandbox-port'])), stateFile: join(memory, 'state.jsonl'), pace: 1 })
const server = await createServer({
  configFile: false,
  root: join(root, 'demo'),
  cacheDir: join(root, 'node_modules/.vite/demo'),
  plugins: [react(), supervisor(sandbox)],
  server: { host: '127.0.0.1', port: Number(values.port), fs: { allow: [root] } },
})
await server.listen()

const page = server.resolvedUrls?.local[0] ?? ''
console.log(`\n  Parlance demo   ${page}\n  Sandbox         ${sandbox.url}  (say “help” in the chat)\n\n  Ctrl+C stops both.\n`)
if (process.stdout.isTTY && process.env['CI'] === undefined && !values['no-open']) server.openBrowser()

let isEnding = false
const end = async (): Promise<void> => {
  if (isEnding) return
  isEnding = true
  await Promise.all([server.close(), sandbox.stop()])
  rmSync(memory, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
