import type { ConversationBook } from './conversationBook.ts'
import { shapeTime } from './shape.ts'
import type { Beat, Condition, Conversation, Speech, Step, StreamLog } from './state.ts'
import { rooms, type Line, type Switchboard } from './switchboard.ts'
import type { ChatbotWorld } from './world.ts'

/** What follows from something: steps to be taken, and what changes at once. */
export interface Plan {
  readonly steps: readonly Step[]
  readonly change?: Partial<Condition>
  /** What was planned before is dropped. */
  readonly anew?: boolean
}

/** Carries out what bot and agent have decided to do, in their time. */
export interface ChatbotDirector {
  /** Writes the plan down and begins with it, unless something else is still being carried out. */
  play(conversation: Conversation, plan: Plan): void
  /** Stops the answer that grows in that conversation. False if none does. */
  stopStream(conversation: Conversation): boolean
  /** Somebody left: an answer that nobody listens to any more may break off. */
  left(conversationId: string): void
  /** Nothing that was planned for it happens any more. */
  drop(conversationId: string): void
  /** Goes on with everything that was begun before a restart. Answers that were cut off by it are finished as the settings say. */
  resume(): void
  /** Stops where it is; `resume` goes on. */
  stop(): void
}

interface Running {
  readonly log: StreamLog
  /** What of it was sent so far. */
  text: string
  /** Its messages that are still to come. */
  rest: Beat[]
  cancel: () => void
}

/** A director for the conversations of the world. */
export function createChatbotDirector(world: ChatbotWorld, book: () => ConversationBook, switchboard: Switchboard): ChatbotDirector {
  const { clock, settings, store, faults } = world
  const working = new Map<string, () => void>()
  const streams = new Map<string, Running>()

  const waitOf = ({ wait = 0, pause = 0 }: Beat): number => wait * settings.pace + pause

  const perform = (conversation: Conversation, { change, emit, say, keep, notify, end }: Beat): void => {
    if (change) book().change(conversation, change)
    if (emit) {
      const isChunk = emit.name.startsWith('rag-stream')
      if (isChunk && !settings.chunkIds) switchboard.tellRoom(rooms.conversation(conversation.id), emit.name, emit.data)
      else book().tell(conversation.id, emit.name, emit.data)
    }
    if (say) book().say(conversation, say)
    if (keep) book().keep(conversation, keep)
    if (notify)
      switchboard
        .inRoom(rooms.conversation(conversation.id))
        .filter(isInOrg)
        .forEach((line) => switchboard.tell(line, 'notification', { ...notify, timestamp: shapeTime(settings, clock.now()) }))
    if (end) book().end(conversation, end.reason, end.status)
  }

  const finish = (id: string, outcome: StreamLog['outcome']): void => {
    const running = streams.get(id)
    streams.delete(id)
    running?.cancel()
    if (running) running.log.outcome = outcome
    store.append({ type: 'conversation.stepped', id })
  }

  const stream = (id: string, step: Step & { readonly stream: NonNullable<Step['stream']> }): void => {
    const known = store.state.streams.find((log) => log.id === step.stream.id)
    // It was begun before a restart: what was to be sent then is gone.
    if (known) {
      known.outcome = 'lost'
      return breakOff(id, step.stream.beats, known.messagesBefore)
    }
    const conversation = store.state.conversations.get(id)
    const query = conversation?.messages.findLast(({ sender }) => sender === 'user')?.content ?? ''
    const messagesBefore = conversation?.messages.length ?? 0
    store.append({
      type: 'stream.begun',
      stream: { id: step.stream.id, conversationId: id, query, at: clock.now(), messagesBefore, chunks: 0, outcome: 'running' },
    })
    const log = store.state.streams.at(-1)
    if (!log) return
    const running: Running = { log, text: '', rest: [...step.stream.beats], cancel: () => undefined }
    streams.set(id, running)
    const next = (): void => {
      const [beat] = running.rest
      if (!beat) {
        finish(id, 'complete')
        return work(id)
      }
      running.cancel = clock.after(waitOf(beat), () => {
        const present = store.state.conversations.get(id)
        if (!present || streams.get(id) !== running) return
        running.rest.shift()
        if (beat.emit?.name === 'rag-stream-chunk') {
          running.text += String(beat.emit.data['chunk'])
          log.chunks += 1
        }
        if (faults.lasting.silentStreams && log.chunks > 3) {
          finish(id, 'lost')
          return work(id)
        }
        perform(present, beat)
        next()
      })
    }
    next()
  }

  /** An answer that nobody hears to its end. What was said before it began is of another one, though it be the same words in the same millisecond. */
  const breakOff = (id: string, rest: readonly Beat[], messagesBefore: number): void => {
    finish(id, 'lost')
    const conversation = store.state.conversations.get(id)
    if (conversation && settings.unheard === 'store') {
      const wasSaid = ({ sender, content }: Speech): boolean =>
        conversation.messages.slice(messagesBefore).some((message) => message.sender === sender && message.content === content)
      spoken(rest)
        .filter((speech) => !wasSaid(speech))
        .forEach((speech) => book().say(conversation, speech))
    }
    work(id)
  }

  const work = (id: string): void => {
    if (working.has(id) || streams.has(id)) return
    const step = store.state.conversations.get(id)?.plan[0]
    if (!step) return
    const take = (): void => {
      working.delete(id)
      const conversation = store.state.conversations.get(id)
      if (!conversation) return
      const { stream: answer } = step
      if (answer) return stream(id, { ...step, stream: answer })
      store.append({ type: 'conversation.stepped', id })
      perform(conversation, step)
      work(id)
    }
    working.set(id, clock.after(waitOf(step), take))
  }

  const drop = (id: string): void => {
    working.get(id)?.()
    working.delete(id)
    const running = streams.get(id)
    streams.delete(id)
    running?.cancel()
    if (running) running.log.outcome = 'stopped'
    if ((store.state.conversations.get(id)?.plan.length ?? 0) > 0) store.append({ type: 'conversation.planned', id, steps: [], anew: true })
  }

  return {
    play(conversation, { steps, change, anew = false }) {
      if (anew) drop(conversation.id)
      if (change) book().change(conversation, change)
      if (steps.length > 0) store.append({ type: 'conversation.planned', id: conversation.id, steps, anew: false })
      work(conversation.id)
    },
    stopStream(conversation) {
      const running = streams.get(conversation.id)
      if (!running) return false
      const { text, rest } = running
      finish(conversation.id, 'stopped')
      perform(conversation, { emit: { name: 'rag-stream-complete', data: {} } })
      perform(conversation, { emit: { name: 'typing', data: { sender: settings.botSender, isTyping: false } } })
      const [whole] = spoken(rest)
      const kept = settings.stopped === 'nothing' ? '' : settings.stopped === 'whole' ? (whole?.content ?? '') : text
      if (whole && kept !== '') book().say(conversation, { ...whole, content: kept })
      work(conversation.id)
      return true
    },
    left(id) {
      const running = streams.get(id)
      if (running && settings.unheard === 'drop' && switchboard.inRoom(rooms.conversation(id)).length === 0) breakOff(id, [], running.log.messagesBefore)
    },
    drop,
    resume: () => [...store.state.conversations.keys()].forEach(work),
    stop() {
      working.forEach((cancel) => cancel())
      working.clear()
      streams.forEach((running) => {
        running.cancel()
        running.log.outcome = 'lost'
      })
      streams.clear()
    },
  }
}

const spoken = (beats: readonly Beat[]): Speech[] => beats.flatMap(({ say, keep }) => say ?? keep ?? [])

const isInOrg = (line: Line): boolean => [...line.rooms].some((room) => room.startsWith(rooms.org('')))
