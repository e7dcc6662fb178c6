import type { ChatClient } from '../../src/core/index.ts'
import type { RequestLoss } from '../virtual/index.ts'
import type { Watched } from './watchPage.ts'
import type { SocketTraffic } from './watchSockets.ts'

/** What a page tells of its traffic. Times are milliseconds since 1970 by the page's own clock. */
export type Traffic =
  | SocketTraffic
  | { readonly type: 'handed'; readonly clientMessageId: string; readonly at: number }
  /** A record of so many entries that was asked for came in. */
  | { readonly type: 'record'; readonly conversationId: string; readonly length: number; readonly at: number; readonly arrivedAt: number }
  /** Something left after the end, and the visitor had done nothing. */
  | { readonly type: 'late' }
  /** The client learned that the conversation is over. */
  | { readonly type: 'ended' }

/** What the page keeps for whoever asks. */
export interface Watching {
  /** Exchanges that are still to go wrong, the next one first. */
  readonly losses: RequestLoss[]
  /** What the client took to be sent. */
  readonly queued: { readonly id: string; readonly text: string; readonly at: number }[]
  /** How often the whole record was fetched and merged. */
  reconciled: number
}

declare global {
  var watching: Watching
  var noteTraffic: (traffic: Traffic) => Promise<void>
}

/** Runs on the page before its own scripts: it stands between them and the network. Refers to nothing outside. */
export function watchTraffic(): void {
  const { now } = Date
  const NativeSocket = globalThis.WebSocket
  const nativeFetch = globalThis.fetch
  const { losses, queued } = (globalThis.watching = { losses: [] as RequestLoss[], queued: [] as Watching['queued'], reconciled: 0 })
  const watchedClients = new WeakSet<ChatClient>()
  let acts = 0
  let endedAt: number | undefined

  const tell = (traffic: Traffic) => void globalThis.noteTraffic(traffic)
  const client = () => (globalThis as { watched?: Watched }).watched?.client
  const isOver = (one: ChatClient | undefined) => {
    const state = one?.store.getState()
    return state !== undefined && (state.conversation.status === 'ended' || state.connection.status === 'refused')
  }

  function read(data: unknown): { readonly name?: string; readonly payload?: Record<string, unknown> } {
    try {
      const { event } = JSON.parse(String(data)) as { event?: { event_type?: string; event_payload?: Record<string, unknown> } }
      return { ...(event?.event_type ? { name: event.event_type } : {}), ...(event?.event_payload ? { payload: event.event_payload } : {}) }
    } catch {
      return {}
    }
  }

  // What leaves in the act by which the visitor tries again is meant.
  function leave(data?: unknown): void {
    if (endedAt === acts && isOver(client())) tell({ type: 'late' })
    const { name, payload } = read(data)
    if (name === 'user_message' && payload?.['client_msg_id']) tell({ type: 'handed', clientMessageId: String(payload['client_msg_id']), at: now() })
  }

  function noteRecord(conversationId: unknown, holder: object, at: number): void {
    const list = Object.values(holder).find((value) => Array.isArray(value)) as unknown[] | undefined
    if (list) tell({ type: 'record', conversationId: String(conversationId), length: list.length, at, arrivedAt: now() })
  }

  globalThis.WebSocket = class extends NativeSocket {
    /** When records were asked for that did not come yet. */
    readonly asked: number[] = []

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      leave()
      this.addEventListener('message', ({ data }) => {
        const { name, payload } = read(data)
        if (name === 'conversation_transcript' && payload) noteRecord(payload['conversation_id'], payload, this.asked.shift() ?? now())
      })
    }

    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBuffer>): void {
      leave(data)
      if (read(data).name === 'conversation_transcript_request') this.asked.push(now())
      super.send(data as string)
    }
  }

  globalThis.fetch = async (input, init) => {
    const at = now()
    const loss = losses.shift()
    leave(init?.body)
    const never = () => new Promise<never>((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
    const fail = () => (loss?.isTold ? Promise.reject(new TypeError('Failed to fetch')) : never())
    if (loss?.loses === 'request') return fail()
    const answer = await nativeFetch(input, init)
    if (loss) return fail()
    const { pathname, searchParams } = new URL(String(input))
    if (pathname !== '/api/transcript' || !answer.ok) return answer
    // Told before the client can act on it.
    const text = await answer.text()
    noteRecord(searchParams.get('conversation_id'), JSON.parse(text) as object, at)
    return new Response(text, answer)
  }

  for (const name of ['keydown', 'pointerdown'] as const) window.addEventListener(name, () => acts++, { capture: true })
  window.addEventListener('chat', (event) => {
    const { detail } = event as CustomEvent<ChatClient>
    if (watchedClients.has(detail)) return
    watchedClients.add(detail)
    detail.store.subscribe(() => (endedAt = isOver(detail) ? (endedAt ?? acts) : undefined))
    detail.subscribe((heard) => {
      if (heard.type === 'session.reconciled') globalThis.watching.reconciled++
      if (heard.type === 'conversation.ended') tell({ type: 'ended' })
      if (heard.type !== 'message.queued') return
      const { id, parts } = heard.message
      queued.push({ id, text: parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n'), at: now() })
    })
  })
}
