import type { FormOutcome, FormStatus } from '../model/index.ts'

/** What may follow what. Only what is known to be answered is final: what is closed opens no more, but a proof still counts. */
const followers: Readonly<Record<FormStatus, readonly FormStatus[]>> = {
  open: ['sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  sending: ['answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  unconfirmed: ['sending', 'answered', 'failed', 'cancelled', 'expired'],
  failed: ['sending', 'answered', 'cancelled', 'expired'],
  cancelled: ['answered'],
  expired: ['answered', 'cancelled'],
  answered: [],
}

/** Where a form stands; one to which nothing has happened is open. */
export function formStatus({ outcome }: { readonly outcome?: FormOutcome }): FormStatus {
  return outcome?.status ?? 'open'
}

/** Whether it waits for the visitor. */
export function isFillable(form: { readonly outcome?: FormOutcome }): boolean {
  return ['open', 'failed'].includes(formStatus(form))
}

/** Whether the visitor may send it now. One that may have arrived is sent again only where two do no harm. */
export function maySubmit(form: { readonly outcome?: FormOutcome; readonly secure?: boolean }): boolean {
  return isFillable(form) || (formStatus(form) === 'unconfirmed' && !form.secure)
}

/** The outcome after news of it: nothing takes a proof back, and the same news again changes nothing. */
export function advanceForm(before: FormOutcome | undefined, after: FormOutcome): FormOutcome | undefined {
  const status = before?.status ?? 'open'
  if (after.status === status) {
    // More may be learnt of what is known already, such as the server's words on it.
    const isNews = before !== undefined && Object.keys(after).some((key) => !(key in before))
    return isNews ? { ...after, ...before } : before
  }
  if (!followers[status].includes(after.status)) return before
  const isClosed = after.status === 'cancelled' || after.status === 'expired'
  return before?.values === undefined || isClosed ? after : { values: before.values, ...after }
}
