import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import { dispatch, readFrame, takeFrameFault } from '../captivate/dispatch.ts'
import { createTranscript } from '../captivate/transcript.ts'
import type { WireEvent } from '../captivate/wire.ts'
import type { World } from '../captivate/world.ts'
import type { FaultTarget } from '../faults/requestFaults.ts'

/** What an exchange ends with: a body, as JSON unless it is a text, or no answer at all. */
export type Answer =
  { readonly status: number; readonly body: unknown; readonly afterwards?: () => void } | { readonly ending: 'cut' | 'hang'; readonly afterwards?: () => void }

/** One request, as plain data. */
export interface ApiRequest {
  readonly method: string
  readonly url: URL
  readonly apiKey: unknown
  readonly body: string
}

interface ApiRoute {
  readonly method: string
  readonly path: RegExp
  /** Which faults wait for it; those of a send wait for what is in it. */
  readonly target?: FaultTarget
  readonly answer: (request: ApiRequest) => Answer
}

/** The services that ask for a key, without a network. */
export interface Api {
  serves(method: string, url: URL): boolean
  /** Anything that it does not serve is not found. */
  answer(request: ApiRequest): Answer
}

/** Sends, the transcript and large replies. */
export function createApi(world: World, delivery: Delivery, handlers: Readonly<Record<string, ClientEventHandler>>): Api {
  const routes: readonly ApiRoute[] = [
    {
      method: 'POST',
      path: /^\/api\/custom-channel\/sockets\/message$/,
      answer: ({ body, apiKey }) => answerSend(world, delivery, handlers, body, String(apiKey)),
    },
    { method: 'GET', path: /^\/api\/transcript$/, target: 'transcript', answer: ({ url }) => answerTranscript(world, url) },
    { method: 'GET', path: /^\/api\/reply\/[^/]+$/, target: 'reply', answer: ({ url }) => answerReply(world, url) },
  ]
  const find = (method: string, { pathname }: URL) => routes.find((route) => route.method === method && route.path.test(pathname))
  return {
    serves: (method, url) => find(method, url) !== undefined,
    answer(request) {
      const route = find(request.method, request.url)
      if (!route) return { status: 404, body: { message: 'Not Found' } }
      const refusal = refusalOf(world, request.apiKey)
      if (refusal !== undefined) return { status: refusal, body: { message: refusal === 401 ? 'Unauthorized' : 'Forbidden' } }
      const fault = route.target ? world.requestFaults.take(route.target) : undefined
      if (fault?.outcome === 'status') return { status: fault.status, body: { success: false, error: 'Internal server error' } }
      return fault ? { ending: fault.ending } : route.answer(request)
    },
  }
}

/** Why a request is not let in: 401 or 403. */
function refusalOf(world: World, apiKey: unknown): number | undefined {
  if (world.door.unauthorised) return world.door.unauthorised
  if (typeof apiKey !== 'string' || apiKey === '') return 401
  return world.apiKeys && !world.apiKeys.includes(apiKey) ? 403 : undefined
}

/** The frame that would go to the socket, with `event.socket_id`. */
function answerSend(world: World, delivery: Delivery, handlers: Readonly<Record<string, ClientEventHandler>>, text: string, apiKey: string): Answer {
  const frame = readFrame(text)
  if (!frame) return { status: 400, body: { message: 'Invalid frame' } }
  const fault = takeFrameFault(world, frame)
  if (fault?.outcome === 'drop') return { ending: fault.ending }
  if (fault?.outcome === 'status') return { status: fault.status, body: { message: fault.status === 403 ? 'Forbidden' : 'Internal server error' } }
  const outcome = dispatch(world, handlers, frame, { via: 'http', apiKey, socketId: frame.socketId })
  const afterwards = (): void => {
    outcome.sends?.forEach(({ to, event }) => delivery.send(to, event))
    outcome.afterwards?.()
  }
  if (fault?.outcome === 'swallow') return { ending: fault.ending, afterwards }
  if (outcome.status !== undefined) return { status: outcome.status, body: outcome.sends?.[0]?.event.event_payload ?? {}, afterwards }
  if (outcome.answer) return { status: 200, body: createBody(world, outcome.answer), afterwards }
  return { status: 200, body: world.settings.accept === 'ok' ? 'OK' : { status: 'success' }, afterwards }
}

function createBody(world: World, event: WireEvent): unknown {
  if (world.settings.answers === 'wrapped') return { event }
  if (event.event_type !== 'conversation_metadata') return event.event_payload
  const { content } = event.event_payload
  return world.settings.answers === 'object' ? content : { metadata: content }
}

function answerTranscript(world: World, url: URL): Answer {
  const conversation = world.store.state.conversations.get(url.searchParams.get('conversation_id') ?? '')
  if (!conversation) return { status: 404, body: { error_code: 400, error_desc: 'Invalid conversation_id' } }
  return { status: 200, body: { [world.settings.restTranscriptKey]: createTranscript(world, conversation) } }
}

/** A message that was too large for the socket. */
function answerReply(world: World, url: URL): Answer {
  const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  const entries = [...world.store.state.conversations.values()].flatMap(({ entries }) => entries)
  const entry = entries.find((one) => one.id === id)
  return entry ? { status: 200, body: { botMessage: { content: entry.content } } } : { status: 404, body: 'Not found' }
}
