import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { superviseSandbox, type SupervisedSandbox } from '../../sandbox/superviseSandbox.ts'

/** What the server has seen, as its control page tells. */
export interface RemoteLedger {
  readonly received: readonly { readonly processed: boolean; readonly content: unknown; readonly clientMsgId: string }[]
  readonly connections: readonly { readonly closedAt?: number }[]
  readonly conversations: readonly { readonly id: string; readonly mode: string; readonly entries: readonly { readonly from: string; readonly content: unknown }[] }[]
  readonly files: readonly { readonly name: string; readonly size: number }[]
}

/** A sandbox in a process of its own that keeps its memory over a kill. */
export interface RemoteSandbox extends SupervisedSandbox {
  /** `127.0.0.1:4600` */
  readonly host: string
  readonly control: (name: string, body?: object) => Promise<void>
  readonly ledger: () => Promise<RemoteLedger>
  /** The texts that the server acted on, in the order of arrival. */
  readonly texts: () => Promise<string[]>
  readonly end: () => Promise<void>
}

function textOf(content: unknown): string {
  return typeof content === 'object' && content !== null && 'text' in content ? String(content.text) : ''
}

/** Starts one. */
export async function startRemoteSandbox(): Promise<RemoteSandbox> {
  const memory = mkdtempSync(join(tmpdir(), 'parlance-e2e-'))
  const sandbox = await superviseSandbox({ stateFile: join(memory, 'state.jsonl') })
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${sandbox.url}/control/${path}`, init)
    if (!response.ok) throw new Error(`The sandbox answered ${response.status} to ${path}.`)
    return response
  }
  const ledger = async () => (await (await ask('ledger')).json()) as RemoteLedger
  return {
    get url() {
      return sandbox.url
    },
    get socketUrl() {
      return sandbox.socketUrl
    },
    get port() {
      return sandbox.port
    },
    get isRunning() {
      return sandbox.isRunning
    },
    get processId() {
      return sandbox.processId
    },
    kill: sandbox.kill,
    start: sandbox.start,
    restart: sandbox.restart,
    stop: sandbox.stop,
    get host() {
      return new URL(sandbox.url).host
    },
    async control(name, body = {}) {
      await ask(name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    },
    ledger,
    texts: async () => (await ledger()).received.filter(({ processed }) => processed).map(({ content }) => textOf(content)),
    async end() {
      await sandbox.stop()
      rmSync(memory, { recursive: true, force: true })
    },
  }
}
