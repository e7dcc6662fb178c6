import type { Encoded, ProtocolContext } from '../../model/index.ts'
import { present } from '../foundation/present.ts'
import { none } from '../foundation/totalAdapter.ts'
import { clientFrame, jsonCopy } from './clientFrame.ts'
import type { PresenceCommand } from './rooms.ts'
import type { WireConfig } from './wireConfig.ts'

const events: Readonly<Record<PresenceCommand['action'], string>> = {
  join: 'join-presence',
  update: 'update-presence',
  heartbeat: 'presence-heartbeat',
  leave: 'leave-presence',
}

/** Tells who has the conversation open. Only the first word and changes say more than who it is. */
export const encodePresence = (command: PresenceCommand, context: ProtocolContext, { presence, as }: WireConfig): Encoded => {
  const { conversationId, session, visitorId } = context
  if (conversationId === undefined || conversationId === '') return none('presence needs a conversation, and none has started')
  const known = presence === false ? {} : presence
  const { action } = command
  const who = { conversationId, userId: command.userId ?? known.userId ?? session['userId'] ?? visitorId }
  if (action === 'heartbeat' || action === 'leave') return clientFrame(events[action], who)
  const metadata = jsonCopy(command.metadata ?? known.metadata)
  const { userName = known.userName, userType = known.userType ?? (as === 'agent' ? 'agent' : 'user') } = command
  return clientFrame(events[action], present({ ...who, userName, userType, metadata }))
}
