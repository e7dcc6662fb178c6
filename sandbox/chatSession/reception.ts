import { createHash } from 'node:crypto'
import type { Director } from './director.ts'
import type { Mailbox } from './mailbox.ts'
import type { Outlets } from './outlets.ts'
import { react } from './scenario/react.ts'
import type { Chat, ReceivedEvent } from './state.ts'
import { isRecord, textOf, type WireEvent } from './wire.ts'
import type { ChatSessionWorld } from './world.ts'

/** By which way events came. */
export interface Way {
  readonly via: 'http' | 'socket'
  readonly version: 1 | 2
}

/** Takes in what clients say. */
export interface Reception {
  /** Writes the events down and acts on them, in their order. */
  take(chat: Chat, events: readonly WireEvent[], way: Way): void
}

const newer = ['chat_session_message_delivered', 'chat_session_message_read']

/** The reception of a server. */
export function createReception(world: ChatSessionWorld, mailbox: Mailbox, director: Director, outlets: Outlets): Reception {
  const { store, clock, settings } = world

  const takeOne = (chat: Chat, event: WireEvent, { via, version }: Way): void => {
    const id = textOf(event, 'msg_id')
    const repeated = id !== '' && store.state.received.some((one) => one.chatId === chat.id && textOf(one.event, 'msg_id') === id)
    const processed = !(repeated && settings.deduplicate)
    const received: ReceivedEvent = {
      order: store.state.received.length + 1,
      chatId: chat.id,
      clientId: chat.clientId,
      event: withoutSecrets(event),
      via,
      version,
      at: clock.now(),
      repeated,
      processed,
    }
    store.append({ type: 'event.received', received })
    if (/form_data$/.test(event.event)) noteForm(chat, event)
    // Version 1 knows no receipts: it passes over them.
    if (!processed || (version === 1 && newer.includes(event.event))) return
    mailbox.note(chat, event)
    director.play(chat, react(world, chat, event))
    if (settings.echo) outlets.push(chat)
  }

  const noteForm = (chat: Chat, event: WireEvent): void => {
    const isSecure = event.event === 'chat_session_secure_form_data'
    const data = event['data']
    store.append({
      type: 'form.received',
      form: {
        chatId: chat.id,
        requestId: textOf(event, 'form_request_id'),
        name: textOf(event, 'form_name'),
        isSecure,
        ...(isSecure ? {} : { data }),
        fields: isRecord(data) ? Object.keys(data) : [],
        sha256: hashForm(data),
        at: clock.now(),
      },
    })
  }

  return { take: (chat, events, way) => events.forEach((event) => takeOne(chat, event, way)) }
}

/** What the ledger says of form data whose values it must not know: SHA-256 of its JSON text, fields in alphabetical order. */
export function hashForm(data: unknown): string {
  const sorted = isRecord(data) ? Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))) : data
  return createHash('sha256').update(JSON.stringify(sorted) ?? '').digest('hex')
}

function withoutSecrets(event: WireEvent): WireEvent {
  if (event.event !== 'chat_session_secure_form_data') return event
  const { data: _values, ...rest } = event
  return { ...rest, event: event.event }
}
