import type { ChatEvent, Command, FormPart, FormValues, Message } from '../../../model/index.ts'
import { maySubmit } from '../../formStatus.ts'
import { formsOf } from '../../requestParts.ts'
import { selectWitnesses } from '../../selectors/selectRemembered.ts'
import { contentKey } from '../../transcript/contentKey.ts'
import type { ChatClient, ChatClientOptions } from '../chatClient.ts'
import type { TransmitResult } from '../clientContext.ts'
import { createHolders } from '../createHolders.ts'
import { createHearing } from '../createHearing.ts'
import { describeFiles } from '../describeFiles.ts'
import { createExchanges } from '../exchanges.ts'
import { memoryKey } from '../memory/memoryKey.ts'
import { createReadingPlaces } from '../memory/readingPlaces.ts'
import { dayLong } from '../memory/kept.ts'
import { safeStorage } from '../memory/safeStorage.ts'
import { ownMessage } from '../ownMessage.ts'
import { keepMessage } from '../restoreMessage.ts'
import { mayLeave } from '../switching.ts'
import { createTimers } from '../timers.ts'
import type { PlainAct } from './act.ts'
import { createSeat } from './createSeat.ts'
import type { TabWays } from './waysBetweenTabs.ts'

const isUp = (event: ChatEvent) =>
  event.type !== 'connection.changed' || event.change.status === undefined || ['handshaking', 'ready'].includes(event.change.status)

/** Makes a client that shares one line with those of the browser's other tabs. */
export function createSharedClient(options: ChatClientOptions, ways: TabWays): ChatClient {
  const { connection, shareDraft = false } = options
  const { capabilities, clock, lifetime = dayLong } = connection
  const seat = createSeat({
    options,
    ways,
    tell: (events) => hearing.tell(events),
    onOtherLine: () => exchanges.onDown?.(),
    onVisitor: () => reading.forget(),
  })
  const { store, act } = seat
  const timers = createTimers(clock, () => true)
  const exchanges = createExchanges({ transmit, after: timers.after })
  const hearing = createHearing(() => [exchanges, { onEvent: (event) => void (isUp(event) || exchanges.onDown?.()) }])
  const reading = createReadingPlaces({
    storage: safeStorage(connection.storage),
    key: `${memoryKey(connection)}:reading`,
    clock,
    lifetime,
    visitorId: () => seat.group().visitorId,
    getState: store.getState,
    hasRecord: capabilities.transcript,
    onChange: () => undefined,
  })
  const previews: string[] = []
  const holders = createHolders(close)

  const isEnded = () => store.getState().conversation.status === 'ended'
  const present = () => store.getState().conversation.id

  const witnessesOf = (message: Message) =>
    seat.leader() ? [] : selectWitnesses(store.getState(), new Set([contentKey(message)])).map(keepMessage)

  async function transmit(command: Command): Promise<TransmitResult> {
    const leader = seat.leader()
    if (leader) return leader.engine.transmit(command)
    const outcome = await seat.follower()?.once({ name: 'transmit', command })
    return outcome?.result ?? (outcome?.hasLeft === false ? 'unanswered' : 'unsent')
  }

  // What is entered goes to the tab that holds the line, once, and is kept nowhere.
  async function submitForm(part: FormPart, values: FormValues): Promise<void> {
    const { formId } = part
    const form = formsOf(store.getState().messages).findLast((one) => one.formId === formId)
    if (!form || !maySubmit(form) || isEnded()) return
    const asked = seat.follower()?.once({ name: 'submitForm', form: part, values })
    if (!asked) return act({ name: 'endForm', formId, status: 'failed' })
    const end = seat.showMeanwhile({ type: 'form.changed', formId, outcome: { status: 'sending', ...(form.secure ? {} : { values }) } })
    const { result, hasLeft } = await asked
    end()
    if (result === undefined) act({ name: 'endForm', formId, status: hasLeft ? 'failed' : 'unconfirmed' })
  }

  const call =
    <Name extends PlainAct['name']>(name: Name) =>
    (...args: Extract<PlainAct, { readonly name: Name }>['args']) =>
      act({ name, args } as unknown as PlainAct)

  function close() {
    seat.close()
    exchanges.onDown?.()
    timers.clear()
    for (const preview of previews.splice(0)) URL.revokeObjectURL(preview)
  }

  return {
    store,
    capabilities,
    tabs: seat.tabs,
    open() {
      // A tick later, so that a holder that lets go at once (StrictMode's first mount) takes part in nothing.
      queueMicrotask(() => void (holders.isHeld() && seat.open()))
      return holders.hold()
    },
    send({ text = '', files = [], location }) {
      if (isEnded()) return undefined
      const stamp = seat.nextStamp()
      const attachments = files.length > 0 && connection.upload ? describeFiles(files) : []
      const event = ownMessage(stamp, { text, files: attachments, location })
      for (const { thumbnailUrl } of attachments) if (thumbnailUrl !== undefined) previews.push(thumbnailUrl)
      if (event) act({ name: 'send', event, files: attachments.length > 0 ? files : [], of: present(), witnesses: witnessesOf(event.message) })
      return event?.message.id
    },
    startNew(given) {
      const leader = seat.leader()
      if (leader) return leader.engine.startNew(given)
      const state = store.getState()
      if (state.conversation.status === 'starting') return true
      if (!mayLeave(state)) return false
      act({ name: 'startNew', options: given, of: present() })
      return true
    },
    openConversation(conversationId) {
      const leader = seat.leader()
      if (leader) return leader.engine.openConversation(conversationId)
      const state = store.getState()
      if (state.conversation.id === conversationId && state.conversation.status === 'active') return true
      if (!mayLeave(state)) return false
      act({ name: 'openConversation', conversationId, of: present() })
      return true
    },
    submitForm(form, values) {
      const leader = seat.leader()
      if (leader) leader.engine.submitForm(form, values)
      else void submitForm(form, values)
    },
    request(command) {
      if (seat.leader() || command.type !== 'typing.notify') return act({ name: 'request', args: [command] })
      // Late it would be wrong.
      void transmit(shareDraft && command.isTyping ? { ...command, draft: store.getState().draft } : command)
    },
    forget() {
      reading.forget()
      act({ name: 'forget', args: [] })
    },
    ask: exchanges.ask,
    reading,
    subscribe: hearing.subscribe,
    start: call('start'),
    identify: call('identify'),
    resend: call('resend'),
    cancel: call('cancel'),
    cancelForm: call('cancelForm'),
    submitPreChat: call('submitPreChat'),
    answerInvitation: call('answerInvitation'),
    retryUpload: call('retryUpload'),
    cancelUpload: call('cancelUpload'),
    // Buttons call it with their event.
    reconnect: () => act({ name: 'reconnect', args: [] }),
    stopStream: () => act({ name: 'stopStream', args: [] }),
    react: call('react'),
    setDraft: (text) => act({ name: 'setDraft', text, from: store.getState().draft }),
    markSeen: () => act({ name: 'markSeen', args: [] }),
  }
}
