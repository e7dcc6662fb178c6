import type { CommandOf } from '../../model/index.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import type { Outbox } from './outbox.ts'
import type { Reconciler } from './reconcile.ts'

/** Milliseconds that the wire's greeting and the start of a conversation may take before the line is given up. */
const handshakeTimeout = 10_000
/** Milliseconds of greetings that do not come before only the visitor tries again. */
const patience = 300_000

/** How a conversation begins. */
export type StartOptions = Omit<CommandOf<'conversation.start'>, 'type'>

/** Options of the session. */
export interface SessionOptions {
  readonly autoStart: boolean
  readonly start: StartOptions
}

/** Takes the line from open to ready: greeting, start or resume, reconciliation. */
export interface Session extends ClientPart {
  /** Begins a conversation, now or as soon as the line allows it. */
  readonly start: (options?: StartOptions) => void
  /** Leaves the present conversation for another one that exists already. */
  readonly take: (conversationId: string) => void
  /** The line was kept through a spell offline or asleep: no greeting will come, but something may have been missed. */
  readonly resume: () => void
}

/** Makes the session of a client. */
export function createSession(context: ClientContext, reconciler: Reconciler, outbox: Outbox, options: SessionOptions): Session {
  const { connection, transport, getState, apply, transmit, after } = context
  let startOptions = options.start
  let wantsStart = options.autoStart
  let isOpen = false
  let epoch = 0
  let waitsSince: number | undefined
  let cancelDeadline: (() => void) | undefined

  function expect(what: string) {
    waitsSince ??= connection.clock.now()
    const givesUpAt = waitsSince + patience
    cancelDeadline?.()
    cancelDeadline = after(handshakeTimeout, () => {
      const isHopeless = connection.clock.now() >= givesUpAt
      const reason = `${what} did not come in ${handshakeTimeout / 1000} s.`
      apply({ type: 'connection.changed', change: { reason, ...(isHopeless ? { status: 'unreachable' } : {}) } })
      if (isHopeless) waitsSince = undefined
      else transport.redial()
    })
  }

  function isReady() {
    cancelDeadline?.()
    cancelDeadline = undefined
    waitsSince = undefined
    apply({ type: 'session.reconciled' }, { type: 'connection.changed', change: { status: 'ready', attempt: 0 } })
    outbox.hold(false)
  }

  async function reconcile() {
    cancelDeadline?.()
    outbox.hold(true)
    if (await reconciler.run()) isReady()
  }

  async function takeUp(conversationId: string) {
    const { resume } = connection.capabilities
    const started = epoch
    if (resume !== 'implicit') {
      expect('The conversation')
      await transmit({ type: 'conversation.resume', conversationId })
    }
    // The record is fetched once the server knows this line: what is said in between would go to the old one.
    const isStill = started === epoch && getState().conversation.id === conversationId && getState().conversation.status !== 'ended'
    if (resume !== 'command' && isStill) apply({ type: 'conversation.started', conversationId, resumed: true })
  }

  function begin() {
    const { conversation } = getState()
    if (conversation.id !== undefined && conversation.status !== 'ended') {
      void takeUp(conversation.id)
    } else if (wantsStart && conversation.status !== 'ended') {
      apply({ type: 'conversation.requested' })
      expect('The start of the conversation')
      void transmit({ type: 'conversation.start', ...startOptions })
    } else {
      isReady()
    }
  }

  return {
    start(given) {
      wantsStart = true
      startOptions = { ...startOptions, ...given }
      if (isOpen && getState().conversation.id === undefined && getState().conversation.status === 'none') begin()
    },
    take(conversationId) {
      const wasOpen = isOpen
      // It is only remembered here; `begin` takes it up as after a reconnect.
      isOpen = false
      apply({ type: 'conversation.reset' }, { type: 'conversation.started', conversationId, resumed: true })
      isOpen = wasOpen
      if (isOpen) begin()
    },
    resume() {
      isOpen = true
      if (getState().conversation.status === 'active') void reconcile()
      else begin()
    },
    onEvent(event) {
      if (event.type === 'connection.changed' && event.change.status === 'handshaking') expect('The greeting')
      else if (event.type === 'session.opened' && !isOpen) {
        isOpen = true
        begin()
      } else if (event.type === 'conversation.started') {
        if (!isOpen) return
        if (event.resumed) void reconcile()
        else isReady()
      }
    },
    onDown() {
      isOpen = false
      epoch++
      cancelDeadline?.()
      cancelDeadline = undefined
    },
  }
}
