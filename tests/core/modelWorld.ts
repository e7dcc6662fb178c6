import { createChatClient, toArray, type ChatClient } from '../../src/core/index.ts'
import type { ChatStorage, Message } from '../../src/model/index.ts'
import { createVirtualClock, memoryLocks, memoryStorage, scriptedConnection, type ScriptedConnection, type VirtualClock } from '../../src/testing/index.ts'
import type { ModelLine } from './modelLine.ts'
import { mask, modelAdapter, ModelServer, type Fate, type ServerOptions } from './modelServer.ts'
import { settled } from './scriptedClient.ts'

/** What happens next. A step that cannot be taken does nothing; without a second tab, all of them happen in the first. */
export type Step =
  | { readonly kind: 'say'; readonly word: number; readonly tab?: number }
  | { readonly kind: 'bot'; readonly word: number; readonly isHeard?: boolean }
  | { readonly kind: 'serve'; readonly count: number; readonly fate: Fate; readonly tab?: number }
  | { readonly kind: 'wait' | 'jump'; readonly milliseconds: number; readonly tab?: number }
  | { readonly kind: 'reload' | 'closeTab'; readonly isGraceful: boolean; readonly tab?: number }
  | { readonly kind: 'release'; readonly shuffle: number; readonly tab?: number }
  | { readonly kind: 'connect' | 'greet' | 'cut' | 'blink' | 'hold' | 'failRecord' | 'resend' | 'cancel' | 'openTab'; readonly tab?: number }

/** What is played. */
export interface Script {
  readonly steps: readonly Step[]
  readonly server: ServerOptions
  /** The visitor says the same few words again and again. */
  readonly repeats: boolean
}

interface Page {
  readonly connection: ScriptedConnection
  readonly client: ChatClient
  readonly line: ModelLine
  readonly jump: (milliseconds: number) => void
  readonly leave: (isGraceful: boolean) => void
}

/** What the visitor typed. */
export interface Typed {
  readonly id: string
  readonly text: string
  readonly tab: number
}

/** The words of a message. */
export const wordsOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')

// No two of them resemble each other.
const nameOf = (index: number) => String.fromCharCode(97 + (index % 26)).repeat(3 + Math.floor(index / 26))

/** A visitor with one or two tabs, each a page that may be loaded anew, and a server. */
export class World {
  readonly server: ModelServer
  readonly typed: Typed[] = []
  readonly takenBack: string[] = []
  readonly sentAgain: { readonly id: string; readonly text: string }[] = []
  readonly faults: string[] = []
  readonly options: Script
  private readonly storage = memoryStorage()
  private readonly locks = memoryLocks()
  private readonly tabs: Page[] = []
  private now = createVirtualClock().now()
  private pages = 0

  constructor(options: Script) {
    this.options = options
    this.server = new ModelServer(options.server)
    this.server.tick(this.now)
    this.tabs[0] = this.load(0)
  }

  /** The transcripts that are open, each with the conversation it is of. */
  get views() {
    return this.tabs.map(({ client }) => ({ messages: toArray(client.store.getState().messages), state: client.store.getState() }))
  }

  /** By what words are known again after the server has changed them. */
  keyOf(text: string): string {
    return this.options.server.masks ? mask(text) : text
  }

  private load(tab: number): Page {
    let isGone = false
    let skew = 0
    const time = createVirtualClock(this.now)
    const clock: VirtualClock = { ...time, now: () => time.now() + skew, pending: 0 }
    const locks = this.locks.tab()
    const { storage } = this
    const own: ChatStorage = {
      get: (key) => storage.get(key),
      set: (key, value) => (isGone ? undefined : storage.set(key, value)),
      remove: (key) => (isGone ? undefined : storage.remove(key)),
      watch: (key, heard) => storage.watch?.(key, (value) => !isGone && heard(value)) ?? (() => undefined),
    }
    const connection = scriptedConnection({
      storage: own,
      locks: { request: (name, request) => (isGone ? new Promise(() => undefined) : locks.request(name, request)) },
      clock,
      adapter: modelAdapter(this.options.server.byHttp),
      capabilities: { typingIn: false, resume: 'rebind', namesMessages: this.options.server.ownIds !== undefined },
      idPrefix: `page${++this.pages}`,
    })
    const client = createChatClient({ connection })
    client.subscribe((event) => event.type === 'message.dispatched' && !isGone && this.checkTurn(client, event.id, tab))
    const close = client.open()
    const line = this.server.attach(connection)
    const leave = (isGraceful: boolean) => {
      if (isGraceful) close()
      isGone = true
      locks.crash()
      this.server.detach(line)
    }
    return { connection, client, line, leave, jump: (milliseconds) => void (skew += milliseconds) }
  }

  // I7: nothing that was typed here earlier waits while this one leaves.
  private checkTurn(client: ChatClient, id: string, tab: number): void {
    const waiting = new Set(toArray(client.store.getState().messages).flatMap(({ id, delivery }) => (delivery?.status === 'queued' ? [id] : [])))
    const isAgain = (one: string) => this.sentAgain.some(({ id }) => id === one)
    const here = this.typed.filter((one) => one.tab === tab)
    const place = here.findIndex((one) => one.id === id)
    const earlier = here.slice(0, Math.max(0, place))
    if (!isAgain(id) && earlier.some((one) => waiting.has(one.id) && !isAgain(one.id))) this.faults.push(`${id} left out of its turn`)
  }

  private pageOf({ tab = 0 }: { readonly tab?: number }): readonly [page: Page, tab: number] {
    const index = this.tabs[tab] ? tab : 0
    return [this.tabs[index] as Page, index]
  }

  private do(step: Step): void {
    const [{ client, line, jump, leave }, tab] = this.pageOf(step as { readonly tab?: number })
    const find = (...statuses: string[]) => toArray(client.store.getState().messages).find(({ delivery }) => delivery && statuses.includes(delivery.status))
    switch (step.kind) {
      case 'say': {
        const count = this.typed.length
        const text = this.options.repeats ? `word ${step.word}` : `${nameOf(count)} 4${count}`
        const id = client.send({ text })
        if (id !== undefined) this.typed.push({ id, text, tab })
        return
      }
      case 'bot': {
        const { id } = client.store.getState().conversation
        return this.server.botSays(id, this.options.repeats ? `word ${step.word}` : `answer ${this.server.everything.length}`, step.isHeard ?? true)
      }
      case 'serve':
        return line.serve(step.count, step.fate)
      case 'wait':
        return this.pass(step.milliseconds)
      case 'jump':
        return jump(step.milliseconds)
      case 'reload':
        leave(step.isGraceful)
        this.tabs[tab] = this.load(tab)
        return
      case 'openTab':
        if (this.tabs.length > 1 || client.store.getState().conversation.id === undefined) return
        this.tabs[1] = this.load(1)
        return
      case 'closeTab':
        return this.tabs.length < 2 ? undefined : this.tabs.pop()?.leave(step.isGraceful)
      case 'release':
        return line.release(step.shuffle)
      case 'failRecord':
        this.server.failures++
        return
      case 'resend': {
        const message = find('unconfirmed', 'failed')
        if (!message) return
        this.sentAgain.push({ id: message.id, text: wordsOf(message) })
        return client.resend(message.id)
      }
      case 'cancel': {
        const message = find('queued')
        if (!message) return
        this.takenBack.push(wordsOf(message))
        return client.cancel(message.id)
      }
      default:
        return line[step.kind]()
    }
  }

  // An echo follows its acknowledgement soon, where both come.
  private pass(milliseconds: number): void {
    const stride = this.options.server.proof === 'both' ? Math.min(1_000, milliseconds) : milliseconds
    for (let passed = 0; passed < milliseconds; passed += stride) {
      this.now += stride
      for (const page of this.tabs) page.connection.clock.advance(stride)
      this.server.tick(this.now)
    }
  }

  async take(step: Step): Promise<void> {
    this.do(step)
    await settled()
    for (const { line } of this.tabs) line.noticeRedial()
    await settled()
  }

  private get isAtRest(): boolean {
    return this.tabs.every(({ line, client }) => {
      const { connection, messages } = client.store.getState()
      const isWaiting = toArray(messages).some(({ delivery }) => ['queued', 'sending', 'sent'].includes(delivery?.status ?? ''))
      return line.isIdle && connection.status === 'ready' && !isWaiting
    })
  }

  /** A minute and a half without a fault, or less when nothing happens any more. */
  async calm(): Promise<void> {
    this.server.failures = 0
    for (let second = 0, quiet = 0; second < 90 && quiet < 4; second++) {
      // A clock that jumped may have made the client give up.
      for (const { client } of this.tabs) if (client.store.getState().connection.status === 'unreachable') client.reconnect()
      for (const tab of this.tabs.keys()) {
        for (const kind of ['connect', 'greet'] as const) this.do({ kind, tab })
        this.do({ kind: 'release', shuffle: 0, tab })
        await this.take({ kind: 'serve', count: 50, fate: 'keep', tab })
      }
      await this.take({ kind: 'wait', milliseconds: 1_000 })
      quiet = this.isAtRest ? quiet + 1 : 0
    }
  }
}

/** Plays a script to its end, with the server having the last word: with two tabs also on what one of them sent meanwhile. */
export async function play(options: Script): Promise<World> {
  const world = new World(options)
  await settled()
  for (const step of options.steps) await world.take(step)
  await world.calm()
  for (let round = 0; round < world.views.length; round++) {
    for (const tab of world.views.keys()) await world.take({ kind: 'cut', tab })
    await world.calm()
  }
  return world
}
