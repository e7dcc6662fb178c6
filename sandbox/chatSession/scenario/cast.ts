import type { Chat } from '../state.ts'
import type { WireEvent } from '../wire.ts'

/** Somebody who takes part in a chat. */
export interface Party {
  readonly id: string
  readonly type: 'scenario' | 'internal' | 'external' | 'msteams'
  readonly firstName: string
  readonly lastName: string
  readonly displayName: string
}

/** The agents, in the order in which they come. */
export const agents: readonly Party[] = [
  { id: 'party-ana', type: 'internal', firstName: 'Ana', lastName: 'Lindqvist', displayName: 'Ana Lindqvist' },
  { id: 'party-marcus', type: 'internal', firstName: 'Marcus', lastName: 'Obi', displayName: 'Marcus from Cards' },
]

/** A colleague who writes from MS Teams. */
export const colleague: Party = { id: 'party-teams', type: 'msteams', firstName: 'Noor', lastName: 'Haddad', displayName: 'Noor (back office)' }

/** The party id of the scripted scenario. */
export const scenarioId = 'party-scenario'

/** The scripted scenario, under the name it shows. */
export function createScenarioParty(displayName: string): Party {
  return { id: scenarioId, type: 'scenario', firstName: '', lastName: '', displayName }
}

/** The agent who is in the chat. */
export function agentOf(chat: Chat): Party {
  return agents[chat.agent % agents.length] as Party
}

/** The party id of whoever answers at the moment. */
export function speakerOf(chat: Chat): string {
  return chat.phase === 'agent' ? agentOf(chat).id : scenarioId
}

/** The event with which a party comes in. */
export function joined({ id, type, firstName, lastName, displayName }: Party): WireEvent {
  return { event: 'chat_session_party_joined', party_id: id, first_name: firstName, last_name: lastName, display_name: displayName, type }
}

/** The event with which a party leaves. */
export function left(partyId: string): WireEvent {
  return { event: 'chat_session_party_left', party_id: partyId }
}
