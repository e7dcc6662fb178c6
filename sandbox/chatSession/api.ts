import { fileRoutes } from './routes/fileRoutes.ts'
import { chatRoutes } from './routes/chatRoutes.ts'
import { tenantRoutes } from './routes/tenantRoutes.ts'
import type { Call, Desk, Route } from './routes/route.ts'
import { readIdentity } from './identity.ts'
import { malformedAnswers } from './malformedAnswers.ts'
import type { ChatSessionTarget } from './faultBoard.ts'
import { sessionNotFound } from './outlets.ts'
import type { Chat } from './state.ts'
import { readEvents, refuse, type Answer, type Reply } from './wire.ts'

/** A request of a client's, as plain data. */
export interface ChatSessionRequest {
  readonly method: string
  /** With its query. */
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** A file to upload, where writing a multipart body would be too much. */
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array }
  /** The client leaves. */
  readonly signal?: AbortSignal
}

/** Answers every request of the protocol. */
export interface ChatSessionApi {
  /** Whether the address is one of the protocol's. */
  serves(url: URL): boolean
  answer(request: ChatSessionRequest): Promise<Reply>
}

const routes: readonly Route[] = [...tenantRoutes, ...chatRoutes, ...fileRoutes]

const addresses = /^\/clientweb\/(?:api\/v([12])(\/.*)|(file\/.*))$/

/** The HTTP side of a server. */
export function createChatSessionApi(desk: Desk): ChatSessionApi {
  const { world } = desk

  const targetsOf = ({ target }: Route, call: Call): readonly ChatSessionTarget[] => {
    const isMessage = target === 'events' && (readEvents(call.text, false) ?? []).some(({ event }) => event === 'chat_session_message')
    return isMessage ? ['message', target] : [target]
  }

  const serve = async (route: Route, call: Call): Promise<Reply> => {
    const targets = targetsOf(route, call)
    // What is lost of a poll is decided when there is something to lose.
    const fault = world.faults.take(targets, route.target === 'poll' ? ['status', 'drop'] : undefined)
    if (fault?.outcome === 'status') return refuse(fault.status, fault.code, 'Refused on demand')
    if (fault?.outcome === 'drop') return fault.ending
    const reply = await route.serve(desk, call)
    if (fault?.outcome === 'swallow') return fault.ending
    if (fault?.outcome === 'malformed' && typeof reply === 'object') return { ...reply, body: malformedAnswers[fault.kind] ?? '' }
    return reply
  }

  const answer = async ({ method, url: address, headers = {}, body = '', file, signal }: ChatSessionRequest): Promise<Reply> => {
    const url = new URL(address, 'http://127.0.0.1')
    const { refusal, unauthorised } = world.faults.lasting
    if (refusal) return 'ending' in refusal ? refusal.ending : refuse(refusal.status, refusal.code, 'Refused on demand')
    const [, version = '2', below, root] = addresses.exec(url.pathname) ?? []
    const path = below ?? `/${root ?? ''}`
    const found = findRoute(method, path)
    if (!found) return refuse(404, 5955, 'No such resource')
    const isOpen = found.route.isOpen === true && world.settings.openFiles
    if (!isOpen && (url.searchParams.get('tenantUrl') ?? '') === '') return refuse(400, 1000, 'tenantUrl is missing')
    if (unauthorised) return refuse(unauthorised, 2004, 'Not authorized')
    const identity = readIdentity(headers, world.createId)
    if ('status' in identity && !isOpen) return identity
    const client = 'status' in identity ? { appId: '', clientId: '' } : identity
    if (!isOpen && desk.appIds && !desk.appIds.includes(client.appId)) return refuse(403, 3000, 'Unknown app id')
    const chat = found.chatId === undefined ? undefined : findChat(found.chatId, isOpen ? undefined : client.clientId)
    if (found.chatId !== undefined && !chat) return sessionNotFound()
    const text = typeof body === 'string' ? body : found.route.target === 'upload' ? '' : new TextDecoder().decode(body)
    const call: Call = {
      url,
      headers,
      version: version === '1' ? 1 : 2,
      client,
      chat,
      rest: found.rest,
      text,
      body,
      ...(file ? { file } : {}),
      ...(signal ? { signal } : {}),
    }
    const reply = await serve(found.route, call)
    return typeof reply === 'object' && client.cookie !== undefined ? withCookie(reply, client.cookie) : reply
  }

  const findChat = (id: string, clientId: string | undefined): Chat | undefined => {
    const chat = world.store.state.chats.get(id)
    return chat && (clientId === undefined || chat.clientId === clientId) ? chat : undefined
  }

  return { serves: ({ pathname }) => addresses.test(pathname), answer }
}

function findRoute(method: string, path: string): { readonly route: Route; readonly chatId?: string; readonly rest: string } | undefined {
  for (const route of routes) {
    const match = route.method === method || (route.method === 'GET' && method === 'HEAD') ? route.path.exec(path) : null
    if (!match) continue
    const { chat, rest = '' } = match.groups ?? {}
    return { route, rest: decode(rest), ...(chat === undefined ? {} : { chatId: decode(chat) }) }
  }
  return undefined
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function withCookie(answer: Answer, cookie: string): Answer {
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } }
}
