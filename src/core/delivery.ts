import type { Delivery, DeliveryStatus } from '../model/index.ts'

/** Milliseconds after which a message that was lost, or waited through a reload, is not sent by itself: its author may have left. */
export const maxWait = 600_000

/** Milliseconds after something was handed to a line that acknowledges nothing, until the transcript is asked for proof. */
export const proofDelay = 3_000
/** Milliseconds without proof after which it is shown as unconfirmed. */
export const proofDeadline = 15_000

const rank: Readonly<Record<DeliveryStatus, number>> = {
  cancelled: 0,
  queued: 1,
  failed: 2,
  unconfirmed: 3,
  sending: 4,
  sent: 5,
  confirmed: 6,
  delivered: 7,
  read: 8,
}

/** Whether the server is not yet known to have the message, though it may. */
export function isUnproven(delivery: Delivery): boolean {
  return ['queued', 'sending', 'sent', 'unconfirmed'].includes(delivery.status)
}

/** Whether the message was handed over and nothing is proved: the server may or may not have it. */
export function isAmbiguous(delivery: Delivery): boolean {
  return delivery.status === 'sent' || delivery.status === 'unconfirmed'
}

/** Whether the server is known to have the message. */
export function isProven(delivery: Delivery): boolean {
  return rank[delivery.status] >= rank.confirmed
}

const evidence: readonly DeliveryStatus[] = ['confirmed', 'delivered', 'read']

/**
 * The state after news of a message. Evidence always wins, also over a failure; nothing takes a proof back; a message that
 * was cancelled stays so unless the server shows that it has it after all.
 */
export function advanceDelivery(before: Delivery, after: Delivery): Delivery {
  if (evidence.includes(after.status)) return rank[after.status] > rank[before.status] ? after : before
  if (isProven(before)) return before
  if (after.status === 'queued') return before.status === 'failed' || before.status === 'unconfirmed' ? after : before
  if (after.status === 'cancelled') return before.status === 'sending' || before.status === 'sent' ? before : after
  if (after.status === 'sending') return before.status === 'queued' ? after : before
  if (after.status === 'sent') return before.status === 'sending' || before.status === 'queued' ? after : before
  if (after.status === 'unconfirmed') return before.status === 'sending' || before.status === 'sent' ? after : before
  return before.status === 'cancelled' ? before : after
}
