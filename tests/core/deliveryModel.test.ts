import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createChatClient, toArray, type ChatClient } from '../../src/core/index.ts'
import type { Message } from '../../src/model/index.ts'
import { createVirtualClock, memoryStorage, scriptedConnection, type ScriptedConnection } from '../../src/testing/index.ts'
import { modelAdapter, ModelServer, type Fate } from './modelServer.ts'
import { settled } from './scriptedClient.ts'

type Step =
  | { readonly kind: 'say' | 'bot'; readonly word: number }
  | { readonly kind: 'serve'; readonly count: number; readonly fate: Fate }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'reload'; readonly isGraceful: boolean }
  | { readonly kind: 'connect' | 'greet' | 'cut' | 'blink' | 'failRecord' | 'resend' | 'cancel' }

interface Script {
  readonly steps: readonly Step[]
  readonly acknowledges: boolean
  readonly byHttp: boolean
  /** The visitor says the same few words again and again. */
  readonly repeats: boolean
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('say' as const), word: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('bot' as const), word: fc.nat(1) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('serve' as const), count: fc.integer({ min: 1, max: 5 }), fate: fc.constantFrom<Fate>('keep', 'keep', 'keep', 'late', 'forget', 'mute', 'crash') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.constantFrom(100, 1_000, 2_000, 3_000, 12_000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('connect' as const, 'greet' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), isGraceful: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'blink' as const, 'failRecord' as const, 'resend' as const, 'cancel' as const) }) },
)

// Most conversations begin well.
const beginning: readonly Step[] = [{ kind: 'connect' }, { kind: 'greet' }, { kind: 'serve', count: 1, fate: 'keep' }]

const script: fc.Arbitrary<Script> = fc.record({
  steps: fc.tuple(fc.boolean(), fc.array(step, { maxLength: 30, size: 'max' })).map(([isGood, steps]) => (isGood ? [...beginning, ...steps] : steps)),
  acknowledges: fc.boolean(),
  byHttp: fc.boolean(),
  repeats: fc.boolean(),
})

const wordsOf = ({ parts }: Message) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')
const isProved = ({ delivery }: Message) => delivery?.status === 'confirmed'

function count(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** A visitor, a page that may be loaded anew, and a server. */
class World {
  readonly server: ModelServer
  readonly typed: { readonly id: string; readonly text: string }[] = []
  readonly takenBack: string[] = []
  readonly sentAgain: { readonly id: string; readonly text: string }[] = []
  readonly faults: string[] = []
  private readonly storage = memoryStorage()
  private pages = 0
  private connection!: ScriptedConnection
  private client!: ChatClient
  private close!: () => void

  private readonly options: Script

  constructor(options: Script) {
    this.options = options
    this.server = new ModelServer(options.acknowledges, options.byHttp)
    this.load(createVirtualClock().now())
  }

  get messages(): Message[] {
    return toArray(this.client.store.getState().messages)
  }

  get conversationId() {
    return this.client.store.getState().conversation.id
  }

  private load(now: number): void {
    this.connection = scriptedConnection({
      storage: this.storage,
      clock: createVirtualClock(now),
      adapter: modelAdapter(this.options.byHttp),
      capabilities: { typingIn: false, resume: 'rebind' },
      idPrefix: `page${++this.pages}`,
    })
    const client = createChatClient({ connection: this.connection })
    this.client = client
    client.subscribe((event) => event.type === 'message.dispatched' && this.checkTurn(client, event.id))
    this.close = client.open()
    this.server.attach(this.connection)
  }

  // I7: nothing that was typed earlier waits while this one leaves.
  private checkTurn(client: ChatClient, id: string): void {
    const waiting = new Set(toArray(client.store.getState().messages).flatMap(({ id, delivery }) => (delivery?.status === 'queued' ? [id] : [])))
    const isAgain = (one: string) => this.sentAgain.some(({ id }) => id === one)
    const earlier = this.typed.slice(0, this.typed.findIndex((one) => one.id === id))
    if (!isAgain(id) && earlier.some((one) => waiting.has(one.id) && !isAgain(one.id))) this.faults.push(`${id} left out of its turn`)
  }

  private find(...statuses: string[]): Message | undefined {
    return this.messages.find(({ delivery }) => delivery && statuses.includes(delivery.status))
  }

  private do(step: Step): void {
    switch (step.kind) {
      case 'say': {
        const text = this.options.repeats ? `word ${step.word}` : `text ${this.typed.length}`
        const id = this.client.send({ text })
        if (id !== undefined) this.typed.push({ id, text })
        return
      }
      case 'bot':
        return this.server.botSays(this.conversationId, this.options.repeats ? `word ${step.word}` : `answer ${this.server.record(this.conversationId).length}`)
      case 'serve':
        return this.server.serve(step.count, step.fate)
      case 'wait':
        this.connection.clock.advance(step.milliseconds)
        return this.server.tick(this.connection.clock.now())
      case 'reload':
        if (step.isGraceful) this.close()
        return this.load(this.connection.clock.now())
      case 'failRecord':
        this.server.failures++
        return
      case 'resend': {
        const message = this.find('unconfirmed', 'failed')
        if (!message) return
        this.sentAgain.push({ id: message.id, text: wordsOf(message) })
        return this.client.resend(message.id)
      }
      case 'cancel': {
        const message = this.find('queued')
        if (!message) return
        this.takenBack.push(wordsOf(message))
        return this.client.cancel(message.id)
      }
      default:
        return this.server[step.kind]()
    }
  }

  async take(step: Step): Promise<void> {
    this.do(step)
    await settled()
    this.server.noticeRedial()
    await settled()
  }

  /** A minute and a half without a fault. */
  async calm(): Promise<void> {
    this.server.failures = 0
    if (this.client.store.getState().connection.status === 'unreachable') this.client.reconnect()
    for (let second = 0; second < 90; second++) {
      for (const kind of ['connect', 'greet'] as const) await this.take({ kind })
      await this.take({ kind: 'serve', count: 50, fate: 'keep' })
      await this.take({ kind: 'wait', milliseconds: 1_000 })
    }
  }
}

async function play(options: Script): Promise<World> {
  const world = new World(options)
  await settled()
  for (const step of options.steps) await world.take(step)
  await world.calm()
  // The last word is the server's.
  await world.take({ kind: 'cut' })
  await world.calm()
  return world
}

it('keeps its promises to the visitor, whatever happens to the line, the page and the server', async () => {
  await fc.assert(
    fc.asyncProperty(script, async (options) => {
      const { server, messages, typed, takenBack, sentAgain, conversationId, faults } = await play(options)
      const own = messages.filter(({ author }) => author.role === 'visitor')
      const shown = count(own.map(wordsOf))
      const asked = count([...typed, ...sentAgain].map(({ text }) => text))
      const lost = count(takenBack)

      // I1
      expect(own.filter(({ delivery }) => !['confirmed', 'failed', 'unconfirmed', 'cancelled'].includes(delivery?.status ?? ''))).toEqual([])
      // I2: what was typed is in sight, and what counts as arrived has arrived.
      for (const [text, times] of count(typed.map(({ text }) => text))) expect(shown.get(text) ?? 0).toBeGreaterThanOrEqual(times - (lost.get(text) ?? 0))
      // I2, I5, I6: what is proved is what the server has, each once, in its order.
      const known = messages.filter((message) => message.author.role === 'bot' || isProved(message))
      expect(known.map((message) => `${message.author.role}: ${wordsOf(message)}`)).toEqual(server.record(conversationId).map(({ role, text }) => `${role}: ${text}`))
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
      // I3: twice only what the server's record lacked when it was asked, or what the visitor sent again.
      for (const [text, times] of count(server.processed.filter(({ wasLacking }) => !wasLacking).map(({ text }) => text))) {
        expect(times).toBeLessThanOrEqual(asked.get(text) ?? 0)
      }
      for (const { id, attempts = 0 } of own) expect(attempts).toBeLessThanOrEqual(3 + sentAgain.filter((one) => one.id === id).length)
      // I7, I9
      expect([...faults, ...server.faults]).toEqual([])
    }),
    { numRuns: 600, seed: 7 },
  )
})
