import type { ChatEvent, Command, HttpOutcome } from '../../src/model/index.ts'
import type { ScriptedConnection } from '../../src/testing/index.ts'
import type { Fate, ModelServer } from './modelServer.ts'

/** One frame from a page, with the conversation that it names. */
export interface PageFrame {
  readonly command: Command
  readonly conversationId?: string
}

// Without an id the same words once more are another message.
const maySayTwice = (event: ChatEvent) => event.type !== 'message.received' || event.message.wireIds.length > 0

/** The server's end of the line of one page. */
export class ModelLine {
  /** The conversation that this page spoke of last. */
  conversationId: string | undefined
  mayHearMessages = false
  wasStarted = false
  private isUp = false
  private isGreeted = false
  private read = 0
  private redials = 0
  /** Live frames that are on the way, while they are held. */
  private held: ChatEvent[] | undefined

  private readonly connection: ScriptedConnection
  private readonly server: ModelServer

  constructor(connection: ScriptedConnection, server: ModelServer) {
    this.connection = connection
    this.server = server
  }

  private get byHttp(): boolean {
    return this.server.options.byHttp
  }

  private get frameCount(): number {
    const { sent, exchanges } = this.connection.script
    return this.byHttp ? exchanges.length : sent.length
  }

  /** Whether everything that came was answered. */
  get isIdle(): boolean {
    return this.isUp && this.isGreeted && this.read >= this.frameCount && !this.held
  }

  /** The line breaks; what was not read is lost, unless it came by HTTP, and so is what was on the way. */
  cut(): void {
    if (!this.isUp) return
    this.goDown()
    this.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
  }

  private goDown(): void {
    this.isUp = false
    this.held = undefined
    if (!this.byHttp) this.read = this.frameCount
  }

  /** The client gave up its line: a real transport would tell that it dials. */
  noticeRedial(): void {
    if (this.redials === this.connection.script.redialled) return
    this.redials = this.connection.script.redialled
    this.goDown()
    this.connection.script.line({ status: 'connecting', attempt: 0 })
  }

  connect(): void {
    if (this.isUp || this.connection.script.opened <= this.connection.script.closed) return
    this.isUp = true
    this.isGreeted = this.mayHearMessages = this.wasStarted = false
    this.connection.connect()
  }

  greet(): void {
    if (!this.isUp || this.isGreeted) return
    this.isGreeted = true
    this.deliver({ type: 'session.opened' })
  }

  /** The device was offline for a moment; the line held. */
  blink(): void {
    if (!this.isUp || !this.isGreeted) return
    this.connection.script.line({ status: 'offline' })
    this.connection.script.line({ status: 'open', kept: true })
  }

  /** Live frames stay on the way. */
  hold(): void {
    this.held ??= []
  }

  /** They arrive, none by more than three places out of its turn. */
  release(shuffle: number): void {
    const late = this.held ?? []
    this.held = undefined
    const turn = late.map((event, index) => ({ event, at: index + ((index * shuffle) % 4) }))
    for (const { event } of turn.sort((one, other) => one.at - other.at)) this.hear(event)
  }

  /** Something is told to this page, if it is there to hear it. */
  hear(event: ChatEvent): void {
    if (!this.isUp || !this.isGreeted) return
    if (this.held) this.held.push(event)
    else this.deliver(event)
  }

  private deliver(...events: ChatEvent[]): void {
    this.connection.receive(...events)
    if (this.server.options.doubles && events.every(maySayTwice)) this.connection.receive(...events)
  }

  /** Answers what has come, at most `count` frames. */
  serve(count: number, fate: Fate): void {
    for (let served = 0; served < count && this.read < this.frameCount; served++) {
      if (!this.byHttp && !this.isUp) return
      if (!this.isGreeted && this.isUp && !this.byHttp) this.server.faults.push('a frame before the greeting')
      if (fate === 'crash') return this.fail()
      const index = this.read++
      const answer = this.server.answerTo(this, this.frame(index), fate)
      if (fate === 'mute') return this.fail(index)
      this.reply(index, answer)
    }
  }

  private frame(index: number): PageFrame {
    const { sent, exchanges } = this.connection.script
    return JSON.parse(String(this.byHttp ? exchanges[index]?.request.body : sent[index]?.data)) as PageFrame
  }

  private fail(index = this.read): void {
    if (!this.byHttp) return this.cut()
    this.read = index + 1
    const nothing: HttpOutcome = { ok: false, status: 0, failure: 'network' }
    this.connection.script.exchanges[index]?.respond(nothing)
  }

  private reply(index: number, events: readonly ChatEvent[]): void {
    if (this.byHttp) this.connection.script.exchanges[index]?.respond({ ok: true, status: 200, body: JSON.stringify({ events }) })
    else if (events[0]?.type === 'message.acked') for (const event of events) this.hear(event)
    else if (events.length > 0) this.deliver(...events)
  }
}
