import type { ChatEvent, Message, ProtocolContext } from '../../model/index.ts'
import { decodeContent } from './decodeContent.ts'
import { decodeParticipant } from './decodeParticipant.ts'
import { openLiveForms } from './forms/decodeFormItem.ts'
import { formWireIds } from './forms/formPart.ts'
import { ignoreEvent } from './ignoreEvent.ts'
import type { WireEvent } from './unwrapFrame.ts'
import { messageWire, readWire } from './wire.ts'
import type { WireConfig } from './wireConfig.ts'

/**
 * `bot_message` and `livechat_message`. The conversation they name is not looked at: bots name none, agents an empty one,
 * and the forms differ between events (CH-11, CH-24). One that shows nothing (a pause alone) is ignored aloud.
 */
export const decodeMessage = (event: WireEvent, role: 'bot' | 'agent', context: ProtocolContext, { forms }: WireConfig): readonly ChatEvent[] => {
  const wire = readWire(messageWire, event.payload)
  if (!wire) return []
  const wireId = wire.ch_msg_id ?? event.id
  const asked = openLiveForms(forms, context, wireId)
  const parts = decodeContent(wire.content, asked.read)
  if (parts.length === 0) return [ignoreEvent(event, 'nothing to show')]
  const message: Message = {
    id: context.id,
    wireIds: [...(wireId === undefined ? [] : [wireId]), ...formWireIds(parts)],
    author: decodeParticipant(role, role === 'bot' ? wire.bot : (wire.agent ?? wire.agentInfo)),
    parts,
    time: context.at,
  }
  return [{ type: 'message.received', message }, ...asked.changes()]
}
