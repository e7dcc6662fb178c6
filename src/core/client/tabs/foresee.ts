import type { Capabilities, ChatEvent } from '../../../model/index.ts'
import type { ChatState } from '../../chatState.ts'
import { isFillable } from '../../formStatus.ts'
import { itemAt } from '../../list/chunkedList.ts'
import { findMessage } from '../../list/findMessage.ts'
import { newVisitor } from '../memory/newVisitor.ts'
import type { Act } from './act.ts'
import { endOfForm } from './perform.ts'

/** What will come of an act, as far as one can tell before it is done: it is shown at once, like what is done in the tab that holds the line. */
export function foresee(state: ChatState, act: Act, capabilities: Capabilities): readonly ChatEvent[] {
  const { conversation } = state
  const isEnded = conversation.status === 'ended'
  switch (act.name) {
    case 'send':
      return [act.event]
    case 'resend':
      return isEnded ? [] : [{ type: 'message.requeued', id: act.args[0] }]
    case 'cancel':
      return [{ type: 'message.cancelled', id: act.args[0] }]
    case 'setDraft':
      return [{ type: 'draft.changed', text: act.text }]
    case 'markSeen':
      return [{ type: 'transcript.seen' }]
    case 'stopStream':
      return [{ type: 'stream.stopped' }]
    case 'cancelForm':
      return isFillable(act.args[0]) ? [{ type: 'form.changed', formId: act.args[0].formId, outcome: { status: 'cancelled' } }] : []
    case 'endForm':
      return endOfForm(act)
    case 'react': {
      const [id, reaction] = act.args
      const message = itemAt(state.messages, findMessage(state.messages, { id }))
      return capabilities.react && message && message.author.role !== 'visitor' ? [{ type: 'message.reacted', id, reaction }] : []
    }
    case 'request': {
      const [command] = act.args
      return command.type === 'conversations.list' ? [{ type: 'conversations.requested', ...(command.filter ? { filter: command.filter } : {}) }] : []
    }
    case 'submitPreChat':
      return state.preChat && conversation.status === 'none' ? [{ type: 'conversation.requested' }] : []
    case 'start':
      return isEnded ? [{ type: 'conversation.reset' }] : []
    case 'startNew':
      return [{ type: 'conversation.reset' }]
    case 'openConversation':
      return [{ type: 'conversation.reset' }, { type: 'conversation.started', conversationId: act.conversationId, resumed: true }]
    case 'forget':
      return newVisitor(state)
    default:
      return []
  }
}
