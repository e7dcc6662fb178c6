/** How the chat server behaves. Where public documents show several forms of the same thing, each form is a setting. */
export interface ChatSessionSettings {
  /** How fast scenario and agent answer: 0 at once, 1 as people would. */
  pace: number
  /** Milliseconds that a poll without events is held. */
  pollHold: number
  /** Answer of a poll without events: an empty list, or error 5511. */
  emptyPoll: 'list' | 'error'
  /** HTTP status of error 5511. */
  emptyStatus: number
  /** HTTP status of error 5509, which a second poll gets. */
  busyStatus: number
  /** Milliseconds until the server notices that a poll was aborted; what is written into it before is lost. */
  abortNotice: number
  /** Body of an accepted `POST chats/ID/events` of v2. */
  accept: 'empty' | 'object'
  /** Timestamps of events. Captured traffic has seconds as text, the documents speak of milliseconds as well. */
  timestamps: 'seconds' | 'milliseconds' | 'seconds-number' | 'milliseconds-number'
  /** Spelling of the inactivity timeout: as everywhere else, or as in the documents' sample. */
  inactivityName: 'inactivity' | 'inactvity'
  /** Field of delivered and read that names the message. */
  receiptKey: 'ref_msg_id' | 'msg_id'
  /** `data` of signaling: an object (vendor's client) or a text (documents). */
  signalingData: 'object' | 'string'
  /** Form of the server's `msg_id`: `CHAT:n`, `UUID:n`, or a bare number. */
  messageIds: 'chat' | 'uuid' | 'number'
  /** `form_timeout` and `form_request_id` as texts or as numbers. */
  formNumbers: 'string' | 'number'
  /** Latitude and longitude as texts or as numbers. */
  coordinates: 'string' | 'number'
  /** Whether the visitor's own events in the history name the chat as their party, or no party. */
  ownParty: 'chat' | 'none'
  /** Where case history and close case live: below the chat, at the root, or at both. */
  caseRoutes: 'chat' | 'root' | 'both'
  /** Whether the `msg_id` of a file has to be empty, as one server demands (status 500 otherwise). */
  fileIds: 'any' | 'empty'
  /** Frames to a socket: one event each, or `{events}`. */
  socketFrames: 'single' | 'batch'
  /** Own events come back by poll or socket too. */
  echo: boolean
  /** Act once on each `msg_id` of a client. No public page promises it, so it is off. */
  deduplicate: boolean
  /** Answer of `GET availability`. */
  availability: 'available' | 'notAvailable'
  /** Estimated wait in seconds, for `availability` and the queue; empty as in captured traffic. */
  ewt: string
  /** Every chat begins in the queue. A chat may ask for it by itself with the parameter `queue: "yes"`. */
  startQueue: boolean
  /** Whether the visitor is announced as a party of type `external`. */
  announceVisitor: boolean
  /** `display_name` of the scenario; it may be empty. */
  scenarioName: string
  /** Seconds after which a form is over. */
  formTimeout: number
  /** Whether the scenario waits for a form that it has shown, and answers what was said meanwhile when it is over. */
  formsBlock: boolean
  /** Milliseconds from the timeout warning to the inactivity timeout. */
  inactivityTimeout: number
  /** Milliseconds of ringing after which a call ends by itself. */
  callTimeout: number
  /** Whether a survey follows a disconnect. */
  survey: boolean
  /** Whether the record holds calls. The documents deny it, the vendor's client looks for it. */
  signalingInHistory: boolean
  /** Whether the record holds what was delivered and read. */
  receiptsInHistory: boolean
  /** How many of the last events the history has; 0 is all of them. */
  historyLast: number
  /** Milliseconds until an event can be read in the history. */
  writingDelay: number
  /** Whether the history of a chat that is over can be read. */
  historyAfterEnd: boolean
  /** Whether files and pictures need no authorization: an `<img>` cannot send any. */
  openFiles: boolean
  /** Answer of `GET iceservers`: a list, or encrypted with a key made of the chat's id. */
  iceServers: 'plain' | 'encrypted'
  /** Largest upload in bytes. */
  uploadLimit: number
  /** Bytes per second at which uploads are taken; 0 is as fast as possible. */
  uploadRate: number
  /** How many files the server keeps; the oldest go. */
  filesKept: number
}

const defaults: ChatSessionSettings = {
  pace: 0,
  pollHold: 10_000,
  emptyPoll: 'list',
  emptyStatus: 400,
  busyStatus: 400,
  abortNotice: 0,
  accept: 'empty',
  timestamps: 'seconds',
  inactivityName: 'inactivity',
  receiptKey: 'ref_msg_id',
  signalingData: 'object',
  messageIds: 'chat',
  formNumbers: 'string',
  coordinates: 'string',
  ownParty: 'chat',
  caseRoutes: 'both',
  fileIds: 'any',
  socketFrames: 'single',
  echo: false,
  deduplicate: false,
  availability: 'available',
  ewt: '30',
  startQueue: false,
  announceVisitor: false,
  scenarioName: 'Harbour assistant',
  formTimeout: 300,
  formsBlock: true,
  inactivityTimeout: 60_000,
  callTimeout: 60_000,
  survey: true,
  signalingInHistory: true,
  receiptsInHistory: false,
  historyLast: 0,
  writingDelay: 0,
  historyAfterEnd: true,
  openFiles: true,
  iceServers: 'plain',
  uploadLimit: 25 * 1024 * 1024,
  uploadRate: 0,
  filesKept: 1000,
}

const choices: { readonly [Name in keyof ChatSessionSettings]?: readonly ChatSessionSettings[Name][] } = {
  emptyPoll: ['list', 'error'],
  accept: ['empty', 'object'],
  timestamps: ['seconds', 'milliseconds', 'seconds-number', 'milliseconds-number'],
  inactivityName: ['inactivity', 'inactvity'],
  receiptKey: ['ref_msg_id', 'msg_id'],
  signalingData: ['object', 'string'],
  messageIds: ['chat', 'uuid', 'number'],
  formNumbers: ['string', 'number'],
  coordinates: ['string', 'number'],
  ownParty: ['chat', 'none'],
  caseRoutes: ['chat', 'root', 'both'],
  fileIds: ['any', 'empty'],
  socketFrames: ['single', 'batch'],
  availability: ['available', 'notAvailable'],
  iceServers: ['plain', 'encrypted'],
}

/** The settings given, completed. */
export function resolveChatSessionSettings(given: Partial<ChatSessionSettings>): ChatSessionSettings {
  return changeChatSessionSettings({ ...defaults }, given)
}

/** Takes over every setting of `change` that exists and may have that value; the rest is left alone. Changes `settings`. */
export function changeChatSessionSettings(settings: ChatSessionSettings, change: object): ChatSessionSettings {
  const given = new Map<string, unknown>(Object.entries(change))
  const allowed = new Map<string, readonly unknown[]>(Object.entries(choices))
  for (const [name, present] of Object.entries(settings)) {
    const value = given.get(name)
    if (typeof value === typeof present && (allowed.get(name)?.includes(value) ?? true)) Object.assign(settings, { [name]: value })
  }
  return settings
}
