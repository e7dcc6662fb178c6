import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import { dispatch, readFrame, takeFrameFault } from '../captivate/dispatch.ts'
import type { WireEvent } from '../captivate/wire.ts'
import type { World } from '../captivate/world.ts'
import { endSilently, readBody, sendJson, sendText } from './respond.ts'

/** Serves `POST /api/custom-channel/sockets/message`: the frame that would go to the socket, with `event.socket_id`. */
export async function serveSend(
  world: World,
  delivery: Delivery,
  handlers: Readonly<Record<string, ClientEventHandler>>,
  request: IncomingMessage,
  response: ServerResponse,
  apiKey: string,
): Promise<void> {
  const text = await readBody(request, 10 * 1024 * 1024)
  if (text === undefined) return sendJson(response, 413, { message: 'Request Too Long' })
  const frame = readFrame(text)
  if (!frame) return sendJson(response, 400, { message: 'Invalid frame' })
  const fault = takeFrameFault(world, frame)
  if (fault?.outcome === 'drop') return endSilently(request, fault.ending)
  if (fault?.outcome === 'status') return sendJson(response, fault.status, { message: fault.status === 403 ? 'Forbidden' : 'Internal server error' })
  const outcome = dispatch(world, handlers, frame, { via: 'http', apiKey, socketId: frame.socketId })
  if (fault?.outcome === 'swallow') endSilently(request, fault.ending)
  else if (outcome.status !== undefined) sendJson(response, outcome.status, outcome.sends?.[0]?.event.event_payload ?? {})
  else if (outcome.answer) sendJson(response, 200, createAnswer(world, outcome.answer))
  else if (world.settings.accept === 'ok') sendText(response, 200, 'OK')
  else sendJson(response, 200, { status: 'success' })
  outcome.sends?.forEach(({ to, event }) => delivery.send(to, event))
  outcome.afterwards?.()
}

function createAnswer(world: World, event: WireEvent): unknown {
  if (world.settings.answers === 'wrapped') return { event }
  if (event.event_type !== 'conversation_metadata') return event.event_payload
  const { content } = event.event_payload
  return world.settings.answers === 'object' ? content : { metadata: content }
}
