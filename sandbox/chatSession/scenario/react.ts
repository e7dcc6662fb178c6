import type { Deadline, Plan } from '../director.ts'
import type { Chat, OpenForm, Step } from '../state.ts'
import { isRecord, textOf, type WireEvent } from '../wire.ts'
import type { ChatSessionWorld } from '../world.ts'
import { agentAnswers, receipts, signal } from './agent.ts'
import { scenarioAnswers } from './bot.ts'
import { agentOf, scenarioId, speakerOf } from './cast.ts'
import { end, finish, leave, timeOut } from './farewell.ts'
import { say, typeAndSay } from './speech.ts'

type Reaction = (world: ChatSessionWorld, chat: Chat, event: WireEvent) => Plan

const nothing: Plan = { steps: [] }

/** Whoever is there says something, an agent after typing. */
function remark(chat: Chat, text: string): readonly Step[] {
  return chat.phase === 'agent' ? typeAndSay(agentOf(chat).id, text) : [say(scenarioId, text)]
}

const reactions: Readonly<Record<string, Reaction>> = {
  chat_session_message: (world, chat, event) => {
    const text = textOf(event, 'msg')
    if (chat.phase === 'survey') return nothing
    if (chat.phase === 'agent') {
      const answer = agentAnswers(world, chat, text)
      return { ...answer, steps: [...receipts(chat, textOf(event, 'msg_id')), ...answer.steps] }
    }
    // A question in plain text is answered by its form data alone, which comes beside the message.
    if (chat.form?.name === '' && !chat.form.isSecure) return nothing
    if (chat.form && world.settings.formsBlock) return { steps: [], change: { held: [...chat.held, text] } }
    return scenarioAnswers(world, chat, text, textOf(event, 'directive_id') !== '')
  },
  chat_session_form_data: (world, chat, event) => answered(world, chat, event, false),
  chat_session_secure_form_data: (world, chat, event) => answered(world, chat, event, true),
  chat_form_data_cancel: (world, chat, event) => cancelled(world, chat, event),
  chat_session_secure_form_cancel: (world, chat, event) => cancelled(world, chat, event),
  chat_session_disconnect: (world, chat) => leave(world, chat),
  chat_session_end: (_world, chat) => end(chat),
  chat_session_file: (_world, chat, event) => ({
    steps: [
      ...(chat.phase === 'agent' ? receipts(chat, textOf(event, 'msg_id')) : []),
      ...remark(chat, `Thank you, I have your file${textOf(event, 'file_name') ? ` “${textOf(event, 'file_name')}”` : ''}.`),
    ],
  }),
  chat_session_location: (_world, chat, event) => ({
    steps: [
      ...(chat.phase === 'agent' ? receipts(chat, textOf(event, 'msg_id')) : []),
      ...remark(chat, `You are at ${textOf(event, 'latitude')}, ${textOf(event, 'longitude')}.`),
    ],
  }),
  chat_session_cobrowsing_rejected: (_world, chat) => ({ steps: remark(chat, 'Then we do without it.') }),
  chat_session_cobrowsing_started: (_world, chat) => ({ steps: remark(chat, 'Thank you, I see your page now.') }),
  chat_session_cobrowsing_ended: (_world, chat) => ({ steps: remark(chat, 'You have closed the shared page.') }),
  chat_session_signaling: (_world, chat, event) => answerCall(chat, event),
}

/** What follows from a client's event. Events that need no answer have none. */
export function react(world: ChatSessionWorld, chat: Chat, event: WireEvent): Plan {
  if (chat.phase === 'over') return nothing
  const reaction = Object.hasOwn(reactions, event.event) ? reactions[event.event] : undefined
  const plan = reaction?.(world, chat, event) ?? nothing
  // Whoever says something is there.
  const isSign = chat.inactivityAt !== null && /message$|file$|location$|form_data|cancel$/.test(event.event)
  return isSign ? { ...plan, change: { ...plan.change, inactivityAt: null } } : plan
}

/** What follows when a time runs out. */
export function late(world: ChatSessionWorld, chat: Chat, deadline: Deadline): Plan {
  if (deadline === 'inactivity') return timeOut()
  if (deadline === 'call') return { steps: [{ event: signal(speakerOf(chat), { type: 'END_CALL' }) }], change: { callDueAt: null } }
  const { form } = chat
  if (!form) return nothing
  if (form.isSurvey) return finish()
  const cancel: readonly Step[] = form.isSecure ? [{ event: { event: 'chat_session_secure_form_cancel', form_request_id: form.requestId } }] : []
  return goOn(world, chat, [...cancel, ...remark(chat, 'The time for that form is over. Let us go on.')])
}

/** The open form that the event is about. */
function formOf(chat: Chat, event: WireEvent): OpenForm | undefined {
  return chat.form && textOf(event, 'form_request_id') === chat.form.requestId ? chat.form : undefined
}

function answered(world: ChatSessionWorld, chat: Chat, event: WireEvent, isSecure: boolean): Plan {
  const form = formOf(chat, event)
  if (!form || form.isSecure !== isSecure) return nothing
  if (form.isSurvey) return finish(true)
  const data = event['data']
  if (isSecure) return goOn(world, chat, remark(chat, 'Thank you, the payment went through.'))
  if (!isRecord(data)) return goOn(world, chat, remark(chat, 'Your chat does not know that form. Let us go on without it.'))
  if (form.name === '') return goOn(world, chat, remark(chat, `Thank you, I have noted “${textOf(data, 'text')}”.`))
  if (form.name === 'RequestLocation')
    return goOn(world, chat, remark(chat, `Thank you, you are at ${textOf(data, 'location_lat')}, ${textOf(data, 'location_lon')}.`))
  return goOn(world, chat, remark(chat, `Thank you. I have written down: ${Object.keys(data).join(', ') || 'nothing'}.`))
}

function cancelled(world: ChatSessionWorld, chat: Chat, event: WireEvent): Plan {
  const form = formOf(chat, event)
  if (!form) return nothing
  return form.isSurvey ? finish() : goOn(world, chat, remark(chat, 'Then we do without that form.'))
}

/** The form is over; what was said while it was open is answered now, up to the next form. */
function goOn(world: ChatSessionWorld, chat: Chat, steps: readonly Step[]): Plan {
  const all = [...steps]
  const held = [...chat.held]
  let change: Plan['change'] = {}
  while (held.length > 0 && !all.some(({ opens }) => opens)) {
    const answer = scenarioAnswers(world, chat, held.shift() ?? '', false)
    all.push(...answer.steps)
    change = { ...change, ...answer.change }
  }
  return { steps: all, change: { ...change, form: null, held } }
}

function answerCall(chat: Chat, event: WireEvent): Plan {
  const given = event['data']
  const data = isRecord(given) ? given : typeof given === 'string' ? readData(given) : {}
  const party = speakerOf(chat)
  switch (textOf(data, 'type')) {
    case 'REQUEST_CALL':
      return { steps: [{ wait: 800, starts: 'call', event: signal(party, { type: 'OFFER_CALL', offerVideo: 'false', sdp: 'v=0\r\n' }) }] }
    case 'ANSWER_CALL':
      return {
        steps: [
          {
            wait: 300,
            event: signal(party, { type: 'ICE_CANDIDATE', sdpMid: '0', sdpMLineIndex: 0, candidate: 'candidate:1 1 UDP 2130706431 127.0.0.1 9 typ host' }),
          },
          ...remark(chat, 'I hear you. Say “hang up” when we are done.'),
        ],
        change: { callDueAt: null },
      }
    case 'CALL_REJECTED':
      return { steps: remark(chat, 'Then let us go on in writing.'), change: { callDueAt: null } }
    case 'END_CALL':
      return { steps: remark(chat, 'Thank you for the call.'), change: { callDueAt: null } }
    default:
      return nothing
  }
}

function readData(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
