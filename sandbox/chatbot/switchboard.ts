import { createDice, shuffle } from '../faults/shuffle.ts'
import type { Identity } from './identity.ts'
import { shapeName } from './shape.ts'
import type { LineLog } from './state.ts'
import type { ChatbotWorld } from './world.ts'

/** The server's end of a connection, as whatever carries it offers it. */
export interface ChatbotOutlet {
  /** Writes one event. */
  emit(name: string, data: unknown): void
  /** Ends it: `kick` is a goodbye (`io server disconnect`), `cut` is none. */
  disconnect(how: 'kick' | 'cut'): void
  /** Neither reads nor writes any more, and says nothing of it. */
  freeze?(): void
}

/** One connection. */
export interface Line {
  readonly number: number
  readonly identity: Identity
  readonly log: LineLog
  /** The conversation that was joined last; empty before. */
  conversationId: string
  sessionId: string
  readonly rooms: Set<string>
  /** What is written is lost, what is read is not heard. */
  deaf: 'no' | 'to-client' | 'both'
  /** Nothing is written to it for the moment: the answer of an event that is to be swallowed. */
  isMuted: boolean
  /** Done when the line is gone. */
  readonly endings: (() => void)[]
  readonly outlet: ChatbotOutlet
}

/** Everybody who is connected, and the rooms they are in. */
export interface Switchboard {
  readonly lines: ReadonlySet<Line>
  add(line: Line): void
  /** False if it had gone before. */
  remove(line: Line): boolean
  inRoom(room: string): Line[]
  tell(line: Line, name: string, data: unknown): void
  tellRoom(room: string, name: string, data: unknown, except?: Line): void
  /** Writes to every line exactly what is given, whatever it is. */
  broadcast(name: string, data: unknown): void
  /** Ends lines that are told, or all. */
  endAll(how: 'kick' | 'cut', which?: (line: Line) => boolean): void
  stop(): void
}

/** Events that are collected for another order leave after this many milliseconds, even if there are few. */
const patience = 250

/** A switchboard with nobody on it. `onEnd` is called once for each line that the server ends. */
export function createSwitchboard({ clock, settings, faults, store }: ChatbotWorld, onEnd: (line: Line) => void): Switchboard {
  const lines = new Set<Line>()
  const collected = new Map<Line, { readonly events: [string, unknown][]; readonly cancel: () => void }>()
  const dice = createDice(7)

  const write = (line: Line, name: string, data: unknown): void => {
    if (!lines.has(line) || line.deaf !== 'no') return
    line.log.sent[name] = (line.log.sent[name] ?? 0) + 1
    line.outlet.emit(name, data)
  }

  const send = (line: Line, name: string, data: unknown): void => {
    const { delay, copies } = faults.lasting
    for (let copy = 0; copy < copies; copy += 1) {
      if (delay > 0) clock.after(delay, () => write(line, name, data))
      else write(line, name, data)
    }
  }

  const flush = (line: Line): void => {
    const waiting = collected.get(line)
    collected.delete(line)
    waiting?.cancel()
    shuffle(waiting?.events ?? [], dice).forEach(([name, data]) => send(line, name, data))
  }

  const tell = (line: Line, plainName: string, data: unknown): void => {
    if (line.isMuted || faults.isLost(plainName)) return
    const name = shapeName(settings, plainName)
    const { reorder } = faults.lasting
    if (reorder < 2) return send(line, name, data)
    const waiting = collected.get(line) ?? { events: [], cancel: clock.after(patience, () => flush(line)) }
    collected.set(line, waiting)
    waiting.events.push([name, data])
    if (waiting.events.length >= reorder) flush(line)
  }

  const inRoom = (room: string): Line[] => [...lines].filter(({ rooms }) => rooms.has(room))

  const remove = (line: Line): boolean => {
    collected.get(line)?.cancel()
    collected.delete(line)
    if (!lines.delete(line)) return false
    line.log.closedAt = clock.now()
    line.endings.forEach((end) => end())
    store.notify()
    return true
  }

  return {
    lines,
    add(line) {
      lines.add(line)
      store.state.lines.push(line.log)
      store.notify()
    },
    remove,
    inRoom,
    tell,
    tellRoom: (room, name, data, except) => inRoom(room).forEach((line) => (line === except ? undefined : tell(line, name, data))),
    broadcast: (name, data) => lines.forEach((line) => send(line, name, data)),
    endAll(how, which = () => true) {
      for (const line of [...lines].filter(which)) {
        if (!remove(line)) continue
        onEnd(line)
        line.outlet.disconnect(how)
      }
    },
    stop() {
      collected.forEach(({ cancel }) => cancel())
      collected.clear()
    },
  }
}

/** Names of rooms. */
export const rooms = {
  conversation: (id: string): string => `conversation:${id}`,
  list: (tenantId: string): string => `list:${tenantId}`,
  knowledge: (tenantId: string): string => `knowledge:${tenantId}`,
  org: (id: string): string => `org:${id}`,
  dashboard: (id: string): string => `dashboard:${id}`,
}
