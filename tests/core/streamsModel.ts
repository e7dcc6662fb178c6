import fc from 'fast-check'
import { initialState, type ChatState } from '../../src/core/chatState.ts'
import { toArray } from '../../src/core/list/chunkedList.ts'
import type { reduceEvent } from '../../src/core/reduceEvent.ts'
import type { ChatEvent, Message } from '../../src/model/index.ts'
import { asked, chunk, finished, ownEntry } from './streams.ts'

/** What the server and the line do next. */
export type Move = 'ask' | 'piece' | 'complete' | 'final' | 'record' | 'break' | 'miss' | 'reload' | 'silence' | 'twice' | 'seen'

/** Random moves, each of which does nothing where it cannot be made. */
export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<Move>('ask', 'complete', 'final') },
    { weight: 6, arbitrary: fc.constant<Move>('piece') },
    { weight: 2, arbitrary: fc.constantFrom<Move>('record', 'break', 'miss', 'reload', 'silence', 'twice', 'seen') },
  ),
  { maxLength: 40, size: 'max' },
)

interface Answer {
  readonly text: string
  pieces: number
  isComplete: boolean
  isWritten: boolean
  /** What this page was told of it, as long as nothing was missing. */
  heard: string
  /** The line on which it began still stands. */
  isWhole: boolean
}

const pieces = (text: string) => text.match(/.{1,7}/gs) ?? []

/** One page before a server that answers each question once, piece by piece, then whole, and keeps a record. */
export class StreamWorld {
  state: ChatState
  readonly answers: Answer[] = []
  private readonly record: Message[] = []
  private readonly reduce: typeof reduceEvent
  private at = 1_000_000
  private count = 0
  private asks = 0
  private last: ChatEvent | undefined

  constructor(reduce: typeof reduceEvent) {
    this.reduce = reduce
    this.state = this.fresh()
  }

  private fresh(): ChatState {
    return { ...initialState, connection: { status: 'ready', since: 0, attempt: 0 }, conversation: { status: 'active', id: 'c1' } }
  }

  private apply(...events: readonly ChatEvent[]): void {
    for (const event of events) {
      this.at += 50
      this.state = this.reduce(this.state, event, { id: `e${this.count++}`, at: this.at })
      this.last = event
    }
  }

  private load(): void {
    this.apply({ type: 'transcript.requested' }, { type: 'transcript.loaded', complete: true, messages: this.record.map((message, index) => ({ ...message, id: `record-${this.count}-${index}` })) })
  }

  private loseAnswer(): void {
    for (const one of this.answers) if (!one.isWritten) one.isWhole = false
  }

  private breakLine(): void {
    this.loseAnswer()
    this.apply({ type: 'connection.changed', change: { status: 'reconnecting' } }, { type: 'connection.changed', change: { status: 'ready' } })
  }

  private get open(): Answer | undefined {
    return this.answers.find(({ isWritten }) => !isWritten)
  }

  private write(answer: Answer): Message {
    const message = finished(answer.text, `s-${this.answers.indexOf(answer)}`)
    answer.isWritten = true
    this.record.push(message)
    return message
  }

  move(move: Move): void {
    const { open } = this
    switch (move) {
      case 'ask': {
        if (open) return
        const text = `question ${this.asks++}`
        this.apply(...asked(text))
        this.record.push(ownEntry(text))
        this.answers.push({ text: `${'abcdefgh'[this.asks % 8] ?? ''} answer to **question** number ${this.asks}, in a few words.`, pieces: 0, isComplete: false, isWritten: false, heard: '', isWhole: true })
        return
      }
      case 'piece': {
        const piece = open && pieces(open.text)[open.pieces]
        if (!open || piece === undefined) return
        open.pieces++
        if (open.isWhole) open.heard += piece
        return this.apply(chunk(piece))
      }
      case 'complete':
        if (!open || open.pieces < pieces(open.text).length || open.isComplete) return
        open.isComplete = true
        return this.apply({ type: 'stream.completed' })
      case 'final':
        return open ? this.apply({ type: 'message.received', message: this.write(open) }) : undefined
      case 'record':
        return this.load()
      case 'break':
        this.breakLine()
        // What was said meanwhile is missing.
        if (open && pieces(open.text)[open.pieces]) open.pieces++
        return this.load()
      case 'miss':
        if (open) this.write(open)
        this.breakLine()
        return this.load()
      case 'reload':
        this.loseAnswer()
        for (const one of this.answers) one.heard = ''
        this.state = { ...this.fresh(), transcript: { ...initialState.transcript, lacksHistory: true } }
        return this.load()
      case 'silence':
        return this.apply({ type: 'stream.interrupted', reason: 'timeout' })
      case 'twice':
        // A piece has no name: said twice, it was said twice.
        return this.last && this.last.type !== 'stream.advanced' ? this.apply(this.last) : undefined
      case 'seen':
        return this.apply({ type: 'transcript.seen' })
    }
  }

  /** The server says what it has to say, and the record is fetched. */
  settle(): void {
    if (this.open) this.move('final')
    this.load()
  }

  /** What is wrong at this moment, in words; nothing if nothing is. */
  get fault(): string | undefined {
    const rows = toArray(this.state.messages).filter(({ author }) => author.role === 'bot')
    const words = rows.map(({ parts }) => parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''))
    for (const text of words) {
      if (!this.answers.some((one) => one.text.startsWith(text))) return `"${text}" is no beginning of an answer`
    }
    for (const answer of this.answers) {
      const known = words.filter((text) => text !== '' && answer.text.startsWith(text))
      if (known.length > 1) return `${known.length} rows for "${answer.text}"`
      if (answer.heard !== '' && !known[0]?.startsWith(answer.heard)) return `"${answer.heard}" is lost`
    }
    return undefined
  }

  /** What is wrong once all has been said. */
  get lastFault(): string | undefined {
    const shown = toArray(this.state.messages).map(({ parts: [part] }) => (part?.kind === 'text' ? part.text : ''))
    const wanted = this.record.map(({ parts: [part] }) => (part?.kind === 'text' ? part.text : ''))
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) return `${JSON.stringify(shown)} instead of ${JSON.stringify(wanted)}`
    const partial = toArray(this.state.messages).find(({ stream }) => stream)
    return partial ? `"${partial.id}" is still ${partial.stream}` : undefined
  }
}

/** Plays moves to their end; what went wrong, if anything did. */
export function play(reduce: typeof reduceEvent, script: readonly Move[]): string | undefined {
  const world = new StreamWorld(reduce)
  for (const move of script) {
    world.move(move)
    if (world.fault) return `${move}: ${world.fault}`
  }
  world.settle()
  return world.lastFault
}
