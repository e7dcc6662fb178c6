import type { InvitationStatus } from '../model/index.ts'

const followers: Readonly<Record<InvitationStatus, readonly InvitationStatus[]>> = {
  pending: ['accepted', 'declined', 'ended', 'missed'],
  accepted: ['ended'],
  declined: ['accepted'],
  missed: ['accepted', 'declined', 'ended'],
  ended: [],
}

/** Where an invitation stands after news of it; the same news again changes nothing. */
export function advanceInvitation(before: InvitationStatus, after: InvitationStatus): InvitationStatus {
  return followers[before].includes(after) ? after : before
}
