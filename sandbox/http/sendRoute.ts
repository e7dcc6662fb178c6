import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ClientEventHandler } from '../captivate/clientEvents.ts'
import type { Delivery } from '../captivate/delivery.ts'
import type { World } from '../captivate/world.ts'
import { answerSend } from './answer.ts'
import { readBody, sendAnswer } from './respond.ts'

/** Serves `POST /api/custom-channel/sockets/message`. */
export async function serveSend(
  world: World,
  delivery: Delivery,
  handlers: Readonly<Record<string, ClientEventHandler>>,
  request: IncomingMessage,
  response: ServerResponse,
  apiKey: string,
): Promise<void> {
  const text = await readBody(request, 10 * 1024 * 1024)
  const answer = text === undefined ? { status: 413, body: { message: 'Request Too Long' } } : answerSend(world, delivery, handlers, text, apiKey)
  sendAnswer(request, response, answer)
}
