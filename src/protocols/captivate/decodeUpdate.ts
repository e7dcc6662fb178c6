import type { ChatEvent } from '../../model/index.ts'
import { isRecord, readWord } from '../foundation/coerce.ts'
import { FAILED_ASSIGNMENT } from './decodeActions.ts'
import { decodeParticipant } from './decodeParticipant.ts'
import { ignoreEvent } from './ignoreEvent.ts'
import { present } from '../foundation/present.ts'
import type { WireEvent } from './unwrapFrame.ts'
import { readWire, updateWire } from './wire.ts'

/** `conversation_update`: an agent came, went, or could not be found. Other updates are ignored aloud. */
export const decodeUpdate = (event: WireEvent): readonly ChatEvent[] => {
  const wire = readWire(updateWire, event.payload)
  if (!wire) return []
  switch (wire.type?.trim().toLowerCase()) {
    case 'livechatagentconnected':
      return [{ type: 'agent.joined', agent: decodeParticipant('agent', wire.data) }]
    case 'livechatagentdisconnected': {
      const agent = decodeParticipant('agent', wire.data)
      return [present({ type: 'agent.left', agent: Object.keys(agent).length > 1 ? agent : undefined })]
    }
    case FAILED_ASSIGNMENT:
      return [present({ type: 'agent.unavailable', detail: detailOf(wire.data) })]
    default:
      return [ignoreEvent(event, wire.type ?? 'no type')]
  }
}

const detailOf = (data: unknown): string | undefined =>
  isRecord(data) ? (readWord(data['message']) ?? readWord(data['reason'])) : readWord(data)
