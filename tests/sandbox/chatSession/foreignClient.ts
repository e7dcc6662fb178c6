import { WebSocket } from 'ws'
import { within } from '../rawClient.ts'
import { afterwards } from '../sandboxes.ts'

/** An event as it came. */
export interface ForeignEvent {
  readonly event: string
  readonly [field: string]: unknown
}

/** A client that knows the protocol's page, `fetch` and nothing else. */
export class ForeignClient {
  readonly base: string
  readonly clientId: string
  chatId = ''
  /** Every event that any poll brought. */
  readonly heard: ForeignEvent[] = []
  private readonly stopped = new AbortController()
  private readonly askers = new Set<() => void>()
  private number = 0
  private taken = 0

  constructor(base: string, clientId: string = crypto.randomUUID()) {
    this.base = base
    this.clientId = clientId
    afterwards(() => this.stop())
  }

  /** One request, with what every request carries. */
  ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `MOBILE-API-140-327-PLAIN appId="app", clientId="${this.clientId}"`, 'content-type': 'application/json; charset=UTF-8', ...(init.headers as Record<string, string>) }
    return fetch(`${this.base}/${path}?tenantUrl=harbour.example`, { ...init, headers })
  }

  async get(path: string): Promise<Record<string, unknown>> {
    return (await (await this.ask(path)).json()) as Record<string, unknown>
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body: JSON.stringify(body) })
  }

  /** Asks for a chat, without listening to it. */
  async begin(body: unknown = {}): Promise<Record<string, unknown>> {
    const answer = (await (await this.post('chats', body)).json()) as Record<string, unknown>
    this.chatId = String(answer['chat_id'])
    return answer
  }

  /** Asks for a chat and listens to it. */
  async start(body?: unknown): Promise<Record<string, unknown>> {
    const answer = await this.begin(body)
    void this.listen()
    return answer
  }

  /** Polls until it is stopped or the chat is gone. */
  async listen(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const answer = await this.ask(`chats/${this.chatId}/events`, { signal: this.stopped.signal }).catch(() => undefined)
      if (this.stopped.signal.aborted || answer?.status === 404) return
      const body = (await answer?.json().catch(() => undefined)) as { events?: ForeignEvent[] } | undefined
      this.take(body?.events ?? [])
    }
  }

  /** Sends events. */
  send(...events: readonly ForeignEvent[]): Promise<Response> {
    return this.post(`chats/${this.chatId}/events`, { events })
  }

  /** Sends a message under an id of its own, and says which. */
  async say(msg: string): Promise<string> {
    this.number += 1
    const msg_id = `${this.chatId}:${this.number}`
    await this.send({ event: 'chat_session_message', msg, msg_id })
    return msg_id
  }

  async history(): Promise<readonly ForeignEvent[]> {
    return (await this.get(`chats/${this.chatId}/history`))['events'] as ForeignEvent[]
  }

  /** The next event of that name that was not asked for yet; those before it are passed over. */
  next(name: string, test: (event: ForeignEvent) => boolean = () => true): Promise<ForeignEvent> {
    const take = (): ForeignEvent | undefined => {
      const index = this.heard.findIndex((event, at) => at >= this.taken && event.event === `chat_session_${name}` && test(event))
      if (index < 0) return undefined
      this.taken = index + 1
      return this.heard[index]
    }
    return this.until(`the event ${name}`, take)
  }

  /** The text of the next message. */
  async nextText(): Promise<string> {
    return String((await this.next('message'))['msg_text'])
  }

  /** Waits until `take` gives something; asked again after every event. */
  until<Value>(what: string, take: () => Value | undefined): Promise<Value> {
    const waiting = new Promise<Value>((resolve) => {
      const ask = (): void => {
        const value = take()
        if (value === undefined) return
        this.askers.delete(ask)
        resolve(value)
      }
      this.askers.add(ask)
      ask()
    })
    return within(what, waiting)
  }

  /** Notes events that came some other way. */
  take(events: readonly ForeignEvent[]): void {
    this.heard.push(...events)
    this.askers.forEach((ask) => ask())
  }

  stop(): void {
    this.stopped.abort()
  }
}

/** A socket whose frames go to the client's events. */
export function openSocket(client: ForeignClient, socketUrl: string, query = `tenantUrl=harbour.example&clientId=${client.clientId}&appId=app`): Promise<{ readonly socket: WebSocket; readonly frames: string[]; readonly closed: Promise<number> }> {
  const socket = new WebSocket(`${socketUrl}?${query}`)
  afterwards(() => socket.terminate())
  const frames: string[] = []
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    frames.push(data.toString())
    const value = JSON.parse(data.toString()) as { events?: ForeignEvent[] } & ForeignEvent
    client.take(value.events ?? [value])
  })
  return within(
    'a socket',
    new Promise((resolve, reject) => {
      socket.once('open', () => resolve({ socket, frames, closed }))
      socket.once('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
      socket.once('error', reject)
    }),
  )
}
