import { assistantEvents } from './desk/assistantEvents.ts'
import { conversationEvents } from './desk/conversationEvents.ts'
import { complain, findConversation, type ClientEventHandler, type Complaint, type Desk, type Outcome } from './desk/desk.ts'
import { listEvents } from './desk/listEvents.ts'
import { roomEvents } from './desk/roomEvents.ts'
import type { Doorkeeper } from './identity.ts'
import { withoutSecrets } from './ledger.ts'
import type { ReceivedEvent } from './state.ts'
import { rooms, type Line } from './switchboard.ts'
import { readClientEventName, recordOf, textOf, type Acknowledge, type ClientEventName } from './wire.ts'

/** Where client events come in. */
export interface ChatbotReception {
  receive(line: Line, name: string, data: unknown, acknowledge?: Acknowledge): void
  /** Ends a line whose token has run out, if it has, and if the settings say so. Whether that was so. */
  expire(line: Line): boolean
  /** The line is gone. */
  leave(line: Line): void
}

const handlers: Partial<Record<ClientEventName, ClientEventHandler>> = { ...conversationEvents, ...assistantEvents, ...listEvents, ...roomEvents }

/** Of these there are so many that no journal should have them. */
const fleeting: ReadonlySet<string> = new Set(['typing', 'ping', 'presence-heartbeat'])

/** The reception of a server. */
export function createChatbotReception(desk: Desk, doorkeeper: Doorkeeper): ChatbotReception {
  const { world, switchboard, director } = desk
  const { settings, store, clock, faults } = world

  const note = (line: Line, name: ReceivedEvent['name'], data: unknown, conversationId: string, processed: boolean): void => {
    const order = (store.state.received.at(-1)?.order ?? 0) + 1
    const received: ReceivedEvent = {
      order,
      name,
      data: withoutSecrets(data),
      line: line.number,
      userId: line.identity.userId,
      conversationId,
      at: clock.now(),
      processed,
    }
    if (fleeting.has(name)) store.note({ type: 'event.received', received })
    else store.append({ type: 'event.received', received })
  }

  const error = (line: Line, { refused, conversationId }: Complaint): void =>
    switchboard.tell(line, 'error', { ...refused, ...(conversationId ? { conversationId } : {}) })

  const expire = (line: Line): boolean => {
    if (settings.expiry !== 'kick' || !doorkeeper.isExpired(line.identity)) return false
    error(line, complain('AUTH_ERROR', 'Token expired'))
    switchboard.endAll('kick', (one) => one === line)
    return true
  }

  const isTooLarge = (data: unknown): boolean => (JSON.stringify(data)?.length ?? 0) > settings.eventLimit

  const handle = (line: Line, name: ClientEventName, data: unknown): Outcome => {
    if (settings.acknowledge === 'error') return { refused: { code: 'SERVER_ERROR', message: 'The server could not take it' } }
    if (isTooLarge(data)) return { refused: { code: 'PAYLOAD_TOO_LARGE', message: 'Message is too long' } }
    return handlers[name]?.(desk, line, recordOf(data)) ?? {}
  }

  const stopStream = (line: Line, data: unknown): void => {
    const found = findConversation(desk, line, recordOf(data))
    const id = 'refused' in found ? '' : found.conversation.id
    note(line, 'stop', data, id, 'conversation' in found && director.stopStream(found.conversation))
  }

  return {
    expire,
    receive(line, given, data, acknowledge) {
      if (line.deaf === 'both' || !switchboard.lines.has(line)) return
      if (expire(line)) return
      if (settings.stopEvent !== '' && given === settings.stopEvent) return stopStream(line, data)
      const name = readClientEventName(given)
      if (name === undefined) return note(line, 'unknown', { name: given, data }, '', false)
      const fault = faults.take(name)
      if (fault?.outcome === 'ignore') return
      line.isMuted = fault?.outcome === 'swallow'
      const outcome: Outcome =
        fault?.outcome === 'error'
          ? { refused: { code: fault.code ?? 'SERVER_ERROR', message: fault.message ?? 'Something went wrong' } }
          : handle(line, name, data)
      const isRefused = 'refused' in outcome
      note(line, name, data, outcome.conversationId ?? '', !isRefused)
      if (isRefused) error(line, outcome)
      if (!line.isMuted && settings.acknowledge !== 'off') {
        const answer = isRefused
          ? { success: false, error: outcome.refused.message, code: outcome.refused.code }
          : settings.acknowledge === 'bare'
            ? true
            : { success: true, ...outcome.answer }
        reply(acknowledge, answer)
      }
      line.isMuted = false
    },
    leave(line) {
      desk.presence.leave(line)
      if (line.conversationId === '') return
      // Whoever is gone types no longer.
      const { role, name } = line.identity
      switchboard.tellRoom(
        rooms.conversation(line.conversationId),
        'typing',
        { sender: role, senderName: name, isTyping: false, conversationId: line.conversationId },
        line,
      )
      director.left(line.conversationId)
    },
  }

  function reply(acknowledge: Acknowledge | undefined, answer: unknown): void {
    const { delay } = faults.lasting
    if (!acknowledge) return
    if (delay > 0) clock.after(delay, () => acknowledge(answer))
    else acknowledge(answer)
  }
}

/** The name under which a secret could stand in an address. */
export const holdsSecret = (query: Readonly<Record<string, unknown>>): boolean =>
  ['token', 'widgetKey', 'authorization', 'auth', 'jwt', 'apiKey'].some((name) => textOf(query, name) !== '')
