import { createStore } from 'zustand/vanilla'
import type { ChatStorage, Message } from '../../model/index.ts'
import { browserStorage } from '../../transport/index.ts'
import { createProactive, type ProactiveMessages } from '../proactive/createProactive.ts'
import { createChatCommands } from './chatCommands.ts'
import type { ChatWidgetApi, WidgetCause } from './chatWidgetApi.ts'
import { createClientHolder } from './clientHolder.ts'
import { needsConsent } from './consent.ts'
import { coversPage } from './coversPage.ts'
import { createEmitter } from './createEmitter.ts'
import { followClient } from './followClient.ts'
import { isOnlyNotice } from './isOnlyNotice.ts'
import { openWidgetMemory } from './widgetMemory.ts'
import { settingsOf, type ChatWidgetOptions } from './widgetOptions.ts'
import { createWidgetStages, type WidgetStages } from './widgetStages.ts'
import { firstState, snapshotOf, withoutChat, withoutVisitor, type WidgetState, type WidgetStore } from './widgetState.ts'

/** What of the browser a controller uses, replaceable for tests. */
export interface WidgetEnvironment {
  /** @defaultValue the browser's storage of the kind that `persistence` names */
  readonly storage?: ChatStorage
  /** What lives as long as the tab. @defaultValue the browser's; none where `persistence` is `none` */
  readonly tabStorage?: ChatStorage
  /** Whether an open panel would cover the whole page, as on a phone. */
  readonly coversPage?: () => boolean
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** The widget without its looks: state, commands, events, memory. It knows no React, and touches nothing until it is attached. */
export interface WidgetController extends Pick<WidgetStages, 'go' | 'setSize' | 'setMuted' | 'agree' | 'showPreview' | 'dismissPreview' | 'wasShown' | 'markShown'> {
  /** What is handed to the page, by whichever door. */
  readonly api: ChatWidgetApi
  readonly store: WidgetStore
  /** Messages of the host's own, for whoever follows their rules. */
  readonly proactive: ProactiveMessages
  /** Whether it is still looked for a chat from before. */
  readonly isSearching: () => boolean
  /** Makes the chat that could not be made. */
  readonly retry: () => void
  /**
   * The widget stands in a page, until the answer is called: what is remembered comes back, the chat is made if there is one to go on with,
   * its line is held. It may be attached several times, and again.
   */
  readonly attach: () => () => void
}

const hasBegun = ({ status }: WidgetState['conversation']) => status === 'active' || status === 'ended'

/** Whether a conversation is another than the one before. */
const isOther = (now: WidgetState['conversation'], before: WidgetState['conversation']) =>
  hasBegun(before) && (!hasBegun(now) || (before.id !== undefined && now.id !== undefined && now.id !== before.id))

/** Milliseconds that a widget is remembered, where nothing is said. */
const dayLong = 24 * 60 * 60 * 1000

/** Makes a widget. Before the visitor's first interaction it makes no chat, opens no line and writes nothing, unless a chat is kept. */
export function createWidgetController(options: ChatWidgetOptions, environment: WidgetEnvironment = {}): WidgetController {
  const { name = 'default', persistence = 'local', lifetime = dayLong } = options
  const { storage = browserStorage(persistence), now = Date.now } = environment
  const { tabStorage = browserStorage(persistence === 'none' ? 'none' : 'session') } = environment
  const store = createStore<WidgetState>(() => firstState(options))
  const { emit, on, off, clear } = createEmitter()
  const memory = openWidgetMemory({ storage, name, lifetime, now })
  const proactive = createProactive({ store, storage, tabStorage, name, now, emit, isKept: () => memory.read() !== undefined })
  const getOptions = () => store.getState().options
  let stopFollowing: (() => void) | undefined
  let detach: (() => void) | undefined
  let holders = 0
  // To forget a chat it has to be made.
  let isForgetting = false

  const holder = createClientHolder({
    getOptions,
    defaults: { storage: persistence, lifetime },
    mayMake: () => isForgetting || !needsConsent(store.getState()),
    onMade(client) {
      store.setState({ client, hasFailed: false })
      stopFollowing = followClient({ client, emit, setState, onMessage, onChanged, onUsed: stages.keep })
    },
    onFailed(error) {
      store.setState({ hasFailed: true })
      emit('error', { message: error instanceof Error ? error.message : String(error) })
    },
  })
  const commands = createChatCommands({
    holder,
    getOptions,
    setOptions(change) {
      const wasAsked = needsConsent(store.getState())
      store.setState({ options: { ...getOptions(), ...settingsOf(change) } })
      if (wasAsked && !needsConsent(store.getState())) holder.permit()
    },
  })
  const stages = createWidgetStages({
    store,
    memory,
    proactive,
    emit,
    coversPage: environment.coversPage ?? coversPage,
    onOpened: commands.begin,
    onAgreed() {
      holder.wake(true)
      holder.permit()
    },
    // What is kept of it may be written later than the news of it: this is no time to look whether there is something to go on with.
    onKept: () => holder.use(() => undefined),
    onForgotten: () => forget('memory'),
  })

  function setState(change: Partial<WidgetState>) {
    const { preview, conversation } = store.getState()
    // What was seen elsewhere need not be shown here.
    const isSeen = change.unread === 0 && preview !== undefined && 'message' in preview
    store.setState({ ...change, ...(isSeen ? { preview: undefined } : {}) })
    if (change.conversation && isOther(change.conversation, conversation)) stages.forgetOpening()
  }

  function onMessage(message: Message) {
    stages.keep()
    if (store.getState().stage !== 'open' && getOptions().preview !== false && !isOnlyNotice(message)) stages.showPreview({ key: message.id, message })
  }

  function onChanged(message: Message) {
    if (store.getState().preview?.key === message.id) store.setState({ preview: { key: message.id, message } })
  }

  function letGo() {
    commands.cancel()
    stopFollowing?.()
    holder.drop()
  }

  function forget(by: WidgetCause) {
    const { stage, options: before } = store.getState()
    const { visitor: _visitor, metadata: _metadata, ...rest } = before
    letGo()
    stages.forget()
    store.setState({ ...withoutVisitor, options: rest, stage: 'closed', cause: by })
    if (stage === 'open') emit('close', { by })
  }

  function clearSession() {
    const mayBeKept = stages.isKept()
    // What waits for the visitor's consent has nobody to wait for.
    if (!holder.client() && needsConsent(store.getState())) holder.drop()
    isForgetting = true
    holder.wake(mayBeKept)
    const forgetAll = () => {
      holder.client()?.forget()
      forget('host')
    }
    // Only the connection knows where the chat is kept.
    if (!holder.client() && mayBeKept && typeof getOptions().connection === 'function') holder.use(forgetAll)
    else forgetAll()
    isForgetting = false
  }

  function show(isShown: boolean) {
    if (store.getState().isShown === isShown) return
    store.setState({ isShown })
    emit(isShown ? 'show' : 'hide', undefined)
  }

  function attach() {
    if (store.getState().isDestroyed) return () => undefined
    if (holders++ === 0) begin()
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      if (--holders === 0) detach?.()
    }
  }

  function begin() {
    holder.attach()
    const mayBeKept = stages.isKept()
    const unwatch = stages.attach()
    holder.wake(mayBeKept)
    detach = () => {
      detach = undefined
      unwatch()
      holder.detach()
    }
    emit('ready', undefined)
  }

  function destroy() {
    letGo()
    detach?.()
    store.setState({ ...withoutChat, isDestroyed: true, isShown: false, stage: 'closed' })
    emit('destroy', undefined)
    clear()
  }

  // After the end of the widget everything may still be called, and nothing happens.
  const whileAlive =
    <Facts extends readonly unknown[]>(action: (...facts: Facts) => void) =>
    (...facts: Facts) => {
      if (!store.getState().isDestroyed) action(...facts)
    }
  const go = whileAlive(stages.go)

  const api: ChatWidgetApi = {
    // Without arguments: a page may hand them to a button as they are.
    open: () => go('open', 'host'),
    close: () => go('closed', 'host'),
    toggle: () => go(store.getState().stage === 'open' ? 'closed' : 'open', 'host'),
    minimise: () => go('minimised', 'host'),
    show: whileAlive(() => show(true)),
    hide: whileAlive(() => show(false)),
    send: whileAlive(commands.send),
    prefill: whileAlive(commands.prefill),
    startConversation: whileAlive(commands.startConversation),
    endConversation: whileAlive(commands.endConversation),
    identify: whileAlive(commands.identify),
    update: whileAlive(commands.update),
    clearSession: whileAlive(clearSession),
    on: (event, listener) => (store.getState().isDestroyed ? () => undefined : on(event, listener)),
    off,
    destroy: whileAlive(destroy),
    showProactive: whileAlive(proactive.ask),
    getState: () => snapshotOf(store.getState()),
  }

  return {
    api,
    store,
    go,
    setSize: whileAlive(stages.setSize),
    setMuted: whileAlive(stages.setMuted),
    agree: whileAlive(stages.agree),
    showPreview: whileAlive(stages.showPreview),
    dismissPreview: whileAlive(stages.dismissPreview),
    wasShown: stages.wasShown,
    markShown: whileAlive(stages.markShown),
    proactive,
    isSearching: holder.isAsking,
    retry: whileAlive(() => {
      store.setState({ hasFailed: false })
      commands.begin()
    }),
    attach,
  }
}
