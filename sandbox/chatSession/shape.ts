import { textOf, type WireEvent } from './wire.ts'
import type { Chat } from './state.ts'
import type { ChatSessionWorld } from './world.ts'

const name = (suffix: string): string => `chat_session_${suffix}`

/** Server events that carry the time. */
const timed = new Set(
  [
    'party_joined',
    'party_left',
    'message',
    'message_delivered',
    'message_read',
    'message_edit',
    'typing',
    'not_typing',
    'form_show',
    'secure_form_show',
    'timeout_warning',
    'inactivity_timeout',
    'file',
    'file_url',
    'location',
    'case_set',
  ].map(name),
)

/** Server events that carry an id of their own. */
const numbered = new Set(['message', 'file', 'file_url', 'location', 'signaling', 'cobrowsing_requested'].map(name))

/** Server events that a v1 client does not know. */
const newer = new Set(['message_delivered', 'message_read', 'case_set'].map(name))

/** Events that the history does not keep. */
const fleeting = new Set(['typing', 'not_typing'].map(name))
const receipts = new Set(['message_delivered', 'message_read'].map(name))

/** Whether a client of that version is told. */
export function isHeardBy(version: 1 | 2, { event }: WireEvent): boolean {
  return version === 2 || !newer.has(event)
}

/** Whether the history keeps it. */
export function isRemembered(world: ChatSessionWorld, { event }: WireEvent): boolean {
  const { signalingInHistory, receiptsInHistory } = world.settings
  if (event === 'chat_session_signaling') return signalingInHistory
  return receipts.has(event) ? receiptsInHistory : !fleeting.has(event)
}

/** A moment as the settings write it. */
export function writeTime(world: ChatSessionWorld, at: number): string | number {
  const { timestamps } = world.settings
  const value = timestamps.startsWith('seconds') ? Math.floor(at / 1000) : at
  return timestamps.endsWith('number') ? value : String(value)
}

/** A server event with its id and time, in the form that the settings ask for. */
export function shapeServerEvent(world: ChatSessionWorld, chat: Chat, event: WireEvent): WireEvent {
  const { settings, clock } = world
  const shaped: Record<string, unknown> = { ...event }
  if (numbered.has(event.event)) shaped['msg_id'] ??= createMessageId(world, chat)
  if (timed.has(event.event)) shaped['timestamp'] ??= writeTime(world, clock.now())
  if (event.event === 'chat_session_inactivity_timeout') shaped['event'] = `chat_session_${settings.inactivityName}_timeout`
  if (/_(delivered|read)$/.test(event.event) && settings.receiptKey === 'msg_id') {
    shaped['msg_id'] = shaped['ref_msg_id']
    delete shaped['ref_msg_id']
  }
  if (event.event === 'chat_session_signaling' && settings.signalingData === 'string') shaped['data'] = JSON.stringify(event['data'])
  for (const field of ['form_timeout', 'form_request_id']) if (field in event && settings.formNumbers === 'number') shaped[field] = Number(event[field])
  for (const field of ['latitude', 'longitude'])
    if (field in event) shaped[field] = settings.coordinates === 'number' ? Number(event[field]) : textOf(event, field)
  return { ...shaped, event: String(shaped['event']) }
}

/** A client's event as the history and its other lines have it. */
export function shapeOwnEvent(world: ChatSessionWorld, chat: Chat, event: WireEvent): WireEvent {
  const { data: _values, ...rest } = event
  const kept: WireEvent = event.event === 'chat_session_secure_form_data' ? { ...rest, event: event.event } : event
  return { ...kept, ...(world.settings.ownParty === 'chat' ? { party_id: chat.id } : {}), timestamp: writeTime(world, world.clock.now()) }
}

function createMessageId(world: ChatSessionWorld, chat: Chat): string {
  const number = chat.log.length + 1
  if (world.settings.messageIds === 'number') return String(number)
  return `${world.settings.messageIds === 'chat' ? chat.id : world.createId()}:${number}`
}
