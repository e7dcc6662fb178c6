import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import { dispatch, readFrame, takeFrameFault } from '../captivate/dispatch.ts'
import { createTranscript } from '../captivate/transcript.ts'
import type { WireEvent } from '../captivate/wire.ts'
import type { World } from '../captivate/world.ts'

/** What an exchange ends with: a body, as JSON unless it is a text, or no answer at all. */
export type Answer = { readonly status: number; readonly body: unknown; readonly afterwards?: () => void } | { readonly ending: 'cut' | 'hang'; readonly afterwards?: () => void }

/** Why a request is not let in: 401 or 403. */
export function refusalOf(world: World, apiKey: unknown): number | undefined {
  if (world.door.unauthorised) return world.door.unauthorised
  if (typeof apiKey !== 'string' || apiKey === '') return 401
  return world.apiKeys && !world.apiKeys.includes(apiKey) ? 403 : undefined
}

/** The answer to a request that was not let in. */
export function answerRefused(status: number): Answer {
  return { status, body: { message: status === 401 ? 'Unauthorized' : 'Forbidden' } }
}

/** The answer to `POST /api/custom-channel/sockets/message`: the frame that would go to the socket, with `event.socket_id`. */
export function answerSend(world: World, delivery: Delivery, handlers: Readonly<Record<string, ClientEventHandler>>, text: string, apiKey: string): Answer {
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

/** The answer to `GET /api/transcript?conversation_id=ID`. */
export function answerTranscript(world: World, url: URL): Answer {
  const conversation = world.store.state.conversations.get(url.searchParams.get('conversation_id') ?? '')
  if (!conversation) return { status: 404, body: { error_code: 400, error_desc: 'Invalid conversation_id' } }
  return { status: 200, body: { [world.settings.restTranscriptKey]: createTranscript(world, conversation) } }
}

/** The answer to `GET /api/reply/ID`: a message that was too large for the socket. */
export function answerReply(world: World, url: URL): Answer {
  const id = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  const entries = [...world.store.state.conversations.values()].flatMap(({ entries }) => entries)
  const entry = entries.find((one) => one.id === id)
  return entry ? { status: 200, body: { botMessage: { content: entry.content } } } : { status: 404, body: 'Not found' }
}
