import type { Plan } from '../director.ts'
import type { Chat, Step } from '../state.ts'
import type { ChatSessionWorld } from '../world.ts'
import { agentOf, left, scenarioId } from './cast.ts'
import { say, showForm, status } from './speech.ts'

const nothingRuns = { form: null, inactivityAt: null, callDueAt: null, held: [] } as const

/** The agent, if there is one, leaves. */
function departure(chat: Chat): readonly Step[] {
  return chat.phase === 'agent' ? [{ wait: 300, event: left(agentOf(chat).id) }] : []
}

/** The last events of a chat. */
function closing(): readonly Step[] {
  return [
    { wait: 300, event: left(scenarioId) },
    status('completed', 0),
    { event: { event: 'chat_session_ended' }, change: { phase: 'over', ...nothingRuns } },
  ]
}

/** The conversation is over, and a survey follows where one is wanted. `goodbye` is said before. Said twice, it is over once. */
export function leave(world: ChatSessionWorld, chat: Chat, goodbye: readonly Step[] = []): Plan {
  if (chat.phase === 'survey') return { steps: [] }
  const survey = world.settings.survey ? [showForm(world, 'survey_form', { isSurvey: true })] : closing()
  return { steps: [...goodbye, ...departure(chat), ...survey], change: { phase: 'survey', ...nothingRuns }, anew: true }
}

/** The chat has failed: nobody can be reached. */
export function fail(): Plan {
  return { steps: [status('failed', 300), { change: { phase: 'over', ...nothingRuns } }], change: { ...nothingRuns }, anew: true }
}

/** The survey is over, whatever became of it. */
export function finish(wasAnswered = false): Plan {
  return { steps: [...(wasAnswered ? [say(scenarioId, 'Thank you. Goodbye.')] : []), ...closing()], change: { ...nothingRuns }, anew: true }
}

/** The session is ended at once. */
export function end(chat: Chat): Plan {
  return { steps: [...departure(chat), ...closing()].map(({ wait: _wait, ...step }) => step), change: { ...nothingRuns }, anew: true }
}

/** Nobody said anything for too long. */
export function timeOut(): Plan {
  const text = 'You seem to have left. We have closed this chat.'
  return {
    steps: [
      { event: { event: 'chat_session_inactivity_timeout', msg: text, msg_text: text } },
      { event: { event: 'chat_session_ended' }, change: { phase: 'over', state: 'completed', ...nothingRuns } },
    ],
    change: { ...nothingRuns },
    anew: true,
  }
}
