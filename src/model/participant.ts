/** Who may speak in a conversation. `system` is the service itself: notices and canned texts. */
export type Role = 'visitor' | 'bot' | 'agent' | 'system'

/** One person or program in the conversation. */
export interface Participant {
  readonly role: Role
  /** The wire's id for this participant, where it gives one. Opaque. */
  readonly id?: string
  /** Name to show. Foreign text: show it as text only. */
  readonly name?: string
  /** Absolute https address of a picture. Foreign: pass it through the URL gate before use. */
  readonly avatarUrl?: string
}

/** Who has the conversation open at this moment, as far as the wire tells. */
export interface PresentParticipant extends Participant {
  readonly isOnline: boolean
}
