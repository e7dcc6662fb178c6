import type { StoreApi } from 'zustand/vanilla'
import type { Participant } from '../../model/index.ts'
import { needsConsent } from '../controller/consent.ts'
import type { Emitter } from '../controller/createEmitter.ts'
import type { WidgetOpening, WidgetState } from '../controller/widgetState.ts'
import { createShownLedger, type ShownLedger, type ShownLedgerOptions } from './createShownLedger.ts'
import type { ProactiveRule } from './proactiveRule.ts'

/** What the proactive messages need of the widget. */
export interface ProactiveOptions extends ShownLedgerOptions {
  readonly store: StoreApi<WidgetState>
  readonly emit: Emitter['emit']
  /** Whether the visitor was here before. */
  readonly isKept: () => boolean
}

/** The proactive message that stands beside the launcher, and what is known of those before. */
export interface ProactiveMessages {
  readonly show: (rule: ProactiveRule) => void
  /** Takes it away without the visitor. */
  readonly withdraw: () => void
  /** The visitor puts it away; false where none stands there. */
  readonly dismiss: () => boolean
  /** The one that stands there. */
  readonly standing: () => WidgetOpening | undefined
  /** Remembers that it was shown. Before the visitor's first interaction nothing is written: it is known to this page alone. */
  readonly note: (rule: ProactiveRule) => void
  readonly ledger: ShownLedger
  /** Tells developers of a rule that cannot be followed. */
  readonly refuse: (reason: string) => void
  /** The host wants it shown now. */
  readonly ask: (id: string) => void
  /** Answers what he wants, once. */
  readonly takeAsked: () => string | undefined
}

function authorOf({ author }: ProactiveRule, { assistant, title, logo }: WidgetState['options']): Participant | undefined {
  if (author) return { role: 'bot', ...author }
  const face = { ...(title === undefined ? {} : { name: title }), ...(logo === undefined ? {} : { avatarUrl: logo }), ...assistant }
  return Object.keys(face).length > 0 ? { role: 'bot', ...face } : undefined
}

/** Makes the proactive messages of a widget. */
export function createProactive({ store, emit, isKept, ...kept }: ProactiveOptions): ProactiveMessages {
  const ledger = createShownLedger(kept)

  function note({ id, once = 'visitor' }: ProactiveRule) {
    ledger.add(id, once)
    if (!needsConsent(store.getState()) && (isKept() || ledger.isKept())) ledger.keep()
  }

  function standing(): WidgetOpening | undefined {
    const { preview } = store.getState()
    if (!preview || 'message' in preview || preview.rule === undefined) return undefined
    const { rule: id, text, author } = preview
    return { id, text, ...(author ? { author } : {}) }
  }

  function withdraw() {
    if (standing()) store.setState({ preview: undefined })
  }

  return {
    show(rule) {
      const { id, text } = rule
      const author = authorOf(rule, store.getState().options)
      note(rule)
      store.setState({ preview: { key: `proactive ${id}`, rule: id, text, ...(author ? { author } : {}) } })
      emit('proactiveShown', { id })
    },
    withdraw,
    dismiss() {
      const message = standing()
      if (!message) return false
      withdraw()
      if (!needsConsent(store.getState())) ledger.keep()
      emit('proactiveDismissed', { id: message.id })
      return true
    },
    standing,
    note,
    ledger,
    refuse: (message) => emit('error', { message: `Parlance: ${message}` }),
    ask(id) {
      const { proactive = [] } = store.getState().options
      // What is not a rule is refused where the rules are read.
      if (Array.isArray(proactive) && proactive.some((rule: ProactiveRule | null) => rule?.id === id)) store.setState({ asked: id })
      else emit('error', { message: `Parlance: there is no proactive message called ${JSON.stringify(id)}.` })
    },
    takeAsked() {
      const { asked } = store.getState()
      if (asked !== undefined) store.setState({ asked: undefined })
      return asked
    },
  }
}
