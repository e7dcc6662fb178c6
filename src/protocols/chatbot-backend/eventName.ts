/** Names that mean the same as a documented one (SB-15). */
const aliases: Readonly<Record<string, string>> = {
  'room-join': 'join',
  'room-joined': 'join',
  'user-connected': 'user-joined',
  'user-disconnected': 'user-left',
  'conversation-new': 'new-conversation',
  'conversation-updated': 'conversation-update',
  'conversation-created': 'new-conversation',
  exception: 'error',
}

/**
 * An event's name as the tables of PROTOCOL.md have it: hyphens for underscores, dots, colons and blanks, no capitals (SB-15: `new_conversation`,
 * `room.join`, `conversationStarted`).
 */
export const eventName = (name: string): string => {
  const plain = name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_.:/-]+/g, '-')
    .toLowerCase()
  return Object.hasOwn(aliases, plain) ? (aliases[plain] ?? plain) : plain
}
