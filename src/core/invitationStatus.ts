import type { InvitationStatus } from '../model/index.ts'

/** Where an invitation stands after news of it: it is answered once, and what came of it ends once. */
export function advanceInvitation(before: InvitationStatus, after: InvitationStatus): InvitationStatus {
  if (before === 'pending') return after
  // Whoever hung up may not know that it was taken up here.
  return before === 'accepted' && (after === 'ended' || after === 'missed') ? 'ended' : before
}
