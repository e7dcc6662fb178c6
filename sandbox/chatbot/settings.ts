/** How the chatbot server behaves. Where front ends and documents disagree, each form is a setting. */
export interface ChatbotSettings {
  /** How fast bot and agent answer: 0 at once, 1 as in life (a chunk each 20 to 40 ms). */
  pace: number
  /** Whether the server says `connected` before anything else. */
  connected: boolean
  /** How a connection is refused: in the handshake (`connect_error`), by an `error` event and a goodbye, or by the event alone. */
  refusals: 'middleware' | 'event' | 'event-stay'
  /** In which words: plain ones, an HTTP status, or what a JWT library says. */
  refusalWords: 'words' | 'status' | 'jwt'
  /** Whether a `connect_error` has `data` with the code. */
  refusalData: boolean
  /** Milliseconds for which a token is good, from its first use; 0 is for ever. */
  tokenLifetime: number
  /** What becomes of a line whose token has run out: `error` and goodbye, or it goes on. */
  expiry: 'kick' | 'tolerate'
  /** Which ways in there are. `polling` is what a proxy without WebSocket leaves. */
  transports: 'both' | 'websocket' | 'polling'
  /** The message inside `{message}`, or bare. */
  message: 'wrapped' | 'bare'
  /** Names of a message's ids. With both, their values differ. */
  messageIds: 'messageId' | '_id' | 'both'
  /** Name of a message's text. */
  textKey: 'content' | 'text' | 'message' | 'body'
  /** How the bot is called as a sender. */
  botSender: 'ai' | 'bot'
  /** `Date` fields on the wire. */
  timestamps: 'iso' | 'number' | 'seconds' | 'missing'
  /** A message's `status`: with `read`, without, or none. */
  messageStatus: 'full' | 'short' | 'missing'
  /** Names of the server's events: as documented, or with underscores. */
  names: 'documented' | 'underscore'
  /** Whether own messages come back as `message`. */
  echo: boolean
  /** Socket.IO acknowledgements: as an object with the id, a bare `true`, none, or an error (and then the event has no effect). */
  acknowledge: 'on' | 'bare' | 'off' | 'error'
  /** Whether `conversation-started` has `messages`. */
  startedMessages: 'all' | 'empty' | 'missing'
  /** Whether `conversation-started` has a `status`, a `displayName` and the `reactions` so far. */
  startedDetails: boolean
  /** Where the greeting is: among `messages`, as `welcomeMessage`, as both, as a `message` of its own, or nowhere. */
  welcome: 'messages' | 'welcomeMessage' | 'both' | 'event' | 'none'
  /** Whether a `join` is sent beside `conversation-started`. */
  announceJoin: boolean
  /** A conversation that the server does not know: an error, or a new conversation. */
  unknownConversation: 'error' | 'new'
  /** Whether a `sessionId` alone takes up the open conversation of that session. */
  resumeBySession: boolean
  /** `conversation-list`: S3 nests `data.conversations`, TJ has the list as `data`, others have neither. */
  listShape: 'nested' | 'flat' | 'bare'
  /** What a conversation in the list has of its messages. */
  listMessages: 'last' | 'all' | 'none'
  /** What announces a new conversation to those who watch the list. */
  listNews: 'new' | 'update' | 'both'
  /** How many earlier conversations a user (or an agent's tenant) has when first seen. */
  earlier: number
  /** Ratings that are accepted. */
  ratings: 'both' | 'words' | 'numbers'
  /** How a rating is shown in lists. */
  ratingsShown: 'words' | 'numbers' | 'as-given'
  /** Whether a conversation that is over may be rated. */
  rateAfterEnd: boolean
  /** Whether `conversation-ended` has a reason. */
  endReason: boolean
  /** Event by which an agent's typing is told. */
  agentTyping: 'typing' | 'agent-typing'
  /** Whether the agent is told by `agent-joined`, by the fields of `status-change`, or by both. */
  agentTold: 'both' | 'event' | 'status'
  /** Fields of people who are present: `userId`, `userName`, `userType`, or `id`, `name`, `type`. */
  presenceKeys: 'long' | 'short'
  /** Milliseconds without a heartbeat after which somebody is no longer present. */
  presenceTimeout: number
  /** `conversation-metadata-updated`: the bare metadata, or `{conversationId, metadata}`. */
  metadataShape: 'bare' | 'wrapped'
  /** Whether chunks and their end name the conversation. */
  chunkIds: boolean
  /** Whether a streamed answer comes as a `message` too, when it is finished. */
  finalMessage: boolean
  /** What becomes of an answer that breaks off, because nobody listens any more or the server is killed: the record has it, or not. */
  unheard: 'store' | 'drop'
  /** Name of the event that stops a stream; empty where there is none, as in the documents. */
  stopEvent: string
  /** What the record has of a stopped answer. */
  stopped: 'part' | 'whole' | 'nothing'
  /** Whether an answer to `request-rag-response` inside a conversation comes as a `message` too. */
  oneShotMessage: boolean
  /** Whether messages of the bot say how it came to them (`reasoning`, `tools`). */
  reasoning: boolean
  /** What the bot says to whatever it does not understand: the long answer with a table and code, a short one, the same words, or nothing. */
  defaultAnswer: 'standard' | 'short' | 'echo' | 'none'
  /** Bytes of a client's event above which it is refused with `PAYLOAD_TOO_LARGE`. */
  eventLimit: number
}

const defaults: ChatbotSettings = {
  pace: 0,
  connected: true,
  refusals: 'middleware',
  refusalWords: 'words',
  refusalData: false,
  tokenLifetime: 0,
  expiry: 'kick',
  transports: 'both',
  message: 'wrapped',
  messageIds: 'messageId',
  textKey: 'content',
  botSender: 'ai',
  timestamps: 'iso',
  messageStatus: 'full',
  names: 'documented',
  echo: true,
  acknowledge: 'on',
  startedMessages: 'all',
  startedDetails: true,
  welcome: 'messages',
  announceJoin: false,
  unknownConversation: 'error',
  resumeBySession: true,
  listShape: 'nested',
  listMessages: 'last',
  listNews: 'new',
  earlier: 0,
  ratings: 'both',
  ratingsShown: 'as-given',
  rateAfterEnd: true,
  endReason: true,
  agentTyping: 'typing',
  agentTold: 'both',
  presenceKeys: 'long',
  presenceTimeout: 75_000,
  metadataShape: 'bare',
  chunkIds: true,
  finalMessage: true,
  unheard: 'store',
  stopEvent: '',
  stopped: 'part',
  oneShotMessage: true,
  reasoning: false,
  defaultAnswer: 'standard',
  eventLimit: 64 * 1024,
}

const choices: { readonly [Name in keyof ChatbotSettings]?: readonly ChatbotSettings[Name][] } = {
  refusals: ['middleware', 'event', 'event-stay'],
  refusalWords: ['words', 'status', 'jwt'],
  expiry: ['kick', 'tolerate'],
  transports: ['both', 'websocket', 'polling'],
  message: ['wrapped', 'bare'],
  messageIds: ['messageId', '_id', 'both'],
  textKey: ['content', 'text', 'message', 'body'],
  botSender: ['ai', 'bot'],
  timestamps: ['iso', 'number', 'seconds', 'missing'],
  messageStatus: ['full', 'short', 'missing'],
  names: ['documented', 'underscore'],
  acknowledge: ['on', 'bare', 'off', 'error'],
  startedMessages: ['all', 'empty', 'missing'],
  welcome: ['messages', 'welcomeMessage', 'both', 'event', 'none'],
  unknownConversation: ['error', 'new'],
  listShape: ['nested', 'flat', 'bare'],
  listMessages: ['last', 'all', 'none'],
  listNews: ['new', 'update', 'both'],
  ratings: ['both', 'words', 'numbers'],
  ratingsShown: ['words', 'numbers', 'as-given'],
  agentTyping: ['typing', 'agent-typing'],
  agentTold: ['both', 'event', 'status'],
  presenceKeys: ['long', 'short'],
  metadataShape: ['bare', 'wrapped'],
  unheard: ['store', 'drop'],
  stopped: ['part', 'whole', 'nothing'],
  defaultAnswer: ['standard', 'short', 'echo', 'none'],
}

/** The settings given, completed. */
export function resolveChatbotSettings(given: Partial<ChatbotSettings>): ChatbotSettings {
  return changeChatbotSettings({ ...defaults }, given)
}

/** Takes over every setting of `change` that exists and may have that value; the rest is left alone. Changes `settings`. */
export function changeChatbotSettings(settings: ChatbotSettings, change: object): ChatbotSettings {
  const given = new Map<string, unknown>(Object.entries(change))
  const allowed = new Map<string, readonly unknown[]>(Object.entries(choices))
  for (const [name, present] of Object.entries(settings)) {
    const value = given.get(name)
    if (typeof value === typeof present && (allowed.get(name)?.includes(value) ?? true)) Object.assign(settings, { [name]: value })
  }
  return settings
}
