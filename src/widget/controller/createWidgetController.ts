import { createStore } from 'zustand/vanilla'
import { createHolders } from '../../core/client/createHolders.ts'
import type { Message } from '../../model/index.ts'
import { browserStorage } from '../../transport/index.ts'
import { createProactive } from '../proactive/createProactive.ts'
import { createChatCommands } from './chatCommands.ts'
import type { ChatWidgetApi } from './chatWidgetApi.ts'
import { createClientHolder } from './clientHolder.ts'
import { needsConsent } from './consent.ts'
import { coversPage } from './coversPage.ts'
import { createEmitter } from './createEmitter.ts'
import { createForgetting } from './createForgetting.ts'
import { followClient } from './followClient.ts'
import { isOnlyNotice } from './isOnlyNotice.ts'
import { openWidgetMemory } from './widgetMemory.ts'
import { settingsOf, type ChatWidgetOptions } from './widgetOptions.ts'
import type { WidgetController, WidgetEnvironment } from './widgetController.ts'
import { createWidgetStages } from './widgetStages.ts'
import { firstState, snapshotOf, withoutChat, type WidgetState } from './widgetState.ts'

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
  const holders = createHolders(() => detach?.(), begin)

  const holder = createClientHolder({
    getOptions,
    defaults: { storage: persistence, lifetime },
    // To forget a chat it has to be made.
    mayMake: () => isForgetting() || !needsConsent(store.getState()),
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
  const { forget, clearSession, isForgetting } = createForgetting({ store, holder, stages, emit, letGo })

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

  function show(isShown: boolean) {
    if (store.getState().isShown === isShown) return
    store.setState({ isShown })
    emit(isShown ? 'show' : 'hide', undefined)
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
    attach: () => (store.getState().isDestroyed ? () => undefined : holders.hold()),
  }
}
