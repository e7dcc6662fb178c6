import type { ChatEvent, Command, Message, ProtocolAdapter } from '../../src/model/index.ts'
import { fakeChat, type ScriptedConnection } from '../../src/testing/index.ts'
import { ModelLine, type PageFrame } from './modelLine.ts'

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

/** What kind of server it is. */
export interface ServerOptions {
  /** What it tells of a message that it has: nothing, that it has it, or the message itself to every page. */
  readonly proof: 'none' | 'ack' | 'echo' | 'both'
  readonly byHttp: boolean
  /** Its messages have ids; without, nothing can be echoed. */
  readonly hasIds: boolean
  /** It gives messages ids of its own and keeps none of ours: the same on the line and in the record, or others. By default it keeps ours. */
  readonly ownIds?: 'same' | 'apart' | undefined
  /** It processes a message of the same id once. */
  readonly dedupes: boolean
  /** It hides digits in what the visitor says. */
  readonly masks: boolean
  /** How many of the latest entries a record holds; all, if missing. */
  readonly partial: number | undefined
  /** It says everything twice. */
  readonly doubles: boolean
}

/** Milliseconds within which a server writes down what it processed. */
const writingTime = 2_000

/** One line of the record. */
export interface Entry {
  readonly role: 'visitor' | 'bot'
  readonly text: string
  readonly ids: readonly string[]
}

/** One message that the server processed. */
export interface Processed {
  readonly id: string
  readonly text: string
  readonly at: number
  /** It stands in the record. */
  isRecorded: boolean
  /** It never will. */
  readonly isForgotten: boolean
  /** A record was given out that lacked it, longer after than a server may take to write. */
  wasLacking: boolean
}

const textOf = (message: Message) => message.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('')

/** A text with its digits hidden. */
export const mask = (text: string) => text.replace(/\d/g, '*')

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

/** A server at the far end of scripted lines, with a ledger of what it did. */
export class ModelServer {
  readonly processed: Processed[] = []
  /** What it saw that should not have been. */
  readonly faults: string[] = []
  /** How many records it will fail to give. */
  failures = 0
  readonly options: ServerOptions
  private readonly records = new Map<string, Entry[]>()
  private readonly lines = new Set<ModelLine>()
  private readonly unwritten: { readonly at: number; readonly write: () => void }[] = []
  private now = 0
  private ids = 0

  constructor(options: ServerOptions) {
    this.options = options
  }

  /** A page was loaded: its line comes here. */
  attach(connection: ScriptedConnection): ModelLine {
    const line = new ModelLine(connection, this)
    this.lines.add(line)
    return line
  }

  /** The page is gone. What it had under way is lost. */
  detach(line: ModelLine): void {
    this.lines.delete(line)
  }

  record(conversationId: string | undefined): Entry[] {
    return this.records.get(conversationId ?? '') ?? []
  }

  /** Everything that was ever written down. */
  get everything(): Entry[] {
    return [...this.records.values()].flat()
  }

  botSays(conversationId: string | undefined, text: string, isHeard: boolean): void {
    if (conversationId === undefined) return
    const entry = this.write(conversationId, { role: 'bot', text })
    if (isHeard) this.tell(conversationId, entry)
  }

  private tell(conversationId: string, entry: Entry): void {
    for (const line of this.lines) {
      if (line.conversationId === conversationId) line.hear({ type: 'message.received', message: { ...this.toMessage(entry, 'm'), id: `live-${this.ids++}` } })
    }
  }

  /** Writes down what is due. */
  tick(now: number): void {
    this.now = now
    while (this.unwritten[0] && this.unwritten[0].at <= now) this.unwritten.shift()?.write()
  }

  private write(conversationId: string, { role, text }: Pick<Entry, 'role' | 'text'>, clientId?: string): Entry {
    const shown = role === 'visitor' && this.options.masks ? mask(text) : text
    const entry: Entry = { role, text: shown, ids: this.options.hasIds ? [`s${this.ids++}`, ...(clientId === undefined || this.options.ownIds ? [] : [clientId])] : [] }
    this.records.get(conversationId)?.push(entry)
    return entry
  }

  answerTo(line: ModelLine, { command, conversationId = '' }: PageFrame, fate: Fate): readonly ChatEvent[] {
    if (conversationId !== '') line.conversationId = conversationId
    switch (command.type) {
      case 'conversation.start': {
        if (line.wasStarted && !this.options.byHttp) this.faults.push('a second start on the same line')
        line.wasStarted = true
        const id = `c${this.records.size + 1}`
        this.records.set(id, [])
        line.mayHearMessages = true
        line.conversationId = id
        return [{ type: 'conversation.started', conversationId: id }]
      }
      case 'transcript.fetch':
        line.mayHearMessages = true
        if (this.failures > 0) {
          this.failures--
          return [{ type: 'transcript.failed' }]
        }
        for (const one of this.processed) one.wasLacking ||= !one.isRecorded && this.now - one.at >= writingTime
        return [this.recordOf(conversationId)]
      case 'message.send':
        if (!line.mayHearMessages && !this.options.byHttp) this.faults.push('a message before the record was asked for')
        return this.process(command, conversationId, fate)
      default:
        return []
    }
  }

  /** The record of a conversation as it is given out now. */
  recordOf(conversationId: string): ChatEvent {
    const all = this.record(conversationId)
    const { partial = all.length } = this.options
    const messages = all.slice(Math.max(0, all.length - partial)).map((entry, index) => ({ ...this.toMessage(entry, '_'), id: `record-${index}` }))
    return { type: 'transcript.loaded', complete: partial >= all.length, conversationId, messages }
  }

  private process({ message }: Command & { type: 'message.send' }, conversationId: string, fate: Fate): readonly ChatEvent[] {
    const { id } = message
    const text = textOf(message)
    const acked: ChatEvent[] = this.options.proof === 'ack' || this.options.proof === 'both' ? [{ type: 'message.acked', id }] : []
    if (this.options.dedupes && this.processed.some((one) => one.id === id && !one.isForgotten)) return acked
    const one: Processed = { id, text, at: this.now, isRecorded: false, isForgotten: fate === 'forget', wasLacking: false }
    this.processed.push(one)
    if (fate === 'forget') return []
    const write = () => {
      one.isRecorded = true
      const entry = this.write(conversationId, { role: 'visitor', text }, id)
      const tell = () => this.tell(conversationId, entry)
      // Before its acknowledgement or after it, by turns.
      if (this.options.proof === 'both' && this.processed.length % 2 === 1) this.unwritten.push({ at: this.now, write: tell })
      else if (this.options.proof === 'echo' || this.options.proof === 'both') tell()
    }
    if (fate === 'late') this.unwritten.push({ at: this.now + 1_000, write })
    else write()
    return acked
  }

  private toMessage({ role, text, ids }: Entry, mark: string) {
    return {
      id: '',
      wireIds: this.options.ownIds === 'apart' ? ids.map((id) => mark + id) : ids,
      author: { role },
      parts: [{ kind: 'text', format: 'plain', text } as const],
      ...(role === 'visitor' ? { delivery: { status: 'confirmed' } as const } : {}),
    }
  }
}
