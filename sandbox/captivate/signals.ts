import type { Conversation, Step } from './state.ts'
import type { JsonRecord } from './wire.ts'

const signal = (event_type: string, event_payload: JsonRecord, wait = 400): Step => ({ do: 'event', event: { event_type, event_payload }, wait })

const say = (text: string): Step => ({ do: 'say', from: 'bot', content: [{ type: 'text', text }], wait: 500 })

/** An error frame, flat as in the documented example or inside a `conversation_update` as in the documented model. */
export function createError(
  conversationId: string,
  code: number | string,
  description: string,
  form: 'flat' | 'wrapped',
): { event_type: string; event_payload: JsonRecord } {
  const event_payload = { conversation_id: conversationId, error_code: code, error_desc: description }
  if (form === 'flat') return { event_type: 'general_error', event_payload }
  return { event_type: 'conversation_update', event_payload: { event_type: 'general_error', event_payload, event_id: 'event_id' } }
}

/** Steps of the words whose point is another frame than a message; undefined for any other word. */
export function signalReply(conversation: Conversation, word: string): readonly Step[] | undefined {
  const conversation_id = conversation.id
  switch (word) {
    case 'action': {
      const data = { page: 'contact' }
      return [
        say('I am opening the contact page for you.'),
        {
          do: 'event',
          event: { event_type: 'action', event_payload: { conversation_id, actions: [{ id: 'redirectToContactUs', data }] } },
          actions: [{ id: 'redirectToContactUs', type: 'normal', data }],
        },
      ]
    }
    case 'action old':
      return [signal('action', { type: 'normal', id: 'redirectToContactUs', data: { page: 'contact' }, conversation_id })]
    case 'action payload':
      return [
        signal('action', {
          actions: [
            { id: 'showRates', payload: { currency: 'EUR' } },
            { id: 'apiCall', type: 'apiCall', payload: { url: 'http://127.0.0.1:9/never', method: 'POST' } },
          ],
        }),
      ]
    case 'noagent':
      return [
        say('I will see whether somebody is free.'),
        signal('conversation_update', { type: 'failedAgentAssignment', conversation_id, data: {} }, 1200),
        say('Nobody is free just now, I am sorry. I stay with you, and you can ask again in a while.'),
      ]
    case 'noagent action':
      return [signal('action', { actions: [{ id: 'failedAgentAssignment', data: {} }], conversation_id })]
    case 'update other':
      return [signal('conversation_update', { type: 'conversationLabelled', conversation_id, data: { label: 'lost card' } })]
    case 'event':
      return [signal('weather_report', { conversation_id, sky: 'clear' }), say('Before this I sent an event that nobody has heard of.')]
    case 'error': {
      const error = createError(conversation_id, 500, 'The bank’s system did not answer', 'flat')
      return [signal(error.event_type, error.event_payload), say('That was an error on our side. Please try again.')]
    }
    case 'error wrapped': {
      const error = createError(conversation_id, 500, 'The bank’s system did not answer', 'wrapped')
      return [signal(error.event_type, error.event_payload)]
    }
    case 'error string': {
      const error = createError(conversation_id, 'E_BUSY', 'The bank’s system is busy', 'flat')
      return [signal(error.event_type, error.event_payload)]
    }
    default:
      return undefined
  }
}
