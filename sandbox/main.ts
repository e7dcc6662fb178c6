/**
 * The sandbox as a process of its own: `tsx sandbox/main.ts --port 4600 --state-file /tmp/state.jsonl`.
 *
 * `SANDBOX_OPTIONS` may hold more options as JSON (see options.ts). The address is printed, and sent to the parent process
 * if there is one; when the parent goes, so does the sandbox.
 */
import { parseArgs } from 'node:util'
import { createSandbox } from './createSandbox.ts'
import type { SandboxOptions } from './options.ts'

const { values } = parseArgs({ options: { port: { type: 'string' }, 'state-file': { type: 'string' } } })
const more = JSON.parse(process.env['SANDBOX_OPTIONS'] ?? '{}') as SandboxOptions
const sandbox = await createSandbox({
  ...more,
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values['state-file'] === undefined ? {} : { stateFile: values['state-file'] }),
}).catch((error: unknown) => {
  console.error(`The sandbox cannot start: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
})

const end = (): void => void sandbox.stop().then(() => process.exit(0))
process.once('SIGTERM', end)
process.once('disconnect', end)
// Ctrl+C reaches the whole group: the parent decides.
process.on('SIGINT', () => (process.connected ? undefined : end()))

if (process.send) process.send({ url: sandbox.url, port: sandbox.port })
else console.log(`The sandbox listens at ${sandbox.url} (socket ${sandbox.socketUrl}?apiKey=any).`)
