import type { Line } from './line.ts'

/** The open sockets, and which conversation is heard on which. */
export interface Lines {
  all(): readonly Line[]
  add(line: Line): void
  remove(line: Line): void
  find(socketId: string | null): Line | undefined
  /**
   * From now on the conversation is heard on that socket, open or not. As on the real platform, an id from before a
   * reconnect sends everything into the void: a client has to name its new socket.
   */
  bind(conversationId: string, socketId: string): void
  /** The socket that the conversation was last bound to. */
  boundTo(conversationId: string): string | null
}

/** No sockets yet. */
export function createLines(): Lines {
  const open = new Map<string, Line>()
  const bindings = new Map<string, string>()
  return {
    all: () => [...open.values()],
    add: (line) => void open.set(line.socketId, line),
    remove: (line) => void open.delete(line.socketId),
    find: (socketId) => (socketId === null ? undefined : open.get(socketId)),
    bind: (conversationId, socketId) => void bindings.set(conversationId, socketId),
    boundTo: (conversationId) => bindings.get(conversationId) ?? null,
  }
}
