import type { SignalEvent } from '../../model/index.ts'
import type { ChatState, FrameNote } from '../chatState.ts'
import { addNotice } from './addNotice.ts'
import type { Stamp } from './stamp.ts'

/** How many notes developers can look back on. */
const recentNotes = 20

function note(state: ChatState, kind: FrameNote['kind'], summary: string, stamp: Stamp): ChatState {
  const { diagnostics } = state
  const recent = [...diagnostics.recent, { kind, summary, at: stamp.at }].slice(-recentNotes)
  return { ...state, diagnostics: { ...diagnostics, [kind]: diagnostics[kind] + 1, recent } }
}

// What left was refused by the server.
function withoutWish(state: ChatState, command: string | undefined): ChatState {
  const { rating: _rating, ...unrated } = state
  const { escalation: _escalation, ...unasked } = state
  if (command === 'conversation.rate') return unrated
  return command === 'conversation.escalate' ? unasked : state
}

/** The state after a signal for the host or for developers. */
export function reduceSignal(state: ChatState, event: SignalEvent, stamp: Stamp): ChatState {
  switch (event.type) {
    case 'error.received': {
      const noted = note(withoutWish(state, event.command), 'error', [event.command, event.code, event.detail].filter(Boolean).join(' '), stamp)
      // The server's own words are for developers; the visitor gets ours, and the code to tell an agent.
      return event.command || event.unattributed
        ? noted
        : addNotice(noted, { code: 'error', ...(event.code === undefined ? {} : { reference: event.code }) }, stamp)
    }
    case 'frame.rejected':
      return note(state, 'rejected', `${event.reason}: ${event.sample}`, stamp)
    case 'frame.ignored':
      return note(state, 'ignored', event.name, stamp)
    case 'command.refused':
      return note(state, 'refused', `${event.command}: ${event.reason}`, stamp)
    case 'action.received':
    case 'extension.received':
      return state
  }
}
