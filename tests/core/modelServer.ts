import type { ChatEvent, Command, HttpOutcome, ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat, type ScriptedConnection } from '../../src/testing/index.ts'

/** What the server does with the next message. */
export type Fate =
  /** Writes it down. */
  | 'keep'
  /** Writes it down a second later. */
  | 'late'
  /** Processes it, and loses it before it is written down. */
  | 'forget'
  /** Writes it down, and the answer is lost with the line. */
  | 'mute'
  /** Breaks the line before it is read. */
  | 'crash'

/** Milliseconds within which a server writes down what it processed. */
const writingTime = 2_000

interface Entry {
  readonly role: 'visitor' | 'bot'
  readonly text: string
}

/** One message that the server processed. */
export interface Processed {
  readonly text: string
  readonly at: number
  /** It stands in the record. */
  isRecorded: boolean
  /** A record was given out that lacked it, longer after than a server may take to write. */
  wasLacking: boolean
}

interface Frame {
  readonly command: Command
  readonly conversationId?: string
}

const textOf = (command: Command & { type: 'message.send' }) => command.message.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')

/** The fake wire, by socket or by HTTP, each frame naming its conversation. */
export function modelAdapter(byHttp: boolean): ProtocolAdapter {
  return {
    ...fakeChat,
    encode: (command, { conversationId }) => {
      const body = JSON.stringify({ command, conversationId })
      return byHttp ? { via: 'http', request: { method: 'POST', url: 'https://chat.example', body } } : { via: 'socket', data: body }
    },
  }
}

/** A server at the far end of a scripted line, which knows no ids and no times, with a ledger of what it did. */
export class ModelServer {
  readonly processed: Processed[] = []
  /** What it saw that should not have been. */
  readonly faults: string[] = []
  /** How many records it will fail to give. */
  failures = 0
  private readonly records = new Map<string, Entry[]>()
  private readonly unwritten: { readonly at: number; readonly write: () => void }[] = []
  private connection!: ScriptedConnection
  private read = 0
  private redials = 0
  private isUp = false
  private isGreeted = false
  private mayHearMessages = false
  private wasStarted = false

  private readonly acknowledges: boolean
  private readonly byHttp: boolean

  constructor(acknowledges: boolean, byHttp: boolean) {
    this.acknowledges = acknowledges
    this.byHttp = byHttp
  }

  /** The page was loaded: its line comes here. What the page before it had under way is lost. */
  attach(connection: ScriptedConnection): void {
    this.connection = connection
    this.read = this.redials = 0
    this.isUp = false
  }

  record(conversationId: string | undefined): Entry[] {
    return this.records.get(conversationId ?? '') ?? []
  }

  /** The line breaks; what was not read is lost, unless it came by HTTP. */
  cut(): void {
    if (!this.isUp) return
    this.isUp = false
    if (!this.byHttp) this.read = this.frameCount
    this.connection.script.line({ status: 'closed', code: 1006, reason: '', attempt: 1, retryIn: 500 })
  }

  /** The client gave up its line: a real transport would tell that it dials. */
  noticeRedial(): void {
    if (this.redials === this.connection.script.redialled) return
    this.redials = this.connection.script.redialled
    this.isUp = false
    if (!this.byHttp) this.read = this.frameCount
    this.connection.script.line({ status: 'connecting', attempt: 0 })
  }

  connect(): void {
    if (this.isUp) return
    this.isUp = true
    this.isGreeted = this.mayHearMessages = this.wasStarted = false
    this.connection.connect()
  }

  greet(): void {
    if (!this.isUp || this.isGreeted) return
    this.isGreeted = true
    this.connection.receive({ type: 'session.opened' })
  }

  /** The device was offline for a moment; the line held. */
  blink(): void {
    if (!this.isUp || !this.isGreeted) return
    this.connection.script.line({ status: 'offline' })
    this.connection.script.line({ status: 'open', kept: true })
  }

  botSays(conversationId: string | undefined, text: string): void {
    if (conversationId === undefined) return
    this.write(conversationId, { role: 'bot', text })
    if (this.isUp && this.isGreeted) {
      this.connection.receive({ type: 'message.received', message: { id: `bot-${text}`, wireIds: [], author: { role: 'bot' }, parts: [{ kind: 'text', format: 'plain', text }] } })
    }
  }

  /** Answers what has come, at most `count` frames. */
  serve(count: number, fate: Fate): void {
    for (let served = 0; served < count && this.read < this.frameCount; served++) {
      if (!this.byHttp && !this.isUp) return
      if (!this.isGreeted && this.isUp && !this.byHttp) this.faults.push('a frame before the greeting')
      if (fate === 'crash') return this.fail()
      const index = this.read++
      const answer = this.answerTo(this.frame(index), fate)
      if (fate === 'mute') return this.fail(index)
      this.reply(index, answer)
    }
  }

  /** Writes down what is due. */
  tick(now: number): void {
    while (this.unwritten[0] && this.unwritten[0].at <= now) this.unwritten.shift()?.write()
  }

  private get frameCount(): number {
    const { sent, exchanges } = this.connection.script
    return this.byHttp ? exchanges.length : sent.length
  }

  private frame(index: number): Frame {
    const { sent, exchanges } = this.connection.script
    return JSON.parse(String(this.byHttp ? exchanges[index]?.request.body : sent[index]?.data)) as Frame
  }

  private fail(index = this.read): void {
    if (!this.byHttp) return this.cut()
    this.read = index + 1
    const nothing: HttpOutcome = { ok: false, status: 0, failure: 'network' }
    this.connection.script.exchanges[index]?.respond(nothing)
  }

  private reply(index: number, events: readonly ChatEvent[]): void {
    if (this.byHttp) this.connection.script.exchanges[index]?.respond({ ok: true, status: 200, body: JSON.stringify({ events }) })
    else if (events.length > 0) this.connection.receive(...events)
  }

  private write(conversationId: string, entry: Entry): void {
    this.records.get(conversationId)?.push(entry)
  }

  private answerTo({ command, conversationId = '' }: Frame, fate: Fate): readonly ChatEvent[] {
    switch (command.type) {
      case 'conversation.start': {
        if (this.wasStarted && !this.byHttp) this.faults.push('a second start on the same line')
        this.wasStarted = true
        const id = `c${this.records.size + 1}`
        this.records.set(id, [])
        this.mayHearMessages = true
        return [{ type: 'conversation.started', conversationId: id }]
      }
      case 'transcript.fetch':
        this.mayHearMessages = true
        if (this.failures > 0) {
          this.failures--
          return [{ type: 'transcript.failed' }]
        }
        for (const one of this.processed) one.wasLacking ||= !one.isRecorded && this.connection.clock.now() - one.at >= writingTime
        return [{ type: 'transcript.loaded', complete: true, conversationId, messages: this.record(conversationId).map(toMessage) }]
      case 'message.send':
        if (!this.mayHearMessages && !this.byHttp) this.faults.push('a message before the record was asked for')
        return this.process(command, conversationId, fate)
      default:
        return []
    }
  }

  private process(command: Command & { type: 'message.send' }, conversationId: string, fate: Fate): readonly ChatEvent[] {
    const text = textOf(command)
    const one: Processed = { text, at: this.connection.clock.now(), isRecorded: false, wasLacking: false }
    this.processed.push(one)
    const write = () => {
      one.isRecorded = true
      this.write(conversationId, { role: 'visitor', text })
    }
    if (fate === 'late') this.unwritten.push({ at: this.connection.clock.now() + 1_000, write })
    else if (fate !== 'forget') write()
    return this.acknowledges && fate !== 'forget' ? [{ type: 'message.acked', id: command.message.id }] : []
  }
}

function toMessage({ role, text }: Entry, index: number) {
  return {
    id: `record-${index}`,
    wireIds: [],
    author: { role },
    parts: [{ kind: 'text', format: 'plain', text } as const],
    ...(role === 'visitor' ? { delivery: { status: 'confirmed' } as const } : {}),
  }
}
