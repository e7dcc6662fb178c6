import type { MessagePart, Participant, Role } from '../../src/model/index.ts'
import { Message } from '../../src/components/message/index.ts'
import type { PartComponents, PartContext } from '../../src/components/partProps.ts'

const authors: Record<Role, Participant> = {
  bot: { role: 'bot', name: 'Nova' },
  agent: { role: 'agent', name: 'Ana Petrović' },
  visitor: { role: 'visitor', name: 'You' },
  system: { role: 'system' },
}

/** Props of `InMessage`. */
export interface InMessageProps extends Omit<PartContext, 'message'> {
  readonly parts: readonly MessagePart[]
  readonly role?: Role
  readonly components?: Partial<PartComponents>
}

/** Parts where they are met: in a message of a transcript. */
export function InMessage({ parts, role = 'bot', ...context }: InMessageProps) {
  return (
    <ol role="list" style={{ display: 'grid', margin: 0, padding: 0, listStyle: 'none' }}>
      <Message message={{ id: 'm1', wireIds: [], author: authors[role], parts, ...(role === 'visitor' ? { delivery: { status: 'sent' } } : {}) }} {...context} />
    </ol>
  )
}
