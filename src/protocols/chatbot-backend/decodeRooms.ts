import type { Decoded } from '../../model/index.ts'
import { fingerprint } from '../foundation/fingerprint.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { readWords } from './readContent.ts'
import { extension, type Reader, type Unread } from './scene.ts'
import { notificationWire, readWire, roomWire } from './wire.ts'

/** `org-joined`, `org-left`. */
export const decodeOrganisation =
  (name: typeof CHATBOT_BACKEND.organisationJoined | typeof CHATBOT_BACKEND.organisationLeft): Reader =>
  ({ body }): Decoded => {
    const wire = readWire(roomWire, body)
    return { events: [extension(name, present({ organisationId: wire?.orgId ?? wire?.organisationId, room: wire?.roomName, time: wire?.timestamp }))] }
  }

/** `dashboard-subscribed`. */
export const decodeDashboard: Reader = ({ body }): Decoded => {
  const wire = readWire(roomWire, body)
  return { events: [extension(CHATBOT_BACKEND.dashboardSubscribed, present({ dashboardId: wire?.dashboardId, time: wire?.timestamp }))] }
}

/** `notification`. Where the server gives no id, its words and its moment make one, so that it is the same however often it is told. */
export const decodeNotification: Reader = ({ body }, { context }): Decoded | Unread => {
  const wire = readWire(notificationWire, body)
  if (!wire) return { reason: 'no object' }
  const { type, title, data } = wire
  const message = readWords({ content: wire.message, text: wire.body })
  if (title === undefined && message === undefined && type === undefined) return { reason: 'nothing said' }
  const told = wire.timestamp ?? wire.createdAt
  const made = told === undefined ? context.id : `notification:${fingerprint(JSON.stringify([type, title, message, told]))}`
  const id = wire.id ?? wire._id ?? wire.notificationId ?? made
  return { events: [extension(CHATBOT_BACKEND.notification, present({ id, type, title, message, data, time: told ?? context.at }))] }
}
