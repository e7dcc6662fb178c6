import type { ChatClient, ChatClientOptions } from './chatClient.ts'
import { createEngine } from './createEngine.ts'
import { createOwnTab } from './tabs/createOwnTab.ts'
import { createSharedClient } from './tabs/createSharedClient.ts'
import { waysBetweenTabs } from './tabs/waysBetweenTabs.ts'

/** Makes the client of a conversation. Nothing is dialled and nothing stored before it is opened. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const ways = options.tabs === 'shared' ? waysBetweenTabs(options.connection) : undefined
  return ways ? createSharedClient(options, ways) : { ...createEngine(options), tabs: createOwnTab() }
}
