import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { packageRoot } from '../../scripts/entries.ts'

/** An example that runs. */
export interface ServedExample {
  readonly url: string
  readonly close: () => Promise<void>
}

/** Builds an example by its own command, where it has one, and starts it by its own command on a free port. `server` is the address of the chat. */
export async function serveExample(name: string, server: string): Promise<ServedExample> {
  const cwd = join(packageRoot, 'examples', name)
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> }
  const env = {
    ...process.env,
    PATH: [join(packageRoot, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    // As it is where an example is published. The test runner has set it to something else.
    NODE_ENV: 'production',
    NO_COLOR: '1',
    CHAT_SERVER: server,
    VITE_CHAT_SERVER: server,
  }
  const parse = (script: string) => script.split(' ') as [command: string, ...parameters: string[]]

  if (scripts['build']) {
    const [command, ...parameters] = parse(scripts['build'])
    await promisify(execFile)(command, parameters, { cwd, env })
  }
  const [command, ...parameters] = parse(scripts['start'] ?? '')
  const child = spawn(command, [...parameters, '--port', '0'], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    const hear = (part: Buffer) => {
      output += part.toString()
      const [found] = /http:\/\/[\w.]+:\d+\//.exec(output) ?? []
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`The example ${name} ended before it was there: ${output}`)))
  })
  return {
    url,
    async close() {
      child.kill()
      await exited
    },
  }
}
