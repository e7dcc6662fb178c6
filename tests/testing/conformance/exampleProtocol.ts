import type {
  Capabilities,
  ChatConnection,
  Command,
  Decoded,
  Encoded,
  Inbound,
  Message,
  Participant,
  ProtocolAdapter,
  ProtocolContext,
} from '../../../src/core/index.ts'
import {
  browserLocks,
  browserStorage,
  createHttpExchange,
  createRandomId,
  systemClock,
  webSocketTransport,
} from '../../../src/transport/index.ts'

/** What a frame holds. All of it is foreign: nothing is believed before it was looked at. */
type Wire = Readonly<Record<string, unknown>>

function isWire(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readFrame(inbound: Inbound): Wire | undefined {
  try {
    const value: unknown = inbound.via === 'socket' && typeof inbound.data === 'string' ? JSON.parse(inbound.data) : undefined
    return isWire(value) ? value : undefined
  } catch {
    return undefined
  }
}

function readWord(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function readAuthor({ by, name }: Wire): Participant | undefined {
  if (by !== 'visitor' && by !== 'bot' && by !== 'agent') return undefined
  const known = readWord(name)
  return known === undefined ? { role: by } : { role: by, name: known }
}

/** One row. Its `id` is ours and new for each frame; what the wire calls the message goes into `wireIds`. */
function readMessage(wire: unknown, id: string): Message | undefined {
  if (!isWire(wire)) return undefined
  const author = readAuthor(wire)
  const text = readWord(wire['text'])
  if (!author || text === undefined) return undefined
  const { at } = wire
  return {
    id,
    // `of` is the id under which we sent it: by this an echo is known to be the row that is there already.
    wireIds: [readWord(wire['id']), readWord(wire['of'])].filter((one) => one !== undefined),
    author,
    parts: [{ kind: 'text', format: 'plain', text }],
    ...(typeof at === 'number' && Number.isFinite(at) ? { time: at } : {}),
    ...(author.role === 'visitor' ? { delivery: { status: 'confirmed' } } : {}),
  }
}

function rejected(reason: string): Decoded {
  return { events: [{ type: 'frame.rejected', reason, sample: '' }] }
}

function decode(inbound: Inbound, context: ProtocolContext): Decoded {
  const wire = readFrame(inbound)
  if (!wire) return rejected('no JSON object')
  switch (wire['type']) {
    case 'hello':
      return { events: [{ type: 'session.opened' }] }
    case 'started': {
      const conversationId = readWord(wire['conversation'])
      return conversationId === undefined ? rejected('no conversation') : { events: [{ type: 'conversation.started', conversationId }] }
    }
    case 'said': {
      const message = readMessage(wire, context.id)
      return message ? { events: [{ type: 'message.received', message }] } : rejected('no message')
    }
    case 'record': {
      const { said } = wire
      if (!Array.isArray(said)) return { events: [{ type: 'transcript.failed', detail: 'no list' }] }
      const messages = said.map((one, index) => readMessage(one, `${context.id}.${index}`)).filter((one) => one !== undefined)
      return { events: [{ type: 'transcript.loaded', messages, complete: true }] }
    }
    case 'typing': {
      const participant = readAuthor(wire)
      if (!participant || participant.role === 'visitor') return rejected('nobody types')
      return { events: [{ type: wire['on'] === true ? 'typing.started' : 'typing.stopped', participant }] }
    }
    case 'ended':
      return { events: [{ type: 'conversation.ended', reason: 'unknown' }] }
    case 'pong':
      return { events: [] }
    default:
      return { events: [{ type: 'frame.ignored', name: readWord(wire['type']) ?? '', payload: wire }] }
  }
}

function frame(wire: Wire): Encoded {
  return { via: 'socket', data: JSON.stringify(wire) }
}

function encode(command: Command, { conversationId: conversation, visitorId }: ProtocolContext): Encoded {
  switch (command.type) {
    case 'conversation.start':
      return frame({ type: 'start', visitor: visitorId })
    case 'transcript.fetch':
      return frame({ type: 'record', conversation })
    case 'message.send': {
      const { id, parts } = command.message
      const text = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n')
      return text.trim() === '' ? { via: 'none', reason: 'this wire carries words alone' } : frame({ type: 'say', conversation, of: id, text })
    }
    case 'typing.notify':
      return frame({ type: 'typing', conversation, on: command.isTyping })
    case 'conversation.end':
      return frame({ type: 'end', conversation })
    case 'connection.probe':
      return frame({ type: 'ping' })
    default:
      return { via: 'none', reason: `this wire has no ${command.type}` }
  }
}

/** The translator: two pure functions. */
const adapter: ProtocolAdapter = { name: 'lantern', decode, encode }

/** What the wire can do: the chat shows nothing else. */
const capabilities: Capabilities = {
  typingIn: true,
  typingOut: true,
  delivered: false,
  read: false,
  upload: false,
  edit: false,
  deleteMessage: false,
  rate: false,
  escalate: false,
  end: true,
  transcript: true,
  conversationList: false,
  deleteConversation: false,
  metadata: false,
  actions: false,
  location: false,
  resume: 'implicit',
}

export interface LanternOptions {
  /** Address of the server, such as `wss://chat.example.com`. */
  readonly url: string
  readonly key: string
}

/** A connection to a Lantern server, for `ChatProvider` or `createChatClient`. */
export function lantern({ url, key }: LanternOptions): ChatConnection {
  const locks = browserLocks()
  return {
    adapter,
    capabilities,
    // Asked anew for each dial: here a short-lived token could be fetched.
    createTransport: () => webSocketTransport({ url: () => `${url}?${new URLSearchParams({ key }).toString()}`, exchange: createHttpExchange() }),
    clock: systemClock,
    createId: createRandomId,
    storage: browserStorage('local'),
    ...(locks ? { locks } : {}),
    scope: `lantern ${url}`,
  }
}
