import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { superviseSandbox } from '../sandbox/superviseSandbox.ts'
import { ensureBuild } from './ensureBuild.ts'
import { packageRoot } from './entries.ts'
import { linkExamples } from './linkExamples.ts'

/*
 * npm run example vue                 one of the examples, built and started by its own commands, with a chat server beside it
 * npm run example -- --server-only    the chat server alone, where the examples look for one
 */
const folder = join(packageRoot, 'examples')
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'node_modules' ? [entry.name] : []))
const [name = ''] = process.argv.slice(2)
const isServerOnly = name === '--server-only'

if (!isServerOnly && !names.includes(name)) {
  console.error(`Which one? ${names.map((one) => `npm run example ${one}`).join(', ')}`)
  process.exit(1)
}

const sandbox = await superviseSandbox({ port: isServerOnly ? 4600 : 0, pace: 1 })
console.log(`The chat server listens at ${sandbox.url} (say “help” in the chat). Ctrl+C stops it.`)

if (!isServerOnly) {
  ensureBuild()
  linkExamples()
  const cwd = join(folder, name)
  const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  // A group of its own: a signal then reaches what the example's own commands have started too. Windows has none.
  const hasGroup = process.platform !== 'win32'
  let child: ChildProcess | undefined
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      isStopped = true
      if (hasGroup && child?.pid !== undefined) process.kill(-child.pid, signal)
    })
  }
  const run = async (command: string): Promise<number> => {
    child = spawn(command, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: true,
      detached: hasGroup,
      env: { ...process.env, CHAT_SERVER: sandbox.url, VITE_CHAT_SERVER: sandbox.url },
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    child = undefined
    return code ?? 1
  }
  const built = scripts['build'] ? await run('npm run --silent build') : 0
  const code = built || isStopped ? built : await run('npm start --silent')
  await sandbox.stop()
  process.exit(isStopped ? 0 : code)
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void sandbox.stop().then(() => process.exit(0)))
