import type { Delivery, Message, Role } from '../../src/model/index.ts'

/** A text message, as short as a table needs it. */
export function said(role: Role, text: string, extra: Partial<Message> = {}): Message {
  return { id: `${role}-${text}`, wireIds: [], author: { role }, parts: [{ kind: 'text', format: 'plain', text }], ...extra }
}

/** A message of the visitor's. */
export function own(text: string, status: Exclude<Delivery['status'], 'failed'>, extra: Partial<Message> = {}): Message {
  return said('visitor', text, { delivery: { status }, ...(status === 'queued' ? {} : { attempts: 1 }), ...extra })
}

/** Author and words of messages, to compare lists by. */
export function spoken(messages: readonly Message[]): string[] {
  return messages.map(({ author, parts, delivery }) => {
    const part = parts[0]
    const words = part?.kind === 'text' ? part.text : part?.kind === 'notice' ? `(${part.code})` : (part?.kind ?? '')
    return `${author.role}: ${words}${delivery ? ` [${delivery.status}]` : ''}`
  })
}
