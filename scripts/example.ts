import { spawn } from 'node:child_process'
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
  const example = spawn(scripts['build'] ? 'npm run --silent build && npm start --silent' : 'npm start --silent', {
    cwd,
    stdio: 'inherit',
    shell: true,
    env: { ...process.env, CHAT_SERVER: sandbox.url, VITE_CHAT_SERVER: sandbox.url },
  })
  example.once('exit', (code) => void sandbox.stop().then(() => process.exit(code ?? 0)))
}

process.on('SIGINT', () => (isServerOnly ? void sandbox.stop().then(() => process.exit(0)) : undefined))
