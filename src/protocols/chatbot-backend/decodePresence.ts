import type { Decoded, PresentParticipant } from '../../model/index.ts'
import { isRecord, readRecord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import { CHATBOT_BACKEND } from './extensions.ts'
import { roleOf, sideOf } from './readAuthor.ts'
import type { PresentUser } from './rooms.ts'
import { extension, isElsewhere, type Reader, type Scene, type Unread } from './scene.ts'
import { presentWire, readWire } from './wire.ts'

/** Those who look at one conversation at once, at most. */
const USER_LIMIT = 200

/** `presence-update`: all of them, one who changed, or one by himself. */
export const decodePresence: Reader = ({ body }, scene): Decoded | Unread => {
  const wire = readWire(presentWire, body)
  if (!wire) return { reason: 'no object' }
  const { conversationId } = wire
  const isPartial = !Array.isArray(wire.users)
  const entries: readonly unknown[] = Array.isArray(wire.users)
    ? wire.users.slice(0, USER_LIMIT)
    : [isRecord(wire.userUpdate) ? { userId: wire.userId, ...wire.userUpdate } : body]
  const users = entries.map((entry) => userIn(entry)).filter((user) => user !== undefined)
  if (isPartial && users.length === 0) return { reason: 'nobody' }
  const told = extension(CHATBOT_BACKEND.presence, present({ conversationId, users, isPartial: isPartial ? (true as const) : undefined }))
  return { events: [...(isElsewhere(conversationId, scene) ? [] : [changed(users, isPartial, scene)]), told] }
}

/** `user-joined`. */
export const decodeUserJoined: Reader = ({ body }, scene): Decoded | Unread => {
  const user = userIn(body)
  if (!user) return { reason: 'nobody' }
  const here = { ...user, isOnline: true }
  return { events: [...(isElsewhere(user.conversationId, scene) ? [] : [changed([here], true, scene)]), extension(CHATBOT_BACKEND.userJoined, here)] }
}

/** `user-left`. */
export const decodeUserLeft: Reader = ({ body }, scene): Decoded | Unread => {
  const user = userIn(body)
  if (!user) return { reason: 'nobody' }
  const gone = present({ ...user, isOnline: false, remove: readWire(presentWire, body)?.remove })
  return { events: [...(isElsewhere(user.conversationId, scene) ? [] : [changed([gone], true, scene)]), extension(CHATBOT_BACKEND.userLeft, gone)] }
}

const userIn = (value: unknown): PresentUser | undefined => {
  const wire = readWire(presentWire, value)
  if (!wire) return undefined
  const { conversationId, isOnline } = wire
  const userId = wire.userId ?? wire.id
  const userName = wire.userName ?? wire.name
  if (userId === undefined && userName === undefined) return undefined
  return present({ conversationId, userId, userName, userType: wire.userType ?? wire.type, isOnline, metadata: readRecord(wire.metadata) })
}

/** This side itself is not among those who look: whoever looks knows that. */
const changed = (users: readonly PresentUser[], isPartial: boolean, scene: Scene) => {
  const { context, config } = scene
  const own = [context.visitorId, context.session['userId'], config.presence === false ? undefined : config.presence.userId]
  const others = users.filter(({ userId }) => userId === undefined || !own.includes(userId))
  const listed: readonly PresentParticipant[] = others.map(({ userId: id, userName: name, userType, isOnline = true }) =>
    present({ role: roleOf(sideOf(userType), scene), id, name, isOnline }),
  )
  return isPartial ? ({ type: 'presence.changed', present: listed, isPartial: true } as const) : ({ type: 'presence.changed', present: listed } as const)
}
