import type { ChatEvent, Command, Inbound, LineEvent, ProtocolContext } from '../../model/index.ts'
import { initialState } from '../chatState.ts'
import { createChatStore } from '../createChatStore.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { ChatClient, ChatClientOptions } from './chatClient.ts'
import type { ClientContext, ClientPart, TransmitResult } from './clientContext.ts'
import { selectUnsettled } from '../selectors/selectOutbox.ts'
import { createExpiries } from './expiries.ts'
import { describeLine } from './describeLine.ts'
import { mustOutliveReload, openMemory } from './memory.ts'
import { createOutbox } from './outbox.ts'
import { createReconciler } from './reconcile.ts'
import { createSession, type StartOptions } from './session.ts'
import { createUploads } from './uploads.ts'

/** Joins adapter, transport and store: frames come in by `receive`, commands go out by `transmit`. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { connection, autoStart = true, assistant, ...startOptions } = options
  const { adapter, capabilities, clock } = connection
  const store = createChatStore(assistant ? { ...initialState, participants: [{ ...assistant, role: 'bot' }] } : initialState)
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

  async function requestList(command: Command) {
    apply({ type: 'conversations.requested' })
    const result = await transmit(command)
    // Nothing will answer what did not leave.
    if (result === 'unsent' || result === 'refused') apply({ type: 'conversations.failed', detail: 'It could not be asked for.' })
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
  const session = createSession(context, reconciler, outbox, { autoStart, start: startOptions })
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
    if (!isRestored) store.apply(memory.restore(store.getState().participants), nextStamp())
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

  function mayLeave() {
    return store.getState().conversation.status === 'ended' || selectUnsettled(store.getState()).length === 0
  }

  function start(given?: StartOptions) {
    if (store.getState().conversation.status === 'ended') apply({ type: 'conversation.reset' })
    session.start(given)
    if (holders > 0) dial()
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
    start,
    startNew(given) {
      if (!mayLeave()) return false
      apply({ type: 'conversation.reset' })
      start(given)
      return true
    },
    openConversation(conversationId) {
      const { conversation } = store.getState()
      if (conversation.id === conversationId && conversation.status === 'active') return true
      if (!mayLeave()) return false
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
      if (command.type === 'conversations.list') void requestList(command)
      else void transmit(command)
    },
    setDraft: (text) => apply({ type: 'draft.changed', text }),
    markSeen: () => apply({ type: 'transcript.seen' }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
