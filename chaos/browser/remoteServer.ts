import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ConnectionLog, ReceivedMessage } from '../../sandbox/captivate/state.ts'
import { createLedger } from '../../sandbox/ledger.ts'
import type { SandboxSettings } from '../../sandbox/options.ts'
import { createStore } from '../../sandbox/store.ts'
import { superviseSandbox } from '../../sandbox/superviseSandbox.ts'
import type { LedgerData } from './observeServer.ts'

type Conversation = LedgerData['conversations'][number]

/** What the server saw since the world began, also what it forgot. */
export interface ServerMemory {
  readonly received: readonly ReceivedMessage[]
  readonly connections: readonly ConnectionLog[]
  /** Conversations that it knows now. */
  readonly conversations: readonly Conversation[]
  /** The latest that was seen of a conversation, also of one that is forgotten. */
  readonly known: ReadonlyMap<string, Conversation>
}

/** The sandbox in a process of its own. */
export interface RemoteServer {
  readonly port: number
  readonly isUp: boolean
  /** Asks the process for something. Does nothing while it is down. */
  control(name: string, body?: object): Promise<void>
  /** SIGKILL, or with a close code an end in good order. */
  kill(code?: number): Promise<void>
  start(how?: { readonly forget?: boolean }): Promise<void>
  look(): Promise<ServerMemory>
  end(): Promise<void>
}

/** Milliseconds that the process may take to answer. */
const patience = 5_000

/** Starts one. */
export async function startRemoteServer(settings: Partial<SandboxSettings>): Promise<RemoteServer> {
  const folder = mkdtempSync(join(tmpdir(), 'parlance-chaos-'))
  const stateFile = join(folder, 'state.jsonl')
  const sandbox = await superviseSandbox({ ...settings, stateFile })
  const forgotten: { received: ReceivedMessage[]; connections: ConnectionLog[] } = { received: [], connections: [] }
  const known = new Map<string, Conversation>()
  /** When each process ended at once: what was open then is told to nobody. */
  const killedAt: number[] = []

  const readFile = (): LedgerData => {
    if (!existsSync(stateFile)) return { received: [], connections: [], conversations: [] }
    const store = createStore(stateFile)
    const data = createLedger(store).toJSON() as unknown as LedgerData
    store.close()
    return data
  }
  const ask = (path: string, init?: RequestInit) => fetch(`${sandbox.url}/control/${path}`, { ...init, signal: AbortSignal.timeout(patience) })
  const endOf = (log: ConnectionLog): ConnectionLog => {
    const end = killedAt.find((at) => at >= log.openedAt)
    return log.closedAt !== undefined || end === undefined ? log : { ...log, closedAt: end }
  }
  async function look(): Promise<ServerMemory> {
    const data = sandbox.isRunning ? ((await (await ask('ledger')).json()) as LedgerData) : readFile()
    for (const conversation of data.conversations) known.set(conversation.id, conversation)
    return {
      received: [...forgotten.received, ...data.received],
      connections: [...forgotten.connections, ...data.connections].map(endOf),
      conversations: data.conversations,
      known,
    }
  }
  const control = async (name: string, body: object = {}) => {
    if (!sandbox.isRunning) return
    if (name === 'forget') await look()
    await ask(name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  }
  return {
    get port() {
      return sandbox.port
    },
    get isUp() {
      return sandbox.isRunning
    },
    control,
    async kill(code) {
      if (code === undefined) await sandbox.kill()
      else {
        await control('drop', { code })
        await sandbox.stop()
      }
      killedAt.push(Date.now())
    },
    async start({ forget = false } = {}) {
      if (forget && !sandbox.isRunning) {
        const { received, connections } = await look()
        Object.assign(forgotten, { received, connections })
        rmSync(stateFile, { force: true })
      }
      await sandbox.start()
    },
    look,
    async end() {
      await sandbox.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
