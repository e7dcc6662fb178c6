import type { CommandOf, JsonRecord } from '../../model/index.ts'
import { readWord } from '../foundation/coerce.ts'
import { present } from '../foundation/present.ts'
import type { ClientEvent } from './encodeEvents.ts'
import { eventId } from './messageIds.ts'

type Answer = CommandOf<'invitation.answer'>

/** The event that answers an invitation, or why there is none. */
export type EncodedAnswer = { readonly event: ClientEvent } | { readonly reason: string }

/** What the visitor said to a co-browsing request or a call. */
export const encodeInvitation = (command: Answer, chatId: string, commandId: string): EncodedAnswer =>
  command.invitation === 'call' ? encodeCall(command, eventId(chatId, commandId)) : encodeCobrowsing(command)

const encodeCobrowsing = ({ answer, details = {} }: Answer): EncodedAnswer => {
  if (answer !== 'accepted') return { event: { event: answer === 'declined' ? 'chat_session_cobrowsing_rejected' : 'chat_session_cobrowsing_ended' } }
  const cobrowsing_url = firstWord(details, 'cobrowsing_url', 'url')
  if (cobrowsing_url === undefined) return { reason: 'co-browsing needs details.url, the address of the session that the host has opened' }
  const provider_type = firstWord(details, 'provider_type', 'provider') ?? ''
  const cobrowsing_id = firstWord(details, 'cobrowsing_id', 'id')
  return { event: present({ event: 'chat_session_cobrowsing_started', provider_type, cobrowsing_url, cobrowsing_id }) }
}

/** A call is answered by signaling; the words and the sound are the host's own WebRTC code. */
const encodeCall = ({ invitationId, answer, details = {} }: Answer, msg_id: string): EncodedAnswer => {
  const { destinationPartyId, destination_party_id = destinationPartyId, ...rest } = details
  const party = readWord(destination_party_id) ?? callerOf(invitationId)
  if (party === undefined) return { reason: 'nobody can tell who calls: pass details.destinationPartyId' }
  if (answer === 'accepted' && readWord(rest['sdp']) === undefined)
    return { reason: 'answering a call needs details.sdp, the answer of the host’s own connection' }
  const data = { ...rest, type: callWords[answer] }
  return { event: { event: 'chat_session_signaling', msg_id, destination_party_id: party, data } }
}

const callWords = { accepted: 'ANSWER_CALL', declined: 'CALL_REJECTED', ended: 'END_CALL' } as const

/** The party in `call:PARTY:MSG_ID`. */
const callerOf = (invitationId: string): string | undefined => readWord(invitationId.replace(/^call:/, '').split(':', 1)[0])

const firstWord = (details: JsonRecord, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => readWord(details[key])).find((word) => word !== undefined)
