import type { Capabilities, ChatConnection, ChatEvent, Command, Inbound, LineEvent, ProtocolContext } from '../../model/index.ts'
import { createChatStore, type ChatStore } from '../createChatStore.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { ClientContext, ClientPart, TransmitResult } from './clientContext.ts'
import { selectUnsettled } from '../selectors/selectOutbox.ts'
import { createExpiries } from './expiries.ts'
import { describeLine } from './describeLine.ts'
import { mustOutliveReload, openMemory } from './memory.ts'
import { createOutbox } from './outbox.ts'
import { createReconciler } from './reconcile.ts'
import { createSession, type StartOptions } from './session.ts'
import { createUploads, type SendableFile } from './uploads.ts'

/** Options of a client. Read once. */
export interface ChatClientOptions extends StartOptions {
  readonly connection: ChatConnection
  /** Begin a conversation as soon as the line stands; otherwise with `start` or the first message. @defaultValue `true` */
  readonly autoStart?: boolean
}

/** What the visitor sends. */
export interface OutgoingMessage {
  readonly text?: string
  readonly files?: readonly SendableFile[]
}

/** One conversation over one connection. */
export interface ChatClient {
  readonly store: ChatStore
  readonly capabilities: Capabilities
  /** Connects and stays connected until every caller has called what it was given. */
  readonly open: () => () => void
  /** Begins a conversation; after an end, a new one in an empty transcript. */
  readonly start: (options?: StartOptions) => void
  /**
   * Leaves the present conversation and takes up another of the visitor's, with its transcript. Answers false, and stays, while
   * messages of the present one are not settled.
   */
  readonly openConversation: (conversationId: string) => boolean
  /** Shows a message at once and sends it when it can leave. Answers its row id, or undefined when there is nothing to send. */
  readonly send: (message: OutgoingMessage) => string | undefined
  /** Sends a failed or unconfirmed message again. */
  readonly resend: (messageId: string) => void
  /** Takes back a message that has not left. */
  readonly cancel: (messageId: string) => void
  readonly retryUpload: (messageId: string, fileId: string) => void
  readonly cancelUpload: (messageId: string, fileId: string) => void
  /** Dials again at once. */
  readonly reconnect: () => void
  /** Asks anything else of the server; the answer comes as events. */
  readonly request: (command: Command) => void
  readonly setDraft: (text: string) => void
  /** The visitor has seen the end of the transcript. */
  readonly markSeen: () => void
  /** Tells a listener every event after the state has changed by it. The answer stops it. */
  readonly subscribe: (listener: (event: ChatEvent) => void) => () => void
}

/** Joins adapter, transport and store: frames come in by `receive`, commands go out by `transmit`. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { connection, autoStart = true, ...start } = options
  const { adapter, capabilities, clock } = connection
  const store = createChatStore()
  const transport = connection.createTransport()
  const memory = openMemory(connection)
  const instance = connection.createId()
  const listeners = new Set<(event: ChatEvent) => void>()
  const timers = new Set<() => void>()
  let sequence = 0
  let holders = 0
  let isDialled = false
  let isRestored = false

  const nextStamp = () => ({ id: `${instance}.${sequence++}`, at: clock.now() })

  function protocolContext({ id, at }: Stamp): ProtocolContext {
    const { session, conversation } = store.getState()
    return { id, at, session, visitorId: memory.visitorId, ...(conversation.id === undefined ? {} : { conversationId: conversation.id }) }
  }

  function commit(events: readonly ChatEvent[], stamp: Stamp) {
    store.apply(events, stamp)
    if (events.some(mustOutliveReload)) memory.save(store.getState())
    for (const event of events) {
      for (const part of parts) part.onEvent(event)
      for (const listener of listeners) listener(event)
    }
  }

  function apply(...events: ChatEvent[]) {
    if (events.length === 0) return
    commit(events, nextStamp())
  }

  function receive(inbound: Inbound) {
    const stamp = nextStamp()
    const { events, commands = [] } = adapter.decode(inbound, protocolContext(stamp))
    commit(events, stamp)
    for (const command of commands) void transmit(command)
  }

  async function transmit(command: Command, onLeave?: () => void): Promise<TransmitResult> {
    const encoded = adapter.encode(command, protocolContext(nextStamp()))
    if (encoded.via === 'none') {
      apply({ type: 'command.refused', command: command.type, reason: encoded.reason })
      return 'refused'
    }
    if (encoded.via === 'socket') {
      if (!transport.send(encoded)) return 'unsent'
      onLeave?.()
      return 'handed'
    }
    onLeave?.()
    const outcome = await transport.exchange(encoded.request)
    receive({ via: 'http', command, outcome })
    return 'answered'
  }

  function after(delay: number, callback: () => void) {
    const cancelTimer = clock.after(delay, () => {
      timers.delete(cancel)
      callback()
    })
    const cancel = () => {
      timers.delete(cancel)
      cancelTimer()
    }
    timers.add(cancel)
    return cancel
  }

  const context: ClientContext = { connection, transport, getState: store.getState, apply, transmit, after }
  const reconciler = createReconciler(context)
  const outbox = createOutbox(context, reconciler.look)
  const uploads = createUploads(context)
  const session = createSession(context, reconciler, outbox, { autoStart, start })
  const ending: ClientPart = {
    onEvent(event) {
      // Nothing more is said on a line whose conversation is over, and none is dialled where it is hopeless.
      if (store.getState().conversation.status === 'ended' && event.type.startsWith('conversation.')) hangUp()
      else if (event.type === 'connection.changed' && (event.change.status === 'refused' || event.change.status === 'unreachable')) {
        isDialled = false
        transport.close()
      }
    },
  }
  const parts: readonly ClientPart[] = [reconciler, session, uploads, outbox, createExpiries(context), ending]

  function onLine(event: LineEvent) {
    const isKept = event.status === 'open' && event.kept === true
    if (event.status !== 'open') for (const part of parts) part.onDown?.()
    const before = store.getState().connection
    if (!isKept || before.status !== 'ready') apply({ type: 'connection.changed', change: describeLine(event, before, clock.now()) })
    if (isKept) session.resume()
  }

  function dial() {
    if (isDialled) return
    isDialled = true
    if (!isRestored) store.apply(memory.restore(), nextStamp())
    isRestored = true
    transport.open({ onLine, onFrame: receive })
  }

  function hangUp() {
    if (!isDialled) return
    isDialled = false
    transport.close()
    for (const part of parts) part.onDown?.()
    for (const cancel of timers) cancel()
    apply({ type: 'connection.changed', change: { status: 'idle', attempt: 0 } })
  }

  return {
    store,
    capabilities,
    open() {
      holders++
      // A tick later, so that a holder that lets go at once (StrictMode's first mount) never dials.
      queueMicrotask(() => holders > 0 && store.getState().conversation.status !== 'ended' && dial())
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        if (--holders > 0) return
        uploads.close()
        hangUp()
      }
    },
    start(given) {
      if (store.getState().conversation.status === 'ended') apply({ type: 'conversation.reset' })
      session.start(given)
      if (holders > 0) dial()
    },
    openConversation(conversationId) {
      const { conversation } = store.getState()
      if (conversation.id === conversationId && conversation.status === 'active') return true
      if (conversation.status !== 'ended' && selectUnsettled(store.getState()).length > 0) return false
      session.take(conversationId)
      if (holders > 0) dial()
      return true
    },
    send({ text = '', files = [] }) {
      const { id, at } = nextStamp()
      const attachments = files.length > 0 && connection.upload ? uploads.add(id, files) : []
      const parts = [
        ...(text.trim() === '' ? [] : [{ kind: 'text', format: 'plain', text } as const]),
        ...(attachments.length === 0 ? [] : [{ kind: 'files', files: attachments } as const]),
      ]
      if (parts.length === 0 || store.getState().conversation.status === 'ended') return undefined
      apply({
        type: 'message.queued',
        message: { id, wireIds: [id], author: { role: 'visitor' }, parts, time: at, delivery: { status: 'queued' } },
      })
      session.start()
      return id
    },
    resend: (id) => apply({ type: 'message.requeued', id }),
    cancel: (id) => apply({ type: 'message.cancelled', id }),
    retryUpload: uploads.retry,
    cancelUpload: uploads.cancel,
    reconnect: () => (isDialled ? transport.redial() : dial()),
    request(command) {
      if (command.type === 'conversations.list') apply({ type: 'conversations.requested' })
      void transmit(command)
    },
    setDraft: (text) => apply({ type: 'draft.changed', text }),
    markSeen: () => apply({ type: 'transcript.seen' }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
