import { shapeTime } from '../shape.ts'
import { rooms } from '../switchboard.ts'
import { recordOf, textOf, type ClientEventName, type JsonRecord } from '../wire.ts'
import type { Line } from '../switchboard.ts'
import { complain, type ClientEventHandler, type Desk } from './desk.ts'

const now = ({ world }: Desk): JsonRecord => ({ timestamp: shapeTime(world.settings, world.clock.now()) })

const joinOrg: ClientEventHandler = (desk, line, data) => {
  const orgId = textOf(data, 'orgId')
  if (orgId === '') return complain('JOIN_ORG_FAILED', 'Failed to join organization room')
  line.rooms.add(rooms.org(orgId))
  desk.switchboard.tell(line, 'org-joined', { orgId, roomName: `org_${orgId}`, ...now(desk) })
  return {}
}

const leaveOrg: ClientEventHandler = (desk, line, data) => {
  const orgId = textOf(data, 'orgId')
  line.rooms.delete(rooms.org(orgId))
  desk.switchboard.tell(line, 'org-left', { orgId, ...now(desk) })
  return {}
}

const subscribe: ClientEventHandler = (desk, line, data) => {
  const dashboardId = textOf(data, 'dashboardId')
  if (dashboardId === '') return complain('VALIDATION_ERROR', 'dashboardId is required')
  line.rooms.add(rooms.dashboard(dashboardId))
  desk.switchboard.tell(line, 'dashboard-subscribed', { dashboardId, ...now(desk) })
  return {}
}

const ping: ClientEventHandler = (desk, line) => {
  desk.switchboard.tell(line, 'pong', now(desk))
  return {}
}

/** The conversation whose presence an event is about. */
const placeOf = (line: Line, data: JsonRecord): string => textOf(data, 'conversationId') || line.conversationId

const joinPresence: ClientEventHandler = ({ presence, book }, line, data) => {
  const id = placeOf(line, data)
  if (!book.find(id, line.identity.tenantId)) return complain('CONVERSATION_NOT_FOUND', 'Conversation not found', id)
  const { userId, name, role } = line.identity
  presence.join(line, id, {
    userId: textOf(data, 'userId') || userId,
    userName: textOf(data, 'userName') || name,
    userType: textOf(data, 'userType') || role,
    metadata: recordOf(data['metadata']),
  })
  return { conversationId: id }
}

/** Rooms, people who are present, and what only the server's statistics care for. */
export const roomEvents: Partial<Record<ClientEventName, ClientEventHandler>> = {
  'join-org': joinOrg,
  'leave-org': leaveOrg,
  'subscribe-dashboard': subscribe,
  ping,
  'track-activity': () => ({}),
  'page-view': () => ({}),
  'join-presence': joinPresence,
  'leave-presence': ({ presence }, line, data) => {
    presence.leave(line, placeOf(line, data))
    return { conversationId: placeOf(line, data) }
  },
  'update-presence': ({ presence }, line, data) => {
    presence.update(line, placeOf(line, data), recordOf(data['metadata']))
    return { conversationId: placeOf(line, data) }
  },
  'presence-heartbeat': (desk, line, data) => {
    // A heartbeat of somebody who was forgotten brings them back, as after a restart.
    if (!desk.presence.sign(line, placeOf(line, data))) return joinPresence(desk, line, data)
    return { conversationId: placeOf(line, data) }
  },
}
