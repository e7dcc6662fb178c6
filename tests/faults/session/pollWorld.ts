import { type ChatSessionServer, createChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import type { ChatSessionSettings } from '../../../sandbox/chatSession/settings.ts'
import type { ChatConnection } from '../../../src/model/index.ts'
import { createSurroundings, createVirtualTabs, type VirtualTabs } from '../virtual/virtualTabs.ts'
import { connectByPolls } from './connectByPolls.ts'

/** What a world is like. */
export interface PollWorldOptions {
  /** Decides latencies, jitter and ids. @defaultValue 1 */
  readonly seed?: number
  readonly server?: Partial<ChatSessionSettings>
  /** Changes what each client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** One visitor's tabs, a network and a chat server, in virtual time. */
export interface PollWorld extends VirtualTabs {
  readonly server: ChatSessionServer
  /** How many polls the pages had open at once, as they see it. */
  readonly mostPolls: number
}

/** A world in which one tab is open. */
export function createPollWorld({ seed = 1, server: settings = {}, wrapConnection }: PollWorldOptions = {}): PollWorld {
  const errors: string[] = []
  const surroundings = createSurroundings(seed, errors)
  const { timeline, createId } = surroundings
  const server = createChatSessionServer({ timestamps: 'milliseconds', ...settings, clock: timeline, createId })
  let polls = 0
  let mostPolls = 0

  const onPoll = (change: 1 | -1) => {
    polls += change
    mostPolls = Math.max(mostPolls, polls)
  }
  const tabs = createVirtualTabs(surroundings, errors, {
    connect: (parts) => connectByPolls({ ...surroundings, server, onPoll }, parts),
    stop: () => server.stop(),
    ...(wrapConnection ? { wrapConnection } : {}),
  })
  return {
    ...tabs,
    server,
    get mostPolls() {
      return mostPolls
    },
  }
}
