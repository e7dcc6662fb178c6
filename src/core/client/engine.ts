import type { ChatEvent, ChatEventOf } from '../../model/index.ts'
import type { WritableChatStore } from '../createChatStore.ts'
import type { Stamp } from '../reducers/stamp.ts'
import type { ChatClient } from './chatClient.ts'
import type { ClientContext } from './clientContext.ts'
import type { SendableFile } from './describeFiles.ts'
import type { SharedLine } from './memory/memoryOptions.ts'
import type { StartOptions } from './sessionOptions.ts'

/** How an engine works among tabs that share its line. */
export interface EngineWiring extends SharedLine {
  /** What the tabs know, which the engine goes on with. */
  readonly store: WritableChatStore
  /** What a conversation was to begin with, in the tab that held the line before. */
  readonly begins?: StartOptions | undefined
  /** The state has changed; what comes of it is still to come. What is only brought back, nobody is told of. */
  readonly onWritten: (events: readonly ChatEvent[], stamp: Stamp, isTold: boolean) => void
}

/** A client that holds a line of its own. */
export interface Engine extends Omit<ChatClient, 'tabs'> {
  readonly visitorId: () => string
  /** Brings back what is remembered; it comes by itself before anything else happens. */
  readonly recall: () => void
  readonly transmit: ClientContext['transmit']
  readonly apply: ClientContext['apply']
  /** Sends a message that was made in another tab, with the bytes of its files, unless what happens to it at once says otherwise. */
  readonly queue: (event: ChatEventOf<'message.queued'>, files: readonly SendableFile[], more?: readonly ChatEvent[]) => void
  /** Takes over what another tab left; what is in doubt is looked for in the record. */
  readonly adopt: (events: readonly ChatEvent[]) => void
  /** Takes the bytes of files of a message that waits for them. */
  readonly takeFiles: (messageId: string, files: readonly SendableFile[]) => void
  readonly giveUpLostFiles: () => void
  /** What a conversation begins with, where one is wanted. */
  readonly begins: () => StartOptions | undefined
}
