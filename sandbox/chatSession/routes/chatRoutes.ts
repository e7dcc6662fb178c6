import { opening } from '../scenario/bot.ts'
import { sessionNotFound } from '../outlets.ts'
import type { Chat } from '../state.ts'
import { answerJson, isRecord, parse, readEvents, refuse, textOf, type Reply } from '../wire.ts'
import { findActiveChat, type Call, type Desk, type Route } from './route.ts'

/** Chats and what is said in them. */
export const chatRoutes: readonly Route[] = [
  { method: 'POST', path: /^\/chats$/, target: 'start', serve: startChat },
  {
    method: 'GET',
    path: /^\/chats\/active$/,
    target: 'active',
    serve({ world }, { client }) {
      const chat = findActiveChat(world, client.clientId)
      return chat ? answerJson(describeChat(chat)) : sessionNotFound()
    },
  },
  { method: 'POST', path: /^\/chats\/(?<chat>[^/]+)\/events$/, target: 'events', serve: takeEvents },
  {
    method: 'GET',
    path: /^\/chats\/(?<chat>[^/]+)\/events$/,
    target: 'poll',
    serve: (desk, { chat, version, signal }) => (chat ? desk.outlets.poll(chat, version, signal) : sessionNotFound()),
  },
  {
    method: 'GET',
    path: /^\/chats\/(?<chat>[^/]+)\/history$/,
    target: 'history',
    serve({ world, mailbox }, { chat }) {
      if (!chat || (chat.phase === 'over' && !world.settings.historyAfterEnd)) return sessionNotFound()
      return answerJson({ events: mailbox.history(chat) })
    },
  },
  { method: 'GET', path: /^\/(?:chats\/(?<chat>[^/]+)\/)?casehistory$/, target: 'casehistory', serve: answerCaseHistory },
  {
    method: 'POST',
    path: /^\/(?:chats\/(?<chat>[^/]+)\/)?closecase$/,
    target: 'closecase',
    serve(desk, call) {
      const chat = caseChat(desk, call)
      if (!chat) return sessionNotFound()
      if (chat.caseId === '') return refuse(400, 5601, 'Case not found')
      desk.world.store.append({ type: 'chat.changed', id: chat.id, change: { caseId: '' } })
      return answerJson({})
    },
  },
  {
    method: 'POST',
    path: /^\/chats\/(?<chat>[^/]+)\/notifications$/,
    target: 'notifications',
    serve({ world }, { chat, text, version }) {
      if (!chat || version === 1) return sessionNotFound()
      const body = parse(text)
      if (!isRecord(body)) return refuse(400, 5003, 'Invalid JSON')
      world.store.append({ type: 'device.registered', registration: { chatId: chat.id, fields: Object.keys(body), at: world.clock.now() } })
      return answerJson({})
    },
  },
]

function describeChat({ id, state, ewt, phoneNumber }: Chat) {
  return { chat_id: id, state, ...(ewt === '' ? {} : { ewt }), ...(phoneNumber === '' ? {} : { phone_number: phoneNumber }) }
}

function startChat({ world, director, reception }: Desk, { client, text, version }: Call): Reply {
  const body = text === '' ? {} : parse(text)
  if (!isRecord(body)) return refuse(400, 5003, 'Invalid JSON')
  const running = findActiveChat(world, client.clientId)
  if (running) return answerJson({ ...describeChat(running), is_new_chat: false })
  const parameters = isRecord(body['parameters']) ? body['parameters'] : {}
  const isQueued = world.settings.startQueue || parameters['queue'] === 'yes'
  const chat: Chat = {
    id: world.createId(),
    clientId: client.clientId,
    appId: client.appId,
    createdAt: world.clock.now(),
    phoneNumber: textOf(body, 'phone_number'),
    parameters,
    state: isQueued ? 'queued' : 'connecting',
    ewt: isQueued ? world.settings.ewt : '',
    phase: 'scenario',
    agent: 0,
    turns: 0,
    caseId: '',
    form: null,
    inactivityAt: null,
    callDueAt: null,
    heardUpTo: 0,
    held: [],
    log: [],
    plan: [],
  }
  world.store.append({ type: 'chat.opened', chat })
  const opened = world.store.state.chats.get(chat.id) ?? chat
  const answer = answerJson({ ...describeChat(opened), is_new_chat: true })
  director.play(opened, opening(world, opened))
  const first = textOf(body, 'initial_message')
  if (first !== '') reception.take(opened, [{ event: 'chat_session_message', msg: first }], { via: 'http', version })
  return answer
}

function takeEvents({ world, reception, outlets }: Desk, { chat, text, version }: Call): Reply {
  if (!chat || chat.phase === 'over') return sessionNotFound()
  const events = readEvents(text, false)
  if (!events) return refuse(400, 5003, 'Invalid JSON')
  const isRefused = world.settings.fileIds === 'empty' && events.some((event) => event.event === 'chat_session_file' && textOf(event, 'msg_id') !== '')
  if (isRefused) return refuse(500, 5500, 'Internal server error')
  reception.take(chat, events, { via: 'http', version })
  if (version === 1) return answerJson({ events: outlets.collect(chat, 1) })
  return world.settings.accept === 'object' ? answerJson({}) : { status: 200, body: '' }
}

/** The chat that a case call is about: the one in the path, else the client's latest. */
function caseChat({ world }: Desk, { chat, client, version, url }: Call): Chat | undefined {
  const isBelowChat = url.pathname.includes('/chats/')
  if (version === 1 || world.settings.caseRoutes === (isBelowChat ? 'root' : 'chat')) return undefined
  return chat ?? [...world.store.state.chats.values()].findLast(({ clientId }) => clientId === client.clientId)
}

function answerCaseHistory(desk: Desk, call: Call): Reply {
  const chat = caseChat(desk, call)
  if (!chat) return sessionNotFound()
  const chats = [...desk.world.store.state.chats.values()].filter(({ clientId }) => clientId === chat.clientId)
  return answerJson({ sessions: chats.map((one) => ({ chat_id: one.id, created_time: Math.floor(one.createdAt / 1000), events: desk.mailbox.history(one) })) })
}
