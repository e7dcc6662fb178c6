import type { StoreApi } from 'zustand/vanilla'
import type { WidgetCause } from './chatWidgetApi.ts'
import { consentVersion, needsConsent } from './consent.ts'
import type { ProactiveMessages } from '../proactive/createProactive.ts'
import type { Emitter } from './createEmitter.ts'
import type { KeptWidget, WidgetMemory } from './widgetMemory.ts'
import type { WidgetPreview, WidgetSize, WidgetStage, WidgetState } from './widgetState.ts'

/** What the stages need of the widget. */
export interface WidgetStagesOptions {
  readonly store: StoreApi<WidgetState>
  readonly memory: WidgetMemory
  readonly proactive: ProactiveMessages
  readonly emit: Emitter['emit']
  /** Whether an open panel would cover the page. */
  readonly coversPage: () => boolean
  /** The panel was opened, by whomever. */
  readonly onOpened: () => void
  /** The visitor agreed to what is asked first, here or in another tab. */
  readonly onAgreed: () => void
  /** Another tab does something with the chat. */
  readonly onKept: () => void
  /** Another tab threw everything away. */
  readonly onForgotten: () => void
}

/** Open or closed, how large, muted, what was shown: all that the widget remembers of itself. */
export interface WidgetStages {
  readonly go: (stage: WidgetStage, cause: WidgetCause) => void
  readonly setSize: (size: WidgetSize) => void
  readonly setMuted: (isMuted: boolean) => void
  /** The visitor agrees to what is asked first. */
  readonly agree: () => void
  /** Shows something beside the launcher, once. */
  readonly showPreview: (preview: WidgetPreview) => void
  readonly dismissPreview: () => void
  /** Whether something that is shown once was shown. */
  readonly wasShown: (id: string) => boolean
  /**
   * Remembers that something was shown. Nothing is written before the visitor's first interaction: what was only shown is then known to this
   * page alone.
   */
  readonly markShown: (id: string) => void
  /** The visitor or the host does something with the chat: it is remembered as long as the chat is. */
  readonly keep: () => void
  /** A conversation is over: what led to it has no part in the next. */
  readonly forgetOpening: () => void
  /** Whether anything is remembered: the visitor was here before. */
  readonly isKept: () => boolean
  /** Brings back what is remembered, and follows the other tabs. The answer stops that. */
  readonly attach: () => () => void
  readonly forget: () => void
}

const eventOf = { open: 'open', closed: 'close', minimised: 'minimise' } as const

/** Makes the stages of a widget. */
export function createWidgetStages({ store, memory, proactive, emit, coversPage, onOpened, onAgreed, onKept, onForgotten }: WidgetStagesOptions): WidgetStages {
  let shown: readonly string[] = []
  let isTouched = false

  function save() {
    if (needsConsent(store.getState())) return
    const { stage, size, isMuted, agreed, opening } = store.getState()
    memory.write({ stage, size, isMuted, agreed, opening, shown })
    proactive.ledger.keep()
  }

  function set(change: Partial<WidgetState>) {
    isTouched = true
    store.setState(change)
    save()
  }

  function enter(stage: WidgetStage, cause: WidgetCause) {
    const standing = stage === 'open' && cause !== 'memory' ? proactive.standing() : undefined
    store.setState({ stage, cause, ...(stage === 'open' ? { preview: undefined } : {}), ...(standing ? { opening: standing } : {}) })
  }

  function tell(stage: WidgetStage, by: WidgetCause) {
    if (stage === 'open') onOpened()
    emit(eventOf[stage], { by })
  }

  function follow(kept: KeptWidget) {
    shown = [...new Set([...kept.shown, ...shown])]
    const before = store.getState().stage
    // To come to a page and find it covered is no welcome.
    const stage = kept.stage === 'open' && before !== 'open' && coversPage() ? 'minimised' : kept.stage
    const wasAsked = needsConsent(store.getState())
    store.setState({ size: kept.size, isMuted: kept.isMuted, agreed: kept.agreed, opening: kept.opening })
    if (wasAsked && !needsConsent(store.getState())) onAgreed()
    if (stage === before) return
    enter(stage, 'memory')
    tell(stage, 'memory')
  }

  return {
    go(stage, cause) {
      const before = store.getState().stage
      if (stage === before || (stage === 'minimised' && before === 'closed')) return
      isTouched = true
      const standing = proactive.standing()
      enter(stage, cause)
      save()
      // First, so that what the host adds to a conversation by it is told with its beginning.
      if (standing && stage === 'open' && cause === 'visitor') emit('proactiveOpened', { id: standing.id })
      tell(stage, cause)
    },
    setSize: (size) => set({ size }),
    setMuted: (isMuted) => set({ isMuted }),
    agree() {
      set({ agreed: consentVersion(store.getState()) })
      onAgreed()
    },
    showPreview(preview) {
      if (shown.includes(preview.key)) return
      shown = [...shown, preview.key]
      store.setState({ preview })
    },
    dismissPreview() {
      if (!proactive.dismiss() && store.getState().preview) set({ preview: undefined })
    },
    wasShown: (id) => shown.includes(id),
    markShown(id) {
      if (shown.includes(id)) return
      shown = [...shown, id]
      if (memory.read()) save()
    },
    keep() {
      if (memory.isStale()) save()
    },
    forgetOpening() {
      if (store.getState().opening) set({ opening: undefined })
    },
    isKept: () => memory.read() !== undefined,
    attach() {
      proactive.ledger.recall()
      const unwatch = proactive.ledger.watch()
      const kept = memory.read()
      if (kept && !isTouched) follow(kept)
      else if (isTouched) save()
      const unwatchMemory = memory.watch((written) => {
        if (written) {
          follow(written)
          onKept()
        } else if (isTouched || store.getState().client) onForgotten()
      })
      return () => {
        unwatch()
        unwatchMemory()
      }
    },
    forget() {
      shown = []
      isTouched = false
      memory.clear()
      proactive.ledger.clear()
    },
  }
}
