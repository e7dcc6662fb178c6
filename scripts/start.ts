/**
 * `npm start`: the sandbox in a process of its own, a network before it that can be broken, and the demo page that talks to it.
 *
 * `--port` and `--sandbox-port` choose the ports (a free one is taken if they are in use), `--no-open` leaves the browser alone.
 * The page finds the sandbox at `/sandbox.json`, and breaks and mends it at `/__sandbox` (sandboxSupervisor.ts).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer as createProbe, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { createFaultProxy } from '../sandbox/proxy/createFaultProxy.ts'
import { superviseSandbox } from '../sandbox/superviseSandbox.ts'
import { sandboxSupervisor } from './sandboxSupervisor.ts'

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

const root = fileURLToPath(new URL('..', import.meta.url))
const memory = mkdtempSync(join(tmpdir(), 'parlance-sandbox-'))
const innerPort = await findPort(0)
const proxy = await createFaultProxy({ target: { port: innerPort }, port: await findPort(Number(values['sandbox-port'])) })
const sandbox = await superviseSandbox({
  port: innerPort,
  publicUrl: proxy.url,
  stateFile: join(memory, 'state.jsonl'),
  pace: 1,
  chatbot: { earlier: 34, stopEvent: 'stop-rag-response' },
})
const server = await createServer({
  configFile: false,
  root: join(root, 'demo'),
  cacheDir: join(root, 'node_modules/.vite/demo'),
  plugins: [react(), sandboxSupervisor(sandbox, proxy)],
  server: { host: '127.0.0.1', port: Number(values.port), fs: { allow: [root] } },
})
await server.listen()

const page = server.resolvedUrls?.local[0] ?? ''
console.log(`\n  Parlance demo   ${page}\n  Sandbox         ${proxy.url}  (say “help” in the chat)\n\n  Ctrl+C stops both.\n`)
if (process.stdout.isTTY && process.env['CI'] === undefined && !values['no-open']) server.openBrowser()

let isEnding = false
const end = async (): Promise<void> => {
  if (isEnding) return
  isEnding = true
  await Promise.all([server.close(), proxy.close(), sandbox.stop()])
  rmSync(memory, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())
