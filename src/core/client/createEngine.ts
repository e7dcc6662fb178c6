import type { ChatEvent, Inbound, LineEvent } from '../../model/index.ts'
import { createChatStore } from '../createChatStore.ts'
import type { ChatClientOptions } from './chatClient.ts'
import type { ClientPart } from './clientContext.ts'
import { describeLine } from './describeLine.ts'
import { createCompanions } from './companions.ts'
import { consequencesOfLoss } from './consequencesOfLoss.ts'
import { createHearing } from './createHearing.ts'
import { createExchanges } from './exchanges.ts'
import { createExpiries } from './expiries.ts'
import { createForms } from './forms.ts'
import { createHolding } from './holding.ts'
import { createJournal } from './createJournal.ts'
import { createLaterLook } from './laterLook.ts'
import { createLineCheck } from './lineCheck.ts'
import { createLiveness } from './liveness.ts'
import { createEnding, guardEnd, isListWatched } from './ending.ts'
import type { Engine, EngineWiring } from './engine.ts'
import { isInDoubt } from './memory/adoptTab.ts'
import { newVisitor } from './memory/newVisitor.ts'
import { openMemory } from './memory.ts'
import { createOutbox } from './outbox.ts'
import { ownMessage } from './ownMessage.ts'
import { createPresence } from './presence.ts'
import { createReceipts } from './receipts.ts'
import { createReconciler } from './reconcile.ts'
import { createRequests } from './requests.ts'
import { createSession } from './session.ts'
import { startState } from './startState.ts'
import { createStreams } from './streams.ts'
import { createSwitching } from './switching.ts'
import { createTimers } from './timers.ts'
import { createUploads } from './uploads.ts'
import { createWire } from './wire.ts'

/** Joins adapter, transport and store: frames come in by `receive`, commands go out by `transmit`. */
export function createEngine(options: ChatClientOptions, wiring?: EngineWiring): Engine {
  const { connection, autoStart = true, assistant: _assistant, preChat: _preChat, tabs: _tabs, shareDraft = false, ...startOptions } = options
  const { capabilities, clock } = connection
  const atFirst = startState(options)
  const store = wiring?.store ?? createChatStore(atFirst)
  const isHeir = wiring?.visitorId !== undefined
  const transport = connection.createTransport({ visitorId: () => memory.visitorId() })
  const memory = openMemory({
    connection,
    getState: store.getState,
    restore: (events) => journal.restore(events),
    onAdopted,
    onOver: (conversationId, reason) =>
      apply(reason === 'deleted' ? { type: 'conversation.deleted', conversationId } : { type: 'conversation.ended', reason }),
    onForgotten: beginAnew,
    onTold: () => companions.onTold(),
    onLost: () => (presence.leave(), line.hangUp(), line.dial()),
    ...(wiring ? { line: wiring } : {}),
  })
  const hearing = createHearing(() => parts)
  const timers = createTimers(clock, () => line.isDialled())
  const journal = createJournal({
    connection,
    store,
    after: timers.after,
    recall: () => memory.recall(atFirst.participants),
    save: memory.save,
    tell: hearing.tell,
    onWritten: wiring?.onWritten,
  })
  const { nextStamp, recall, commit, apply } = journal
  const isEnded = () => store.getState().conversation.status === 'ended'
  const isOver = () => isEnded() && !isListWatched(store.getState(), capabilities)

  const wire = createWire({ connection, transport, visitorId: memory.visitorId, getState: store.getState, nextStamp, commit })
  const context = guardEnd({ connection, transport, getState: store.getState, apply, transmit: wire.transmit, after: timers.after })
  const liveness = createLiveness(context)
  const reconciler = createReconciler(context, liveness.probe)
  const outbox = createOutbox(context, reconciler.look)
  const uploads = createUploads(context)
  const forms = createForms(context, { look: reconciler.look, say: (text) => ownMessage(nextStamp(), { text }), isLivedThrough: isHeir })
  const { request, react, answerInvitation } = createRequests(context, shareDraft)
  const session = createSession(context, reconciler, outbox, {
    autoStart: isHeir ? wiring.begins !== undefined : autoStart,
    start: startOptions,
    ...(wiring?.begins ? { begins: wiring.begins } : {}),
    turn: memory.turn,
    begun: memory.begun,
  })
  const streams = createStreams(context)
  const presence = createPresence(context)
  const exchanges = createExchanges(context)
  const companions = createCompanions(context, memory.tell, reconciler.look)
  const parts: readonly ClientPart[] = [
    wire,
    reconciler,
    session,
    uploads,
    outbox,
    forms,
    streams,
    createReceipts(context),
    createExpiries(context),
    liveness,
    createLineCheck(context, reconciler.look),
    createLaterLook(context, reconciler.look),
    companions,
    exchanges,
    presence,
    createEnding(context, { hangUp: () => line.hangUp(), letGo: () => line.letGo() }),
  ]

  function onLine(event: LineEvent) {
    // A line that was only kept for the rating is not restored.
    if (isOver() && event.status !== 'open') return line.hangUp()
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
    void wire.receive(frame)
  }

  const line = createHolding({
    transport,
    listener: { onLine, onFrame },
    memory,
    recall,
    isEnded: isOver,
    onLetGo() {
      for (const part of parts) part.onDown?.()
      timers.clear()
    },
    onHungUp: () => apply({ type: 'connection.changed', change: { status: 'idle', attempt: 0 } }),
    onReleased() {
      uploads.close()
      presence.leave()
      line.hangUp()
      memory.close()
    },
  })

  // What was in doubt in a tab that is gone is looked for in the record, as after a break.
  function onAdopted(events: readonly ChatEvent[]) {
    apply(...events)
    if (events.some(isInDoubt) && store.getState().connection.status === 'ready') transport.redial()
  }

  function beginAnew() {
    line.letGo()
    // All at once, so that nothing of the one is kept for the other.
    apply(...newVisitor(store.getState()))
    line.dial()
  }

  // What follows begins on a line of its own.
  function leave() {
    if (isEnded()) line.hangUp()
    else presence.leave()
  }

  return {
    visitorId: memory.visitorId,
    recall,
    transmit: wire.transmit,
    apply,
    queue(event, files, more = []) {
      uploads.take(event.message.id, files)
      apply(event, ...more)
    },
    adopt: onAdopted,
    takeFiles: uploads.take,
    giveUpLostFiles: uploads.giveUpLost,
    begins: session.begins,
    store,
    capabilities,
    open: line.open,
    identify: session.identify,
    ...createSwitching({ getState: store.getState, apply, session, recall, leave, dial: line.dial }),
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
      line.dial()
    },
    answerInvitation,
    retryUpload: uploads.retry,
    cancelUpload: uploads.cancel,
    reconnect: line.redial,
    stopStream: streams.stop,
    request,
    react,
    ask: exchanges.ask,
    reading: memory.reading,
    setDraft: (text) => apply({ type: 'draft.changed', text }),
    forget() {
      recall()
      leave()
      memory.forget()
      beginAnew()
    },
    markSeen: () => apply({ type: 'transcript.seen' }),
    subscribe: hearing.subscribe,
  }
}
