import type { ChatEvent, Inbound, LineEvent } from '../../model/index.ts'
import { initialState } from '../chatState.ts'
import { createChatStore } from '../createChatStore.ts'
import type { Stamp } from '../reducers/stamp.ts'
import { selectUnsettled } from '../selectors/selectOutbox.ts'
import type { ChatClient, ChatClientOptions } from './chatClient.ts'
import type { ClientContext, ClientPart } from './clientContext.ts'
import { describeLine } from './describeLine.ts'
import { createCompanions } from './companions.ts'
import { consequencesOfLoss } from './consequencesOfLoss.ts'
import { createHearing } from './createHearing.ts'
import { createExpiries } from './expiries.ts'
import { createForms } from './forms.ts'
import { createLaterLook } from './laterLook.ts'
import { createLineCheck } from './lineCheck.ts'
import { createLiveness } from './liveness.ts'
import { isInDoubt } from './memory/adoptTab.ts'
import { newVisitor } from './memory/newVisitor.ts'
import { mustOutliveReload, openMemory } from './memory.ts'
import { createOutbox } from './outbox.ts'
import { ownMessage } from './ownMessage.ts'
import { createReceipts } from './receipts.ts'
import { createReconciler } from './reconcile.ts'
import { createRequests } from './requests.ts'
import { createSession, type StartOptions } from './session.ts'
import { createTimers } from './timers.ts'
import { createUploads } from './uploads.ts'
import { createWire } from './wire.ts'

/** Joins adapter, transport and store: frames come in by `receive`, commands go out by `transmit`. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { connection, autoStart = true, assistant, preChat, shareDraft = false, ...startOptions } = options
  const { capabilities, clock } = connection
  const store = createChatStore({
    ...initialState,
    ...(assistant ? { participants: [{ ...assistant, role: 'bot' }] } : {}),
    ...(preChat ? { preChat } : {}),
  })
  const transport = connection.createTransport({ visitorId: () => memory.visitorId() })
  const memory = openMemory({
    connection,
    getState: store.getState,
    restore: (events) => store.apply(events, nextStamp()),
    onAdopted,
    onOver: (conversationId, reason) =>
      apply(reason === 'deleted' ? { type: 'conversation.deleted', conversationId } : { type: 'conversation.ended', reason }),
    onForgotten: beginAnew,
    onTold: () => companions.onTold(),
    onLost: () => (hangUp(), dial()),
  })
  const instance = connection.createId()
  const hearing = createHearing(() => parts)
  const timers = createTimers(clock, () => isDialled)
  let sequence = 0
  let holders = 0
  let isDialled = false
  let isRestored = false

  const nextStamp = () => ({ id: `${instance}.${sequence++}`, at: clock.now() })
  const isEnded = () => store.getState().conversation.status === 'ended'

  // Before anything else happens, so that what is remembered stands before what is new.
  function recall() {
    if (isRestored) return
    isRestored = true
    memory.recall(store.getState().participants)
  }

  function commit(events: readonly ChatEvent[], stamp: Stamp) {
    recall()
    store.apply(events, stamp)
    // What was thrown away as soon as it was said has no consequences.
    if (events.some(mustOutliveReload) && !memory.save()) return
    hearing.tell(events)
  }

  function apply(...events: ChatEvent[]) {
    if (events.length > 0) commit(events, nextStamp())
  }

  const wire = createWire({ connection, transport, visitorId: memory.visitorId, getState: store.getState, nextStamp, commit })
  const context: ClientContext = { connection, transport, getState: store.getState, apply, transmit: wire.transmit, after: timers.after }
  const liveness = createLiveness(context)
  const reconciler = createReconciler(context, liveness.probe)
  const outbox = createOutbox(context, reconciler.look)
  const uploads = createUploads(context)
  const forms = createForms(context, { look: reconciler.look, say: (text) => ownMessage(nextStamp(), { text }) })
  const { request, answerInvitation } = createRequests(context, shareDraft)
  const session = createSession(context, reconciler, outbox, { autoStart, start: startOptions, turn: memory.turn, begun: memory.begun })
  const companions = createCompanions(context, memory.tell, reconciler.look)
  const ending: ClientPart = {
    onEvent(event) {
      // Nothing more is said on a line whose conversation is over, and none is dialled where it is hopeless.
      if (isEnded() && event.type.startsWith('conversation.')) hangUp()
      else if (event.type === 'connection.changed' && (event.change.status === 'refused' || event.change.status === 'unreachable')) letGo()
    },
  }
  const parts: readonly ClientPart[] = [
    wire,
    reconciler,
    session,
    uploads,
    outbox,
    forms,
    createReceipts(context),
    createExpiries(context),
    liveness,
    createLineCheck(context, reconciler.look),
    createLaterLook(context, reconciler.look),
    companions,
    ending,
  ]

  function onLine(event: LineEvent) {
    const isKept = event.status === 'open' && event.kept === true
    apply(...consequencesOfLoss(event, store.getState()))
    if (event.status !== 'open') for (const part of parts) part.onDown?.()
    const before = store.getState().connection
    if (!isKept || before.status !== 'ready') apply({ type: 'connection.changed', change: describeLine(event, before, clock.now()) })
    if (!isKept) return
    apply({ type: 'connection.kept' })
    session.resume()
    // The session's own questions may go another way than by this line.
    liveness.probe()
  }

  function onFrame(frame: Inbound) {
    liveness.heard()
    wire.receive(frame)
  }

  function dial() {
    if (isDialled || holders === 0 || isEnded()) return
    recall()
    // Until it is known what waits since before, nothing leaves.
    if (!memory.isOpen()) return memory.open(dial)
    if (isEnded()) return
    isDialled = true
    transport.open({ onLine, onFrame })
  }

  function letGo() {
    if (!isDialled) return
    isDialled = false
    transport.close()
    for (const part of parts) part.onDown?.()
    timers.clear()
  }

  function hangUp() {
    if (!isDialled) return
    letGo()
    apply({ type: 'connection.changed', change: { status: 'idle', attempt: 0 } })
  }

  // What was in doubt in a tab that is gone is looked for in the record, as after a break.
  function onAdopted(events: readonly ChatEvent[]) {
    apply(...events)
    if (events.some(isInDoubt) && store.getState().connection.status === 'ready') transport.redial()
  }

  function beginAnew() {
    letGo()
    // All at once, so that nothing of the one is kept for the other.
    apply(...newVisitor(store.getState()))
    dial()
  }

  function mayLeave() {
    recall()
    return isEnded() || selectUnsettled(store.getState()).length === 0
  }

  function start(given?: StartOptions) {
    if (isEnded()) apply({ type: 'conversation.reset' })
    session.start(given)
    dial()
  }

  return {
    store,
    capabilities,
    open() {
      holders++
      // A tick later, so that a holder that lets go at once (StrictMode's first mount) never dials.
      queueMicrotask(dial)
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        if (--holders > 0) return
        uploads.close()
        hangUp()
        memory.close()
      }
    },
    start,
    startNew(given) {
      if (store.getState().conversation.status === 'starting') return true
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
      dial()
      return true
    },
    send({ text = '', files = [], location }) {
      if (isEnded()) return undefined
      const stamp = nextStamp()
      const attachments = files.length > 0 && connection.upload ? uploads.add(stamp.id, files) : []
      const event = ownMessage(stamp, { text, files: attachments, location })
      if (event) apply(event)
      return event?.message.id
    },
    resend: (id) => (isEnded() ? undefined : apply({ type: 'message.requeued', id })),
    cancel: (id) => apply({ type: 'message.cancelled', id }),
    submitForm: forms.submit,
    cancelForm: forms.cancel,
    submitPreChat(values) {
      session.submitPreChat(values)
      dial()
    },
    answerInvitation,
    retryUpload: uploads.retry,
    cancelUpload: uploads.cancel,
    reconnect: () => (isDialled ? transport.redial() : dial()),
    request,
    setDraft: (text) => apply({ type: 'draft.changed', text }),
    forget() {
      recall()
      memory.forget()
      beginAnew()
    },
    markSeen: () => apply({ type: 'transcript.seen' }),
    subscribe: hearing.subscribe,
  }
}
