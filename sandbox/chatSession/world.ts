import type { FileShelf } from '../captivate/fileShelf.ts'
import type { Links } from '../captivate/content/links.ts'
import type { SandboxClock } from '../clock.ts'
import type { FaultBoard } from './faultBoard.ts'
import type { ChatSessionSettings } from './settings.ts'
import type { ChatSessionStore } from './store.ts'

/** What every part of the chat server leans on. */
export interface ChatSessionWorld {
  readonly clock: SandboxClock
  readonly settings: ChatSessionSettings
  readonly store: ChatSessionStore
  readonly shelf: FileShelf
  readonly faults: FaultBoard
  readonly createId: () => string
  /** Addresses of pictures, documents and pages. */
  readonly links: () => Links
}
