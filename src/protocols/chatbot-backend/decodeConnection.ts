import type { ChatEvent, Decoded } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { readRefusal } from './readRefusal.ts'
import { failureOf, unspoken } from './refusals.ts'
import { tellable } from './sample.ts'
import { extension, ignored, type Reader, remember, type Scene, type Unread } from './scene.ts'
import { acknowledgedWire, connectedWire, readWire, roomWire } from './wire.ts'

// The rooms of the line before are left; the list's is joined anew with its first page.
const opened = (scene: Scene): readonly ChatEvent[] => [...remember({ listJoined: null }, scene), { type: 'session.opened' }]

/** The line's own word that it stands. It is the greeting where the server has none. */
export const decodeConnect: Reader = (_, scene): Decoded => ({ events: scene.config.greets ? [] : opened(scene) })

/** `connected`: the server's greeting. */
export const decodeConnected: Reader = ({ body }, scene): Decoded => {
  const { userId, tenantId } = readWire(connectedWire, body) ?? {}
  return { events: [...remember({ userId, tenantId }, scene), ...opened(scene)] }
}

/** The server took a message, or did not: Socket.IO's acknowledgement, which names our row. */
export const decodeAcknowledged: Reader = (frame, { config, context }): Decoded | Unread => {
  const wire = readWire(acknowledgedWire, frame.body)
  if (!wire) return { reason: 'nothing acknowledged' }
  const refusal = readRefusal(wire.answer)
  if (!refusal) return { events: [{ type: 'message.acked', id: wire.of }] }
  const detail = [refusal.code, refusal.detail].filter((word) => word !== undefined).join(': ')
  return {
    events: [
      present({
        type: 'message.failed' as const,
        id: wire.of,
        reason: failureOf(refusal.code),
        detail: detail === '' ? undefined : tellable(detail, config, context),
      }),
    ],
  }
}

/** `pong`: the answer to our own `ping`, which is an event of the application and not Engine.IO's (SB-17). */
export const decodePong: Reader = ({ body }): Decoded => ({
  events: [extension(CHATBOT_BACKEND.pong, present({ time: readWire(roomWire, body)?.timestamp }))],
})

/** Events under the names that Socket.IO keeps for itself (SB-6): none is ever taken for what happened to the line. */
export const decodeReserved: Reader = (frame): Decoded => ({ events: [ignored(frame, unspoken)] })
