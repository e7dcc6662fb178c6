import type { Random } from '../../../chaos/random.ts'
import type { Network } from '../../../chaos/virtual/network.ts'
import type { ChatSessionServer } from '../../../sandbox/chatSession/createChatSessionServer.ts'
import type { TransportVisitor } from '../../../src/model/index.ts'
import { createRefusalProbe, greetingOf } from '../../../src/protocols/chat-session/greeting.ts'
import { chatSession, type ChatSessionOptions } from '../../../src/protocols/chat-session/index.ts'
import { judgePoll } from '../../../src/protocols/chat-session/judgePoll.ts'
import { clientIdOf, wireConfig } from '../../../src/protocols/chat-session/wireConfig.ts'
import { longPollTransport } from '../../../src/transport/index.ts'
import type { PageLine, PageParts } from '../virtual/virtualPage.ts'
import { createPollExchange } from './pollExchange.ts'

/** What the polls of a page are made of. */
export interface PollLineOptions {
  readonly network: Network
  readonly server: ChatSessionServer
  readonly random: Random
  readonly createId: () => string
  readonly onPoll: (change: 1 | -1) => void
}

/** A chat over long polls, for one page load. */
export function connectByPolls({ network, server, onPoll, random, createId }: PollLineOptions, { time, storage, locks, signals }: PageParts): PageLine {
  const requests = createPollExchange({ time, network, server, onPoll })
  const { exchange } = requests
  const wire: ChatSessionOptions = {
    url: 'https://chat.test/clientweb/api/v2',
    tenantUrl: 'tenant.test',
    appId: 'app',
    uploader: false,
    clock: time,
    storage,
    locks,
    createId,
  }
  const config = wireConfig(wire)
  const createTransport = (visitor: TransportVisitor) =>
    longPollTransport({
      greeting: greetingOf(config, visitor),
      isRefused: createRefusalProbe(exchange, config, visitor),
      judgePoll,
      exchange,
      locks,
      lockName: () => `poll:${clientIdOf(config, { visitorId: visitor.visitorId() })}`,
      clock: time,
      random,
      signals,
    })
  return { connection: { ...chatSession(wire), createTransport }, open: () => requests.open, end: requests.end }
}
