import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { SandboxOptions } from './options.ts'

/** A sandbox in a process of its own, which can really be killed. */
export interface SupervisedSandbox {
  /** Such as `http://127.0.0.1:4600`; the same after every start. */
  readonly url: string
  readonly socketUrl: string
  readonly port: number
  readonly isRunning: boolean
  readonly processId: number | undefined
  /** SIGKILL: nothing is closed, nothing is finished. Resolves when it is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port; does nothing while it runs. Resolves when it listens. */
  start(): Promise<void>
  /** Kills it, and starts it again after so many milliseconds. */
  restart(after?: number): Promise<void>
  /** Ends it in good order. */
  stop(): Promise<void>
}

const program = fileURLToPath(new URL('main.ts', import.meta.url))
/** Where `tsx` can be found from. */
const project = fileURLToPath(new URL('..', import.meta.url))

/** Starts a sandbox in a process of its own. Give it a `stateFile` (absolute), or a kill is the end of all memory. */
export async function superviseSandbox(options: SandboxOptions = {}): Promise<SupervisedSandbox> {
  let child: ChildProcess | undefined
  let port = options.port ?? 0

  const launch = async (): Promise<void> => {
    const next = fork(program, [], {
      cwd: project,
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, SANDBOX_OPTIONS: JSON.stringify({ ...options, port }) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child = next
    next.once('exit', () => {
      if (child === next) child = undefined
    })
    port = await new Promise<number>((resolve, reject) => {
      next.once('message', (message) => resolve((message as { port: number }).port))
      next.once('error', reject)
      next.once('exit', (code) => reject(new Error(`The sandbox ended before it listened (code ${code}).`)))
    })
  }

  let starting: Promise<void> | undefined
  const start = (): Promise<void> => {
    if (!child) starting = launch()
    return starting ?? Promise.resolve()
  }

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const present = child
    if (!present) return
    const exited = once(present, 'exit')
    present.kill(signal)
    await exited
  }

  await start()
  return {
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get socketUrl() {
      return `ws://127.0.0.1:${port}/dev`
    },
    get port() {
      return port
    },
    get isRunning() {
      return child !== undefined
    },
    get processId() {
      return child?.pid
    },
    kill: () => end('SIGKILL'),
    start,
    async restart(after = 0) {
      await end('SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, after))
      await start()
    },
    stop: () => end('SIGTERM'),
  }
}
