import { createJournaledStore, type JournaledStore } from '../journaledStore.ts'
import {
  createChatSessionState,
  type Chat,
  type ChatCondition,
  type ChatSessionState,
  type KeptFile,
  type LoggedEvent,
  type ReceivedEvent,
  type ReceivedForm,
  type Registration,
  type Step,
} from './state.ts'

/** One change of the server's memory. */
export type ChatSessionRecord =
  | { readonly type: 'chat.opened'; readonly chat: Chat }
  | { readonly type: 'chat.changed'; readonly id: string; readonly change: Partial<ChatCondition> }
  /** `anew` drops what was planned before. */
  | { readonly type: 'chat.planned'; readonly id: string; readonly steps: readonly Step[]; readonly anew: boolean }
  | { readonly type: 'chat.stepped'; readonly id: string }
  | { readonly type: 'event.logged'; readonly id: string; readonly entry: LoggedEvent }
  | { readonly type: 'event.received'; readonly received: ReceivedEvent }
  | { readonly type: 'form.received'; readonly form: ReceivedForm }
  | { readonly type: 'device.registered'; readonly registration: Registration }
  | { readonly type: 'file.stored'; readonly file: KeptFile }
  | { readonly type: 'file.dropped'; readonly id: string }
  | { readonly type: 'chats.forgotten'; readonly ids: readonly string[] }

/** The server's memory. */
export type ChatSessionStore = JournaledStore<ChatSessionState, ChatSessionRecord>

/** Opens the memory kept in `file`, or an empty one. */
export const createChatSessionStore = (file: string | undefined): ChatSessionStore =>
  createJournaledStore(file, { createState: createChatSessionState, applyRecord })

function applyRecord(state: ChatSessionState, record: ChatSessionRecord): void {
  const chat = 'id' in record ? state.chats.get(record.id) : undefined
  switch (record.type) {
    // A copy: what is written down must not change with the state.
    case 'chat.opened':
      return void state.chats.set(record.chat.id, { ...record.chat, log: [...record.chat.log], plan: [...record.chat.plan] })
    case 'chat.changed':
      return void (chat && Object.assign(chat, record.change))
    case 'chat.planned':
      return void (chat && (chat.plan = record.anew ? [...record.steps] : [...chat.plan, ...record.steps]))
    case 'chat.stepped':
      return void chat?.plan.shift()
    case 'event.logged':
      return void chat?.log.push(record.entry)
    case 'event.received':
      return void state.received.push(record.received)
    case 'form.received':
      return void state.forms.push(record.form)
    case 'device.registered':
      return void state.registrations.push(record.registration)
    case 'file.stored':
      return void state.files.set(record.file.id, record.file)
    case 'file.dropped':
      return void state.files.delete(record.id)
    case 'chats.forgotten':
      return record.ids.forEach((id) => void state.chats.delete(id))
  }
}
