import type { Mailbox } from './mailbox.ts'
import type { Chat, PollLog, SocketLog } from './state.ts'
import { answerJson, refuse, type Answer, type Reply, type WireEvent } from './wire.ts'
import { malformedAnswers } from './malformedAnswers.ts'
import type { ChatSessionWorld } from './world.ts'

/** The server's end of a socket. */
export interface SocketLine {
  readonly clientId: string
  readonly log: SocketLog
  /** Everything sent is lost without a sign. */
  isDeaf: boolean
  send(text: string): void
  /** Closes it, or cuts it where there is no code. */
  end(code?: number, reason?: string): void
}

/** The ways by which events leave: one poll for each chat, and any number of sockets. */
export interface Outlets {
  /** Something may wait in this chat. */
  push(chat: Chat): void
  /** A poll: answered at once if something waits, else held. */
  poll(chat: Chat, version: 1 | 2, signal?: AbortSignal): Promise<Reply>
  /** What waits for this chat, for an answer that is no poll's. */
  collect(chat: Chat, version: 1 | 2): readonly WireEvent[]
  /** Ends polls with nothing in them: cut, or as a chat that is gone. Of one chat, or of all. */
  endPolls(how: 'cut' | 'gone', chatId?: string): number
  readonly lines: Set<SocketLine>
  /** Writes to every open socket. */
  broadcast(text: string): void
  stop(): void
}

interface HeldPoll {
  readonly chat: Chat
  readonly version: 1 | 2
  readonly log: PollLog
  /** The client has left, but nobody has told the server. */
  isGhost: boolean
  readonly end: (outcome: PollLog['outcome'], reply: Reply) => void
}

/** Events that are collected for another order leave after this many milliseconds, even if there are few. */
const patience = 250

/** The answer of a poll that asks for a chat that is not there (any more). */
export const sessionNotFound = (): Answer => refuse(404, 5005, 'Chat session not found')

/** The outlets of a server. */
export function createOutlets(world: ChatSessionWorld, mailbox: Mailbox): Outlets {
  const { clock, settings, faults, store } = world
  const held = new Map<string, HeldPoll>()
  const lines = new Set<SocketLine>()
  const shuffling = new Map<string, () => void>()

  const linesOf = (clientId: string): SocketLine[] => [...lines].filter((line) => line.clientId === clientId)

  const emptyAnswer = (): Answer => (settings.emptyPoll === 'list' ? answerJson({ events: [] }) : refuse(settings.emptyStatus, 5511, 'No events available'))

  /** What is handed over counts as heard, whatever becomes of the answer. */
  const write = (poll: HeldPoll, events: readonly WireEvent[]): void => {
    poll.log.events = events.length
    const fault = faults.take(['poll'], ['swallow', 'malformed'])
    if (fault?.outcome === 'swallow' || poll.isGhost) return poll.end('lost', fault?.ending ?? 'cut')
    if (fault) return poll.end('events', { ...answerJson(null), body: malformedAnswers[fault.kind] ?? '' })
    poll.end('events', answerJson({ events }))
  }

  const flush = (chat: Chat): void => {
    shuffling.get(chat.id)?.()
    shuffling.delete(chat.id)
    const open = linesOf(chat.clientId)
    if (open.length > 0) return speak(open, mailbox.take(chat, 2))
    const poll = held.get(chat.id)
    if (poll && mailbox.waiting(chat, poll.version) > 0) write(poll, mailbox.take(chat, poll.version))
  }

  const speak = (open: readonly SocketLine[], events: readonly WireEvent[]): void => {
    if (events.length === 0) return
    const texts = settings.socketFrames === 'batch' ? [JSON.stringify({ events })] : events.map((event) => JSON.stringify(event))
    for (const line of open) {
      line.log.sent += events.length
      for (const text of texts) pass(line, text)
    }
  }

  const pass = (line: SocketLine, text: string): void => {
    const send = (): void => (line.isDeaf || !lines.has(line) ? undefined : line.send(text))
    if (faults.lasting.delay > 0) clock.after(faults.lasting.delay, send)
    else send()
  }

  const push = (chat: Chat): void => {
    const { reorder } = faults.lasting
    const version = held.get(chat.id)?.version ?? 2
    if (reorder < 2 || mailbox.waiting(chat, version) >= reorder) return flush(chat)
    if (!shuffling.has(chat.id) && mailbox.waiting(chat, version) > 0) shuffling.set(chat.id, clock.after(patience, () => flush(chat)))
  }

  const abandon = (poll: HeldPoll): void => {
    if (settings.abortNotice <= 0) return poll.end('aborted', 'cut')
    poll.isGhost = true
    clock.after(settings.abortNotice, () => poll.end('aborted', 'cut'))
  }

  return {
    push,
    poll(chat, version, signal) {
      const earlier = held.get(chat.id)
      // Whoever asks again after an abort is no second one: the first is gone, before the next is written down.
      if (earlier?.isGhost) earlier.end('aborted', 'cut')
      const log: PollLog = {
        number: (store.state.polls.at(-1)?.number ?? 0) + 1,
        chatId: chat.id,
        clientId: chat.clientId,
        openedAt: clock.now(),
        outcome: 'open',
        events: 0,
      }
      store.state.polls.push(log)
      return new Promise((resolve) => {
        const holding: { cancel?: () => void } = {}
        const leave = (): void => abandon(poll)
        const poll: HeldPoll = {
          chat,
          version,
          log,
          isGhost: false,
          end(outcome, reply) {
            if (log.closedAt !== undefined) return
            holding.cancel?.()
            signal?.removeEventListener('abort', leave)
            if (held.get(chat.id) === poll) held.delete(chat.id)
            Object.assign(log, { outcome, closedAt: clock.now() })
            store.notify()
            resolve(reply)
          },
        }
        if (signal?.aborted) return poll.end('aborted', 'cut')
        if (earlier && held.has(chat.id)) return poll.end('busy', refuse(settings.busyStatus, 5509, 'Too many concurrent polling requests'))
        if (chat.phase === 'over' && mailbox.waiting(chat, version) === 0) return poll.end('refused', sessionNotFound())
        holding.cancel = clock.after(settings.pollHold, () => poll.end(poll.isGhost ? 'aborted' : 'empty', emptyAnswer()))
        signal?.addEventListener('abort', leave)
        held.set(chat.id, poll)
        store.notify()
        push(chat)
      })
    },
    collect: (chat, version) => mailbox.take(chat, version),
    endPolls(how, chatId) {
      const polls = [...held.values()].filter(({ chat }) => chatId === undefined || chat.id === chatId)
      polls.forEach((poll) => (how === 'cut' ? poll.end('cut', 'cut') : poll.end('refused', sessionNotFound())))
      return polls.length
    },
    lines,
    broadcast: (text) => lines.forEach((line) => pass(line, text)),
    stop() {
      shuffling.forEach((cancel) => cancel())
      shuffling.clear()
    },
  }
}
