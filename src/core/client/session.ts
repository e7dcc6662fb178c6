import type { ChatEvent, Command, ConnectionStatus, FormValues } from '../../model/index.ts'
import { selectQueued } from '../selectors/selectOutbox.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import type { Outbox } from './outbox.ts'
import { preChatStart } from './preChat.ts'
import type { Reconciler } from './reconcile.ts'
import type { SessionOptions, StartOptions } from './sessionOptions.ts'

/** Milliseconds that the wire's greeting and the start of a conversation may take before the line is given up. */
const handshakeTimeout = 10_000
/** How often a conversation is taken up on one line before it goes on without, and the milliseconds in between. */
const maxTries = 3
const retryDelay = 1_000
/** Milliseconds of greetings that do not come before only the visitor tries again. */
const patience = 300_000

// After a spell offline the same line may go on.
const isAnotherLine = (status: ConnectionStatus | undefined) => status === 'connecting' || status === 'reconnecting'

/** Takes the line from open to ready: greeting, start or resume, reconciliation. */
export interface Session extends ClientPart {
  /** Begins a conversation, now or as soon as the line allows it. */
  readonly start: (options?: StartOptions) => void
  /** Changes what the next conversation begins with. */
  readonly identify: (options: StartOptions) => void
  /** Begins the conversation that waited for what is asked before. */
  readonly submitPreChat: (values: FormValues) => void
  /** Leaves the present conversation for another one that exists already. */
  readonly take: (conversationId: string) => void
  /** What a conversation begins with, where one is wanted. */
  readonly begins: () => StartOptions | undefined
  /** The line was kept through a spell offline or asleep: no greeting will come, but something may have been missed. */
  readonly resume: () => void
}

/** Makes the session of a client. */
export function createSession(context: ClientContext, reconciler: Reconciler, outbox: Outbox, options: SessionOptions): Session {
  const { connection, transport, getState, apply, transmit, after } = context
  let firstOptions = options.start
  let startOptions = options.begins ?? firstOptions
  let wantsStart = options.autoStart
  let isOpen = false
  // What is being done to become ready has a number: a later attempt makes the earlier one void.
  let attempt = 0
  let isReconciling = false
  /** The conversation that must be taken up on this line; one that begins on it need not be. */
  let known: string | undefined
  let isTakenUp = false
  /** Whether a conversation was asked for on this line. */
  let hasAsked = false
  /** Milliseconds of deadlines that passed since the line was last ready. */
  let waited = 0
  let cancelDeadline: (() => void) | undefined

  function expect(what: string) {
    cancelDeadline?.()
    cancelDeadline = after(handshakeTimeout, () => {
      // Counted, not measured: the device's clock may be set while it waits.
      waited += handshakeTimeout
      const isHopeless = waited >= patience
      const reason = `${what} did not come in ${handshakeTimeout / 1000} s.`
      apply({ type: 'connection.changed', change: { reason, ...(isHopeless ? { status: 'unreachable' } : {}) } })
      if (isHopeless) waited = 0
      else transport.redial()
    })
  }

  function expectNothing() {
    cancelDeadline?.()
    cancelDeadline = undefined
  }

  function cancelAttempt() {
    attempt++
    isReconciling = false
    expectNothing()
    options.turn.end()
  }

  function isReady() {
    cancelAttempt()
    waited = 0
    apply({ type: 'session.reconciled' }, { type: 'connection.changed', change: { status: 'ready', attempt: 0 } })
    outbox.hold(false)
  }

  async function reconcile() {
    cancelAttempt()
    outbox.hold(true)
    isReconciling = true
    const mine = attempt
    if ((await reconciler.run()) && mine === attempt) isReady()
  }

  /** Asks again when the answer got lost. A server that cannot answer this may know the rest. */
  async function askPatiently(command: Command, mine: number): Promise<void> {
    for (let tries = 0; tries < maxTries && mine === attempt; tries++) {
      if (tries > 0) await new Promise<void>((resolve) => void after(retryDelay, resolve))
      if (mine !== attempt || (await transmit(command)) !== 'unanswered') return
    }
  }

  async function takeUp(conversationId: string) {
    const { resume } = connection.capabilities
    const mine = attempt
    outbox.hold(true)
    if (resume !== 'implicit') {
      expect('The conversation')
      await askPatiently({ type: 'conversation.resume', conversationId }, mine)
    }
    if (mine !== attempt) return
    isTakenUp = true
    // The record is fetched once the server knows this line: what is said in between would go to the old one.
    if (resume !== 'command') apply({ type: 'conversation.started', conversationId, resumed: true })
  }

  // What is asked before is answered first, and nothing begins while nobody is there.
  function mayStart() {
    const { conversation, preChat, availability } = getState()
    if (conversation.status === 'none' && (preChat || availability?.isOpen === false)) return false
    // What waits since before a reload was meant to begin one.
    return wantsStart || selectQueued(getState()).length > 0
  }

  function begin() {
    cancelAttempt()
    const { conversation } = getState()
    if (conversation.status === 'active' && conversation.id !== undefined && conversation.id === known) {
      void takeUp(conversation.id)
    } else if (mayStart() && conversation.status !== 'active' && conversation.status !== 'ended') {
      startInTurn()
    } else {
      isReady()
    }
  }

  // Tabs that open together begin one conversation. A tab that sleeps in its turn holds nobody up for long.
  function startInTurn() {
    const mine = attempt
    let hasBegun = false
    const go = () => {
      if (hasBegun || mine !== attempt) return
      hasBegun = hasAsked = true
      const begun = options.begun()
      if (begun !== undefined) return remember(begun)
      apply({ type: 'conversation.requested' })
      expect('The start of the conversation')
      void transmit({ ...startOptions, type: 'conversation.start' })
    }
    cancelDeadline = after(handshakeTimeout, go)
    options.turn.take(go)
  }

  // Where the start itself could not carry it.
  function tellMetadata() {
    const metadata = { ...startOptions.visitor, ...startOptions.metadata }
    if (connection.capabilities.metadataAfterStart && Object.keys(metadata).length > 0) void transmit({ type: 'metadata.set', metadata })
  }

  /** Knows of a conversation as after a reload, and takes it up if the line stands. */
  function remember(conversationId: string, ...before: ChatEvent[]) {
    const wasOpen = isOpen
    // It is only remembered here; `begin` takes it up as after a reconnect.
    isOpen = false
    apply(...before, { type: 'conversation.started', conversationId, resumed: true })
    known = conversationId
    isTakenUp = false
    isOpen = wasOpen
    if (isOpen) begin()
  }

  function start(given?: StartOptions) {
    wantsStart = true
    startOptions = { ...startOptions, ...given }
    if (isOpen && getState().conversation.status === 'none') begin()
  }

  return {
    start,
    identify(given) {
      firstOptions = { ...firstOptions, ...given }
      startOptions = { ...startOptions, ...given }
    },
    submitPreChat(values) {
      const { preChat, conversation } = getState()
      if (!preChat || conversation.status !== 'none') return
      wantsStart = true
      startOptions = { ...startOptions, ...preChatStart(preChat, values, startOptions) }
      apply({ type: 'conversation.requested' })
      if (isOpen) begin()
    },
    begins: () => (wantsStart ? startOptions : undefined),
    take: (conversationId) => remember(conversationId, { type: 'conversation.reset' }),
    resume() {
      isOpen = true
      expectNothing()
      const { id, status } = getState().conversation
      if (status === 'active' && (isTakenUp || id !== known)) {
        if (!isReconciling) void reconcile()
      } else if (status === 'starting' && hasAsked) {
        // It was asked for on this very line: to ask again would begin a second conversation.
        expect('The start of the conversation')
      } else {
        begin()
      }
    },
    onEvent(event) {
      if (event.type === 'connection.changed' && isAnotherLine(event.change.status)) isTakenUp = hasAsked = false
      if (event.type === 'connection.changed' && event.change.status === 'handshaking') {
        known = getState().conversation.id
        expect('The greeting')
      } else if (event.type === 'session.opened' && !isOpen) {
        isOpen = true
        begin()
      } else if (event.type === 'conversation.started') {
        const { id, status } = getState().conversation
        // One that is told late or twice changes nothing.
        if (!isOpen || isReconciling || id !== event.conversationId || status !== 'active') return
        if (event.resumed) void reconcile()
        else {
          isReady()
          if (hasAsked) tellMetadata()
        }
      } else if (event.type === 'conversation.reset') {
        // The next one begins when it is asked for.
        wantsStart = false
        startOptions = firstOptions
      } else if (event.type === 'availability.changed' || event.type === 'preChat.defined') {
        if (isOpen && getState().conversation.status === 'none' && mayStart()) begin()
      } else if (event.type === 'message.queued' || event.type === 'message.requeued') {
        start()
      }
    },
    onDown() {
      isOpen = false
      cancelAttempt()
    },
  }
}
