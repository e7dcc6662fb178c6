import type { ChatEvent, CommandType } from '../../../model/index.ts'
import { isFillable } from '../../formStatus.ts'
import { findRow } from '../../list/findMessage.ts'
import { formsOf } from '../../requestParts.ts'
import type { Engine } from '../engine.ts'
import type { Act, PlainAct, SendAct } from './act.ts'
import type { SharedValue } from './chatTabs.ts'

/** What happens to a message that may have left by a line that is gone: only the record can tell. */
export const doubt = (id: string): readonly ChatEvent[] => [
  { type: 'message.dispatched', id },
  { type: 'message.unconfirmed', id },
]

/** What happens to a form of which no more was heard: it may have been on its way. */
export const endOfForm = ({ formId, status }: Extract<Act, { name: 'endForm' }>): readonly ChatEvent[] => [
  { type: 'form.changed', formId, outcome: { status: 'sending' } },
  { type: 'form.changed', formId, outcome: { status } },
]

/** Twice they would be two. What else may be asked comes to the same when it is asked again. */
const once: readonly CommandType[] = ['action.send', 'extension.send', 'conversation.escalate', 'page.report']

function send(engine: Engine, { event, files, of }: SendAct): void {
  const { conversation, messages } = engine.store.getState()
  const { id } = event.message
  if (findRow(messages, event.message) >= 0) return engine.takeFiles(id, files)
  // What was said in another conversation is not said in this one.
  const isOver = conversation.status === 'ended' || (of !== undefined && of !== conversation.id)
  engine.queue(event, files, isOver ? [{ type: 'message.failed', id, reason: 'conversation-ended' }] : [])
}

// The names are those of its calls, and only they reach this.
function call(engine: Engine, { name, args }: PlainAct): void {
  const method = engine[name] as (...given: readonly unknown[]) => unknown
  method(...args)
}

/** Does in the tab that holds the line what was done in another one, or in itself before it had the line. */
export function perform(engine: Engine, act: Act, isDoubtful: boolean, share: (key: string, value: SharedValue) => void): void {
  const { conversation, messages } = engine.store.getState()
  switch (act.name) {
    case 'send':
      return send(engine, act)
    case 'takeFiles':
      return engine.takeFiles(act.messageId, act.files)
    case 'startNew':
      if (act.of === conversation.id) engine.startNew(act.options)
      return
    case 'openConversation':
      if (act.of === conversation.id) engine.openConversation(act.conversationId)
      return
    case 'setDraft':
      return engine.setDraft(act.text)
    case 'share':
      return share(act.key, act.value)
    case 'endForm': {
      const form = formsOf(messages).findLast(({ formId }) => formId === act.formId)
      // What was heard of it after all is the truth.
      if (form && isFillable(form)) engine.apply(...endOfForm(act))
      return
    }
    case 'request': {
      const [{ type: command }] = act.args
      if (!isDoubtful || !once.includes(command)) return call(engine, act)
      return engine.apply({ type: 'command.refused', command, reason: 'The tab that held the line is gone, and may have asked it.' })
    }
    default:
      return call(engine, act)
  }
}
