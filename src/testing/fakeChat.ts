import type { ChatEvent, Command, Decoded, Inbound, ProtocolAdapter } from '../model/index.ts'

/** What a frame of the fake wire carries: the events it stands for, and what must be asked next because of it. */
export interface FakeFrame {
  readonly events?: readonly ChatEvent[]
  readonly commands?: readonly Command[]
}

function isTyped(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function isList(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isTyped))
}

function isFrame(value: unknown): value is FakeFrame {
  if (typeof value !== 'object' || value === null) return false
  const { events, commands } = value as { readonly events?: unknown; readonly commands?: unknown }
  return isList(events) && isList(commands) && (events !== undefined || commands !== undefined)
}

function textOf(inbound: Inbound): unknown {
  if (inbound.via === 'socket') return inbound.data
  return 'body' in inbound.outcome ? inbound.outcome.body : ''
}

function decode(inbound: Inbound): Decoded {
  const text = textOf(inbound)
  if (inbound.via === 'http' && text === '') return { events: [] }
  try {
    const frame: unknown = typeof text === 'string' ? JSON.parse(text) : undefined
    if (isFrame(frame)) return { events: frame.events ?? [], ...(frame.commands ? { commands: frame.commands } : {}) }
  } catch {
    // Told below: to the chat, what is no JSON is as bad as JSON of the wrong shape.
  }
  const sample = typeof text === 'string' ? text.slice(0, 200) : typeof text
  return { events: [{ type: 'frame.rejected', reason: 'Not a frame of the fake wire', sample }] }
}

/**
 * The smallest possible wire, to bring a chat into any state: a frame is the JSON text `{"events": […]}` of the chat's own
 * events, and each command leaves as the JSON text `{"command": …}`.
 */
export const fakeChat: ProtocolAdapter = {
  name: 'fake-chat',
  decode,
  encode: (command) => ({ via: 'socket', data: JSON.stringify({ command }) }),
}
