import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advanceForm, maySubmit } from '../../src/core/formStatus.ts'
import { advanceInvitation } from '../../src/core/invitationStatus.ts'
import type { FormOutcome, FormStatus, InvitationStatus } from '../../src/model/index.ts'

const statuses: readonly FormStatus[] = ['open', 'sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired']

/** What news of each kind make of a form, in the order of `statuses`. */
const table: Readonly<Record<FormStatus, readonly FormStatus[]>> = {
  open: ['open', 'sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  sending: ['sending', 'sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  answered: ['answered', 'answered', 'answered', 'answered', 'answered', 'answered', 'answered'],
  unconfirmed: ['unconfirmed', 'sending', 'answered', 'unconfirmed', 'failed', 'cancelled', 'expired'],
  failed: ['failed', 'sending', 'answered', 'failed', 'failed', 'cancelled', 'expired'],
  cancelled: ['cancelled', 'cancelled', 'answered', 'cancelled', 'cancelled', 'cancelled', 'cancelled'],
  expired: ['expired', 'expired', 'answered', 'expired', 'expired', 'cancelled', 'expired'],
}

describe('what becomes of a form', () => {
  it.each(statuses)('that is %s', (before) => {
    expect(statuses.map((status) => advanceForm({ status: before }, { status })?.status)).toEqual(table[before])
    expect(advanceForm(undefined, { status: 'open' })).toBeUndefined()
  })

  it('what was entered stays with it until it is closed, and what the server says of it is added', () => {
    const values = { city: 'Vienna' }
    const failed = advanceForm({ status: 'sending', values }, { status: 'failed' })
    expect(failed).toEqual({ status: 'failed', values })
    expect(advanceForm(failed, { status: 'cancelled' })).toEqual({ status: 'cancelled' })
    const answered = advanceForm({ status: 'sending', values }, { status: 'answered' })
    expect(answered).toEqual({ status: 'answered', values })
    expect(advanceForm(answered, { status: 'answered', values: { city: 'Graz' }, summary: 'Thanks' })).toEqual({ status: 'answered', values, summary: 'Thanks' })
  })

  it('one that may have arrived is sent again only where two do no harm', () => {
    const of = (status: FormStatus, secure: boolean) => maySubmit({ outcome: { status }, secure })
    expect(statuses.filter((status) => of(status, false))).toEqual(['open', 'unconfirmed', 'failed'])
    expect(statuses.filter((status) => of(status, true))).toEqual(['open', 'failed'])
  })

  const outcome: fc.Arbitrary<FormOutcome> = fc.record(
    { status: fc.constantFrom(...statuses), values: fc.constantFrom({ a: '1' }, { a: '2' }), summary: fc.constant('s') },
    { requiredKeys: ['status'] },
  )
  it('over any news in any order: a proof stays, the same news twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 12 }), (news) => {
        let now: FormOutcome | undefined
        for (const one of news) {
          const next = advanceForm(now, one)
          expect(advanceForm(next, one)).toBe(next)
          if (now?.status === 'answered' || one.status === 'answered') expect(next?.status).toBe('answered')
          now = next
        }
      }),
    )
  })
})

describe('what becomes of an invitation', () => {
  const cases: readonly [before: InvitationStatus, after: InvitationStatus, expected: InvitationStatus][] = [
    ['pending', 'accepted', 'accepted'],
    ['pending', 'missed', 'missed'],
    ['accepted', 'ended', 'ended'],
    ['accepted', 'declined', 'accepted'],
    ['accepted', 'pending', 'accepted'],
    ['declined', 'ended', 'declined'],
    ['missed', 'accepted', 'missed'],
    ['ended', 'accepted', 'ended'],
  ]
  it.each(cases)('%s, then %s: %s', (before, after, expected) => {
    expect(advanceInvitation(before, after)).toBe(expected)
  })
})
