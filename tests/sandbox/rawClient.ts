import { WebSocket } from 'ws'

/** A frame's inner part as it came over the wire. */
export interface WireEvent {
  readonly event_type: string
  readonly event_payload: Record<string, unknown>
  readonly [field: string]: unknown
}

/** Waits for something that a callback brings, or says what did not come. */
export function within<Value>(what: string, promise: Promise<Value>, timeout = 8000): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), timeout)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** A client that knows nothing but JSON and sockets. */
export class RawClient {
  readonly socket: WebSocket
  /** Every text frame as it came. */
  readonly texts: string[] = []
  /** Every binary frame. */
  readonly binaries: Buffer[] = []
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  socketId = ''
  private readonly waiting: WireEvent[] = []
  private readonly askers = new Set<() => void>()

  private constructor(socket: WebSocket) {
    this.socket = socket
    this.closed = new Promise((resolve) => socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })))
    socket.on('error', () => undefined)
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) this.binaries.push(data)
      else this.texts.push(data.toString())
      if (!isBinary) this.keep(data.toString())
      this.askers.forEach((ask) => ask())
    })
  }

  /** Opens the socket without waiting for the first frame. Rejects with the HTTP status of a refusal. */
  static dial(url: string): Promise<RawClient> {
    const socket = new WebSocket(url)
    const client = new RawClient(socket)
    return within(
      `a socket at ${url}`,
      new Promise((resolve, reject) => {
        socket.once('open', () => resolve(client))
        socket.once('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
        socket.once('error', reject)
      }),
    )
  }

  /** Opens the socket and waits for its id. */
  static async connect(socketUrl: string, key = 'test-key'): Promise<RawClient> {
    const client = await RawClient.dial(`${socketUrl}?apiKey=${key}`)
    client.socketId = String((await client.next('socket_connected')).event_payload['socket_id'])
    return client
  }

  /** The next event of that type (and, if given, for which the test holds) that was not taken yet. */
  next(eventType: string, test: (event: WireEvent) => boolean = () => true): Promise<WireEvent> {
    return this.until(`the event ${eventType}`, () => {
      const index = this.waiting.findIndex((event) => event.event_type === eventType && test(event))
      return index < 0 ? undefined : this.waiting.splice(index, 1)[0]
    })
  }

  /** The content of the next message of bot or agent. */
  async nextContent(eventType = 'bot_message'): Promise<Record<string, unknown>[]> {
    return (await this.next(eventType)).event_payload['content'] as Record<string, unknown>[]
  }

  /** Waits until `take` gives something; asked again after every frame. */
  until<Value>(what: string, take: () => Value | undefined): Promise<Value> {
    return within(
      what,
      new Promise((resolve) => {
        const ask = (): void => {
          const value = take()
          if (value === undefined) return
          this.askers.delete(ask)
          resolve(value)
        }
        this.askers.add(ask)
        ask()
      }),
    )
  }

  send(event_type: string, event_payload: unknown): void {
    this.socket.send(JSON.stringify({ action: 'sendMessage', event: { event_type, event_payload } }))
  }

  /** Starts a conversation and returns its id. */
  async start(payload: Record<string, unknown> = { userId: 'ada' }): Promise<string> {
    this.send('conversation_start', payload)
    return String((await this.next('conversation_start_success')).event_payload['conversation_id'])
  }

  /** Starts a conversation and takes the greeting out of the way. */
  async startGreeted(payload?: Record<string, unknown>): Promise<string> {
    const id = await this.start(payload)
    await this.next('bot_message')
    return id
  }

  say(conversation_id: string, text: string, client_msg_id: string = crypto.randomUUID()): void {
    this.send('user_message', { type: 'message_create', client_msg_id, conversation_id, content: { type: 'text', text } })
  }

  close(): void {
    this.socket.terminate()
  }

  private keep(text: string): void {
    try {
      const frame = JSON.parse(text) as { event?: WireEvent } & WireEvent
      const event = frame.event ?? frame
      if (typeof event.event_type === 'string') this.waiting.push(event)
    } catch {
      // Kept in `texts`; that is all there is to know of it.
    }
  }
}

/** Sends a frame by HTTP. */
export function post(url: string, event_type: string, event_payload: unknown, socket_id?: string | null, key = 'test-key'): Promise<Response> {
  return fetch(`${url}/api/custom-channel/sockets/message`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'sendMessage', event: { event_type, event_payload, ...(socket_id === undefined ? {} : { socket_id }) } }),
  })
}

/** A `user_message` payload. */
export function userMessage(conversation_id: string, text: string, client_msg_id: string = crypto.randomUUID()): Record<string, unknown> {
  return { type: 'message_create', client_msg_id, conversation_id, content: { type: 'text', text } }
}

/** The transcript by REST. */
export async function transcript(url: string, conversationId: string, list = 'transcript'): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${url}/api/transcript?conversation_id=${conversationId}`, { headers: { 'x-api-key': 'test-key' } })
  return ((await response.json()) as Record<string, Record<string, unknown>[]>)[list] ?? []
}
