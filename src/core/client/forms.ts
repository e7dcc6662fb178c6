import type { ChatEvent, FormOutcome, FormPart, FormValues, Message } from '../../model/index.ts'
import { proofDeadline, proofDelay } from '../delivery.ts'
import { formStatus, isFillable, maySubmit } from '../formStatus.ts'
import { formsOf } from '../requestParts.ts'
import type { ClientContext, ClientPart, TransmitResult } from './clientContext.ts'
import { fillIn } from './fillIn.ts'

/** Milliseconds: browsers take a longer time for none. */
const longestTimer = 0x7fff_ffff

/** Sends what the visitor fills in, and sees to what becomes of it. */
export interface Forms extends ClientPart {
  readonly submit: (form: FormPart, values: FormValues) => void
  readonly cancel: (form: FormPart) => void
}

/** What forms need of the client. */
export interface FormsOptions {
  /** Fetches the transcript for proof. */
  readonly look: () => Promise<boolean>
  /** What happens when the visitor says something; undefined when there is nothing to say. */
  readonly say: (text: string) => ChatEvent | undefined
  /** Other tabs have lived through what went before: what is entered there is not lost. */
  readonly isLivedThrough?: boolean
}

const about = ({ formId, name, secure }: FormPart) => ({ formId, name, ...(secure ? { secure } : {}) })

const partsOf = (messages: readonly Message[]) => messages.flatMap(({ parts }) => parts.filter((part) => part.kind === 'form'))

/** Makes the forms of a client. What is entered in a secure one is held by nothing here: it goes into the frame and is gone. */
export function createForms(context: ClientContext, { look, say, isLivedThrough = false }: FormsOptions): Forms {
  const { connection, getState, apply, transmit, after } = context
  const { clock, capabilities } = connection
  const proofs = new Map<string, () => void>()
  const expiries = new Map<string, () => void>()
  /** Put aside while nothing could leave. */
  const unsaid = new Map<string, FormPart>()
  /** Came by the line, so that nothing was lost of them with the page. */
  const live = new Set<string>()
  let hasBegun = false
  /** The record of a conversation from before this page has not come. */
  let awaitsPast = false

  const find = (formId: string) => formsOf(getState().messages).findLast((form) => form.formId === formId)
  const tell = (formId: string, outcome: FormOutcome) => apply({ type: 'form.changed', formId, outcome })
  const isSending = (formId: string) => formStatus(find(formId) ?? {}) === 'sending'

  const isReady = () => getState().connection.status === 'ready'

  function lookForProof() {
    if (capabilities.transcript && isReady()) void look()
  }

  function doubt(formId: string) {
    proofs.get(formId)?.()
    proofs.delete(formId)
    if (isSending(formId)) tell(formId, { status: 'unconfirmed' })
  }

  function awaitProof(formId: string) {
    proofs.set(
      formId,
      after(proofDelay, () => {
        if (isSending(formId)) lookForProof()
        proofs.set(formId, after(proofDeadline - proofDelay, () => doubt(formId)))
      }),
    )
  }

  function settle(formId: string, result: TransmitResult) {
    // What came back has told what became of it, or nothing can.
    if (!isSending(formId)) return
    if (result === 'unsent' || result === 'refused') tell(formId, { status: 'failed' })
    else if (result === 'handed' && !capabilities.transcript) tell(formId, { status: 'answered' })
    else if (result === 'handed' && isReady()) awaitProof(formId)
    else {
      doubt(formId)
      lookForProof()
    }
  }

  function withdraw(form: FormPart) {
    unsaid.delete(form.formId)
    void transmit({ type: 'form.cancel', ...about(form) }).then((result) => {
      if (result === 'unsent' || result === 'unanswered') unsaid.set(form.formId, form)
    })
  }

  function putAside(form: FormPart) {
    tell(form.formId, { status: 'cancelled' })
    if (form.reply === undefined) withdraw(form)
  }

  function expire(form: FormPart) {
    const { formId, expiresAt } = form
    expiries.get(formId)?.()
    expiries.delete(formId)
    if (expiresAt === undefined || !isFillable(form)) return
    const wait = expiresAt - clock.now()
    const lookAgain = () => {
      const current = find(formId)
      if (current) expire(current)
    }
    if (wait <= 0) tell(formId, { status: 'expired' })
    else expiries.set(formId, after(Math.min(wait, longestTimer), lookAgain))
  }

  // With the page went what was entered: the server must not wait for it. In another tab it may be filled in at this moment.
  function abandonSecure(record: readonly Message[]) {
    if (getState().hasOtherTabs) return
    const past = new Set(partsOf(record).map(({ formId }) => formId))
    for (const form of formsOf(getState().messages)) {
      if (form.secure && isFillable(form) && past.has(form.formId) && !live.has(form.formId)) putAside(form)
    }
  }

  function forget() {
    for (const timers of [proofs, expiries]) {
      for (const cancel of timers.values()) cancel()
      timers.clear()
    }
    unsaid.clear()
    live.clear()
    hasBegun = awaitsPast = false
  }

  return {
    submit({ formId }, values) {
      const form = find(formId)
      if (!form || !maySubmit(form) || getState().conversation.status === 'ended') return
      if (form.reply !== undefined && !form.secure) {
        const said = say(fillIn(form.reply, values))
        if (said) apply(said, { type: 'form.changed', formId, outcome: { status: 'answered', values } })
        return
      }
      tell(formId, { status: 'sending', ...(form.secure ? {} : { values }) })
      // What left on a line that is down may have arrived for all one knows.
      if (!isReady()) return tell(formId, { status: 'failed' })
      void transmit({ type: 'form.submit', ...about(form), values }).then((result) => settle(formId, result))
    },
    cancel({ formId }) {
      const form = find(formId)
      if (form && isFillable(form)) putAside(form)
    },
    onEvent(event) {
      if (event.type === 'conversation.started') {
        awaitsPast ||= !isLivedThrough && !hasBegun && event.resumed === true
        hasBegun = true
      } else if (event.type === 'message.received') {
        for (const form of event.message.parts) {
          if (form.kind !== 'form') continue
          if (!event.replayed) live.add(form.formId)
          expire(find(form.formId) ?? form)
        }
      } else if (event.type === 'form.changed' && event.outcome.status === 'failed') {
        const form = find(event.formId)
        if (form) expire(form)
      } else if (event.type === 'transcript.loaded') {
        if (awaitsPast) abandonSecure(event.messages)
        awaitsPast = false
        formsOf(getState().messages).forEach(expire)
      } else if (event.type === 'session.reconciled') {
        formsOf(getState().messages).forEach(expire)
        unsaid.forEach(withdraw)
      } else if (event.type === 'conversation.reset') forget()
    },
    onDown() {
      for (const formId of proofs.keys()) doubt(formId)
    },
  }
}
