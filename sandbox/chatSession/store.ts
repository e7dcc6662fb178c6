import { openJournal } from '../journal.ts'
import { createChatSessionState, type Chat, type ChatCondition, type ChatSessionState, type KeptFile, type LoggedEvent, type ReceivedEvent, type ReceivedForm, type Registration, type Step } from './state.ts'

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

/** The server's memory: the state, and the journal that it can be made from again. */
export interface ChatSessionStore {
  readonly state: ChatSessionState
  /** Writes the records to the journal, then into the state, then tells the listeners. */
  append(...records: ChatSessionRecord[]): void
  /** Tells the listeners that something changed that no journal keeps. */
  notify(): void
  /** Calls back after every change; the answer ends it. */
  subscribe(listener: () => void): () => void
  /** Makes the state from the journal again, as a fresh process would. In memory nothing changes. */
  reload(): void
  /** Forgets everything, on disk too. */
  forget(): void
  close(): void
}

/** Opens the memory kept in `file`, or an empty one. */
export function createChatSessionStore(file: string | undefined): ChatSessionStore {
  const journal = openJournal<ChatSessionRecord>(file)
  const listeners = new Set<() => void>()
  const restore = (): ChatSessionState => {
    const state = createChatSessionState()
    journal.read().forEach((record) => applyRecord(state, record))
    return state
  }
  let state = restore()
  const notify = (): void => listeners.forEach((listener) => listener())
  return {
    get state() {
      return state
    },
    append(...records) {
      journal.write(records)
      records.forEach((record) => applyRecord(state, record))
      notify()
    },
    notify,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    reload() {
      if (file !== undefined) state = restore()
    },
    forget() {
      journal.clear()
      state = createChatSessionState()
      notify()
    },
    close: journal.close,
  }
}

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
