import type { FormOutcome, FormStatus } from '../model/index.ts'

/** What may follow what. Only what is known to be answered is final; what is closed opens no more, but a proof still counts. */
const followers: Readonly<Record<FormStatus, readonly FormStatus[]>> = {
  open: ['sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  sending: ['answered', 'unconfirmed', 'failed', 'cancelled'],
  unconfirmed: ['sending', 'answered', 'failed', 'cancelled', 'expired'],
  failed: ['sending', 'answered', 'cancelled', 'expired'],
  cancelled: ['answered'],
  expired: ['answered', 'cancelled'],
  answered: [],
}

/** Where a form stands; one to which nothing has happened is open. */
export function formStatus(outcome: FormOutcome | undefined): FormStatus {
  return outcome?.status ?? 'open'
}

/** The outcome after news of it: what is proved is never taken back, and the same news again changes nothing. */
export function advanceForm(before: FormOutcome | undefined, after: FormOutcome): FormOutcome | undefined {
  const status = formStatus(before)
  if (after.status === status) {
    // More may be learnt of what is known already, such as the server's words on it.
    const isNews = before !== undefined && Object.keys(after).some((key) => !(key in before))
    return isNews ? { ...after, ...before } : before
  }
  return followers[status].includes(after.status) ? after : before
}
