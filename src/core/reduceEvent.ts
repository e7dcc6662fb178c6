import type { ChatEvent } from '../model/index.ts'
import type { ChatState } from './chatState.ts'
import { heedStream } from './reducers/heedStream.ts'
import { reduceConnection } from './reducers/reduceConnection.ts'
import { reduceConversation } from './reducers/reduceConversation.ts'
import { reduceMessage } from './reducers/reduceMessage.ts'
import { reduceParticipants } from './reducers/reduceParticipants.ts'
import { reduceReadMark } from './reducers/reduceReadMark.ts'
import { reduceRequest } from './reducers/reduceRequest.ts'
import { reduceSignal } from './reducers/reduceSignal.ts'
import { reduceStream } from './reducers/reduceStream.ts'
import { reduceTranscript } from './reducers/reduceTranscript.ts'
import type { Stamp } from './reducers/stamp.ts'

function reduce(state: ChatState, event: ChatEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'connection.changed':
    case 'session.changed':
    case 'connection.kept':
    case 'session.opened':
    case 'session.reconciled':
      return reduceConnection(state, event, stamp)
    case 'draft.changed':
      return event.text === state.draft ? state : { ...state, draft: event.text }
    case 'tabs.changed':
      return event.hasOthers === state.hasOtherTabs ? state : { ...state, hasOtherTabs: event.hasOthers }
    case 'transcript.seen':
    case 'readMark.restored':
      return reduceReadMark(state, event)
    case 'typing.started':
    case 'typing.stopped':
    case 'participants.changed':
    case 'agent.joined':
    case 'agent.left':
    case 'agent.transferred':
    case 'agent.requested':
    case 'agent.unavailable':
    case 'presence.changed':
    case 'queue.changed':
      return reduceParticipants(state, event, stamp)
    case 'form.changed':
    case 'invitation.changed':
    case 'preChat.defined':
    case 'availability.changed':
      return reduceRequest(state, event)
    case 'action.received':
    case 'error.received':
    case 'frame.rejected':
    case 'frame.ignored':
    case 'command.refused':
    case 'extension.received':
      return reduceSignal(state, event, stamp)
    case 'message.queued':
    case 'message.dispatched':
    case 'message.sent':
    case 'message.acked':
    case 'message.delivered':
    case 'message.read':
    case 'message.unconfirmed':
    case 'message.failed':
    case 'message.cancelled':
    case 'message.requeued':
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
    case 'message.reacted':
    case 'reply.overdue':
    case 'upload.progressed':
      return reduceMessage(state, event, stamp)
    case 'stream.advanced':
    case 'stream.completed':
    case 'stream.interrupted':
    case 'stream.stopped':
      return reduceStream(state, event, stamp)
    case 'transcript.requested':
    case 'transcript.loaded':
    case 'transcript.failed':
    case 'transcript.incomplete':
      return reduceTranscript(state, event, stamp)
    default:
      return reduceConversation(state, event)
  }
}

/**
 * The state after an event: the one place where the state changes. Pure and total: every event is legal in every state, and
 * the same event again changes nothing.
 */
export function reduceEvent(state: ChatState, event: ChatEvent, stamp: Stamp): ChatState {
  return heedStream(state, reduce(state, event, stamp), event, stamp)
}
