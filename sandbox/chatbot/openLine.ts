import type { Desk } from './desk/desk.ts'
import { seedEarlier } from './history.ts'
import type { Doorkeeper, Identity } from './identity.ts'
import type { ChatbotReception } from './reception.ts'
import { shapeTime } from './shape.ts'
import type { LineLog } from './state.ts'
import type { ChatbotOutlet, Line } from './switchboard.ts'
import type { Acknowledge, JsonRecord } from './wire.ts'

/** The client's end of a line. */
export interface ChatbotConnection {
  /** Number in the ledger. */
  readonly number: number
  /** The client says something; `acknowledge` is called where it asked for an answer and gets one. */
  receive(name: string, data?: unknown, acknowledge?: Acknowledge): void
  /** The client is gone. */
  close(): void
}

/** What a client that is not let in gets as `connect_error`. */
export interface ConnectionRefusal {
  readonly refused: string
  /** `data` of the error. */
  readonly data?: JsonRecord
}

const nobody: Identity = { userId: 'nobody', tenantId: '', chatbotId: '', role: 'user', name: '', isAnonymous: true, tokenHash: '' }

/** Lets a client in, or not. */
export function openLine(
  { world, switchboard }: Desk,
  reception: ChatbotReception,
  doorkeeper: Doorkeeper,
  auth: JsonRecord,
  outlet: ChatbotOutlet,
  { transport = 'memory', secretsInAddress = false }: { readonly transport?: string; readonly secretsInAddress?: boolean },
): ChatbotConnection | ConnectionRefusal {
  const { settings, store, clock, faults } = world
  const judged = faults.lasting.refusal ?? doorkeeper.judge(auth)
  const refusal = 'message' in judged ? judged : undefined
  if (refusal) {
    store.state.refusals.push({ at: clock.now(), code: refusal.code, message: refusal.message })
    store.notify()
    if (settings.refusals === 'middleware') return { refused: refusal.message, ...(settings.refusalData ? { data: { code: refusal.code } } : {}) }
  }
  const identity = 'message' in judged ? { ...nobody } : judged
  const number = (store.state.lines.at(-1)?.number ?? 0) + 1
  const log: LineLog = { number, userId: identity.userId, role: identity.role, openedAt: clock.now(), transport, secretsInAddress, sent: {} }
  const line: Line = { number, identity, log, conversationId: '', sessionId: '', rooms: new Set(), deaf: 'no', isMuted: false, endings: [], outlet }
  switchboard.add(line)
  // Who somebody with a widget's key is turns out when they join: until then they have no past.
  if (!identity.isAnonymous) seedEarlier(world, identity)
  line.endings.push(clock.after(0, greet))
  if (settings.tokenLifetime > 0 && identity.tokenHash !== '') line.endings.push(clock.after(settings.tokenLifetime, () => reception.expire(line)))

  function greet(): void {
    if (!switchboard.lines.has(line)) return
    if (!refusal) {
      const { userId, tenantId } = identity
      if (settings.connected)
        switchboard.tell(line, 'connected', { message: 'Connected to AI Support WebSocket', userId, tenantId, timestamp: shapeTime(settings, clock.now()) })
      return
    }
    switchboard.tell(line, 'error', { message: refusal.message, code: refusal.code })
    if (settings.refusals === 'event') switchboard.endAll('kick', (one) => one === line)
  }

  return {
    number,
    receive: (name, data, acknowledge) => (refusal ? undefined : reception.receive(line, name, data, acknowledge)),
    close() {
      if (switchboard.remove(line)) reception.leave(line)
    },
  }
}
