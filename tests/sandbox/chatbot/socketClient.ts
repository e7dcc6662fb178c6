import { io, type Socket } from 'socket.io-client'
import { within } from '../rawClient.ts'
import { afterwards } from '../sandboxes.ts'

/** A client that knows socket.io-client and the protocol’s page. */
export class SocketClient {
  readonly socket: Socket
  readonly heard: { readonly name: string; readonly data: Record<string, unknown> }[] = []
  private taken = 0
  private readonly askers = new Set<() => void>()

  constructor(url: string, auth: object = { token: 'ada' }, options: object = {}) {
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { ...auth }, ...options })
    this.socket.onAny((name: string, data: Record<string, unknown>) => this.note(name, data))
    for (const name of ['connect_error', 'disconnect', 'connect'] as const) this.socket.on(name, (given?: unknown) => this.note(name, { given: given instanceof Error ? given.message : given }))
    afterwards(() => this.socket.disconnect())
  }

  /** The next event of that name, and with those fields, that was not asked for yet. */
  next(name: string, fields: object = {}): Promise<Record<string, unknown>> {
    const waiting = new Promise<Record<string, unknown>>((resolve) => {
      const ask = (): void => {
        const index = this.heard.findIndex((event, at) => at >= this.taken && event.name === name && holds(event.data, fields))
        if (index < 0) return
        this.taken = index + 1
        this.askers.delete(ask)
        resolve(this.heard[index]?.data ?? {})
      }
      this.askers.add(ask)
      ask()
    })
    return within(`the event ${name}`, waiting)
  }

  async join(data: object = {}): Promise<Record<string, unknown>> {
    await this.next('connected')
    this.socket.emit('join-conversation', data)
    return this.next('conversation-started')
  }

  private note(name: string, data: Record<string, unknown>): void {
    this.heard.push({ name, data })
    this.askers.forEach((ask) => ask())
  }
}

const holds = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null ? Object.entries(part).every(([name, value]) => holds((whole as Record<string, unknown> | null)?.[name], value)) : whole === part

/** Asks the chatbot server for something by HTTP. */
export const control = (sandbox: { readonly url: string }, name: string, body: unknown = {}): Promise<Response> =>
  fetch(`${sandbox.url}/control/chatbot/${name}`, { method: 'POST', body: JSON.stringify(body) })
