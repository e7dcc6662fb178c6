import type { ChatStorage } from '../../model/index.ts'
import type { ProactiveMessages } from '../proactive/createProactive.ts'
import type { ChatWidgetApi } from './chatWidgetApi.ts'
import type { WidgetStages } from './widgetStages.ts'
import type { WidgetStore } from './widgetState.ts'

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
export interface WidgetController
  extends Pick<WidgetStages, 'go' | 'setSize' | 'setMuted' | 'agree' | 'showPreview' | 'dismissPreview' | 'wasShown' | 'markShown'> {
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
