import type { ChatEvent, ConnectionStatus, FormValues } from '../../model/index.ts'
import { askPatiently } from './askPatiently.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { createPatience } from './createPatience.ts'
import { createStartWish } from './createStartWish.ts'
import { hearOf } from './hearOf.ts'
import type { Outbox } from './outbox.ts'
import type { Reconciler } from './reconcile.ts'
import type { SessionOptions, StartOptions } from './sessionOptions.ts'

/** What the line and the server say of how far it has come. */
const ofLine = ['connection.changed', 'session.opened', 'conversation.started', 'conversation.reset'] as const
/** What may make a conversation begin. */
const ofStart = ['availability.changed', 'preChat.defined', 'message.queued', 'message.requeued'] as const

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
  const { connection, getState, apply, transmit } = context
  const patience = createPatience(context)
  const wish = createStartWish(options, getState)
  let isOpen = false
  // What is being done to become ready has a number: a later attempt makes the earlier one void.
  let attempt = 0
  let isReconciling = false
  /** The conversation that must be taken up on this line; one that begins on it need not be. */
  let known: string | undefined
  let isTakenUp = false
  /** Whether a conversation was asked for on this line. */
  let hasAsked = false

  function cancelAttempt() {
    attempt++
    isReconciling = false
    patience.stop()
    options.turn.end()
  }

  function isReady() {
    cancelAttempt()
    patience.reset()
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

  async function takeUp(conversationId: string) {
    const { resume } = connection.capabilities
    const mine = attempt
    outbox.hold(true)
    if (resume !== 'implicit') {
      patience.expect('The conversation')
      await askPatiently(context, { type: 'conversation.resume', conversationId }, () => mine === attempt)
    }
    if (mine !== attempt) return
    isTakenUp = true
    // The record is fetched once the server knows this line: what is said in between would go to the old one.
    if (resume !== 'command') apply({ type: 'conversation.started', conversationId, resumed: true })
  }

  function begin() {
    cancelAttempt()
    const { conversation } = getState()
    if (conversation.status === 'active' && conversation.id !== undefined && conversation.id === known) {
      void takeUp(conversation.id)
    } else if (wish.mayStart() && conversation.status !== 'active' && conversation.status !== 'ended') {
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
      patience.expect('The start of the conversation')
      void transmit({ ...wish.options(), type: 'conversation.start' })
    }
    patience.waitAtMost(go)
    options.turn.take(go)
  }

  // Where the start itself could not carry it.
  function tellMetadata() {
    const { visitor, metadata: given } = wish.options()
    const metadata = { ...visitor, ...given }
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
    wish.want(given)
    if (isOpen && getState().conversation.status === 'none') begin()
  }

  return {
    start,
    identify: wish.identify,
    submitPreChat(values) {
      if (!wish.submitPreChat(values)) return
      apply({ type: 'conversation.requested' })
      if (isOpen) begin()
    },
    begins: wish.begins,
    take: (conversationId) => remember(conversationId, { type: 'conversation.reset' }),
    resume() {
      isOpen = true
      patience.stop()
      const { id, status } = getState().conversation
      if (status === 'active' && (isTakenUp || id !== known)) {
        if (!isReconciling) void reconcile()
      } else if (status === 'starting' && hasAsked) {
        // It was asked for on this very line: to ask again would begin a second conversation.
        patience.expect('The start of the conversation')
      } else {
        begin()
      }
    },
    ...hearOf([...ofLine, ...ofStart], (event) => {
      if (event.type === 'connection.changed' && isAnotherLine(event.change.status)) isTakenUp = hasAsked = false
      if (event.type === 'connection.changed' && event.change.status === 'handshaking') {
        known = getState().conversation.id
        patience.expect('The greeting')
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
        wish.reset()
      } else if (event.type === 'availability.changed' || event.type === 'preChat.defined') {
        if (isOpen && getState().conversation.status === 'none' && wish.mayStart()) begin()
      } else if (event.type === 'message.queued' || event.type === 'message.requeued') {
        start()
      }
    }),
    onDown() {
      isOpen = false
      cancelAttempt()
    },
  }
}
