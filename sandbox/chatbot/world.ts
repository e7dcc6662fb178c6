import type { SandboxClock } from '../clock.ts'
import type { ChatbotFaultBoard } from './faultBoard.ts'
import type { ChatbotSettings } from './settings.ts'
import type { ChatbotStore } from './store.ts'

/** What every part of the chatbot server leans on. */
export interface ChatbotWorld {
  readonly clock: SandboxClock
  readonly settings: ChatbotSettings
  readonly store: ChatbotStore
  readonly faults: ChatbotFaultBoard
  readonly createId: () => string
  /** Address of the pages that links lead to. */
  readonly pageUrl: () => string
}
