import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.ts'

/** One tab of a browser that is told nothing about itself. */
export interface BareTab {
  /** Runs an expression on the page and answers its value. */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly bringToFront: () => Promise<void>
}

/** A browser in which a tab behind another one is hidden. Playwright's pages all believe that they are seen. */
export interface BareBrowser {
  readonly open: (url: string) => Promise<BareTab>
  readonly close: () => Promise<void>
}

interface Answer {
  readonly id?: number
  readonly result?: { readonly targetId: string; readonly sessionId: string; readonly result?: { readonly value?: unknown } }
}

/** Starts one, spoken to by its own debugging protocol. */
export async function startBareBrowser(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'parlance-browser-'))
  const child = spawn(ensureChromium(), [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise<string>((resolve) => {
    let told = ''
    child.stderr.on('data', (piece: Buffer) => {
      told += piece.toString()
      const found = /listening on (ws:\S+)/.exec(told)?.[1]
      if (found) resolve(found)
    })
  })
  const socket = new WebSocket(address)
  await new Promise((resolve) => socket.once('open', resolve))
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer
    waiting.get(answer.id ?? 0)?.(answer)
  })
  let count = 0
  const call = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<NonNullable<Answer['result']>>((resolve, reject) => {
      const id = ++count
      waiting.set(id, ({ result }) => (result ? resolve(result) : reject(new Error(`${method} was refused.`))))
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
    })
  return {
    async open(url) {
      const { targetId } = await call('Target.createTarget', { url })
      const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true })
      return {
        evaluate: async (expression) => (await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, sessionId)).result?.value,
        bringToFront: async () => void (await call('Page.bringToFront', {}, sessionId)),
      }
    },
    async close() {
      const exited = new Promise((resolve) => child.once('exit', resolve))
      await call('Browser.close').catch(() => child.kill())
      await exited
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
