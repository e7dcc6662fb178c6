import type { ChatConnection, ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import type { ElsewhereEvents } from './chatRecord.ts'

/** A line that tabs hold one after the other. */
export interface SharedLine {
  /** The visitor of what they have lived through; missing where nothing is known yet. */
  readonly visitorId?: string
}

/** What the memory needs of the client. */
export interface MemoryOptions extends ElsewhereEvents {
  readonly connection: ChatConnection
  readonly getState: () => ChatState
  /** Brings back what was there before anything else happened: nobody is told. */
  readonly restore: (events: readonly ChatEvent[]) => void
  /** Something of another tab's comes in while the chat is running. */
  readonly onAdopted: (events: readonly ChatEvent[]) => void
  /** Another tab heard something of this conversation. */
  readonly onTold: () => void
  /** Nothing may leave until the memory is open again. */
  readonly onLost: () => void
  /** The tabs share this line. */
  readonly line?: SharedLine
}
