import { type ChatbotServer, createChatbotServer } from '../../../sandbox/chatbot/createChatbotServer.ts'
import type { ChatbotSettings } from '../../../sandbox/chatbot/settings.ts'
import type { ChatConnection } from '../../../src/model/index.ts'
import { createCredentials } from '../../../src/protocols/chatbot-backend/credentials.ts'
import { chatbotBackend, type ChatbotBackendOptions } from '../../../src/protocols/chatbot-backend/index.ts'
import { judgeRefusal } from '../../../src/protocols/chatbot-backend/judgeRefusal.ts'
import { judgeFrame } from '../../../src/protocols/chatbot-backend/refusals.ts'
import { socketIoTransport } from '../../../src/transport/socketIoTransport.ts'
import { createSurroundings, createVirtualTabs, type Surroundings, type VirtualTabs } from '../virtual/virtualTabs.ts'
import type { PageLine, PageParts } from '../virtual/virtualPage.ts'
import { createVirtualSocketIo } from './virtualSocketIo.ts'

/** What a world is like. */
export interface ChatbotWorldOptions {
  /** Decides latencies, jitter and ids. @defaultValue 1 */
  readonly seed?: number
  readonly server?: Partial<ChatbotSettings>
  readonly client?: Partial<ChatbotBackendOptions>
  /** Changes what each client is made of: a fault of the client, planted. */
  readonly wrapConnection?: (connection: ChatConnection) => ChatConnection
}

/** One visitor's tabs, a network and a chatbot server, in virtual time. */
export interface ChatbotWorld extends VirtualTabs {
  readonly server: ChatbotServer
}

/** A chat over Socket.IO, for one page load. */
function connectBySocketIo(
  { timeline, network, random, createId, server, client }: Surroundings & { readonly server: ChatbotServer; readonly client: Partial<ChatbotBackendOptions> },
  { time, storage, locks, signals }: PageParts,
): PageLine {
  const wire: ChatbotBackendOptions = { url: 'https://chat.test', auth: { token: 'ada' }, clock: time, storage, locks, createId, ...client }
  const sockets = createVirtualSocketIo({ timeline, time, network, server })
  const credentials = createCredentials(wire)
  const createTransport = () =>
    socketIoTransport({
      url: wire.url,
      auth: credentials.get,
      exchange: () => Promise.resolve({ ok: false, status: 0, failure: 'network' }),
      judgeRefusal,
      judgeFrame,
      clock: time,
      random,
      signals,
      dial: sockets.dial,
    })
  return { connection: { ...chatbotBackend(wire), createTransport }, open: () => sockets.open, end: sockets.end }
}

/** A world in which one tab is open. Bot and agent take the time that they take in life. */
export function createChatbotWorld({ seed = 1, server: settings = {}, client = {}, wrapConnection }: ChatbotWorldOptions = {}): ChatbotWorld {
  const errors: string[] = []
  const surroundings = createSurroundings(seed, errors)
  const { timeline, createId } = surroundings
  const server = createChatbotServer({ pace: 1, ...settings, clock: timeline, createId })
  const tabs = createVirtualTabs(surroundings, errors, {
    connect: (parts) => connectBySocketIo({ ...surroundings, server, client }, parts),
    stop: () => server.stop(),
    ...(wrapConnection ? { wrapConnection } : {}),
  })
  return { ...tabs, server }
}
